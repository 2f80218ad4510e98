"""The lines of saved searches: a name, and at the right how many incidents fit it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.keys import is_plain, takes_over

COUNT = Qt.ItemDataRole.UserRole + 1
LINE_PX = 28
_Index = QModelIndex | QPersistentModelIndex
_KEYS: dict[Qt.Key, str] = {
    Qt.Key.Key_Return: "apply",
    Qt.Key.Key_Enter: "apply",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Delete: "withdraw",
    Qt.Key.Key_Escape: "leave",
}


class SavedList(QListWidget):
    """Signal: `told(what)`, a word of the keys' table."""

    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Saved searches")
        self.setItemDelegate(_SavedLine(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        # A command of the window on the same key must not take it.
        if takes_over(event, _KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        told = _KEYS.get(Qt.Key(event.key()))
        if told is not None and is_plain(event):
            self.told.emit(told)
        else:
            super().keyPressEvent(event)


class _SavedLine(QStyledItemDelegate):
    """Draws plain text only."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        rect, count = option.rect.adjusted(16, 0, -12, 0), str(index.data(COUNT) or "")
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignRight), count)
        width = rect.width() - painter.fontMetrics().horizontalAdvance(count) - 12
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignLeft), name)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, LINE_PX)

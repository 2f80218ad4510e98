"""How a record is drawn in the catalogue: its symbol, its name, and what it is under it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.open_log import OpenLog
from desktop.panels.records.model import RECORD, SECOND_LINE
from desktop.sight import code_in_sight
from desktop.symbols import symbol_picture
from desktop.theme.style import SMALL_PX

LINE_HEIGHT_PX = 44
_SYMBOL_PX, _MARGIN_PX, _GAP_PX = 28, 12, 8


class RecordLine(QStyledItemDelegate):
    """Draws plain text only."""

    def __init__(self, log: OpenLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        rect = option.rect.adjusted(_MARGIN_PX, 5, -_GAP_PX, -5)
        code = code_in_sight(index.data(RECORD), self._log.catalogue, self._log.viewpoint)
        if code:
            top = option.rect.center().y() - _SYMBOL_PX // 2
            painter.drawPixmap(rect.left(), top, symbol_picture(code, _SYMBOL_PX))
            rect.setLeft(rect.left() + _SYMBOL_PX + _GAP_PX)
        _draw(painter, option, rect, str(index.data()), title=True)
        _draw(painter, option, rect, str(index.data(SECOND_LINE) or ""), title=False)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, LINE_HEIGHT_PX)


def _draw(
    painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, *, title: bool
) -> None:
    font = QFont(option.font)
    if not title:
        font.setPixelSize(SMALL_PX)
    painter.setFont(font)
    role = QPalette.ColorRole.Text if title else QPalette.ColorRole.PlaceholderText
    painter.setPen(option.palette.color(role))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    place = Qt.AlignmentFlag.AlignTop if title else Qt.AlignmentFlag.AlignBottom
    painter.drawText(rect, int(place | Qt.AlignmentFlag.AlignLeft), shown)

"""The inbox: what was captured and belongs nowhere yet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.open_log import OpenLog
from desktop.panels.inbox.model import LINE, InboxModel
from desktop.plain_label import PlainLabel
from desktop.theme.style import SMALL_PX
from models.catalogue.source import Capture

_HEIGHT_PX = 48
_Index = QModelIndex | QPersistentModelIndex


class InboxPanel(QWidget):
    """Lists captures that wait, walked by the arrows; Enter reads one.

    Signals: `read_wanted(capture)`, `set_aside_wanted(capture)`, `counted(number)` of those that
    wait.
    """

    read_wanted = Signal(object)
    set_aside_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.model = InboxModel(log, self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.aside = QCheckBox("Show what was set aside", self)
        self.nothing = PlainLabel(role="quiet")
        self.read_button = QPushButton("Read", self)
        self.aside_button = QPushButton("Set aside", self)
        self._lay_out()
        log.changed.connect(self.refresh)
        self.aside.toggled.connect(self._show_aside)
        self.list.activated.connect(lambda _index: self._ask_read())
        self.list.selectionModel().currentRowChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.read_button.clicked.connect(self._ask_read)
        self.aside_button.clicked.connect(self._ask_aside)
        self.setFocusProxy(self.list)
        self._offer()

    def _lay_out(self) -> None:
        self.nothing.setContentsMargins(16, 16, 16, 16)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self.read_button)
        foot.addWidget(self.aside_button)
        foot.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def refresh(self, *_told: object) -> None:
        """Show again what waits; the one chosen stays chosen where it still does."""
        chosen = self.chosen()
        self.model.refresh()
        if chosen is not None:
            self.choose(chosen)
        if not self.model.aside:
            self.counted.emit(self.model.rowCount())

    def choose(self, capture: Capture) -> None:
        """Put the cursor on a capture, if it waits."""
        row = self.model.row_of(capture)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def chosen(self) -> Capture | None:
        """Return the capture under the cursor, or None."""
        return self.model.capture(self.list.currentIndex().row())

    def _show_aside(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.model.aside = on
        self.model.refresh()

    def _offer(self, *_told: object) -> None:
        empty = not self.model.rowCount()
        self.list.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.nothing.show_text(_NONE_ASIDE if self.model.aside else _NONE_WAIT)
        chosen = self.chosen()
        self.read_button.setEnabled(chosen is not None)
        may = chosen is not None and not self._log.logbook.read_only
        self.aside_button.setEnabled(may)
        self.aside_button.setText("Take back in" if self.model.aside else "Set aside")

    def _ask_read(self) -> None:
        capture = self.chosen()
        if capture is not None:
            self.read_wanted.emit(capture)

    def _ask_aside(self) -> None:
        capture = self.chosen()
        if capture is not None:
            self.set_aside_wanted.emit(capture)


class _List(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Captures that wait")
        self.setItemDelegate(_Line(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Line(QStyledItemDelegate):
    """Draws plain text only: title, and below it source, time, size and language."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        self._draw(painter, option, str(index.data()), title=True)
        self._draw(painter, option, str(index.data(LINE)), title=False)
        painter.restore()

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, title: bool
    ) -> None:
        rect = option.rect.adjusted(16, 6, -8, -6)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if title else QFont.Weight.Normal)
        if not title:
            font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        role = QPalette.ColorRole.Text if title else QPalette.ColorRole.PlaceholderText
        painter.setPen(option.palette.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        place = Qt.AlignmentFlag.AlignTop if title else Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, int(place | Qt.AlignmentFlag.AlignLeft), shown)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _HEIGHT_PX)


_NONE_WAIT = (
    "Nothing waits.\n\n"
    "Drop an article, a communiqué or files anywhere on the window, or copy a text and press "
    "Ctrl+Shift+V: it is kept here, unchanged, until something cites it."
)
_NONE_ASIDE = "Nothing was set aside."

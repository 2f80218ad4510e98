"""The incidents that a square of the map counts, however many: read as they are scrolled to."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from desktop.deck_page import lay_page, on_keys
from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel
from models.filter.answer import Answer
from models.filter.pages import Pages
from models.hidden import mark_hidden
from models.when.write import as_local

_Index = QModelIndex | QPersistentModelIndex


class MembersPage(QWidget):
    """Choosing one selects it, Enter or a double click opens it.

    Signals: `chosen(id)`, `opened(id)`, `left()`.
    """

    chosen = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(self, log: OpenLog, members: Answer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.members = members
        self.list = QListView(self)
        self.list.setModel(_Members(log, members, self.list))
        self.done = QPushButton("Done", self)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(lambda at: self.opened.emit(members[at.row()]))
        self.done.clicked.connect(self.left)
        on_keys(self, self.left.emit, self.left.emit)

    def _lay_out(self) -> None:
        body, foot = lay_page(self, 8)
        body.addWidget(PlainLabel(f"{len(self.members):,} incidents in this square", "title"))
        body.addWidget(PlainLabel(_WHAT, "quiet"))
        body.addWidget(self.list, 1)
        self.list.setAccessibleName("Incidents in this square")
        # Else a list of many thousands is measured line by line.
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        foot.addStretch(1)
        foot.addWidget(self.done)

    def _choose(self, at: QModelIndex) -> None:
        if at.isValid():
            self.chosen.emit(self.members[at.row()])


class _Members(QAbstractListModel):
    def __init__(self, log: OpenLog, members: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = Pages(members, log.summaries)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._pages.answer)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        summary = self._pages.at(index.row())
        if summary is None:
            return "withdrawn meanwhile"
        when = as_local(summary.when).split(",")[0] if summary.when else "no date"
        return f"{when}   {mark_hidden(summary.title)}   {', '.join(summary.sides)}"


_WHAT = (
    "Newest first. The arrows select one, Enter opens it, Esc goes back. Double-click the square "
    "on the map to zoom in and part them."
)

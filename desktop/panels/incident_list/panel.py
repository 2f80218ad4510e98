"""The list of incidents that the filter lets through: two lines each, walked by the arrows."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.incident_list.head import ListHead
from desktop.panels.incident_list.line import LINE_HEIGHT_PX, IncidentLine
from desktop.panels.incident_list.model import IncidentModel
from desktop.plain_label import PlainLabel


class IncidentList(QWidget):
    """Shows one line for each incident and follows the shared selection both ways.

    Several may be marked at once (Shift or Ctrl with the arrows, Ctrl+A), for what is done with
    all of them; the one under the cursor is the selected one.

    Signals: `opened(id)` when one was asked for by Enter or double click.
    """

    opened = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.model = IncidentModel(log, self)
        self.head = ListHead(log, self)
        self.table = _Table(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(IncidentLine(self.table))
        self._nothing = PlainLabel(role="quiet")
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lay_out()
        self._follow()
        self._say_if_empty()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.table, 1)

    def _follow(self) -> None:
        self._log.changed.connect(self._refresh)
        self._log.shown.connect(self._refresh)
        self._log.selected.connect(self._show_selected)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.selectionModel().selectionChanged.connect(self._say_chosen)
        self.table.activated.connect(self._row_opened)
        self.head.left.connect(self.table.setFocus)
        self.setFocusProxy(self.table)

    def chosen(self) -> tuple[UUID, ...]:
        """Return the incidents marked in the list, from top to bottom."""
        blocks = self.table.selectionModel().selection().toList()
        rows = {row for block in blocks for row in range(block.top(), block.bottom() + 1)}
        return tuple(self.model.id_at(row) for row in sorted(rows))

    def _refresh(self) -> None:
        chosen = self.chosen()
        self.model.refresh()
        self._show_selected(self._log.selection)
        if len(chosen) > 1:
            self._choose_again(chosen)
        self._say_if_empty()

    def _choose_again(self, ids: Iterable[UUID]) -> None:
        """Mark several again after the rows moved; the cursor stays where it is."""
        again = QItemSelection()
        rows = (self.model.row_of(id_) for id_ in ids)
        for at in (self.model.index(row, 0) for row in rows if row is not None):
            again.select(at, at)
        self.table.selectionModel().select(again, QItemSelectionModel.SelectionFlag.Select)

    def _say_chosen(self) -> None:
        blocks = self.table.selectionModel().selection().toList()
        self.head.say_chosen(sum(block.height() for block in blocks))

    def _say_if_empty(self) -> None:
        empty = not self.model.rowCount()
        self.table.setVisible(not empty)
        self._nothing.setVisible(empty)
        filtered = len(self._log.index) > 0
        self._nothing.show_text(_NONE_FIT if filtered else _NONE_YET)

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._log.select(self.model.id_at(now.row()))

    def _row_opened(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.opened.emit(self.model.id_at(index.row()))

    def _show_selected(self, id_: UUID | None) -> None:
        row = self.model.row_of(id_)
        if row is None:
            # The cursor too: else a click on the same row would choose nothing.
            self.table.selectionModel().clear()
        elif row != self.table.currentIndex().row() or not self.table.selectedIndexes():
            # Not selectRow, which marks further ones while Ctrl or Shift is held.
            self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), _ALONE)
            self.table.scrollTo(self.model.index(row, 0))


_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class _Table(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Incidents")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(LINE_HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


_NONE_YET = (
    "No encounter is logged yet.\n\nCtrl+N logs the first one; File > Import takes in a bundle."
)
_NONE_FIT = "No incident fits what you are looking for.\n\nEsc in the search box shows all again."

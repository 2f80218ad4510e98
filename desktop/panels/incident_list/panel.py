"""The list of incidents that the filter lets through: walked by the arrows, sorted, parted."""

from uuid import UUID

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.incident_list.arranging import Arranging, Order
from desktop.panels.incident_list.head import ListHead
from desktop.panels.incident_list.marks import numbers_of, places_in, runs_of
from desktop.panels.incident_list.model import IncidentModel
from desktop.panels.incident_list.saved import SavedSearches
from desktop.panels.incident_list.table import IncidentTable
from desktop.plain_label import PlainLabel
from models.filter.answer import Answer
from models.filter.arrangement import Arrangement
from models.filter.columns import Ints

# From here on there is room for columns.
_ROOMY_PX = 720


class IncidentList(QWidget):
    """Shows one line for each incident and follows the shared selection both ways.

    Several may be marked at once (Shift or Ctrl with the arrows, Ctrl+A), for what is done with
    all of them; the one under the cursor is the selected one.

    Signals: `opened(id)` when one was asked for by Enter or double click; `arranged(arrangement)`
    when the list stands in another order.
    """

    opened = Signal(object)
    arranged = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._wanted = Arrangement()
        self._stale = False
        self.model = IncidentModel(log, self)
        self.arranging = Arranging(log, self)
        self.head = ListHead(self)
        self.table = IncidentTable(self)
        self.table.setModel(self.model)
        self.saved = SavedSearches(log, self)
        self._nothing = PlainLabel(role="quiet")
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lay_out()
        self._follow()
        self.table.fit(wide=False)
        self._rearrange()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.saved)

    def _follow(self) -> None:
        self._log.changed.connect(self._take_change)
        self._log.shown.connect(self._rearrange)
        self._log.selected.connect(self._show_selected)
        self.arranging.done.connect(self._take_order)
        self.arranging.busy.connect(self.head.say_busy)
        self.head.wanted.connect(self.arrange)
        self.model.kept.arrived.connect(self.table.viewport().update)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.selectionModel().selectionChanged.connect(self._say_chosen)
        self.table.activated.connect(self._row_opened)
        self.table.sort_wanted.connect(self.head.sort_by)
        self.table.fold_wanted.connect(self._fold)
        self.setFocusProxy(self.table)

    def arrange(self, wanted: Arrangement) -> None:
        """Let the list stand in another order."""
        self._wanted = wanted
        self._rearrange()

    def chosen(self) -> Answer:
        """Return the incidents marked in the list, from top to bottom."""
        ids, lines = self.model.lines.arranged.ids, self.model.lines
        blocks = sorted((block.top(), block.bottom()) for block in self._blocks())
        places = [lines.places(*block) for block in blocks]
        return Answer(ids.snapshot, ids.rows[np.unique(np.concatenate(places))] if places else _NO)

    def chosen_number(self) -> int:
        """Return how many incidents are marked in the list."""
        return sum(self.model.lines.number(one.top(), one.bottom()) for one in self._blocks())

    def _blocks(self) -> list[QItemSelectionRange]:
        return self.table.selectionModel().selection().toList()

    def _take_change(self, ids: frozenset[UUID], _initiator: object) -> None:
        self.model.kept.forget(ids)
        self.arranging.forget()
        self._rearrange()

    def _rearrange(self) -> None:
        # Nobody looks: it is put in order when it comes into sight.
        self._stale = not self.isVisible() and len(self._log.index) > _LITTLE
        if not self._stale:
            self.arranging.arrange(self._wanted)
        self._say_if_empty()

    def _take_order(self, order: Order) -> None:
        marked = numbers_of(self.chosen()) if self.chosen_number() > 1 else None
        other = order.arrangement != self.model.arrangement
        self.model.show_arranged(order.arranged, order.arrangement)
        self.head.show_arrangement(order.arrangement)
        self.table.show_order(order.arrangement)
        self._show_again(marked)
        self._say_if_empty()
        if other:
            self.arranged.emit(order.arrangement)

    def _show_again(self, marked: Ints | None) -> None:
        """Put cursor and marks where they were, after the rows moved."""
        self._show_selected(self._log.selection)
        if marked is not None:
            self._mark_again(marked)

    def _mark_again(self, numbers: Ints) -> None:
        lines, again = self.model.lines, QItemSelection()
        for first, last in runs_of(lines.lines(places_in(lines.arranged.ids, numbers))):
            again.select(self.model.index(first, 0), self.model.index(last, 0))
        mark = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().select(again, mark)

    def _say_chosen(self) -> None:
        self.head.say_chosen(self.chosen_number())

    def _say_if_empty(self) -> None:
        empty = not self.model.rowCount()
        self.table.setVisible(not empty)
        self.head.setVisible(not empty)
        self._nothing.setVisible(empty)
        filtered = len(self._log.index) > 0
        self._nothing.show_text(_NONE_FIT if filtered else _NONE_YET)

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        id_ = self.model.id_at(now.row()) if now.isValid() else None
        if id_ is not None:
            self._log.select(id_)

    def _row_opened(self, index: QModelIndex | QPersistentModelIndex) -> None:
        heading, id_ = self.model.heading(index.row()), self.model.id_at(index.row())
        if heading is not None:
            self._fold(index.row(), folded=not heading.folded)
        else:
            self.opened.emit(id_)

    def _fold(self, row: int, folded: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Fold the band in which a row is, or unfold it; the cursor goes to its heading."""
        name = self.model.band_of(row)
        if name is None or (name in self.model.folded) is folded:
            return
        self.model.fold(self.model.folded ^ {name})
        self._show_selected(self._log.selection)
        self.table.setCurrentIndex(self.model.index(self.model.heading_row(name), 0))

    def _show_selected(self, id_: UUID | None) -> None:
        row = self.model.row_of(id_)
        selection = self.table.selectionModel()
        if row is None:
            # The cursor too: else a click on the same row would choose nothing.
            selection.clear()
        elif row != self.table.currentIndex().row() or not selection.hasSelection():
            # Not selectRow, which marks further ones while Ctrl or Shift is held.
            selection.setCurrentIndex(self.model.index(row, 0), _ALONE)
            self.table.scrollTo(self.model.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _ROOMY_PX
        if wide is not self.model.wide:
            self.model.show_columns(wide=wide)
            self.table.fit(wide=wide)
            self._show_selected(self._log.selection)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._rearrange()


_LITTLE = 5_000
_NO = np.empty(0, dtype=np.intp)
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_NONE_YET = (
    "No encounter is logged yet.\n\nCtrl+N logs the first one; File > Import takes in a bundle."
)
_NONE_FIT = (
    "No incident fits what you are looking for.\n\n"
    "Esc in the search box forgets the words; Ctrl+Shift+F shows everything again."
)

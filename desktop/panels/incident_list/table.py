"""The view of the list: rows of one height, so that a million of them scroll."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.panels.incident_list.columns import COLUMNS, shown_in
from desktop.panels.incident_list.line import LINE_HEIGHT_PX, ROW_HEIGHT_PX, IncidentLine
from models.filter.arrangement import Arrangement, Sort

_FOLDS = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class IncidentTable(QTableView):
    """Signals: `sort_wanted(sort)` by a click on a head; `fold_wanted(row, folded)` by an arrow."""

    sort_wanted = Signal(object)
    fold_wanted = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Incidents")
        self.line = IncidentLine(self)
        self.setItemDelegate(self.line)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionClicked.connect(
            lambda column: self.sort_wanted.emit(COLUMNS[column].sort)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_what_has_no_room()

    def _hide_what_has_no_room(self) -> None:
        shown = shown_in(self.viewport().width())
        for number in range(len(COLUMNS) if self.line.wide else 0):
            self.setColumnHidden(number, number >= shown)

    def fit(self, *, wide: bool) -> None:
        """Stand in columns with heads, or in two lines without."""
        self.line.wide = wide
        head = self.horizontalHeader()
        head.setVisible(wide)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT_PX if wide else LINE_HEIGHT_PX)
        if not wide:
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            return
        for number, column in enumerate(COLUMNS):
            stretch = not column.width_px
            modes = QHeaderView.ResizeMode
            head.setSectionResizeMode(number, modes.Stretch if stretch else modes.Interactive)
            if not stretch:
                head.resizeSection(number, column.width_px)
        self._hide_what_has_no_room()

    def show_order(self, arrangement: Arrangement) -> None:
        """Mark the head of the column by which the list is sorted."""
        sorts = [column.sort for column in COLUMNS]
        order = Qt.SortOrder.DescendingOrder if arrangement.backward else _ASCENDING
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(sorts.index(Sort(arrangement.sort)), order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = Qt.Key(event.key()), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.activated.emit(index)
        elif key in _FOLDS and not event.modifiers():
            self.fold_wanted.emit(index.row(), _FOLDS[key])
        else:
            super().keyPressEvent(event)


_ASCENDING = Qt.SortOrder.AscendingOrder

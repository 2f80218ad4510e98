"""The calendar views of the time line: hours of the week, and months of the years."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.open_log import OpenLog
from desktop.panels.timeline.calendar_model import CalendarModel, hours_cells, months_cells
from desktop.panels.timeline.counting import Counting
from desktop.plain_label import PlainLabel
from desktop.theme.style import SMALL_PX
from models.filter.clock_hours import ClockHours
from models.filter.incident_filter import Period
from models.problem import Problem
from models.timeline.calendar import Clocks, month_of, months_of_years

HOURS, MONTHS = 1, 2
_ROW_PX, _LEAST_ROW_PX, _LEAST_PX, _DIGIT_PX = 22, 15, 14, 8
_ZONES = ("UTC", "Asia/Tokyo", "Asia/Shanghai", "Asia/Manila", "Europe/Kyiv", "Europe/Moscow")


class CalendarView(QWidget):
    """Counts what the filter lets through by hour and weekday or by month and year.

    Signals: `month_chosen(period)` and `hour_chosen(clock)` when a cell is clicked or entered.
    """

    month_chosen = Signal(object)
    hour_chosen = Signal(object)

    def __init__(self, log: OpenLog, counting: Counting, parent: QWidget) -> None:
        super().__init__(parent)
        self._log, self._counting = log, counting
        self._clocks = Clocks()
        self._view, self._zone, self._first_year = HOURS, "UTC", 0
        self._note = ""
        self.table = _Table(self)
        self.model = CalendarModel(self.table)
        self.table.setModel(self.model)
        self.zones = QComboBox(self)
        self._typed_zone = QLineEdit(self.zones)
        self.zones.setLineEdit(self._typed_zone)
        self.zones.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zones.addItems(_ZONES)
        self.zones.setAccessibleName("Clock of the hours")
        self.zones.setToolTip("Whose clock: a zone by name, as JST or Europe/Kyiv, or UTC+8")
        self.words = PlainLabel("", "quiet", self)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.zones.activated.connect(lambda _place: self._take_zone())
        self._typed_zone.returnPressed.connect(self._take_zone)
        self.table.clicked.connect(self._choose)
        self.table.entered.connect(self._choose)
        self.table.resized.connect(self._measure)
        self.table.selectionModel().currentChanged.connect(lambda *_two: self._say())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 4)
        row.setSpacing(8)
        row.addWidget(self.zones)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_view(self, view: int) -> None:
        """Show the hours or the months."""
        self._view = view
        self.zones.setVisible(view == HOURS)
        self.table.fit_rows(all_of_them=view == HOURS)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        (self._show_hours if self._view == HOURS else self._show_months)()
        self._measure()

    def _show_hours(self) -> None:
        starts, mask = self._counting.starts_and_mask()
        found = self._clocks.hours(starts, mask, self._zone)
        self.model.show_cells(hours_cells(found.counts.astype(float)))
        left = f"{found.left_out:,} with a date but no hour are left out"
        self._note = left if found.left_out else "Every dated incident has its hour"
        self._say()

    def _show_months(self) -> None:
        found = months_of_years(self._counting.now().within)
        self._first_year = found.first_year
        self.model.show_cells(months_cells(found.first_year, found.counts))
        spread = f"UTC. {found.spread:,} are spread over several months by their share"
        self._note = spread if found.spread else "UTC"
        self._say()

    def _say(self) -> None:
        """Say what the cell under the cursor counts, and what no cell does."""
        at, cells = self.table.currentIndex(), self.model.cells
        here = f"{cells.words(at.row(), at.column())}  ·  " if at.isValid() and cells else ""
        self.words.show_text(here + self._note)

    def _measure(self) -> None:
        columns = self.model.columnCount()
        if columns:
            wide = self.table.viewport().width() // columns
            self.model.room_chars = max(1, wide // _DIGIT_PX)
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)

    def _take_zone(self) -> None:
        zone = self.zones.currentText().strip()
        try:
            ClockHours(zone=zone)
        except Problem as problem:
            self.words.show_text(f"{problem.what}. {problem.mend}".strip())
            return
        self._zone = zone
        self.refresh()

    def _choose(self, index: QModelIndex) -> None:
        row, column = index.row(), index.column()
        if self._view == HOURS:
            clock = ClockHours(zone=self._zone, weekdays=(row,), hours=(column,))
            self.hour_chosen.emit(clock)
        else:
            start, end = month_of(self._first_year, self.model.rowCount() - 1 - row, column)
            self.month_chosen.emit(Period(start=start, end=end))


class _Table(QTableView):
    """Cells that share the width.

    Signals: `entered(index)` when Enter chooses one, as a click does; `resized()`.
    """

    entered = Signal(QModelIndex)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendar")
        self.setAccessibleName("Calendar of incidents")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        self.setFont(font)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(_LEAST_PX)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(_LEAST_ROW_PX)

    def fit_rows(self, *, all_of_them: bool) -> None:
        """Share the height among all rows, or give each its own height and scroll."""
        mode = QHeaderView.ResizeMode.Stretch if all_of_them else QHeaderView.ResizeMode.Fixed
        self.verticalHeader().setSectionResizeMode(mode)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

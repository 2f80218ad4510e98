"""A calendar view as a table of cells: each with its count, its shade and its words."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from models.filter.columns import Floats
from models.when.stretch import MONTH_NAMES

_DEEPEST = 0.45
_THOUSAND, _THIRD = 1_000, 3
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
At = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Counts in rows and columns with their names, short and whole; `names` fit into words."""

    counts: Floats
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]

    def words(self, row: int, column: int) -> str:
        """Return a cell in words."""
        number = float(self.counts[row, column])
        noun = "incident" if round(number) == 1 else "incidents"
        return f"{self.row_names[row]}, {self.column_names[column]}: {number:,.0f} {noun}"


def hours_cells(counts: Floats) -> Cells:
    """Return hours of the day by weekday."""
    hours = tuple(f"{hour:02}" for hour in range(24))
    spoken = tuple(f"{hour:02}:00 to {hour + 1:02}:00" for hour in range(24))
    return Cells(counts, tuple(day[:3] for day in WEEKDAYS), hours, WEEKDAYS, spoken)


def months_cells(first_year: int, counts: Floats) -> Cells:
    """Return months by year, the newest year first."""
    years = tuple(str(first_year + row) for row in reversed(range(len(counts))))
    return Cells(counts[::-1], years, tuple(name[:3] for name in MONTH_NAMES), years, MONTH_NAMES)


class CalendarModel(QAbstractTableModel):
    """Shows cells; the more a cell counts, the deeper its shade."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.cells: Cells | None = None
        self.room_chars = 4
        self._most = 0.0

    def show_cells(self, cells: Cells) -> None:
        """Show other counts; the cursor stays where it is while the table keeps its size."""
        held = self.cells
        same = held is not None and (held.rows, held.columns) == (cells.rows, cells.columns)
        if same:
            self._take(cells)
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._take(cells)
            self.endResetModel()

    def _take(self, cells: Cells) -> None:
        self.cells, self._most = cells, float(cells.counts.max(initial=0.0))

    def rowCount(self, parent: At | None = None) -> int:
        return 0 if self.cells is None or (parent and parent.isValid()) else len(self.cells.rows)

    def columnCount(self, parent: At | None = None) -> int:
        return 0 if self.cells is None or (parent and parent.isValid()) else len(self.cells.columns)

    def headerData(self, section: int, side: Qt.Orientation, role: int = 0) -> Any:
        across = side is Qt.Orientation.Horizontal
        if self.cells is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if not across:
            return self.cells.rows[section]
        name = self.cells.columns[section]
        return name if len(name) < self.room_chars or not section % _THIRD else ""

    def data(self, index: At, role: int = 0) -> Any:
        if self.cells is None:
            return None
        number = float(self.cells.counts[index.row(), index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            text = short(number)
            # A number that is cut off would be another number.
            return text if len(text) <= self.room_chars else ""
        if role == Qt.ItemDataRole.BackgroundRole and number > 0:
            return self._shade(number)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cells.words(index.row(), index.column())
        return None

    def _shade(self, number: float) -> QColor:
        shade = QColor(self._view.palette().color(QPalette.ColorRole.Accent))
        # The least of them is still told from none.
        shade.setAlphaF(0.06 + (_DEEPEST - 0.06) * number / self._most)
        return shade


def short(number: float) -> str:
    """Return a count as a cell shows it: "", "7", "1.2k", "18k"."""
    if number < 0.5:
        return "" if number <= 0 else "·"
    if number < _THOUSAND:
        return f"{number:.0f}"
    thousands = number / _THOUSAND
    return f"{thousands:.1f}k" if thousands < 9.95 else f"{thousands:,.0f}k"

"""The incidents shown, as rows of a table view, parted by headings."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.open_log import OpenLog
from desktop.panels.incident_list.columns import COLUMNS, spoken
from desktop.panels.incident_list.heading import heading_words
from desktop.panels.incident_list.kept import Kept
from desktop.panels.incident_list.lines import Heading, Lines
from models.filter.arrangement import Arranged, Arrangement
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden

SUMMARY = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class IncidentModel(QAbstractTableModel):
    """Holds an incident's summary under the role SUMMARY, or what heads a band under HEADING.

    `wide` shows all columns, else there is one.
    """

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self.kept = Kept(log, self)
        self.lines = Lines(Arranged(log.ids))
        self.arrangement = Arrangement()
        self.folded: set[str] = set()
        self.wide = False

    def show_arranged(self, arranged: Arranged, arrangement: Arrangement) -> None:
        """Show other incidents, or the same in another order."""
        if arrangement.band is not self.arrangement.band:
            self.folded.clear()
        self.arrangement = arrangement
        self.beginResetModel()
        self.lines = Lines(arranged, self.folded)
        self.kept.follow(arranged.ids)
        self.endResetModel()

    def fold(self, names: Collection[str]) -> None:
        """Fold the bands of these names, and no other."""
        self.beginResetModel()
        self.folded = set(names)
        self.lines = Lines(self.lines.arranged, self.folded)
        self.endResetModel()

    def show_columns(self, *, wide: bool) -> None:
        """Show all columns, or one."""
        self.beginResetModel()
        self.wide = wide
        self.endResetModel()

    def id_at(self, row: int) -> UUID | None:
        """Return the incident in a row, None where a heading stands."""
        place = self.lines.place(row)
        return None if place is None else self.lines.arranged.ids[place]

    def row_of(self, id_: UUID | None) -> int | None:
        """Return the row of an incident, or None when it is not shown."""
        place = self.lines.arranged.ids.place_of(id_) if id_ else None
        if place is None:
            return None
        row = self.lines.line(place)
        return None if self.heading(row) is not None else row

    def heading(self, row: int) -> Heading | None:
        """Return the heading in a row, None where an incident stands."""
        return self.lines.heading(row)

    def band_of(self, row: int) -> str | None:
        """Return the name of the band in which a row is, None where the list is not parted."""
        return self.lines.band_of(row)

    def heading_row(self, name: str) -> int:
        """Return the row of the heading of a band."""
        return self.lines.heading_line(name)

    def summary(self, row: int) -> IncidentSummary | None:
        """Return the summary in a row: None for a heading, and for what is still to come."""
        place = self.lines.place(row)
        return None if place is None else self.kept.at(place)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return len(COLUMNS) if self.wide else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS if self.heading(index.row()) is None else _HEADING_FLAGS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == HEADING:
            return self.heading(index.row())
        if role == SUMMARY:
            return self.summary(index.row())
        return self._words(index) if role in _SPOKEN else None

    def _words(self, index: _Index) -> str | None:
        heading = self.heading(index.row())
        if heading is not None:
            return heading_words(heading, self.arrangement.band)
        summary = self.summary(index.row())
        if summary is None:
            return None
        if self.wide:
            return mark_hidden(COLUMNS[index.column()].text(summary))
        return spoken(summary)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not self.wide:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return COLUMNS[section].head if role == Qt.ItemDataRole.DisplayRole else None

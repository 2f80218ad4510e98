"""The incidents shown, as rows of a table view."""

from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.open_log import OpenLog
from models.encounter.incident import Status
from models.filter.pages import Pages
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden
from models.text import badge_text, readable
from models.when.write import as_local

SUMMARY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
# States in which an incident no longer stands for itself.
_LEFT = frozenset({Status.WITHDRAWN, Status.DUPLICATE})


class IncidentModel(QAbstractTableModel):
    """One column that holds an incident's summary under the role SUMMARY."""

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._pages = Pages(log.ids, log.summaries)

    def refresh(self) -> None:
        """Take over what the log shows now."""
        self.beginResetModel()
        self._pages = Pages(self._log.ids, self._log.summaries)
        self.endResetModel()

    def id_at(self, row: int) -> UUID:
        """Return the incident in a row."""
        return self._pages.answer[row]

    def row_of(self, id_: UUID | None) -> int | None:
        """Return the row of an incident, or None when it is not shown."""
        return self._pages.answer.place_of(id_) if id_ else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._pages.answer)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role not in _ROLES:
            return None
        summary = self._pages.at(index.row())
        if summary is None or role == SUMMARY:
            return summary
        return f"{summary.title}, {second_line(summary)}, {readable(summary.status)}"


_ROLES = (SUMMARY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def second_line(summary: IncidentSummary) -> str:
    """Return what stands under the title: a side exit, date, sides and the badge's counts."""
    left = readable(summary.status) if summary.status in _LEFT else ""
    when = as_local(summary.when).split(",")[0] if summary.when else "no date"
    parts = (left, when, " – ".join(summary.sides), badge_text(summary.badge))
    return "  ·  ".join(filter(None, parts))


def first_line(summary: IncidentSummary) -> str:
    """Return the title, its hidden characters marked."""
    return mark_hidden(summary.title)

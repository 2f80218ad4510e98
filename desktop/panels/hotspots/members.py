"""The incidents of one hotspot, to choose from."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.open_log import OpenLog
from models.filter.answer import Answer
from models.filter.columns import Rows
from models.hidden import mark_hidden

# Longer lists are for the filter: --within, or an area drawn.
_MOST = 200
_ID = Qt.ItemDataRole.UserRole


class MemberList(QListWidget):
    """References and titles; Enter or a double click selects the incident."""

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.setAccessibleName("Incidents of the hotspot")
        self.setUniformItemSizes(True)
        self.itemActivated.connect(self._choose)

    def show_members(self, answer: Answer, rows: Rows) -> None:
        """Show these rows of the index that an answer is of, at most so many."""
        self.clear()
        ids = [answer.snapshot.id_at(row) for row in rows[:_MOST].tolist()]
        for summary in self._log.summaries(id_ for id_ in ids if self._log.holds(id_)):
            item = QListWidgetItem(f"{summary.ref}  {mark_hidden(summary.title)}", self)
            item.setData(_ID, str(summary.id))
        if len(rows) > _MOST:
            more = QListWidgetItem(f"and {len(rows) - _MOST:,} more", self)
            more.setFlags(Qt.ItemFlag.NoItemFlags)
        if self.count():
            self.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self._log.select(UUID(item.data(_ID)))

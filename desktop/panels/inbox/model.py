"""What waits in the inbox, a row for each capture."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.open_log import OpenLog
from models.catalogue.source import Capture
from models.hidden import mark_hidden
from models.inbox.facts import size_words
from models.inbox.waiting import newest_first, waiting

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class InboxModel(QAbstractListModel):
    """Captures that wait, newest first; with `aside` those that were set aside instead."""

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._captures: tuple[Capture, ...] = ()
        self.aside = False
        self.refresh()

    def refresh(self, *_told: object) -> None:
        """Work out again what waits."""
        self.beginResetModel()
        self._captures = tuple(self._shown())
        self.endResetModel()

    def _shown(self) -> tuple[Capture, ...]:
        held = self._log.catalogue.all(Capture)
        if self.aside:
            return newest_first(one for one in held if one.set_aside)
        cited = self._log.logbook.named_among([one.id for one in held])
        return waiting(held, cited)

    def capture(self, row: int) -> Capture | None:
        """Return the capture in a row, or None."""
        return self._captures[row] if 0 <= row < len(self._captures) else None

    def row_of(self, capture: Capture) -> int:
        """Return the row of a capture, -1 where it does not wait."""
        return next((n for n, one in enumerate(self._captures) if one.id == capture.id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._captures)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        capture = self._captures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_hidden(capture.title or capture.file_name or "Untitled")
        if role in (LINE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return mark_hidden(self._line(capture))
        return None

    def _line(self, capture: Capture) -> str:
        source = self._log.catalogue.name_of(capture.source_id) or "source not named"
        at = f"{capture.captured_at:%d %b %H:%MZ}" if capture.captured_at else ""
        parts = (at, source, size_words(capture.size_bytes), capture.lang)
        return "  ·  ".join(part for part in parts if part)

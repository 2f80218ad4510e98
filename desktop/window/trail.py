"""Back and forward through the incidents that were read."""

from uuid import UUID

from PySide6.QtCore import QObject

from desktop.open_log import OpenLog


class Trail(QObject):
    """Remembers the selection's way, as a browser does."""

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._visited: list[UUID] = [log.selection] if log.selection else []
        self._at = len(self._visited) - 1
        log.selected.connect(self._note)

    def _note(self, id_: UUID | None) -> None:
        if id_ is None or (self._visited and self._visited[self._at] == id_):
            return
        self._visited = [*self._visited[: self._at + 1], id_]
        self._at = len(self._visited) - 1

    def back(self) -> None:
        """Select the incident read before, if there is one; withdrawn ones are passed by."""
        self._go(-1)

    def forward(self) -> None:
        """Select the incident read after, if there is one."""
        self._go(1)

    def _go(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < len(self._visited) and self._log.incident(self._visited[at]) is None:
            at += step
        if 0 <= at < len(self._visited):
            self._at = at
            self._log.select(self._visited[at])

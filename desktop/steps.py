"""The steps of a session, taken back and brought again: small ones at once, large ones beside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.job import Job
from models.catalogue.author import Author
from models.problem import Problem
from models.record import Change
from models.store.logbook import Logbook
from models.store.revision import Action
from models.undo import Step, UndoStack

# More changes than these are written on a worker: each may be an incident to summarise anew.
_AT_ONCE = 40


class Steps(QObject):
    """Holds what can be undone and redone, and writes it.

    Signals: `written(changes)` when a step was taken back or brought again; `working(step)` while
    a worker does it, with an empty name when it has; `refused(problem)` when the worker could not.
    Until a worker is done there is nothing else to undo or redo.
    """

    written = Signal(object)
    working = Signal(str)
    refused = Signal(object)

    def __init__(self, logbook: Logbook, parent: QObject) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._stack = UndoStack()
        self._is_working = False

    @property
    def undo_name(self) -> str:
        """The step that undo would take back, or empty."""
        return "" if self._is_working else self._stack.undo_name

    @property
    def redo_name(self) -> str:
        """The step that redo would bring again, or empty."""
        return "" if self._is_working else self._stack.redo_name

    def push(self, name: str, changes: Sequence[Change]) -> None:
        """Remember a step as it was written."""
        self._stack.push(name, changes)

    def undo(self, writer: Author) -> None:
        """Take the last step back, as a new revision."""
        self._again(Action.UNDO, writer, self._stack.undo, self._stack.redo)

    def redo(self, writer: Author) -> None:
        """Bring the step last taken back again, as a new revision."""
        self._again(Action.REDO, writer, self._stack.redo, self._stack.undo)

    def _again(
        self,
        action: Action,
        writer: Author,
        take: Callable[[], Step | None],
        put_back: Callable[[], Step | None],
    ) -> None:
        step = None if self._is_working else take()
        if step is None:
            return

        def write() -> tuple[Change, ...]:
            done = self._logbook.apply(step.changes, writer, step=step.name, action=action)
            return done.changes

        if len(step.changes) > _AT_ONCE:
            self._work(step.name, write, put_back)
            return
        try:
            changes = write()
        except Problem:
            put_back()
            raise
        self.written.emit(changes)

    def _work(
        self, name: str, write: Callable[[], tuple[Change, ...]], put_back: Callable[[], object]
    ) -> None:
        def refuse(problem: Exception) -> None:
            put_back()
            self._say_working("")
            self.refused.emit(problem)

        def finish(changes: tuple[Change, ...]) -> None:
            self._say_working("")
            self.written.emit(changes)

        self._say_working(name)
        job = Job(write, self)
        job.done.connect(finish)
        job.failed.connect(refuse)
        job.broken.connect(refuse)
        job.start()

    def _say_working(self, name: str) -> None:
        self._is_working = bool(name)
        self.working.emit(name)

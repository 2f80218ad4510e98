"""Questions that follow fast on one another: one is worked on, then the newest of the others."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.job import Job
from models.problem import Problem


class Latest(QObject):
    """Answers on a worker, one question at a time; what a newer one makes idle is never begun.

    Signal: `done(answer)` to the newest question, unless it was dropped meanwhile.
    """

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._next: Callable[[], Any] | None = None
        self._wanted = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._wanted

    def ask(self, work: Callable[[], Any]) -> None:
        """Answer this, and nothing that was asked before."""
        self._next, self._wanted = work, True
        if self._job is None:
            self._start()

    def drop(self) -> None:
        """Want no answer any more."""
        self._next, self._wanted = None, False

    def _start(self) -> None:
        if self._next is None:
            return
        work, self._next = self._next, None
        self._job = Job(work, self)
        self._job.done.connect(self._arrive)
        self._job.failed.connect(self._fail)
        self._job.broken.connect(self._fail)
        self._job.start()

    def _arrive(self, answer: object) -> None:
        self._job = None
        if self._next is not None:
            self._start()
        elif self._wanted:
            self._wanted = False
            self.done.emit(answer)

    def _fail(self, error: Problem | Exception) -> None:
        self._job = None
        self._start()
        raise error

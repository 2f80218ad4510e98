"""Long work that a command asks for: on a worker, named in the status line, its end said."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop.job import Job
from desktop.window.main_window import MainWindow


class Errands:
    """Runs work beside the event loop for the commands of one window."""

    def __init__(self, window: MainWindow, attempt: Callable[[Callable[[], object]], bool]) -> None:
        """Say problems by `attempt`."""
        self._window, self._attempt = window, attempt

    def run(
        self,
        name: str,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        owner: QObject | None = None,
    ) -> None:
        """Do the work, then `done` with its result.

        Where the owner has gone meanwhile, nothing is said any more: whoever closes it says `idle`.
        """
        job = Job(work, owner or self._window)
        self._window.status.say_busy(name)
        job.done.connect(lambda result: self._finish(lambda: done(result)))
        job.failed.connect(lambda problem: self._finish(lambda: _raise(problem)))
        job.broken.connect(lambda bug: self._finish(lambda: _raise(bug)))
        job.start()

    def idle(self) -> None:
        """Say that nothing is worked on."""
        self._window.status.say_busy("")

    def _finish(self, then: Callable[[], object]) -> None:
        self.idle()
        self._attempt(then)


def _raise(error: Exception) -> None:
    raise error

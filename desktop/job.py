"""Long work beside the event loop: a frozen request in, a result back, late answers dropped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from models.problem import Problem


class Job(QObject):
    """One piece of work on a worker thread.

    Signals, on the thread that made the job: `done(result)` or `failed(problem)`. A job that was
    dropped tells nothing any more. Anything else that the work raises is a bug and goes to the
    crash report as `broken(exception)`.
    """

    done = Signal(object)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._dropped = False

    def start(self) -> None:
        """Begin; returns at once."""
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def drop(self) -> None:
        """Forget the answer."""
        self._dropped = True

    def _run(self) -> None:
        try:
            result = self._work()
        except Problem as problem:
            self._tell(self.failed, problem)
        except Exception as bug:  # noqa: BLE001 - the one door of a worker: handed to the crash report
            self._tell(self.broken, bug)
        else:
            self._tell(self.done, result)

    def _tell(self, signal: Any, value: object) -> None:
        if not self._dropped:
            signal.emit(value)

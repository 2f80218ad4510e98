"""Long work beside the event loop: a frozen request in, a result back, late answers dropped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from models.problem import Problem

# A worker must find its job alive, even when the window that asked has gone meanwhile.
_RUNNING: set["Job"] = set()


class Job(QObject):
    """One piece of work on a worker thread.

    Signals, on the thread that made the job: `done(result)` or `failed(problem)`. A job that was
    dropped, or whose owner has gone, tells nothing any more. Anything else that the work raises
    is a bug and goes to the crash report as `broken(exception)`.
    """

    done = Signal(object)
    failed = Signal(object)
    broken = Signal(object)
    _ended = Signal(str, object)

    def __init__(self, work: Callable[[], Any], owner: QObject) -> None:
        super().__init__()
        self._work = work
        self._dropped = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        owner.destroyed.connect(self.drop)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Begin; returns at once. `pool` where the work is not to wait for that of others."""
        _RUNNING.add(self)
        # No QRunnable: what Python knows it by would outlive it, and be taken for whatever object
        # of Qt's comes to lie in its place.
        (pool or QThreadPool.globalInstance()).start(self._run)

    def drop(self) -> None:
        """Forget the answer."""
        self._dropped = True

    def _run(self) -> None:
        try:
            result = self._work()
        except Problem as problem:
            self._ended.emit("failed", problem)
        except Exception as bug:  # noqa: BLE001 - the one door of a worker: handed to the crash report
            self._ended.emit("broken", bug)
        else:
            self._ended.emit("done", result)

    def _deliver(self, how: str, what: object) -> None:
        _RUNNING.discard(self)
        if not self._dropped:
            getattr(self, how).emit(what)

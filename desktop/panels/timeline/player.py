"""Plays a time-lapse: by the clock, so that steps are dropped and never queued."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from models.filter.incident_filter import Period
from models.timeline.play import Lapse, steps_due


class Player(QObject):
    """Steps a window through a stretch.

    Signals: `stepped(period)` for each window; `ended(period)` with the period that was played
    through, None for all time; `turned()` when it begins to play or pauses.
    """

    stepped = Signal(object)
    ended = Signal(object)
    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.per_s = 1
        self._lapse: Lapse | None = None
        self._whole: Period | None = None
        self._certainly = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    @property
    def lapse(self) -> Lapse | None:
        """The window on its way, None while nothing is played."""
        return self._lapse

    @property
    def playing(self) -> bool:
        """Whether it steps by itself."""
        return self._timer.isActive()

    def begin(self, lapse: Lapse, whole: Period | None) -> None:
        """Show the first window of a lapse; `whole` is the period that comes back at its end."""
        self._lapse, self._whole = lapse, whole
        self._certainly = whole is not None and whole.certainly
        self._show()

    def play(self) -> None:
        """Step on by itself."""
        self._clock.start()
        self._wait()
        self.turned.emit()

    def pause(self) -> None:
        """Stay at the window that is shown."""
        self._timer.stop()
        self.turned.emit()

    def step(self, steps: int) -> None:
        """Go on, or back, by so many windows; beyond the stretch there is none."""
        later = self._lapse.after(steps) if self._lapse is not None else None
        if later is not None:
            self._lapse = later
            self._show()

    def end(self) -> None:
        """Bring back the period that was played through."""
        if self._lapse is not None:
            self.forget()
            self.ended.emit(self._whole)

    def forget(self) -> None:
        """Stop where it is: somebody chose another period."""
        self._lapse = None
        self.pause()

    def _tick(self) -> None:
        due = steps_due(self._clock.elapsed(), self.per_s)
        if due and self._lapse is not None:
            self._clock.start()
            later = self._lapse.after(due) or self._lapse.after(1)
            if later is None:
                self.end()
                return
            self._lapse = later
            self._show()
        self._wait()

    def _wait(self) -> None:
        self._timer.start(max(1, round(1000 / self.per_s - self._clock.elapsed())))

    def _show(self) -> None:
        if self._lapse is not None:
            self.stepped.emit(self._lapse.period(certainly=self._certainly))

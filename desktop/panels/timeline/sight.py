"""Which stretch of time is in sight; shared by everything that is drawn on one axis."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

from models.timeline.axis import Axis, fitting

_STEP, _PAN_SHARE, _LEAST_PX = 1.4, 0.125, 96
_NOTCH = 120


class Sight(QObject):
    """Holds the axis. Signal: `moved()` when another stretch, or another width, is in sight."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.axis = Axis(0.0, 1.0, 1.0)
        self._fitted: Sequence[tuple[float, float]] = ()

    def fit(self, spans: Sequence[tuple[float, float]]) -> None:
        """Bring these stretches into sight, and keep them there while only the width changes."""
        if spans:
            self._fitted = spans
            self._take(fitting(spans, self.axis.width_px), by_hand=False)

    def bring(self, spans: Sequence[tuple[float, float]]) -> None:
        """Bring stretches into sight if they are not, or lie squeezed together."""
        if not spans:
            return
        first, last = min(first for first, _ in spans), max(last for _, last in spans)
        squeezed = len(spans) > 1 and self.axis.px(last) - self.axis.px(first) < _LEAST_PX
        if not self.axis.shows(first, last) or squeezed:
            self.fit(spans)

    def resize(self, width_px: float) -> None:
        """Take over the width of the panel; a strip that is hidden has none to give."""
        if width_px in (0.0, self.axis.width_px):
            return
        resized = self.axis.resized(width_px)
        self._take(fitting(self._fitted, width_px) if self._fitted else resized, by_hand=False)

    def zoom(self, steps: float, at_px: float | None = None) -> None:
        """Come nearer by so many steps (negative: step back), round a pixel or the middle."""
        px = self.axis.width_px / 2 if at_px is None else at_px
        self._take(self.axis.zoomed(_STEP**-steps, px))

    def pan(self, px: float) -> None:
        """Move so many pixels later."""
        self._take(self.axis.panned(px))

    def turn(self, event: QWheelEvent) -> None:
        """Do what turning a wheel means: come nearer where it points, or move with Shift."""
        turned = event.angleDelta()
        if turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-float(turned.x() or turned.y()))
        else:
            self.zoom(turned.y() / _NOTCH, event.position().x())
        event.accept()

    def step(self, steps: int) -> None:
        """Move by an eighth of the width, later or earlier."""
        self.pan(steps * self.axis.width_px * _PAN_SHARE)

    def centre(self, at_s: float) -> None:
        """Bring an instant to the middle."""
        self.pan(self.axis.px(at_s) - self.axis.width_px / 2)

    def _take(self, axis: Axis, *, by_hand: bool = True) -> None:
        if by_hand:
            self._fitted = ()
        self.axis = axis
        self.moved.emit()

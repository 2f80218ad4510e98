"""A stretch of time laid along a line: instants to pixels and back, zoom and pan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
MINUTE_S, HOUR_S, DAY_S, YEAR_S = 60.0, 3_600.0, 86_400.0, 31_556_952.0
# As far as the calendar of the log reaches, and as near as a reader needs.
FIRST_S = (datetime(1, 1, 3, tzinfo=UTC) - _EPOCH) / _SECOND
LAST_S = (datetime(9998, 12, 29, tzinfo=UTC) - _EPOCH) / _SECOND
_LEAST_S, _MOST_S = 10 * MINUTE_S, 400 * YEAR_S


def seconds(at: datetime) -> float:
    """Return an aware instant as seconds since 1970, UTC."""
    return (at - _EPOCH) / _SECOND


def instant(at_s: float) -> datetime:
    """Return the instant of so many seconds since 1970, UTC; kept within the calendar."""
    return _EPOCH + timedelta(seconds=min(max(at_s, FIRST_S), LAST_S))


@dataclass(frozen=True, slots=True)
class Axis:
    """From `start_s` to `end_s` (seconds since 1970, UTC) on `width_px` pixels."""

    start_s: float
    end_s: float
    width_px: float

    @property
    def s_per_px(self) -> float:
        """How many seconds a pixel stands for."""
        return (self.end_s - self.start_s) / max(self.width_px, 1.0)

    def px(self, at_s: float) -> float:
        """Return where an instant lies, in pixels from the start."""
        return (at_s - self.start_s) / self.s_per_px

    def at_s(self, px: float) -> float:
        """Return the instant at a pixel."""
        return self.start_s + px * self.s_per_px

    def resized(self, width_px: float) -> "Axis":
        """Return the same stretch on another width."""
        return replace(self, width_px=max(width_px, 1.0))

    def zoomed(self, factor: float, px: float) -> "Axis":
        """Return a stretch `factor` times as long (below 1 is nearer); what is at `px` stays."""
        length = min(max((self.end_s - self.start_s) * factor, _LEAST_S), _MOST_S)
        fixed = self.at_s(px)
        start = fixed - length * px / max(self.width_px, 1.0)
        return _within(start, start + length, self.width_px)

    def panned(self, px: float) -> "Axis":
        """Return the stretch that begins so many pixels later."""
        shift = px * self.s_per_px
        return _within(self.start_s + shift, self.end_s + shift, self.width_px)

    def shows(self, first_s: float, last_s: float) -> bool:
        """Return whether a stretch lies wholly within."""
        return self.start_s <= first_s and last_s <= self.end_s


def fitting(spans: Iterable[tuple[float, float]], width_px: float, margin_px: float = 48) -> Axis:
    """Return the axis on which these stretches are all seen, with a margin on either side.

    ValueError when there are none.
    """
    known = tuple(spans)
    first, last = min(first for first, _ in known), max(last for _, last in known)
    short = max(0.0, _LEAST_FIT_S - (last - first)) / 2
    first, last = first - short, last + short
    width_px = max(width_px, 1.0)
    inner = max(width_px - 2 * margin_px, width_px / 4, 1.0)
    margin_s = (last - first) / inner * (width_px - inner) / 2
    return _within(first - margin_s, last + margin_s, width_px)


_LEAST_FIT_S = 2 * DAY_S


def _within(start_s: float, end_s: float, width_px: float) -> Axis:
    length = min(end_s - start_s, LAST_S - FIRST_S)
    start_s = min(max(start_s, FIRST_S), LAST_S - length)
    return Axis(start_s, start_s + length, width_px)

"""The brush over a histogram: where it is gripped, and what period dragging it makes."""

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from models.filter.incident_filter import Period
from models.timeline.axis import Axis, instant, seconds
from models.timeline.bins import Bins
from models.timeline.ticks import mark_after, mark_before

_GRIP_PX = 5.0


class Grip(Enum):
    """What of a brush is held: its start, its end, the whole, or nothing so that it begins anew."""

    START = "start"
    END = "end"
    WHOLE = "whole"
    NEW = "new"


def ends_px(period: Period, axis: Axis) -> tuple[float, float]:
    """Return where a period begins and ends on an axis; an open one reaches beyond its edge."""
    start = -_GRIP_PX if period.start is None else axis.px(seconds(period.start))
    end = axis.width_px + _GRIP_PX if period.end is None else axis.px(seconds(period.end))
    return start, end


def grip_at(period: Period | None, axis: Axis, px: float) -> Grip:
    """Return what is gripped at a pixel."""
    if period is None:
        return Grip.NEW
    start, end = ends_px(period, axis)
    near = sorted(((abs(px - start), Grip.START), (abs(px - end), Grip.END)), key=_distance)
    if near[0][0] <= _GRIP_PX:
        return near[0][1]
    return Grip.WHOLE if start < px < end else Grip.NEW


def _distance(one: tuple[float, Grip]) -> float:
    return one[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """A brush that is being dragged: what of it, from which instant, and what it was before."""

    grip: Grip
    from_s: float
    period: Period | None

    def to(self, at_s: float, bins: Bins) -> Period:
        """Return the period once dragged to an instant; what is dragged goes to edges of bins."""
        held = self.period or Period()
        if self.grip is Grip.WHOLE:
            return _shifted(held, self.from_s, at_s, bins)
        if self.grip is Grip.NEW:
            first, last = sorted((self.from_s, at_s))
            return _between(_edge(first, bins, -1), _edge(last, bins, 1), held)
        other = held.end if self.grip is Grip.START else held.start
        moved = instant(_nearest(at_s, bins))
        if other is None:
            start = moved if self.grip is Grip.START else None
            return replace(held, start=start, end=None if start is not None else moved)
        return _between(seconds(other), seconds(moved), held)


def stepped(period: Period, unit: str, steps: int) -> Period:
    """Return a period with both ends a mark of a unit later, or earlier where `steps` is below."""
    return replace(
        period,
        start=None if period.start is None else instant(_mark(unit, seconds(period.start), steps)),
        end=None if period.end is None else instant(_mark(unit, seconds(period.end), steps)),
    )


def longer(period: Period, unit: str, steps: int) -> Period:
    """Return a period with its end a mark later, or earlier, but never before its start."""
    if period.end is None:
        return period
    end = instant(_mark(unit, seconds(period.end), steps))
    return period if period.start is not None and end <= period.start else replace(period, end=end)


def _mark(unit: str, at_s: float, steps: int) -> float:
    return mark_after(unit, at_s) if steps > 0 else mark_before(unit, at_s)


def _between(one_s: float, other_s: float, held: Period) -> Period:
    first, last = sorted((one_s, other_s))
    return replace(held, start=instant(first), end=instant(last))


def _shifted(held: Period, from_s: float, at_s: float, bins: Bins) -> Period:
    """Return a period moved as far as from instant to instant, its start to the edge of a bin."""
    anchor = held.start or held.end
    if anchor is None:
        return held
    shift = _nearest(seconds(anchor) + at_s - from_s, bins) - seconds(anchor)
    return replace(
        held,
        start=None if held.start is None else instant(seconds(held.start) + shift),
        end=None if held.end is None else instant(seconds(held.end) + shift),
    )


def _nearest(at_s: float, bins: Bins) -> float:
    edges = bins.edges_us
    after = min(int(np.searchsorted(edges, at_s * 1e6)), len(edges) - 1)
    before = max(after - 1, 0)
    return min((bins.edge_s(before), bins.edge_s(after)), key=lambda edge: abs(edge - at_s))


def _edge(at_s: float, bins: Bins, side: int) -> float:
    """Return the edge of a bin at or before an instant (`side` -1), or at or behind it (1)."""
    edges = bins.edges_us
    place = int(np.searchsorted(edges, at_s * 1e6, "left" if side > 0 else "right"))
    place = place if side > 0 else place - 1
    return bins.edge_s(min(max(place, 0), len(edges) - 1))

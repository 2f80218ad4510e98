"""A time-lapse: a window of one unit of time that steps through a stretch."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from models.filter.incident_filter import Period
from models.timeline.axis import instant
from models.timeline.ticks import mark_after, mark_before

# How wide a window may be, as it is called, and the unit of marks that it goes by.
WIDTHS: Mapping[str, str] = MappingProxyType(
    {
        "Hour": "hour",
        "Day": "day",
        "Week": "week",
        "Month": "month",
        "Quarter": "3 months",
        "Year": "year",
        "Decade": "10 years",
    }
)
SPEEDS_PER_S = (1, 2, 4, 8, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """The window that begins at `at_s`, on its way from `first_s` to `last_s` (UTC seconds)."""

    unit: str
    first_s: float
    last_s: float
    at_s: float

    @classmethod
    def through(cls, first_s: float, last_s: float, unit: str) -> "Lapse":
        """Return the first window of a stretch."""
        at_s = mark_before(unit, mark_after(unit, first_s))
        return cls(unit=unit, first_s=first_s, last_s=last_s, at_s=at_s)

    def after(self, steps: int) -> "Lapse | None":
        """Return the window so many steps later, or earlier; None beyond the stretch."""
        at_s = self.at_s
        for _ in range(abs(steps)):
            at_s = (mark_after if steps > 0 else mark_before)(self.unit, at_s)
            if at_s >= self.last_s or mark_after(self.unit, at_s) <= self.first_s:
                return None
        return replace(self, at_s=at_s)

    def period(self, *, certainly: bool) -> Period:
        """Return the window as a period."""
        end_s = mark_after(self.unit, self.at_s)
        return Period(start=instant(self.at_s), end=instant(end_s), certainly=certainly)


def width_for(length_s: float) -> str:
    """Return the unit in which a stretch has some dozens of windows."""
    units = list(WIDTHS.values())
    fits = [u for u in units if length_s / (mark_after(u, 0.0)) >= _LEAST_WINDOWS]
    return fits[-1] if fits else units[0]


_LEAST_WINDOWS = 12


def steps_due(elapsed_ms: float, per_s: int) -> int:
    """Return how many steps a lapse is to go on by now; more than one drops those between."""
    return int(elapsed_ms * per_s // 1000)

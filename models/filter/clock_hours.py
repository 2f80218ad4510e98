"""A condition on the clock: hours of the day on days of the week, in some zone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from models.filter.columns import Acts, Bools
from models.filter.layout import LAST_US
from models.filter.zone_clock import DAYS, HOURS, hour_of_week
from models.problem import Problem
from models.value import Value
from models.when.zone import is_zone

_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOUR = re.compile(r"(\d{1,2})h", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockHours(Value):
    """Starts that are known to the hour, on one of these weekdays at one of these hours.

    `weekdays` count from 0, Monday, and `hours` from 0 to 23, by the clock of `zone`; of either,
    none means all.
    """

    zone: str = "UTC"
    weekdays: tuple[int, ...] = ()
    hours: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no clock shows."""
        if not is_zone(self.zone):
            mend = "Write a zone as JST, Asia/Tokyo or UTC+9."
            raise Problem(f"“{self.zone}” is no zone", where="zone", mend=mend)
        for name, most in (("weekdays", DAYS), ("hours", HOURS)):
            if not all(0 <= one < most for one in getattr(self, name)):
                raise Problem(f"{name} lie between 0 and {most - 1}", where=name)

    def cells(self) -> Bools:
        """Return for each hour of the week, from Monday's first, whether it is meant."""
        days = np.isin(np.arange(DAYS), self.weekdays or range(DAYS))
        hours = np.isin(np.arange(HOURS), self.hours or range(HOURS))
        return np.outer(days, hours).ravel()


def at_hours(clock: ClockHours, acts: Acts, rows: slice) -> Bools:
    """Return which acts began at such an hour."""
    first, last = acts.earliest_start[rows], acts.latest_start[rows]
    passes = np.append(clock.cells(), False)
    found: Bools = passes[hour_of_week(clock.zone, first, last)]
    # What has no time at all starts at the end of time.
    found &= first < LAST_US
    return found


def parse_clock(values: Iterable[str]) -> ClockHours:
    """Return the condition of some words: weekdays as "mon", hours as "16h", a zone."""
    days: list[int] = []
    hours: list[int] = []
    zone = "UTC"
    for value in values:
        if value.casefold() in _NAMES:
            days.append(_NAMES.index(value.casefold()))
        elif found := _HOUR.fullmatch(value):
            hours.append(int(found[1]))
        else:
            zone = value
    return ClockHours(zone=zone, weekdays=tuple(days), hours=tuple(hours))


def clock_words(clock: ClockHours) -> tuple[str, ...]:
    """Return the words that `parse_clock` reads as this condition."""
    days = (_NAMES[day] for day in clock.weekdays)
    return (*days, *(f"{hour}h" for hour in clock.hours), clock.zone)

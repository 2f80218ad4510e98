"""Incidents by hour of the day and day of the week, and by month and year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from models.filter.columns import Bools, Floats, Ints
from models.filter.layout import us_of
from models.filter.zone_clock import DAYS, HOURS, HourOfWeek, hour_of_week
from models.timeline.histogram import Counts
from models.timeline.starts import Starts
from models.when.stretch import month_after

MONTHS = 12


@dataclass(frozen=True, slots=True, eq=False)
class HoursOfWeek:
    """How many began in each hour of each weekday, a row for each day from Monday on.

    `left_out` are those with a date, but no start that is known to the hour.
    """

    counts: NDArray[np.int64]
    left_out: int


@dataclass(frozen=True, slots=True, eq=False)
class MonthsOfYears:
    """How many began in each month, a row for each year from `first_year` on, in UTC.

    `spread` are those whose month is not certain: counted by the share of each month.
    """

    first_year: int
    counts: Floats
    spread: int


class Clocks:
    """The hours of the week of some starts by the clock of one zone; read once for each."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._kept: dict[int, tuple[Starts, str, HourOfWeek, HourOfWeek]] = {}

    def hours(self, starts: Iterable[Starts], mask: Bools, zone: str) -> HoursOfWeek:
        """Return the incidents of a mask over all rows by hour and weekday."""
        counts, dated = np.zeros(DAYS * HOURS + 1, dtype=np.int64), 0
        for place, part in enumerate(starts):
            sharp, coarse = self._of(place, part, zone)
            for hours, rows in ((sharp, part.sharp_rows), (coarse, part.coarse_rows)):
                chosen = hours[mask[rows]]
                counts += np.bincount(chosen + np.int16(1), minlength=len(counts))
            dated += int(np.count_nonzero(mask[part.open_rows]))
        return HoursOfWeek(counts[1:].reshape(DAYS, HOURS), int(counts[0]) + dated)

    def _of(self, place: int, part: Starts, zone: str) -> tuple[HourOfWeek, HourOfWeek]:
        held = self._kept.get(place)
        if held is None or held[0] is not part or held[1] != zone:
            sharp = hour_of_week(zone, part.sharp_us, part.sharp_us)
            stretches = hour_of_week(zone, part.first_us, part.last_us)
            times = np.diff(np.append(part.begins, len(part.coarse_rows)))
            held = self._kept[place] = (part, zone, sharp, np.repeat(stretches, times))
        return held[2], held[3]


def months_of_years(counts: Counts) -> MonthsOfYears:
    """Return incidents by month and year."""
    reach = counts.reach_us()
    if reach is None:
        return MonthsOfYears(0, np.zeros((0, MONTHS)), 0)
    first, last = map(_year, reach)
    found = counts.by(_edges(first, last - first + 1))
    by_year = found.counts.reshape(-1, MONTHS)
    # What lies up to the end of a year reaches no further.
    by_year = by_year if by_year[-1].any() else by_year[:-1]
    return MonthsOfYears(first, by_year, found.coarser)


def _year(at_us: int) -> int:
    return int(np.int64(at_us).astype("datetime64[us]").astype("datetime64[Y]").astype(int)) + 1970


def _edges(first_year: int, years: int) -> Ints:
    marks = (month_after(first_year, 1, number) for number in range(years * MONTHS + 1))
    return np.array([us_of(at.replace(tzinfo=UTC)) for at in marks], dtype=np.int64)


def month_of(first_year: int, row: int, column: int) -> tuple[datetime, datetime]:
    """Return the beginning and the end of a month of `MonthsOfYears`."""
    year, month = first_year + row, column + 1
    start, end = (month_after(year, month, number).replace(tzinfo=UTC) for number in (0, 1))
    return start, end

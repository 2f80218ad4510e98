"""A When on the clock of its zone, and which unit of the calendar a stretch of it is."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from models.value import Value
from models.when.stretch import FIRST_MOMENT, LAST_YEAR, month_after
from models.when.when import TimePrecision, When
from models.when.zone import is_zone, local_time

_UTC = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse(Value):
    """The four instants of a When as the clock of `zone` shows them (naive), None where open.

    `zone` is empty where the dates are those of no known zone.
    """

    earliest_start: datetime | None
    latest_start: datetime | None
    earliest_end: datetime | None
    latest_end: datetime | None
    zone: str

    @property
    def at_once(self) -> bool:
        """Whether start and end are the same: something that happened at one instant."""
        starts = (self.earliest_start, self.latest_start)
        return None not in starts and starts == (self.earliest_end, self.latest_end)

    @property
    def sharp(self) -> bool:
        """Whether start and end are both known to the moment."""
        ends = {self.earliest_end, self.latest_end}
        starts = {self.earliest_start, self.latest_start}
        return len(starts) == len(ends) == 1 and None not in starts | ends

    @property
    def outer_only(self) -> bool:
        """Whether only the outer bounds are given: something within them."""
        return self.latest_start is None and self.earliest_end is None


def lapse_of(when: When) -> Lapse:
    """Return a When on its own clock; on that of UTC where its zone is not understood."""
    if when.zone:
        return on_clock(when, when.zone if is_zone(when.zone) else _UTC)
    dates = on_clock(when, "")
    return dates if _is_dated(dates, when.precision) else on_clock(when, _UTC)


def on_clock(when: When, zone: str) -> Lapse:
    """Return a When on the clock of a zone that is understood."""
    return Lapse(
        earliest_start=_shown(when.earliest_start, zone, late=False),
        latest_start=_shown(when.latest_start, zone, late=True),
        earliest_end=_shown(when.earliest_end, zone, late=False),
        latest_end=_shown(when.latest_end, zone, late=True),
        zone=zone,
    )


def unit_of(low: datetime, high: datetime) -> TimePrecision | None:
    """Tell whether a stretch is a whole day, month or year, and which."""
    if low.time() != time() or high.time() != time() or low.year > LAST_YEAR:
        return None
    if high - low == timedelta(days=1):
        return TimePrecision.DAY
    if low.day == 1 and high == month_after(low.year, low.month, 1):
        return TimePrecision.MONTH
    if (low.day, low.month) == (1, 1) and high == month_after(low.year, 1, 12):
        return TimePrecision.YEAR
    return None


def last_day(high: datetime) -> datetime:
    """Return a moment of the last day of a stretch, which ends at `high`."""
    ends_a_day = high.time() == time() and high != FIRST_MOMENT
    return high - timedelta(days=1) if ends_a_day else high


def _is_dated(lapse: Lapse, precision: TimePrecision) -> bool:
    # What has no zone and does not fall on the midnights of a widened date was counted in UTC.
    moments = (lapse.earliest_start, lapse.latest_start, lapse.earliest_end, lapse.latest_end)
    clocks = {moment.time() for moment in moments if moment is not None}
    return precision is TimePrecision.PART_OF_DAY or clocks <= {time()}


def _shown(instant: datetime | None, zone: str, *, late: bool) -> datetime | None:
    return None if instant is None else local_time(instant, zone, late=late)

"""The Extended Date/Time Format (ISO 8601-2), level 1, as archives read it."""

from datetime import datetime, timedelta

from models.problem import Problem
from models.when.lapse import lapse_of, last_day, unit_of
from models.when.stretch import SEASONS, month_after
from models.when.when import TimePrecision, When
from models.when.zone import offset_at

_OPEN = ".."
_SEASON_OF_MONTH = {month: season for season, month in SEASONS.items()}


def as_edtf(when: When) -> str:
    """Return the finest EDTF level 1 text that says no more than is known.

    A moment known to the second is written with its offset; the format has no minutes without
    seconds, so any other clock time becomes its day. A time somewhere within several days
    becomes the month, year, decade or century that holds it, with X for the open digits
    (`2025-12-XX`); one that lasts from a day to a day becomes an interval (`2025-12-06/..`).
    Dates are those of the stated zone. Nothing known at all is the empty text.
    """
    lapse = lapse_of(when)
    low, high = lapse.earliest_start, lapse.latest_end
    if low is not None and low == high and when.precision is TimePrecision.EXACT:
        return _moment(low, lapse.zone)
    if low is not None and high is not None and (lapse.at_once or lapse.outer_only):
        return _within(low, high) or f"{_day(low)}/{_day(_inner(low, high))}"
    start = _side(lapse.earliest_start, lapse.latest_start)
    end = _side(lapse.earliest_end, lapse.latest_end)
    return start if start == end != _OPEN else "" if start == end else f"{start}/{end}"


def _moment(local: datetime, zone: str) -> str:
    try:
        offset = offset_at(zone, local)
    except Problem:
        return _day(local)
    if offset.seconds % 60:
        return _day(local)
    sign, minutes = "-" if offset < timedelta(0) else "+", abs(offset) // timedelta(minutes=1)
    written = f"{sign}{minutes // 60:02}:{minutes % 60:02}" if minutes else "Z"
    return f"{_day(local)}T{local:%H:%M:%S}{written}"


def _side(low: datetime | None, high: datetime | None) -> str:
    if low is not None and high is not None:
        return _within(low, high) or _OPEN
    if low is not None:
        return _day(low)
    return _OPEN if high is None else _day(last_day(high))


def _within(low: datetime, high: datetime) -> str:
    season = _SEASON_OF_MONTH.get(low.month)
    three_months = month_after(low.year, low.month, 3)
    if season and low.day == 1 and (low, high) == (_first(low), three_months):
        return f"{low.year:04}-{season}"
    unit = unit_of(low, high)
    shapes = {TimePrecision.MONTH: _month, TimePrecision.YEAR: _year}
    return shapes[unit](low) if unit in shapes else _covering(low, _inner(low, high))


def _covering(low: datetime, last: datetime) -> str:
    shapes = (_day, lambda day: f"{_month(day)}-XX", lambda day: f"{_year(day)}-XX-XX")
    years = (lambda day: f"{_year(day)[:3]}X", lambda day: f"{_year(day)[:2]}XX")
    return next((shape(low) for shape in (*shapes, *years) if shape(low) == shape(last)), "")


def _inner(low: datetime, high: datetime) -> datetime:
    return max(low, last_day(high))


def _first(moment: datetime) -> datetime:
    return month_after(moment.year, moment.month, 0)


def _day(moment: datetime) -> str:
    return f"{_month(moment)}-{moment.day:02}"


def _month(moment: datetime) -> str:
    return f"{_year(moment)}-{moment.month:02}"


def _year(moment: datetime) -> str:
    return f"{moment.year:04}"

"""The period of a filter: taken out, put in, written in words and read from them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from models.filter.incident_filter import Period
from models.filter.tree import Filter, head_of, with_head
from models.when.parse import parse_when
from models.when.stretch import MONTH_NAMES

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def period_in(wanted: Filter) -> Period | None:
    """Return the period that a filter as a whole asks for; one within a part of it is not."""
    return head_of(wanted).period


def with_period(wanted: Filter, period: Period | None) -> Filter:
    """Return a filter with another period and everything else as it was."""
    return with_head(wanted, replace(head_of(wanted), period=period))


def parse_period(text: str, *, certainly: bool = False) -> Period:
    """Return the period that words name, in UTC unless they say: "2025-12", "2021 to 2024".

    An instant names the minute that it begins. Problem on what is not understood.
    """
    when = parse_when(text, zone="UTC")
    start, end = when.earliest_start, when.latest_end
    if start is not None and start == end:
        end = start + _MINUTE
    return Period(start=start, end=end, certainly=certainly)


def period_words(period: Period) -> str:
    """Return a period as `parse_period` reads it, to the minute and in UTC."""
    start, end = period.start, period.end
    if start is None or end is None:
        return _one_sided(start, end)
    if end - start == _MINUTE:
        return _minute(start)
    for begins, name in _UNITS:
        if begins(start) and begins(end) and start < end:
            first, final = name(start), name(end - _DAY)
            return first if first == final else f"{first} to {final}"
    return f"{_minute(start)} to {_minute(end)}"


def _one_sided(start: datetime | None, end: datetime | None) -> str:
    if start is not None:
        return f"from {_minute(start)}"
    return f"before {_minute(end)}" if end is not None else ""


def _is_year(at: datetime) -> bool:
    return _is_month(at) and at.month == 1


def _is_month(at: datetime) -> bool:
    return _is_day(at) and at.day == 1


def _is_day(at: datetime) -> bool:
    return at.timetz().replace(tzinfo=None) == datetime.min.time()


def _year(at: datetime) -> str:
    return f"{at.year:04}"


def _month(at: datetime) -> str:
    return f"{MONTH_NAMES[at.month - 1][:3]} {_year(at)}"


def _day(at: datetime) -> str:
    return f"{at.day} {_month(at)}"


def _minute(at: datetime) -> str:
    return f"{_day(at)} {at:%H:%M}Z"


_Unit = tuple[Callable[[datetime], bool], Callable[[datetime], str]]
# From the coarsest: whether an instant begins such a unit, and its name.
_UNITS: tuple[_Unit, ...] = ((_is_year, _year), (_is_month, _month), (_is_day, _day))

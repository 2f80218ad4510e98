"""What a filter asks, as tests of columns: each takes a table and a stretch of its rows."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import numpy as np

from models.filter.clock_hours import ClockHours, at_hours
from models.filter.columns import Acts, Bools
from models.filter.combinations import Combinations
from models.filter.incident_filter import IncidentFilter, Period
from models.filter.layout import FIRST_US, LAST_US, PLACE_OF, us_of
from models.filter.line import bits

Test = Callable[[Any, slice], Bools]
_Make = Callable[[Any, Combinations], Test]


def of_whole(wanted: IncidentFilter, combinations: Combinations) -> tuple[Test, ...]:
    """Return what is asked of the incident as a whole, text and place apart."""
    return _tests(_OF_WHOLE, wanted, combinations)


def of_act(wanted: IncidentFilter, combinations: Combinations) -> tuple[Test, ...]:
    """Return what one and the same act must meet, its place apart."""
    return _tests(_OF_ACT, wanted, combinations)


def _tests(
    makers: Mapping[str, _Make], wanted: IncidentFilter, combinations: Combinations
) -> tuple[Test, ...]:
    asked = {name: getattr(wanted, name) for name in makers}
    return tuple(
        makers[name](value, combinations)
        for name, value in asked.items()
        if value not in (None, ())
    )


def _member(column: str) -> _Make:
    """Make a test of a column that holds a member of an enum."""

    def make(members: tuple[StrEnum, ...], _combinations: Combinations) -> Test:
        places = PLACE_OF[type(members[0])]
        passes = np.zeros(256, dtype=np.bool_)
        passes[[places[member] for member in members]] = True
        return lambda table, rows: passes[getattr(table, column)[rows]]

    return make


def _members(column: str) -> _Make:
    """Make a test of a column that holds several members of an enum, as bits."""

    def make(members: tuple[StrEnum, ...], _combinations: Combinations) -> Test:
        wanted = bits(members)
        return lambda table, rows: (getattr(table, column)[rows] & wanted) != 0

    return make


def _codes(column: str) -> _Make:
    """Make a test of a column that holds the number of a set of codes: one of them is wanted."""

    def make(wanted: tuple[str, ...], combinations: Combinations) -> Test:
        passes = combinations.with_any(wanted)
        return lambda table, rows: passes[getattr(table, column)[rows]]

    return make


def _families(families: tuple[str, ...], combinations: Combinations) -> Test:
    stems = tuple(f"{family}." for family in families)
    passes = combinations.where(lambda code: code in families or code.startswith(stems))
    return lambda incidents, rows: passes[incidents.types[rows]]


def _has_position(wanted: bool, _combinations: Combinations) -> Test:  # noqa: FBT001
    return lambda incidents, rows: (incidents.precisions[rows] != 0) == wanted


def _has_date(wanted: bool, _combinations: Combinations) -> Test:  # noqa: FBT001
    return lambda incidents, rows: incidents.dated[rows] == wanted


def bounds_of(period: Period | None) -> tuple[int, int]:
    """Return where a period starts and ends; what is open reaches as far as time does."""
    start, end = (period.start, period.end) if period else (None, None)
    return FIRST_US if start is None else us_of(start), LAST_US if end is None else us_of(end)


def _in_period(period: Period, _combinations: Combinations) -> Test:
    """Make the tests of `models.when.period` for columns."""
    first, last = bounds_of(period)
    if first >= last:
        return lambda acts, rows: np.zeros(len(acts.owner[rows]), dtype=np.bool_)
    test = _certainly if period.certainly else _possibly
    return lambda acts, rows: test(acts, rows, first, last)


def _at_clock(clock: ClockHours, _combinations: Combinations) -> Test:
    return lambda acts, rows: at_hours(clock, acts, rows)


def _possibly(acts: Acts, rows: slice, first: int, last: int) -> Bools:
    low = acts.earliest_start[rows]
    found: Bools = (low < last) & ((acts.latest_end[rows] > first) | (low >= first))
    return found


def _certainly(acts: Acts, rows: slice, first: int, last: int) -> Bools:
    low, latest_start = acts.earliest_start[rows], acts.latest_start[rows]
    begins = (latest_start < last) | ((latest_start == last) & (low < last))
    found: Bools = begins & ((acts.earliest_end[rows] > first) | (low >= first))
    return found


# By the field of the filter that asks it.
_OF_WHOLE: Mapping[str, _Make] = {
    "severities": _member("severity"),
    "statuses": _member("status"),
    "theatres": _member("theatre"),
    "sensitivities": _member("sensitivity"),
    "types": _families,
    "tags": _codes("tags"),
    "relations": _members("relations"),
    "reliabilities": _members("reliabilities"),
    "precisions": _members("precisions"),
    "has_position": _has_position,
    "has_date": _has_date,
}
_OF_ACT: Mapping[str, _Make] = {
    "period": _in_period,
    "sides": _codes("sides"),
    "platforms": _codes("platforms"),
    "clock": _at_clock,
}

"""The index keeps its order of time, whatever is asked of it and however it came about."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary, summarise
from tests.builders import a_catalogue, an_incident, an_instant

_BARE = summarise(an_incident(), a_catalogue(), datetime(2026, 1, 1, tzinfo=UTC))
_DAYS = st.one_of(st.none(), st.integers(1, 28))


def _dated(number: int, day: int | None) -> IncidentSummary:
    when = an_instant(day) if day else None
    return replace(_BARE, id=UUID(int=number), ref=f"T-{number}", when=when)


def test_incidents_are_in_order_of_time_and_then_of_reference() -> None:
    days = (9, 3, None, 3, 6)
    summaries = [_dated(number, day) for number, day in enumerate(days)]
    index = IncidentIndex.of(summaries)
    assert [id_.int for id_ in index.ids] == [1, 3, 4, 0, 2]


def test_many_that_come_at_once_stand_where_one_by_one_they_would() -> None:
    old, new = _dated(0, 3), [_dated(number, number % 28 + 1) for number in range(1, 300)]
    grown = IncidentIndex.of([old])
    for summary in new:
        grown = grown.updated((), [summary])
    assert IncidentIndex.of([old]).updated((), new) == grown
    assert grown.updated([summary.id for summary in new], ()).ids == (old.id,)


def test_the_newest_come_first_and_those_without_a_time_still_last() -> None:
    undated, *days = (_dated(number, day) for number, day in enumerate((None, 6, 3, 9)))
    index = IncidentIndex.of([undated, *days])
    sixth, third, ninth = (summary.id for summary in days)
    assert index.newest_first(index.ids) == (ninth, sixth, third, undated.id)
    assert index.newest_first(index.ids[:2]) == (sixth, third)
    assert index.newest_first(()) == ()


@given(st.dictionaries(st.integers(0, 9), _DAYS), st.dictionaries(st.integers(0, 9), _DAYS))
def test_an_index_followed_is_the_index_made_anew(
    before: dict[int, int | None], after: dict[int, int | None]
) -> None:
    old, new = ([_dated(*item) for item in days.items()] for days in (before, after))
    gone = [UUID(int=number) for number in before.keys() - after.keys()]
    assert IncidentIndex.of(old).updated(gone, new) == IncidentIndex.of(new)


@given(st.lists(_DAYS, max_size=30), st.sets(st.integers(0, 40)))
def test_what_was_found_by_text_is_in_the_order_of_the_index(
    days: list[int | None], numbers: set[int]
) -> None:
    index = IncidentIndex.of(_dated(number, day) for number, day in enumerate(days))
    found = frozenset(UUID(int=number) for number in numbers)
    expected = tuple(id_ for id_ in index.ids if id_ in found)
    assert index.matching(IncidentFilter(text="radar"), found) == expected

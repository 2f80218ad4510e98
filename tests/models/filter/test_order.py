"""The index keeps its order of time, whatever is asked of it and however it came about."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary, summarise
from tests.builders import a_catalogue, an_incident, an_instant
from tests.models.filter.contents import contents
from tests.models.filter.following import updated

_BARE = summarise(an_incident(), a_catalogue(), datetime(2026, 1, 1, tzinfo=UTC))
_DAYS = st.one_of(st.none(), st.integers(1, 28))


def _dated(number: int, day: int | None) -> IncidentSummary:
    when = an_instant(day) if day else None
    return replace(_BARE, id=UUID(int=number), ref=f"T-{number}", when=when)


def _numbered(days: dict[int, int | None]) -> list[tuple[int, IncidentSummary]]:
    return [(number, _dated(number, day)) for number, day in days.items()]


def test_incidents_are_in_order_of_time_and_then_as_they_were_logged() -> None:
    days = (9, 3, None, 3, 6)
    summaries = [_dated(number, day) for number, day in enumerate(days)]
    index = IncidentIndex.of(summaries)
    assert [id_.int for id_ in index.ids] == [1, 3, 4, 0, 2]


def test_many_that_come_at_once_stand_where_one_by_one_they_would() -> None:
    old = IncidentIndex.of([_dated(0, 3)])
    new = [(number, _dated(number, number % 28 + 1)) for number in range(2, 300)]
    grown = old
    for one in new:
        grown = updated(grown, (), [one])
    assert contents(updated(old, (), new)) == contents(grown)
    assert list(updated(grown, [one.id for _, one in new], ()).ids) == [UUID(int=0)]


def test_so_many_that_all_are_put_in_order_anew_change_nothing() -> None:
    old = IncidentIndex.of([_dated(0, 3), _dated(1, None)])
    new = [(number, _dated(number, number % 28 + 1)) for number in range(3, 2100)]
    grown = updated(old, [UUID(int=1)], new)
    assert grown.settled == len(grown.alive) == 2098
    assert [id_.int for id_ in grown.ids][-1] == max(n for n, _ in new if n % 28 == 27)
    assert len(set(grown.ids)) == 2098


def test_the_newest_come_first_and_those_without_a_time_still_last() -> None:
    undated, *days = (_dated(number, day) for number, day in enumerate((None, 6, 3, 9)))
    index = IncidentIndex.of([undated, *days])
    sixth, third, ninth = (summary.id for summary in days)
    assert list(index.ids.newest_first()) == [ninth, sixth, third, undated.id]
    assert list(index.ids[:2].newest_first()) == [sixth, third]
    assert list(index.ids[:0].newest_first()) == []


@given(st.dictionaries(st.integers(0, 9), _DAYS), st.dictionaries(st.integers(0, 9), _DAYS))
def test_an_index_followed_is_the_index_made_anew(
    before: dict[int, int | None], after: dict[int, int | None]
) -> None:
    empty = IncidentIndex.of([])
    old, new = updated(empty, (), _numbered(before)), updated(empty, (), _numbered(after))
    gone = [UUID(int=number) for number in before.keys() - after.keys()]
    followed = updated(old, gone, _numbered(after))
    assert contents(followed) == contents(new)
    assert list(followed.ids) == list(new.ids)
    assert [followed.ids.place_of(id_) for id_ in new.ids] == list(range(len(new)))
    assert all(id_ not in followed.ids for id_ in gone)


@given(st.lists(_DAYS, max_size=30), st.sets(st.integers(0, 40)))
def test_what_was_found_by_text_is_in_the_order_of_the_index(
    days: list[int | None], numbers: set[int]
) -> None:
    index = IncidentIndex.of(_dated(number, day) for number, day in enumerate(days))
    found = np.array(sorted(numbers), dtype=np.int64)
    expected = [id_ for id_ in index.ids if id_.int + 1 in numbers]
    assert list(index.matching(IncidentFilter(text="radar"), {"radar": found})) == expected

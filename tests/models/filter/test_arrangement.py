"""A list in order and in bands: the same as sorting the summaries plainly."""

from datetime import UTC, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.filter.arrangement import TEXTS, Arrangement, Band, Sort, arranged
from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary
from tests.models.filter.worst import filters, logs

Log = list[IncidentSummary]
FOUND = {"radar": np.empty(0, dtype=np.int64)}
_LAST = datetime.max.replace(tzinfo=UTC)


def place(member: StrEnum) -> int:
    """Return where a member stands in its enum."""
    return list(type(member)).index(member)


def worst(summary: IncidentSummary) -> int:
    """Return the place of the worst relation counted, a large one without any."""
    return min((place(relation) for relation, _ in summary.badge.counts), default=99)


KEYS: dict[Sort, Any] = {
    Sort.SIDES: lambda one: (not one.sides, ", ".join(one.sides)),
    Sort.TYPES: lambda one: (not one.types, ", ".join(one.types)),
    Sort.RELATION: worst,
    Sort.SEVERITY: lambda one: place(one.severity),
    Sort.STATUS: lambda one: place(one.status),
    Sort.THEATRE: lambda one: place(one.theatre),
}


def month(summary: IncidentSummary) -> str:
    """Return the month of the start in UTC, empty without one."""
    start = summary.when.earliest_start if summary.when else None
    return f"{start.astimezone(UTC):%Y-%m}".zfill(7) if start else ""


NAMES: dict[Band, Any] = {
    Band.MONTH: month,
    Band.YEAR: lambda one: month(one)[:4],
    Band.SIDES: lambda one: ", ".join(one.sides),
    Band.TYPES: lambda one: ", ".join(one.types),
    Band.SEVERITY: attrgetter("severity"),
    Band.STATUS: attrgetter("status"),
    Band.THEATRE: attrgetter("theatre"),
}


@given(log=logs(), sort=st.sampled_from(list(KEYS)), backward=st.booleans())
@settings(max_examples=120, deadline=None)
def test_a_list_is_sorted_by_its_column_and_of_equals_the_newest_stand_first(
    *, log: Log, sort: Sort, backward: bool
) -> None:
    newest = IncidentIndex.of(log).ids.newest_first()
    by_id = {summary.id: summary for summary in log}
    plain = sorted((by_id[id_] for id_ in newest), key=KEYS[sort], reverse=backward)
    wanted = Arrangement(sort=sort, backward=backward)
    assert list(arranged(newest, wanted).ids) == [one.id for one in plain]


@given(log=logs(), band=st.sampled_from(list(NAMES)), asked=filters)
@settings(max_examples=120, deadline=None)
def test_bands_hold_what_they_are_named_by_and_are_in_one_piece(
    log: Log, band: Band, asked: Any
) -> None:
    newest = IncidentIndex.of(log).matching(asked, FOUND).newest_first()
    by_id = {summary.id: summary for summary in log}
    found = arranged(newest, Arrangement(band=band))
    ends = [*found.starts[1:], len(found.ids)][: len(found.names)]
    bands = [
        (name, list(found.ids[int(begin) : int(end)]))
        for name, begin, end in zip(found.names, found.starts, ends, strict=True)
    ]
    assert len({name for name, _ in bands}) == len(bands)
    for name, members in bands:
        assert {NAMES[band](by_id[id_]) for id_ in members} == {name}
        assert members == [id_ for id_ in newest if id_ in set(members)]
    assert {id_ for _, members in bands for id_ in members} == set(newest)


@given(log=logs(), backward=st.booleans(), known=st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_a_text_is_sorted_as_the_logbook_says_and_what_is_new_stands_first(
    *, log: Log, backward: bool, known: int
) -> None:
    index = IncidentIndex.of(log)
    numbers = sorted(range(1, len(log) + 1), key=lambda number: log[number - 1].title)
    told = np.array([number for number in numbers if number <= known], dtype=np.int64)
    wanted = Arrangement(sort=Sort.TITLE, backward=backward)
    ids = list(arranged(index.ids.newest_first(), wanted, told).ids)
    old = [log[number - 1].id for number in told]
    new = len(log) - len(old)
    assert ids[new:] == (old[::-1] if backward else old)
    assert {*ids[:new]} == {summary.id for summary in log[known:]}


@given(log=logs())
@settings(max_examples=40, deadline=None)
def test_the_oldest_stand_first_and_those_without_a_date_last(log: Log) -> None:
    ids = list(arranged(IncidentIndex.of(log).ids.newest_first(), Arrangement(backward=False)).ids)
    starts = {s.id: (s.when.earliest_start if s.when else None) or _LAST for s in log}
    assert [starts[id_] for id_ in ids] == sorted(starts.values())


@pytest.mark.parametrize("band", list(Band))
@pytest.mark.parametrize("sort", list(Sort))
def test_nothing_is_arranged_as_nothing(sort: Sort, band: Band) -> None:
    nothing = IncidentIndex.of([]).matching(IncidentFilter())
    numbers = np.empty(0, dtype=np.int64) if sort in TEXTS else None
    found = arranged(nothing, Arrangement(sort=sort, band=band), numbers)
    assert (list(found.ids), found.names) == ([], ())


def test_every_way_to_sort_and_to_part_is_proved_here() -> None:
    assert {*KEYS, Sort.TIME, *TEXTS} == set(Sort)
    assert {*NAMES, Band.NONE} == set(Band)

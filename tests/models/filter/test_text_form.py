"""The shareable text of a filter: what it says, where it is not understood, and the way round."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.bundle.codec import adapter
from models.catalogue.source import Reliability
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.filter.area import area_text, parse_area
from models.filter.clock_hours import ClockHours
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.filter.text_form import parse_filter
from models.filter.tree import AllOf, AnyOf, Filter, Not
from models.filter.write_text import write_filter
from models.position.position import PositionPrecision
from models.problem import Problem
from models.rules.judgement import Relation
from tests.leaf_strategies import instants, shapes, texts
from tests.models.filter.worst import clocks

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
DECEMBER = Period(start=datetime(2025, 12, 1, tzinfo=UTC), end=NEW_YEAR)
BOX = Box(kind="box", south=24, west=122, north=30, east=130)
DRAFT = IncidentFilter(statuses=(Status.DRAFT,))
SERIOUS = IncidentFilter(severities=(Severity.SERIOUS,))


MEANS: dict[str, Filter] = {
    "": IncidentFilter(),
    "type:air side:CN,JP": IncidentFilter(types=("air",), sides=("CN", "JP")),
    "side:CN side:JP": IncidentFilter(sides=("CN", "JP")),
    "from:2025-12 to:2025-12": IncidentFilter(period=DECEMBER),
    "to:2025-12 from:2025-12 certainly": IncidentFilter(
        period=Period(start=DECEMBER.start, end=NEW_YEAR, certainly=True)
    ),
    'within:"24,122,30,130" has:position no:date': IncidentFilter(
        within=(BOX,), has_position=True, has_date=False
    ),
    "clock:mon,16h,Asia/Tokyo": IncidentFilter(
        clock=ClockHours(zone="Asia/Tokyo", weekdays=(0,), hours=(16,))
    ),
    "severity:high-risk reliability:a": IncidentFilter(
        severities=(Severity.HIGH_RISK,), reliabilities=(Reliability.A,)
    ),
    'radar "locked on" 公海': IncidentFilter(text='radar "locked on" 公海'),
    'tag:"two words",one "or" OR type:air': AnyOf(
        any_of=(
            IncidentFilter(tags=("two words", "one"), text='"or"'),
            IncidentFilter(types=("air",)),
        )
    ),
    "status:draft or not severity:serious": AnyOf(any_of=(DRAFT, Not(but=SERIOUS))),
    'type:air (status:draft or severity:serious) "locked on"': AllOf(
        all_of=(
            IncidentFilter(types=("air",), text='"locked on"'),
            AnyOf(any_of=(DRAFT, SERIOUS)),
        )
    ),
    "(status:draft) (severity:serious)": AllOf(all_of=(DRAFT, SERIOUS)),
    "((status:draft))": DRAFT,
    "not not status:draft": Not(but=Not(but=DRAFT)),
}


@pytest.mark.parametrize("text", MEANS)
def test_a_text_means(text: str) -> None:
    assert parse_filter(text) == MEANS[text]


FAULTS = {
    "colour:red": (1, "colour:"),
    "type:air nonsense:x": (10, "nonsense:"),
    "type:air )": (10, "bracket"),
    "type:air (status:draft": (10, "bracket"),
    "status:draft or": (14, "after “or”"),
    "or status:draft": (1, "before “or”"),
    "type:air not": (10, "after “not”"),
    'tag:a "unclosed': (7, "quotation"),
    "severity:dreadful": (1, "dreadful"),
    "from:yesterdayish": (1, "yesterdayish"),
    "side:JP from:2026 to:2024": (19, "ends before"),
    'within:"/etc/passwd"': (1, "is no area"),
    'within:"circle(1,2)"': (1, "is no area"),
    "has:wings": (1, "wings"),
    "from:2025-02-31T10:00Z": (1, "2025-02-31"),
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_told_with_its_place(text: str) -> None:
    place, word = FAULTS[text]
    with pytest.raises(Problem) as told:
        parse_filter(text)
    assert told.value.where == f"--filter, character {place}"
    assert word in told.value.what
    assert told.value.mend


def test_brackets_in_brackets_without_end_are_a_problem_and_no_crash() -> None:
    for text in ("(" * 5000, "not " * 5000 + "a", "(" * 60 + "a" + ")" * 60):
        with pytest.raises(Problem):
            parse_filter(text)


def _some(kind: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(kind), max_size=2, unique=True).map(tuple)


_codes = st.lists(texts, max_size=2, unique=True).map(tuple)
_boxes = st.tuples(st.floats(-90, 0), st.floats(-180, 180), st.floats(0, 90), st.floats(-180, 180))
_areas = shapes | _boxes.map(
    lambda b: Box(kind="box", south=b[0], west=b[1], north=b[2], east=b[3])
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    bounds = sorted(draw(st.lists(instants, min_size=2, max_size=2)))
    start, end = (draw(st.sampled_from((None, bound))) for bound in bounds)
    return Period(start=start, end=end, certainly=draw(st.booleans()))


leaf = st.builds(
    IncidentFilter,
    period=st.none() | periods(),
    types=_codes,
    sides=_codes,
    platforms=_codes,
    tags=_codes,
    severities=_some(Severity),
    statuses=_some(Status),
    relations=_some(Relation),
    theatres=_some(Theatre),
    sensitivities=_some(Sensitivity),
    reliabilities=_some(Reliability),
    precisions=_some(PositionPrecision),
    within=st.lists(_areas, max_size=2, unique=True).map(tuple),
    text=texts | st.sampled_from(["", "radar", 'a "b c"', "or", "certainly", "a:b", '"', "x  y"]),
    has_position=st.sampled_from([None, True, False]),
    has_date=st.sampled_from([None, True, False]),
    clock=st.none() | clocks,
)


def _pairs(inner: st.SearchStrategy[Filter]) -> st.SearchStrategy[tuple[Filter, ...]]:
    return st.lists(inner, min_size=2, max_size=3).map(tuple)


filters: st.SearchStrategy[Filter] = st.recursive(
    leaf | st.just(IncidentFilter()),
    lambda inner: st.one_of(
        st.builds(AllOf, all_of=_pairs(inner)),
        st.builds(AnyOf, any_of=_pairs(inner)),
        st.builds(Not, but=inner),
    ),
    max_leaves=5,
)


@given(wanted=filters)
@settings(max_examples=300, deadline=None)
def test_what_is_written_is_read_as_the_same_filter(wanted: Filter) -> None:
    assert parse_filter(write_filter(wanted)) == wanted


@given(wanted=filters)
@settings(max_examples=50, deadline=None)
def test_a_filter_goes_to_json_and_back(wanted: Filter) -> None:
    json = adapter(type(wanted)).dump_json(wanted, exclude_defaults=True)
    assert adapter(Filter).validate_json(json) == wanted


@given(area=_areas)
def test_an_area_is_read_as_it_was_written(area: Any) -> None:
    assert parse_area(area_text(area)) == (area,)


def read(text: str) -> Filter | Problem:
    try:
        return parse_filter(text)
    except Problem as problem:
        return problem


@given(text=st.text(max_size=40))
def test_any_text_is_a_filter_or_a_problem(text: str) -> None:
    wanted = read(text)
    if isinstance(wanted, Problem):
        assert wanted.where.startswith("--filter, character ")
    else:
        assert parse_filter(write_filter(wanted)) == wanted

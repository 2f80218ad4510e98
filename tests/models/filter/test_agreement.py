"""The columns answer as a plain loop over the incidents does, whatever is asked and written."""

from dataclasses import replace
from uuid import UUID

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.region import Region
from models.filter.summary import IncidentSummary
from models.filter.tree import Filter, without
from models.position.shape import Circle, LatLon, Shape
from tests.maps.build import a_spot, a_summary
from tests.models.filter.contents import contents
from tests.models.filter.following import updated
from tests.models.filter.plain import found_plainly, meets
from tests.models.filter.worst import any_shape, filters, logs, places, summaries

TEXTS = {"radar": frozenset(UUID(int=number) for number in (1, 2, 5))}
FOUND = {"radar": np.array([1, 2, 5], dtype=np.int64)}


@given(held=logs(), wanted=filters)
@settings(max_examples=300, deadline=None)
def test_the_index_finds_what_a_plain_loop_finds(
    held: list[IncidentSummary], wanted: Filter
) -> None:
    index = IncidentIndex.of(held)
    assert list(index.matching(wanted, FOUND)) == found_plainly(wanted, held, TEXTS)


@given(held=logs(), wanted=filters)
@settings(max_examples=100, deadline=None)
def test_what_is_left_out_is_counted_as_a_plain_loop_counts(
    held: list[IncidentSummary], wanted: Filter
) -> None:
    def left_out(lacking: set[UUID], instead: Filter) -> int:
        fits = {one.id for one in held if meets(instead, one, TEXTS)}
        here = {one.id for one in held if meets(wanted, one, TEXTS)}
        return len(fits & lacking - here)

    undated = {one.id for one in held if not any(act.when for act in one.acts)}
    unplaced = {one.id for one in held if not one.spots}
    counted = IncidentIndex.of(held).left_out(wanted, FOUND)
    assert counted.undated == left_out(undated, without(wanted, period=None, clock=None))
    assert counted.unplaced == left_out(unplaced, without(wanted, within=()))


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[list[int], list[tuple[int, IncidentSummary]]]]:
    """Steps in random order: which incidents are withdrawn, which are logged or amended."""
    numbers = st.integers(1, 6)
    steps = []
    for _ in range(draw(st.integers(1, 5))):
        gone = draw(st.lists(numbers, max_size=2, unique=True))
        new = draw(st.lists(numbers, max_size=3, unique=True))
        steps.append((gone, [(number, draw(summaries(number))) for number in new]))
    return steps


@given(steps=histories(), wanted=filters)
@settings(max_examples=100, deadline=None)
def test_an_index_that_follows_writes_answers_like_one_made_anew(
    steps: list[tuple[list[int], list[tuple[int, IncidentSummary]]]], wanted: Filter
) -> None:
    index, held, before = IncidentIndex.of([]), dict[int, IncidentSummary](), []
    for gone, new in steps:
        index = updated(index, [UUID(int=number) for number in gone], new)
        held = {number: one for number, one in held.items() if number not in gone} | dict(new)
        before.append((index, list(index.ids), contents(index)))
    ordered = [held[number] for number in sorted(held)]
    expected = found_plainly(wanted, ordered, TEXTS)
    assert list(index.matching(wanted, FOUND)) == expected
    assert contents(index) == contents(updated(IncidentIndex.of([]), (), sorted(held.items())))
    # A reader that kept an older state sees that one, whole.
    for older, ids, all_ in before:
        assert list(older.ids) == ids
        assert contents(older) == all_


@given(shape=any_shape, at=places, radius_m=st.floats(0, 1_500_000))
@settings(max_examples=200, deadline=None)
def test_many_circles_are_held_against_an_area_as_one_is(
    shape: Shape, at: LatLon, radius_m: float
) -> None:
    circles = [Circle(centre=at, radius_m=radius_m * part) for part in (0.98, 1.0, 1.02)]
    held = [_at(number, circle) for number, circle in enumerate(circles, 1)]
    region = Region.of((shape,))
    assert region is not None
    found = IncidentIndex.of(held).matching(IncidentFilter(within=(shape,)))
    assert [id_.int for id_ in found] == [
        number for number, circle in enumerate(circles, 1) if region.may_hold(circle)
    ]


def _at(number: int, circle: Circle) -> IncidentSummary:
    return replace(a_summary("x", a_spot(circle)), id=UUID(int=number))

"""An axis of time: to pixels and back, zoom, pan, ticks from minutes to centuries."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.timeline.axis import FIRST_S, LAST_S, Axis, fitting, instant, seconds
from models.timeline.ticks import standing, ticks

_AT = st.floats(FIRST_S / 2, LAST_S / 2)
_WIDTH = st.floats(50, 4000)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    start, length = draw(_AT), draw(st.floats(600, 3e9))
    return Axis(start, start + length, draw(_WIDTH))


def at(*parts: int) -> float:
    return seconds(datetime(*parts, tzinfo=UTC))  # type: ignore[misc, arg-type]


@given(axes(), st.floats(0, 1))
def test_an_instant_and_its_pixel_lead_to_each_other(axis: Axis, share: float) -> None:
    px = share * axis.width_px
    assert axis.px(axis.at_s(px)) == pytest.approx(px, abs=1e-2)


@given(axes(), st.floats(0.01, 100), st.floats(0, 1))
def test_what_is_under_the_pointer_stays_there_while_zooming(
    axis: Axis, factor: float, share: float
) -> None:
    px = share * axis.width_px
    zoomed = axis.zoomed(factor, px)
    if zoomed.start_s > FIRST_S and zoomed.end_s < LAST_S:
        assert zoomed.at_s(px) == pytest.approx(axis.at_s(px), rel=1e-9, abs=1)


@given(axes(), st.floats(-1e6, 1e6))
def test_panning_keeps_the_length_and_the_calendar(axis: Axis, px: float) -> None:
    panned = axis.panned(px)
    assert panned.end_s - panned.start_s == pytest.approx(axis.end_s - axis.start_s, rel=1e-6)
    assert panned.start_s >= FIRST_S
    assert panned.end_s <= LAST_S + 1


@given(st.lists(st.tuples(_AT, st.floats(0, 1e9)), min_size=1, max_size=5), _WIDTH)
def test_everything_that_is_fitted_is_in_sight(
    spans: list[tuple[float, float]], width_px: float
) -> None:
    whole = [(first, min(first + length, LAST_S / 2 + 1e9)) for first, length in spans]
    axis = fitting(whole, width_px)
    assert all(axis.start_s <= first and last <= axis.end_s for first, last in whole)


@given(_AT, st.floats(0, 3e9), st.floats(0, 200))
def test_an_axis_has_a_length_on_a_strip_of_any_width(
    start: float, length: float, width: float
) -> None:
    axis = fitting([(start, start + length)], width)
    assert axis.s_per_px > 0
    assert axis.px(axis.start_s) == 0


@given(axes())
def test_ticks_are_in_order_apart_and_cover_the_axis(axis: Axis) -> None:
    marks = ticks(axis, 72)
    places = [axis.px(mark.at_s) for mark in marks]
    # Months differ in length, and a year of three hundred days does not exist.
    assert all(later - before > 72 * 0.85 for before, later in pairwise(places))
    assert places[0] <= 0.5
    assert len(marks) <= axis.width_px / (72 * 0.85) + 2


@pytest.mark.parametrize(
    ("start", "end", "labels", "stands"),
    [
        (at(2025, 12, 6, 7), at(2025, 12, 6, 8), ["07:00", "07:15", "07:30"], "6 Dec 2025"),
        (at(2025, 12, 6), at(2025, 12, 7), ["00:00", "03:00", "06:00"], "6 Dec 2025"),
        (at(2025, 12, 6), at(2025, 12, 14), ["6 Dec", "7 Dec", "8 Dec"], "2025"),
        (at(2025, 11, 1), at(2026, 7, 1), ["Nov", "Dec", "Jan"], "2025"),
        (at(2001, 1, 1), at(2009, 1, 1), ["2001", "2002", "2003"], ""),
        (at(1900, 1, 1), at(2000, 1, 1), ["1900", "1910", "1920"], ""),
    ],
)
def test_ticks_are_named_by_what_tells_them_apart(
    start: float, end: float, labels: list[str], stands: str
) -> None:
    axis = Axis(start, end, 720.0)
    assert [mark.label for mark in ticks(axis)][:3] == labels
    assert standing(axis) == stands


def test_a_larger_unit_is_named_where_it_begins() -> None:
    months = ticks(Axis(at(2025, 11, 1), at(2026, 7, 1), 720.0))
    assert [mark.head for mark in months if mark.head] == ["2026"]
    hours = ticks(Axis(at(2025, 12, 6, 12), at(2025, 12, 7, 12), 720.0))
    assert [mark.head for mark in hours if mark.head] == ["7 Dec 2025"]


def test_an_instant_beyond_the_calendar_is_brought_back_into_it() -> None:
    assert instant(LAST_S * 2).year == 9998
    assert instant(FIRST_S * 2).year == 1

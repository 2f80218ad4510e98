"""A period as words, as a brush and as a time-lapse: each leads back to the same period."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.filter.incident_filter import IncidentFilter, Period
from models.problem import Problem
from models.timeline.axis import Axis, seconds
from models.timeline.bins import bins_of
from models.timeline.brush import Drag, Grip, ends_px, grip_at, longer, stepped
from models.timeline.period import parse_period, period_in, period_words, with_period
from models.timeline.play import WIDTHS, Lapse, steps_due, width_for
from tests.models.filter.worst import filters

_FIRST = datetime(1900, 1, 1, tzinfo=UTC)
_MINUTES = st.integers(0, 150 * 365 * 1440)
_DAYS = st.integers(0, 150 * 365).map(lambda day: day * 1440)
_AT = st.one_of(_MINUTES, _DAYS).map(lambda minutes: _FIRST + timedelta(minutes=minutes))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = sorted(draw(st.tuples(_AT, _AT).filter(lambda two: two[0] != two[1])))
    kept = draw(st.sampled_from(("both", "start", "end")))
    return Period(
        start=None if kept == "end" else start,
        end=None if kept == "start" else end,
        certainly=draw(st.booleans()),
    )


def axis_about(period: Period) -> Axis:
    ends = [seconds(at) for at in (period.start, period.end) if at is not None]
    margin = max(max(ends) - min(ends), 86_400.0)
    return Axis(min(ends) - margin, max(ends) + margin, 700.0)


@given(periods())
def test_a_period_in_words_is_read_as_the_same_period(period: Period) -> None:
    assert parse_period(period_words(period), certainly=period.certainly) == period


@pytest.mark.parametrize(
    ("text", "first", "behind", "words"),
    [
        ("2025-12", (2025, 12, 1), (2026, 1, 1), "Dec 2025"),
        ("Dec 2025 to Jan 2026", (2025, 12, 1), (2026, 2, 1), "Dec 2025 to Jan 2026"),
        ("2021 to 2024", (2021, 1, 1), (2025, 1, 1), "2021 to 2024"),
        ("6 December 2025", (2025, 12, 6), (2025, 12, 7), "6 Dec 2025"),
        ("061632ZDEC25", (2025, 12, 6, 16, 32), (2025, 12, 6, 16, 33), "6 Dec 2025 16:32Z"),
    ],
)
def test_periods_are_typed_as_dates_are(
    text: str, first: tuple[int, ...], behind: tuple[int, ...], words: str
) -> None:
    period = parse_period(text)
    assert period.start == datetime(*first, tzinfo=UTC)  # type: ignore[misc, arg-type]
    assert period.end == datetime(*behind, tzinfo=UTC)  # type: ignore[misc, arg-type]
    assert period_words(period) == words


def test_what_is_no_period_says_so() -> None:
    with pytest.raises(Problem):
        parse_period("when it rained")


@given(filters, periods())
def test_another_period_leaves_the_rest_of_a_filter_as_it_was(
    wanted: IncidentFilter, period: Period
) -> None:
    changed = with_period(wanted, period)
    assert period_in(changed) == period
    assert with_period(changed, None) == with_period(wanted, None)


@given(periods())
def test_a_brush_is_gripped_where_it_is_painted(period: Period) -> None:
    axis = axis_about(period)
    start, end = ends_px(period, axis)
    assume(end - start > 20)
    assert period.start is None or grip_at(period, axis, start + 2) is Grip.START
    assert period.end is None or grip_at(period, axis, end - 2) is Grip.END
    assert grip_at(period, axis, (start + end) / 2) is Grip.WHOLE
    assert grip_at(None, axis, start) is Grip.NEW


@given(periods(), st.floats(0, 699), st.floats(0, 699))
def test_a_new_brush_holds_what_was_dragged_over(period: Period, one: float, two: float) -> None:
    axis = axis_about(period)
    bins = bins_of(axis)
    made = Drag(grip=Grip.NEW, from_s=axis.at_s(one), period=None).to(axis.at_s(two), bins)
    first, last = sorted((axis.at_s(one), axis.at_s(two)))
    assert made.start is not None
    assert seconds(made.start) <= first
    assert made.end is not None
    assert last <= seconds(made.end)
    edges = {bins.edge_s(number) for number in range(len(bins.edges_us))}
    assert {seconds(made.start), seconds(made.end)} <= edges


@given(periods(), st.floats(-300, 300))
def test_a_brush_that_is_moved_keeps_its_length(period: Period, px: float) -> None:
    axis = axis_about(period)
    from_s = axis.at_s(350)
    drag = Drag(grip=Grip.WHOLE, from_s=from_s, period=period)
    moved = drag.to(axis.at_s(350 + px), bins_of(axis))
    assert moved.certainly == period.certainly
    assert (moved.start is None, moved.end is None) == (period.start is None, period.end is None)
    if period.start and period.end and moved.start and moved.end:
        assert moved.end - moved.start == period.end - period.start


@given(periods(), st.sampled_from((Grip.START, Grip.END)), st.floats(0, 699))
def test_an_edge_that_is_dragged_never_passes_the_other(
    period: Period, grip: Grip, px: float
) -> None:
    axis = axis_about(period)
    made = Drag(grip=grip, from_s=0.0, period=period).to(axis.at_s(px), bins_of(axis))
    assert made.start is None or made.end is None or made.start <= made.end


def test_keys_step_a_month_to_the_next_one_and_back() -> None:
    december = parse_period("2025-12")
    assert period_words(stepped(december, "month", 1)) == "Jan 2026"
    assert stepped(stepped(december, "month", 1), "month", -1) == december
    assert period_words(longer(december, "month", 1)) == "Dec 2025 to Jan 2026"
    assert longer(december, "month", -1) == december


@given(_AT, st.floats(60, 1e8), st.sampled_from(tuple(WIDTHS.values())))
def test_windows_of_a_lapse_join_and_reach_both_ends(
    at: datetime, length: float, unit: str
) -> None:
    first_s, last_s = seconds(at), seconds(at) + length
    lapse: Lapse | None = Lapse.through(first_s, last_s, unit)
    made: list[Period] = []
    while lapse is not None and len(made) < 50:
        made.append(lapse.period(certainly=False))
        lapse = lapse.after(1)
    assert all(one.end == other.start for one, other in pairwise(made))
    assert made[0].start is not None
    assert seconds(made[0].start) <= first_s
    if lapse is None:
        assert made[-1].end is not None
        assert seconds(made[-1].end) >= last_s


def test_a_lapse_goes_back_to_its_beginning_and_no_further() -> None:
    year = parse_period("2025")
    assert year.start
    assert year.end
    first = Lapse.through(seconds(year.start), seconds(year.end), "month")
    assert first.after(-1) is None
    assert first.after(11) is not None
    assert first.after(12) is None
    third = first.after(2)
    assert third is not None
    assert third.after(-2) == first


def test_a_late_step_drops_those_that_were_due_before() -> None:
    assert [steps_due(ms, 4) for ms in (0, 249, 250, 1000, 2600)] == [0, 0, 1, 4, 10]


def test_windows_are_narrower_than_what_is_played() -> None:
    assert width_for(14 * 365 * 86_400.0) == "year"
    assert width_for(40 * 86_400.0) == "day"
    assert width_for(60.0) == "hour"


def test_a_brush_keeps_whether_it_is_certain() -> None:
    december = replace(parse_period("2025-12"), certainly=True)
    axis = axis_about(december)
    assert (
        Drag(grip=Grip.END, from_s=0.0, period=december).to(axis.at_s(600), bins_of(axis)).certainly
    )

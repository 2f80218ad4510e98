from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.when.parse import parse_when
from models.when.period import certainly_in, gap_s, overlaps, possibly_in, sort_key, span
from models.when.when import TimePrecision, When
from tests.models.when.instants import four, utc

TEXTS = (
    "061632IDEC25",
    "061632I-061635IDEC25",
    "about 16:30 JST on 6 Dec 2025",
    "6 Dec 2025 (JST)",
    "6 Dec 2025",
    "December 2025",
    "2025-12-06/2025-12-07",
    "from 5 Dec 2025",
    "before 7 Dec 2025",
    "after 5 Dec 2025",
    "until 6 Dec 2025",
)


@pytest.mark.parametrize(
    ("text", "start", "end", "possibly", "certainly"),
    [
        ("061632IDEC25", "2025-12-06", "2025-12-07", True, True),
        ("060000ZDEC25", "2025-12-06", "2025-12-07", True, True),
        ("070000ZDEC25", "2025-12-06", "2025-12-07", False, False),
        ("061632I-061635IDEC25", "2025-12-06T07:34", "2025-12-07", True, True),
        ("061632I-061635IDEC25", "2025-12-06T07:35", "2025-12-07", False, False),
        ("about 16:30 JST on 6 Dec 2025", "2025-12-06T07:30", "2025-12-07", True, False),
        ("about 16:30 JST on 6 Dec 2025", "2025-12-06T07:25", "2025-12-07", True, True),
        ("6 Dec 2025 (UTC)", "2025-12-06", "2025-12-07", True, True),
        ("6 Dec 2025 (UTC)", "2025-12-07", "2025-12-08", False, False),
        ("6 Dec 2025 (UTC)", "2025-12-05", "2025-12-06", False, False),
        ("6 Dec 2025", "2025-12-06", "2025-12-07", True, False),
        ("6 Dec 2025", "2025-12-07", "2025-12-08", True, False),
        ("6 Dec 2025", "2025-12-08", "2025-12-09", False, False),
        ("December 2025 (UTC)", "2025-12-06", "2025-12-07", True, False),
        ("December 2025 (UTC)", "2025-12-01", "2026-01-01", True, True),
        ("2025-12-05/2025-12-08 UTC", "2025-12-06", "2025-12-08", True, True),
        ("from 5 Dec 2025 UTC", "2026-01-01", "2026-02-01", True, False),
        ("from 5 Dec 2025 UTC", "2025-12-01", "2025-12-10", True, True),
        ("before 7 Dec 2025 UTC", "2025-01-01", "2026-01-01", True, False),
        ("before 7 Dec 2025 UTC", "-", "2026-01-01", True, True),
        ("before 7 Dec 2025 UTC", "2025-12-07", "-", False, False),
        ("6 Dec 2025 (UTC)", "2025-12-07", "2025-12-06", False, False),
    ],
)
def test_possibly_and_certainly_keep_the_doubt(
    text: str, start: str, end: str, *, possibly: bool, certainly: bool
) -> None:
    when = parse_when(text)
    assert possibly_in(when, utc(start), utc(end)) is possibly
    assert certainly_in(when, utc(start), utc(end)) is certainly


_DAYS = st.none() | st.integers(0, 24 * 6).map(
    lambda hours: datetime(2025, 12, 3 + hours // 24, hours % 24, tzinfo=UTC)
)


@given(st.sampled_from(TEXTS), _DAYS, _DAYS)
def test_what_is_certain_is_possible(
    text: str, start: datetime | None, end: datetime | None
) -> None:
    when = parse_when(text)
    if certainly_in(when, start, end):
        assert possibly_in(when, start, end)


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_times_that_overlap_have_no_gap_and_both_are_mutual(first: str, second: str) -> None:
    one, other = parse_when(first), parse_when(second)
    assert gap_s(one, other) == gap_s(other, one)
    assert overlaps(one, other) == overlaps(other, one)
    if overlaps(one, other):
        assert gap_s(one, other) == 0


def test_the_gap_is_what_lies_between_the_nearest_bounds() -> None:
    first = parse_when("061632I-061635IDEC25")
    assert gap_s(first, parse_when("061837IDEC25")) == (2 * 60 + 2) * 60
    assert gap_s(first, parse_when("about 16:42 JST on 6 Dec 2025")) == 2 * 60
    assert gap_s(first, parse_when("6 Dec 2025")) == 0
    assert gap_s(first, When()) == 0


def test_days_that_follow_each_other_do_not_overlap() -> None:
    six, seven = parse_when("6 Dec 2025 UTC"), parse_when("7 Dec 2025 UTC")
    assert not overlaps(six, seven)
    assert overlaps(seven, parse_when("070000ZDEC25"))
    assert not overlaps(six, parse_when("070000ZDEC25"))


def test_the_span_reaches_from_the_first_start_to_the_last_end() -> None:
    hull = span([parse_when("061632I-061635IDEC25"), parse_when("061837I-061908IDEC25")])
    assert hull is not None
    assert four(hull) == tuple(
        utc(f"2025-12-06T{clock}") for clock in ("07:32", "07:32", "10:08", "10:08")
    )
    assert (hull.zone, hull.precision) == ("I", TimePrecision.MINUTE)
    assert span([]) is None


@given(st.lists(st.sampled_from(TEXTS), min_size=1))
def test_a_span_holds_every_time_in_it(texts: list[str]) -> None:
    whens = [parse_when(text) for text in texts]
    hull = span(whens)
    assert hull is not None
    for when in whens:
        assert sort_key(hull)[1] <= sort_key(when)[1] or hull.earliest_start is None
        assert hull.latest_end is None or (when.latest_end or hull.latest_end) <= hull.latest_end


def test_times_sort_by_their_earliest_start_and_the_unknown_come_last() -> None:
    early, late = parse_when("December 2025"), parse_when("061632IDEC25")
    before = parse_when("before 7 Dec 2025")
    assert sorted([None, before, late, early], key=sort_key) == [early, late, before, None]

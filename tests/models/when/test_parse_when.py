from datetime import date

import pytest

from models.problem import Problem
from models.when.parse import parse_when
from models.when.when import TimePrecision
from tests.models.when.instants import four, utc

_0732, _0735 = "2025-12-06T07:32", "2025-12-06T07:35"


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-06T16:32+09:00",
        "2025-12-06T16:32+0900",
        "20251206T0732Z",
        "2025-12-06T02:32-05:00",
        "061632IDEC25",
        "061632idec25",
        "061632I DEC 2025",
        "06 1632 I DEC 25",
        "060732ZDEC25",
        "2025-12-06 16:32 JST",
        "2025/12/6 16:32 +09:00",
        "6 December 2025, 16:32 JST",
        "6th December 2025 at 16:32 (UTC+9)",
        "on 6-Dec-2025 at 1632 KST",
        "6 Dec 2025 1632I",
        "Dec. 6, 2025, 4:32 p.m. JST",
        "December 6th, 2025 4:32pm Japan time",
        "16:32 Asia/Tokyo on the 6th of December 2025",
        "1632 hrs JST, 6 Dec 2025",
        "6 Dec 2025 07:32 UTC",
        "6 Dec 2025 - 16:32 JST",
        "２０２５年１２月６日１６時３２分 JST",
        "日本時間2025年12月6日午後4時32分",
        "6 Dec 2025 16:32 Japan time (UTC+9).",
    ],
)
def test_one_moment_is_read_from_every_way_it_is_written(text: str) -> None:
    when = parse_when(text)
    assert four(when) == (utc(_0732),) * 4
    assert when.precision is TimePrecision.MINUTE
    assert when.words == text


def test_a_group_in_zulu_is_nine_hours_later_than_the_same_one_in_india() -> None:
    assert four(parse_when("061632ZDEC25")) == (utc("2025-12-06T16:32"),) * 4


def test_seconds_make_a_time_exact() -> None:
    when = parse_when("2025-12-06T16:32:15.5+09:00")
    assert when.earliest_start == utc("2025-12-06T07:32:15.500")
    assert when.precision is TimePrecision.EXACT


@pytest.mark.parametrize(
    "text",
    [
        "6 December 2025 16:32-16:35 JST",
        "6 December 2025, 16:32–16:35 JST",
        "from 16:32 to 16:35 JST on 6 Dec 2025",
        "6 Dec 2025 1632-1635 JST",
        "061632I-061635IDEC25",
        "061632-061635IDEC25",
        "061632IDEC25-061635IDEC25",
        "2025-12-06T16:32+09:00/2025-12-06T07:35Z",
        "2025年12月6日16時32分から35分まで (JST)",
    ],
)
def test_a_stated_range_has_all_four_instants_sharp(text: str) -> None:
    assert four(parse_when(text)) == (utc(_0732), utc(_0732), utc(_0735), utc(_0735))


@pytest.mark.parametrize(
    ("text", "low", "high", "precision"),
    [
        ("about 16:30 JST on 6 Dec 2025", "07:25", "07:35", "approximate_minute"),
        ("6 Dec 2025 ca. 1630I", "07:25", "07:35", "approximate_minute"),
        ("2025年12月6日16時30分ごろ JST", "07:25", "07:35", "approximate_minute"),
        ("shortly after 16:30 JST, 6 Dec 2025", "07:30", "07:45", "approximate_minute"),
        ("6 Dec 2025 4 pm JST", "06:30", "07:30", "hour"),
        ("between 16:30 and 16:45 JST on 6 Dec 2025", "07:30", "07:45", "window"),
        ("morning of 6 December 2025 (UTC+3)", "03:00", "09:00", "part_of_day"),
        ("6 December 2025, afternoon local time (UTC+3)", "09:00", "15:00", "part_of_day"),
        ("6 December 2025, around noon Moscow time (UTC+3)", "08:00", "10:00", "part_of_day"),
        ("evening of 6 December 2025 (UTC+3)", "15:00", "21:00", "part_of_day"),
    ],
)
def test_an_instant_in_doubt_has_start_and_end_bounds_alike(
    text: str, low: str, high: str, precision: str
) -> None:
    when = parse_when(text)
    bounds = (utc(f"2025-12-06T{low}"), utc(f"2025-12-06T{high}"))
    assert four(when) == bounds + bounds
    assert when.precision == precision


def test_about_before_a_range_is_meant_of_both_ends() -> None:
    when = parse_when("2025年12月6日16時32分ごろから35分ごろ JST")
    assert four(when) == tuple(
        utc(f"2025-12-06T{clock}") for clock in ("07:27", "07:37", "07:30", "07:40")
    )
    assert four(parse_when("6 Dec 2025 about 16:32-16:35 JST")) == four(when)


@pytest.mark.parametrize(
    ("text", "first", "after_last", "precision"),
    [
        ("2025-12-06", "2025-12-06", "2025-12-07", "day"),
        ("6 December 2025", "2025-12-06", "2025-12-07", "day"),
        ("June 23, 2021", "2021-06-23", "2021-06-24", "day"),
        ("06DEC25", "2025-12-06", "2025-12-07", "day"),
        ("2025年12月6日", "2025-12-06", "2025-12-07", "day"),
        ("29 February 2024", "2024-02-29", "2024-03-01", "day"),
        ("December 2025", "2025-12-01", "2026-01-01", "month"),
        ("DEC25", "2025-12-01", "2026-01-01", "month"),
        ("2025-12", "2025-12-01", "2026-01-01", "month"),
        ("2025-12-XX", "2025-12-01", "2026-01-01", "month"),
        ("early December 2025", "2025-12-01", "2025-12-11", "window"),
        ("mid-December 2025", "2025-12-11", "2025-12-21", "window"),
        ("late February 2024", "2024-02-21", "2024-03-01", "window"),
        ("mid 2025", "2025-05-01", "2025-09-01", "window"),
        ("summer 2024", "2024-06-01", "2024-09-01", "window"),
        ("2024-21", "2024-03-01", "2024-06-01", "window"),
        ("2024-24", "2024-12-01", "2025-03-01", "window"),
        ("2025", "2025-01-01", "2026-01-01", "year"),
        ("2025-XX-XX", "2025-01-01", "2026-01-01", "year"),
        ("201X", "2010-01-01", "2020-01-01", "window"),
        ("19XX", "1900-01-01", "2000-01-01", "window"),
        ("2025-12-06?", "2025-12-05", "2025-12-08", "window"),
        ("2025-12~", "2025-11-01", "2026-02-01", "window"),
        ("about 2025", "2024-01-01", "2027-01-01", "window"),
        ("between 3 and 5 May 2024", "2024-05-03", "2024-05-06", "window"),
    ],
)
def test_a_date_bounds_what_lies_within_it_and_without_a_zone_reaches_round_the_earth(
    text: str, first: str, after_last: str, precision: str
) -> None:
    when = parse_when(text)
    in_zone = parse_when(text, zone="UTC")
    assert four(in_zone) == (utc(first), None, None, utc(after_last))
    low, high = utc(first), utc(after_last)
    assert low is not None
    assert high is not None
    assert when.earliest_start is not None
    assert when.latest_end is not None
    assert (low - when.earliest_start).total_seconds() == 14 * 3600
    assert (when.latest_end - high).total_seconds() == 12 * 3600
    assert when.precision == precision
    assert when.zone == ""


@pytest.mark.parametrize(
    ("text", "instants"),
    [
        ("2025-12-06/2025-12-07", "2025-12-06 2025-12-07 2025-12-07 2025-12-08"),
        ("3-5 May 2024", "2024-05-03 2024-05-04 2024-05-05 2024-05-06"),
        ("from 3 May until 5 June 2024", "2024-05-03 2024-05-04 2024-06-05 2024-06-06"),
        ("2021-2023", "2021-01-01 2022-01-01 2023-01-01 2024-01-01"),
        ("from 21 December 2018", "2018-12-21 2018-12-22 - -"),
        ("since 21 December 2018", "2018-12-21 2018-12-22 - -"),
        ("2018-12-21/..", "2018-12-21 2018-12-22 - -"),
        ("../2025", "- - 2025-01-01 2026-01-01"),
        ("until 7 Dec 2025", "- - 2025-12-07 2025-12-08"),
        ("before 7 Dec 2025", "- - - 2025-12-07"),
        ("by 7 Dec 2025", "- - - 2025-12-08"),
        ("after 7 Dec 2025", "2025-12-08 - - -"),
    ],
)
def test_a_range_begins_within_its_first_end_and_ends_within_its_last(
    text: str, instants: str
) -> None:
    assert four(parse_when(text, zone="Z")) == tuple(utc(day) for day in instants.split())


def test_before_a_date_of_no_known_zone_ends_with_the_last_zone_that_reaches_it() -> None:
    assert four(parse_when("before 7 Dec 2025"))[3] == utc("2025-12-07T12:00")
    assert four(parse_when("after 7 Dec 2025"))[0] == utc("2025-12-07T10:00")


def test_the_ends_of_a_range_bound_each_other() -> None:
    assert four(parse_when("2025-12-06/2025-12", zone="Z")) == tuple(
        utc(day) for day in ("2025-12-06", "2025-12-07", "2025-12-06", "2026-01-01")
    )
    assert four(parse_when("6 Dec 2025 16:32Z to about 16:33Z")) == tuple(
        utc(f"2025-12-06T{clock}") for clock in ("16:32", "16:32", "16:32", "16:38")
    )


def test_the_letter_of_china_is_no_word_for_hours() -> None:
    day = "0600H 5 Dec 2025 to 0600 H 6 Dec 2025"
    first, last = utc("2025-12-04T22:00"), utc("2025-12-05T22:00")
    assert four(parse_when(day, zone="JST")) == (first, first, last, last)


@pytest.mark.parametrize("text", ["16:32 JST", "1632I", "1632 JST", "0732Z", "4:32 pm KST"])
def test_a_clock_time_alone_is_one_of_the_reference_date(text: str) -> None:
    assert four(parse_when(text, reference=date(2025, 12, 6))) == (utc(_0732),) * 4
    with pytest.raises(Problem, match="without a date") as caught:
        parse_when(text)
    assert "Add the date" in caught.value.mend


def test_four_digits_are_a_year_unless_a_zone_or_a_date_stands_with_them() -> None:
    assert parse_when("2025").precision is TimePrecision.YEAR
    assert four(parse_when("2025Z", reference=date(2025, 12, 6)))[0] == utc("2025-12-06T20:25")
    assert four(parse_when("6 Dec 2024 1950 UTC"))[0] == utc("2024-12-06T19:50")


def test_the_given_zone_counts_only_where_the_text_names_none() -> None:
    assert four(parse_when("6 Dec 2025 16:32", zone="JST"))[0] == utc(_0732)
    assert parse_when("6 Dec 2025 16:32", zone="JST").zone == "JST"
    assert four(parse_when("6 Dec 2025 16:32Z", zone="JST"))[0] == utc("2025-12-06T16:32")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("061632IDEC25", "I"),
        ("2025-12-06T16:32+09:00", "+09:00"),
        ("6 Dec 2025 16:32 Japan/Korea time (UTC+9)", "Japan/Korea time (UTC+9)"),
        ("19 September 2025 (UTC+3)", "UTC+3"),
        ("19 September 2025", ""),
    ],
)
def test_the_zone_is_kept_as_it_was_stated(text: str, zone: str) -> None:
    assert parse_when(text).zone == zone

"""What cannot be a time is refused; any text is read or refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problem import Problem
from models.when.parse import parse_when

_0732, _0735 = "2025-12-06T07:32", "2025-12-06T07:35"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("16:32", "without a zone"),
        ("1632", "without a zone"),
        ("about 1630", "without a zone"),
        ("6 Dec 2025 16:32", "without a zone"),
        ("2025-12-06T16:32", "without a zone"),
        ("061632DEC25", "without a zone"),
        ("16:32 local time on 6 Dec 2025", "without a zone"),
        ("2025年12月6日16時32分ごろ", "without a zone"),
        ("061632JDEC25", "observer's own"),
        ("061632I", "lacks its month and year"),
        ("6 Dec 2025 16:32 CST", "China Standard Time or"),
        ("6 Dec 2025 16:32 XYZ", "'XYZ' is not known"),
        ("6 Dec 2025 16:32 Ruritania time", "'Ruritania time' is not known"),
        ("6 Dec 2025 16:32 +15:00", "-14:00 to +14:00"),
        ("31 February 2025", "no day 31 in February 2025"),
        ("29 Feb 2025", "no day 29"),
        ("2025-13-01", "no month 13"),
        ("2025-00-10", "no month 0"),
        ("25:00 JST on 6 Dec 2025", "no clock shows 25:00"),
        ("16:60Z on 6 Dec 2025", "no clock shows 16:60"),
        ("24:01Z on 6 Dec 2025", "no clock shows 24:01"),
        ("2025-12-06T23:59:60Z", "no clock shows 23:59:60"),
        ("13:00 pm JST on 6 Dec 2025", "clock of twelve hours"),
        ("midnight JST on 6 Dec 2025", "may begin the day or end it"),
        ("16:35-16:32 JST 6 Dec 2025", "ends before it begins"),
        ("7 to 6 December 2025", "ends before it begins"),
        ("12/06/2025", "other way round"),
        ("0600-0600 H 5 Dec 2025", "ends at the hour it begins"),
        ("1 to 3 pm JST on 6 Dec 2025", "'1' may be a day or an hour"),
        ("about 16:35-16:30 JST on 6 Dec 2025", "ends before it begins"),
        ("winter 2024", "turn of a year"),
        ("2025-W49-6", "week date"),
        ("0000-01-01", "out of reach"),
        ("9999-01-01", "out of reach"),
        ("6 December", "year is missing"),
        ("December 2025 16:32 JST", "one certain day"),
        ("6 Dec 2025, 7 Dec 2025", "one date too many"),
        ("6 Dec 2025 and 7 Dec 2025 and 8 Dec 2025", "more than two ends"),
        ("2025-12-06 to", "lacks one end"),
        ("between 6 Dec 2025", "lacks one end"),
        ("../..", "no date or time"),
        ("", "no date or time"),
        ("yesterday", "'yesterday' is not understood"),
        ("x" * 201, "too long"),
    ],
)
def test_what_cannot_be_a_time_is_refused_with_its_own_reason(text: str, reason: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_when(text)
    assert reason in caught.value.what
    assert caught.value.mend


_VOCABULARY = (
    "6|31|Dec|December 2025|1632|16:32|-|/|to|and|between|from|until|about|shortly after|JST|J|"
    "UTC+9|(UTC+3)|+09:00|-05:00|local time|morning|noon|2025-12-06|2025-XX|201X|0001|9998|..|?|"
    "~|T|Z|061632IDEC25|I|年|12月|6日|16時|32分|ごろ|から|24:00|early|late|before|by"
)
_WORDS = st.lists(st.sampled_from(_VOCABULARY.split("|")), max_size=9).map(" ".join)


@given(_WORDS | st.text(max_size=40) | st.from_regex(r"[0-9TZIJX:/. -]{0,24}", fullmatch=True))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        assert parse_when(text, reference=date(9998, 12, 31)).words == text
    except Problem as problem:
        assert problem.what  # noqa: PT017 (either way out is right)


@pytest.mark.parametrize("text", ["0001-01-01", "0001?", "000X~", "9998-12-31", "9998~", "99XX"])
@pytest.mark.parametrize("zone", ["", "Asia/Tokyo", "Y", "M"])
def test_the_first_and_last_years_do_not_overflow(text: str, zone: str) -> None:
    when = parse_when(text, zone=zone)
    assert when.earliest_start is not None
    assert when.latest_end is not None
    assert when.earliest_start < when.latest_end

"""The times of a text: where each phrase begins and ends, and what it leans on."""

import pytest

from models.finding.finding import Finding
from models.finding.times import times_in
from models.when.parse import parse_when
from models.when.when import When

NEWS = "9 December 2025"


def found(text: str, published: str = "") -> list[Finding]:
    return list(times_in(text, parse_when(published) if published else None))


def meant(finding: Finding) -> tuple[object, ...]:
    value = finding.value
    assert isinstance(value, When)
    return value.earliest_start, value.latest_start, value.earliest_end, value.latest_end


def as_said(words: str) -> tuple[object, ...]:
    when = parse_when(words)
    return when.earliest_start, when.latest_start, when.earliest_end, when.latest_end


@pytest.mark.parametrize(
    ("words", "plainly"),
    [
        ("6 December 2025, about 16:32-16:35 JST", "6 Dec 2025 about 16:32-16:35 JST"),
        ("from 18:37 to 19:08 JST on Dec. 6, 2025", "6 Dec 2025 18:37-19:08 JST"),
        ("Saturday, 6 December 2025", "2025-12-06"),
        ("令和７年１２月６日（土）", "2025-12-06"),
        ("2025年12月6日", "2025-12-06"),
        ("2025년 12월 6일", "2025-12-06"),
        ("6 декабря 2025 года около 16:30 по московскому времени", "about 16:30 MSK 6 Dec 2025"),
        ("061632I-061635I DEC 25", "6 Dec 2025 16:32-16:35 I"),
        ("2025-12-06T16:32+09:00", "2025-12-06T16:32+09:00"),
        ("27.02.2020: 0330 UTC", "27 Feb 2020 03:30 UTC"),
        ("mid-March 2023", "mid March 2023"),
    ],
)
def test_a_time_is_found_whole_in_any_notation(words: str, plainly: str) -> None:
    (finding,) = found(f"It happened {words}, as reported.")
    assert (finding.words, meant(finding)) == (words, as_said(plainly))


@pytest.mark.parametrize(
    "text",
    [
        "hull number 522, 270 km away, at 3,000 feet",
        "Type 052D, DDG-170, J-15, 1,200 tons in 24 hours",
        "They may march on; the second of three; version 1.2.3",
        "at 01:16N – 104:09E, and at 01:16.5 N 104:09.9 E",
        "約30分間、2日間、2025年度、日本",
    ],
)
def test_numbers_that_are_no_times_are_not_offered(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("yesterday", "2025-12-08"),
        ("Saturday", "2025-12-06"),
        ("Dec. 7", "2025-12-07"),
        ("3 January", "2026-01-03"),
        ("12月6日", "2025-12-06"),
    ],
)
def test_what_leans_on_the_publication_is_settled_and_says_so(words: str, day: str) -> None:
    (finding,) = found(f"It happened on {words} again.", published=NEWS)
    assert meant(finding) == as_said(day)
    assert finding.note


def test_the_name_of_the_very_day_of_publication_stays_open() -> None:
    (finding,) = found("It happened on Tuesday.", published=NEWS)
    assert meant(finding) == (None, None, None, None)
    assert "Not settled" in finding.note


def test_without_a_publication_the_head_of_the_text_serves() -> None:
    text = "KABUL, Afghanistan (Jan. 25, 2013)\nA patrol was attacked yesterday."
    assert [meant(finding) for finding in found(text)] == [
        as_said("2013-01-25"),
        as_said("2013-01-24"),
    ]


def test_the_next_day_counts_from_the_day_before_it_but_not_from_a_month() -> None:
    text = "A long line first, so that nothing here is taken for the head of the text: {}."
    _, after_day = found(text.format("on 6 December 2025; the next day"))
    _, after_month = found(text.format("in December 2025; the next day"))
    assert meant(after_day) == as_said("2025-12-07")
    assert meant(after_month) == (None, None, None, None)


def test_a_clock_time_without_a_zone_gives_its_day_alone() -> None:
    (finding,) = found("It began at 16:32 on 6 December 2025.")
    assert meant(finding) == as_said("2025-12-06")
    assert "no zone" in finding.note


def test_and_joins_two_times_only_behind_between() -> None:
    assert [f.words for f in found("at 12:06Z and 12:08Z on 6 Dec 2025")] == [
        "12:06Z",
        "12:08Z on 6 Dec 2025",
    ]
    (finding,) = found("between 12:06Z and 12:08Z on 6 Dec 2025")
    assert finding.words.startswith("between")

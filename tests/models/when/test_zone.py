from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problem import Problem
from models.when.zone import earliest_utc, is_zone, latest_utc, letter_of, local_time, offset_at


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


WINTER, SUMMER = local("2025-12-06T16:32"), local("2025-07-06T16:32")


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("Z", 0), ("A", 1), ("H", 8), ("I", 9), ("K", 10), ("M", 12), ("N", -1), ("Y", -12),
        ("z", 0), ("JST", 9), ("KST", 9), ("HKT", 8), ("PHT", 8), ("CET", 1), ("CEST", 2),
        ("EET", 2), ("EEST", 3), ("BST", 1), ("GMT", 0), ("UTC", 0), ("MSK", 3),
        ("UTC+9", 9), ("utc +9", 9), ("GMT+8", 8), ("+09:00", 9), ("+0900", 9), ("+900", 9),
        ("-05:00", -5), ("UTC−3", -3), ("UTC+5:30", 5.5), ("+14:00", 14), ("-14:00", -14),
        ("Asia/Tokyo", 9), ("asia/tokyo", 9), ("Japan time", 9), ("Japan/Korea time", 9),
        ("Moscow time (UTC+3)", 3), ("local time (UTC+8)", 8), ("北京时间", 8),
    ],
)  # fmt: skip
def test_a_zone_has_the_offset_that_its_word_means(zone: str, hours: float) -> None:
    assert offset_at(zone, WINTER) == timedelta(hours=hours)


def test_a_region_follows_its_summer_time_and_its_history() -> None:
    assert offset_at("Europe/Berlin", WINTER) == timedelta(hours=1)
    assert offset_at("Europe/Berlin", SUMMER) == timedelta(hours=2)
    assert offset_at("Moscow time", local("2012-06-01T12:00")) == timedelta(hours=4)


@pytest.mark.parametrize(
    ("zone", "reason", "mend"),
    [
        ("J", "observer's own time", "I for Japan"),
        ("CST", "China Standard Time or Central", "UTC+8 or UTC-6"),
        ("PST", "Philippine", "UTC+8 or UTC-8"),
        ("+14:01", "-14:00 to +14:00", "UTC+9"),
        ("+23:59", "-14:00 to +14:00", "UTC+9"),
        ("+09:75", "-14:00 to +14:00", "UTC+9"),
        ("XYZ", "not known", "offset"),
        ("Mars/Olympus", "not known", "offset"),
        ("Etc/GMT+9", "other way round", "offset"),
        ("local time", "does not say whose", "offset"),
        ("", "does not say whose", "offset"),
        ("Japan time (UTC+8)", "differ", "only one"),
    ],
)
def test_a_zone_that_cannot_be_known_is_refused_with_what_to_write(
    zone: str, reason: str, mend: str
) -> None:
    with pytest.raises(Problem) as caught:
        offset_at(zone, WINTER)
    assert reason in caught.value.what
    assert mend in caught.value.mend


def test_a_local_time_that_a_zone_skips_or_has_twice_is_refused() -> None:
    with pytest.raises(Problem, match="does not exist"):
        offset_at("Europe/Berlin", local("2025-03-30T02:30"))
    with pytest.raises(Problem, match="happens twice"):
        offset_at("Europe/Berlin", local("2025-10-26T02:30"))


def test_a_date_without_a_zone_reaches_from_the_easternmost_to_the_westernmost() -> None:
    midnight = local("2025-12-06T00:00")
    assert earliest_utc(midnight, "") == datetime(2025, 12, 5, 10, tzinfo=UTC)
    assert latest_utc(midnight, "") == datetime(2025, 12, 6, 12, tzinfo=UTC)


def test_every_letter_but_j_has_an_offset_and_gets_it_back() -> None:
    letters = "ABCDEFGHIKLMNOPQRSTUVWXYZ"
    assert [letter_of(offset_at(letter, WINTER)) for letter in letters] == list(letters)
    assert letter_of(timedelta(hours=5, minutes=30)) == ""


@given(st.datetimes(), st.sampled_from(["", "Z", "M", "Y", "Asia/Tokyo", "Moscow time", "+14:00"]))
def test_no_date_is_too_early_or_too_late_for_a_zone(moment: datetime, zone: str) -> None:
    assert earliest_utc(moment, zone) <= latest_utc(moment, zone)


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 (a wall clock)
    st.sampled_from(["", "Z", "I", "Asia/Tokyo", "UTC-3:30"]),
)
def test_the_clock_of_a_zone_shows_again_what_was_read_from_it(moment: datetime, zone: str) -> None:
    assert local_time(earliest_utc(moment, zone), zone) == moment
    assert local_time(latest_utc(moment, zone), zone, late=True) == moment


def test_a_zone_that_is_not_understood_is_shown_as_utc() -> None:
    noon = datetime(2025, 12, 6, 12, tzinfo=UTC)
    assert not is_zone("Atlantis")
    assert is_zone("JST")
    assert local_time(noon, "Atlantis") == local("2025-12-06T12:00")

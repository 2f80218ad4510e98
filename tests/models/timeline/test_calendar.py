"""Calendar views: hours by the clock of a zone, summer time too, and months by year."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.filter.index import IncidentIndex
from models.filter.layout import us_of
from models.filter.zone_clock import hour_of_week
from models.timeline.calendar import Clocks, HoursOfWeek, month_of, months_of_years
from models.timeline.histogram import Counts
from models.timeline.starts import StartsKept
from models.when.parse import parse_when
from models.when.zone import local_time
from tests.models.timeline.test_histogram import an_incident

_ZONES = st.sampled_from(
    ("UTC", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "JST", "I",
     "UTC+9", "Australia/Lord_Howe", "Europe/Moscow")
)  # fmt: skip
_INSTANTS = st.integers(0, 110 * 365 * 86_400).map(
    lambda seconds: datetime(1950, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def an_index(*times: str) -> IncidentIndex:
    whens = (parse_when(text, zone="UTC") for text in times)
    return IncidentIndex.of(an_incident(n + 1, when) for n, when in enumerate(whens))


def hours(index: IncidentIndex, zone: str) -> HoursOfWeek:
    return Clocks().hours(StartsKept().of(index), index.alive, zone)


@given(_ZONES, st.lists(_INSTANTS, min_size=1, max_size=20))
def test_hours_are_those_that_the_clock_of_the_zone_shows(
    zone: str, instants: list[datetime]
) -> None:
    column = np.array([us_of(at) for at in instants], dtype=np.int64)
    found = hour_of_week(zone, column, column)
    shown = [local_time(at, zone) for at in instants]
    assert found.tolist() == [at.weekday() * 24 + at.hour for at in shown]


def test_the_clock_is_set_at_the_very_second() -> None:
    change = datetime(2025, 3, 30, 1, tzinfo=UTC)
    column = np.array([us_of(change + timedelta(seconds=n)) for n in (-1, 0)], dtype=np.int64)
    sunday = 6 * 24
    assert hour_of_week("Europe/Berlin", column, column).tolist() == [sunday + 1, sunday + 3]


def test_what_is_not_known_to_the_hour_is_left_out_and_counted() -> None:
    index = an_index(
        "8 Dec 2025 10:32Z", "8 Dec 2025 10:05Z", "8 Dec 2025", "2025-12", "before 2024"
    )
    found = hours(index, "UTC")
    assert found.counts[0, 10] == 2
    assert (found.counts.sum(), found.left_out) == (2, 3)
    tokyo = hours(index, "Asia/Tokyo")
    assert tokyo.counts[0, 19] == 2


@given(_ZONES, st.lists(_INSTANTS, min_size=1, max_size=12))
def test_every_sharp_incident_is_in_one_cell_whatever_the_zone(
    zone: str, instants: list[datetime]
) -> None:
    index = an_index(*(f"{at:%Y-%m-%dT%H:%MZ}" for at in instants))
    found = hours(index, zone)
    assert (found.counts.sum(), found.left_out) == (len(instants), 0)


@given(st.lists(_INSTANTS, min_size=1, max_size=12))
def test_months_agree_with_counting_one_by_one(instants: list[datetime]) -> None:
    index = an_index(*(f"{at:%Y-%m-%dT%H:%MZ}" for at in instants))
    found = months_of_years(Counts.of(StartsKept().of(index), index.alive))
    wanted = Counter((at.year, at.month) for at in instants)
    for row, months in enumerate(found.counts):
        for column, number in enumerate(months):
            assert number == wanted[(found.first_year + row, column + 1)]
    assert found.counts.sum() == len(instants)


def test_a_year_is_spread_over_its_months_and_said_to_be() -> None:
    index = an_index("2025", "December 2025")
    found = months_of_years(Counts.of(StartsKept().of(index), index.alive))
    assert (found.first_year, found.spread, found.counts.shape) == (2025, 1, (1, 12))
    assert found.counts[0, 11] == pytest.approx(1 + 31 / 365)


def test_a_month_is_found_by_its_place() -> None:
    assert month_of(2024, 1, 11) == (
        datetime(2025, 12, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
    )


def test_nothing_dated_makes_an_empty_calendar() -> None:
    index = IncidentIndex.of(())
    counts = Counts.of(StartsKept().of(index), index.alive)
    assert months_of_years(counts).counts.shape == (0, 12)
    assert hours(index, "UTC").counts.sum() == 0

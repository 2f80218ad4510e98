"""May two incidents be one? What is near is found, and why is said in words."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.encounter.incident import Severity, Status, Theatre
from models.filter.near_columns import NearColumns
from models.filter.nearness import ENOUGH, near, points_of
from models.filter.summary import IncidentSummary, Spot
from models.position.geodesy import destination
from models.position.position import PositionPrecision
from models.position.shape import Circle, LatLon, Shape
from models.rules.judgement import Badge, Relation
from models.when.when import TimePrecision, When
from tests.builders import an_id, an_instant
from tests.leaf_strategies import shapes, whens

OKINAWA = LatLon(25.0, 128.0)
J15, F15 = an_id(), an_id()
NAMES = {J15: "J-15", F15: "F-15J"}
DECEMBER = When(
    earliest_start=datetime(2025, 12, 1, tzinfo=UTC),
    latest_end=datetime(2026, 1, 1, tzinfo=UTC),
    precision=TimePrecision.MONTH,
)


def a_circle(east_km: float = 0.0, radius_km: float = 20.0) -> Circle:
    """Return a circle so far east of Okinawa."""
    centre = destination(OKINAWA, 90.0, east_km * 1000)
    return Circle(centre=centre, radius_m=radius_km * 1000)


def a_summary(when: When | None = None, *places: Shape, **held: Any) -> IncidentSummary:
    """Return an incident of this time and these places."""
    spots = (Spot(id=an_id(), shape=x, precision=PositionPrecision.MAPPED) for x in places)
    given: dict[str, Any] = {"sides": (), "platform_ids": ()} | held
    return IncidentSummary(
        id=an_id(),
        ref="",
        title="An encounter",
        status=Status.DRAFT,
        severity=Severity.NOT_DETERMINED,
        theatre=Theatre.OTHER,
        types=(),
        when=when,
        spots=tuple(spots),
        badge=Badge(worst=Relation.UNADDRESSED, counts=()),
        **given,
    )


def reasons(one: IncidentSummary, other: IncidentSummary) -> tuple[str, ...]:
    """Return why the other is near; nothing where it is not."""
    found = near(one, other, lambda id_: NAMES[id_])
    return found.reasons if found else ()


_whens = st.one_of(
    st.none(),
    st.builds(an_instant, st.integers(5, 9), st.integers(0, 23)),
    st.just(DECEMBER),
    whens(),
)
_places = st.lists(
    st.builds(a_circle, st.sampled_from((0.0, 38.0, 150.0, 400.0)), st.sampled_from((1.0, 200.0)))
    | shapes,
    max_size=2,
)
summaries = st.builds(
    lambda when, places, sides, platforms: a_summary(
        when, *places, sides=tuple(sides), platform_ids=tuple(platforms)
    ),
    _whens,
    _places,
    st.sets(st.sampled_from(("CN", "JP", "US")), max_size=2),
    st.sets(st.sampled_from((J15, F15)), max_size=2),
)


def test_the_reasons_are_said_in_words() -> None:
    one = a_summary(an_instant(6, 7), a_circle(), platform_ids=(J15, F15))
    other = a_summary(an_instant(6, 7), a_circle(38.0), platform_ids=(J15,))
    assert reasons(one, other) == (
        "same day",
        "38 km apart, uncertainties overlap",
        "J-15 in both",
    )


def test_uncertainties_that_do_not_meet_say_how_far_they_are_apart() -> None:
    one = a_summary(an_instant(6), a_circle(radius_km=1))
    other = a_summary(an_instant(6), a_circle(38.0, radius_km=1))
    assert reasons(one, other) == ("same day", "38 km apart, uncertainties 36 km apart")


def test_the_rival_place_that_lies_nearest_counts() -> None:
    one = a_summary(an_instant(6), a_circle(400.0), a_circle(1.0))
    assert "1 km apart" in reasons(one, a_summary(an_instant(6), a_circle()))[1]


def test_an_instant_within_a_longer_act_is_the_same_day() -> None:
    act = replace(an_instant(6, 7), latest_end=datetime(2025, 12, 6, 10, tzinfo=UTC))
    assert reasons(a_summary(an_instant(6, 8), a_circle()), a_summary(act, a_circle()))[0] == (
        "same day"
    )


def test_a_month_is_only_possibly_the_same_time() -> None:
    one = a_summary(an_instant(6), a_circle(), platform_ids=(J15,))
    other = a_summary(DECEMBER, a_circle(), platform_ids=(J15,))
    assert reasons(one, other)[0] == "possibly the same time (December 2025)"
    exact = a_summary(an_instant(6), a_circle(), platform_ids=(J15,))
    assert points_of(one, other) < points_of(one, exact)


def test_a_month_alone_with_the_same_sides_is_not_near() -> None:
    one = a_summary(an_instant(6), sides=("CN", "JP"))
    assert reasons(one, a_summary(DECEMBER, sides=("CN", "JP"))) == ()


@pytest.mark.parametrize(
    "other",
    [
        a_summary(an_instant(9), a_circle(), platform_ids=(J15,)),
        a_summary(an_instant(6), a_circle(400.0), platform_ids=(J15,)),
        a_summary(sides=("CN",)),
    ],
)
def test_another_time_or_another_place_or_too_little_is_not_near(other: IncidentSummary) -> None:
    one = a_summary(an_instant(6), a_circle(), sides=("CN",), platform_ids=(J15,))
    assert reasons(one, other) == ()


def test_a_place_as_wide_as_a_sea_is_only_possibly_the_same() -> None:
    one = a_summary(an_instant(6), a_circle())
    found = reasons(one, a_summary(an_instant(6), a_circle(radius_km=600)))
    assert found[1] == "possibly the same place (within 600 km)"


@given(one=summaries, other=summaries)
def test_nearness_is_the_same_from_both_ends(one: IncidentSummary, other: IncidentSummary) -> None:
    assert points_of(one, other) == points_of(other, one)


@given(one=summaries)
def test_an_exact_double_is_never_missed(one: IncidentSummary) -> None:
    double = replace(one, id=an_id())
    said = one.when is not None or bool(one.spots)
    assert (points_of(one, double) >= ENOUGH) is said
    found = NearColumns.of([double]).near(one, str)
    assert [n.summary.id for n in found] == ([double.id] if said else [])


@given(one=summaries, held=st.lists(summaries, max_size=8))
@settings(max_examples=200)
def test_the_columns_find_what_the_rule_finds(
    one: IncidentSummary, held: list[IncidentSummary]
) -> None:
    by_rule = {other.id for other in held if points_of(one, other) >= ENOUGH}
    found = NearColumns.of([*held, one]).near(one, str, most=9)
    assert {n.summary.id for n in found} == by_rule
    assert [n.points for n in found] == sorted((n.points for n in found), reverse=True)


def test_nothing_is_near_in_an_empty_log() -> None:
    assert NearColumns.of([]).near(a_summary(an_instant(6), a_circle()), str) == ()

"""Filters over summaries: what must hold together, and what may be so."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform
from models.encounter.claim import Stance
from models.encounter.incident import Incident, Severity, Status
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary, summarise
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.rules.judgement import Relation
from tests.builders import (
    a_catalogue,
    a_claim,
    a_participant,
    a_proposition,
    a_side,
    a_statement,
    an_episode,
    an_id,
    an_incident,
    an_instant,
)
from tests.models.filter.contents import contents
from tests.models.filter.following import updated
from tests.strategies import incidents

NOW = datetime(2026, 1, 1, tzinfo=UTC)
JP, CN, PH = a_side("JP"), a_side("CN"), a_side("PH")
F15 = Platform(id=an_id(), code="f15", names=(Name(text="F-15J"),), domain=Domain.AIR)
J15 = Platform(id=an_id(), code="j15", names=(Name(text="J-15"),), domain=Domain.AIR)
CATALOGUE = a_catalogue(JP, CN, PH, F15, J15)


def place(lat: float, lon: float, radius_km: float = 1) -> Position:
    return Position(shape=Circle(centre=LatLon(lat, lon), radius_m=radius_km * 1000))


NORTH = an_episode(
    a_participant(JP, F15.id),
    a_participant(CN, J15.id),
    when=an_instant(6),
    position=place(26, 128),
)
SOUTH = an_episode(a_participant(PH), when=an_instant(20), position=place(10, 115))
STATEMENT = a_statement(JP, said=an_instant(7))
FACT = a_proposition(episode=NORTH)
TWO_ACTS = replace(
    an_incident(NORTH, SOUTH, STATEMENT, FACT, a_claim(STATEMENT, FACT), principals=(JP, CN)),
    types=("air.intercept", "air.radar"),
    severity=Severity.SERIOUS,
    status=Status.REVIEWED,
)
BARE = an_incident()
BOX = Box(kind="box", south=20, west=120, north=30, east=130)


def summary_of(incident: Incident) -> IncidentSummary:
    return summarise(incident, CATALOGUE, NOW)


INDEX = IncidentIndex.of([summary_of(TWO_ACTS), summary_of(BARE)])


def found(wanted: IncidentFilter, index: IncidentIndex = INDEX) -> tuple[UUID, ...]:
    return tuple(index.matching(wanted))


def day(first: int, last: int, *, certainly: bool = False) -> Period:
    return Period(
        start=datetime(2025, 12, first, tzinfo=UTC),
        end=datetime(2025, 12, last, tzinfo=UTC),
        certainly=certainly,
    )


def test_an_empty_filter_finds_everything_in_order() -> None:
    assert found(IncidentFilter()) == (TWO_ACTS.id, BARE.id)


MEETS = {
    "a family of types": IncidentFilter(types=("air",)),
    "one type": IncidentFilter(types=("sea", "air.radar")),
    "a severity": IncidentFilter(severities=(Severity.SERIOUS,)),
    "a status": IncidentFilter(statuses=(Status.REVIEWED,)),
    "a relation": IncidentFilter(relations=(Relation.UNANSWERED, Relation.CONTESTED)),
    "a side": IncidentFilter(sides=("PH", "XX")),
    "a platform": IncidentFilter(platforms=("j15",)),
    "a box": IncidentFilter(within=(BOX,)),
    "a period": IncidentFilter(period=day(19, 21)),
    "an open period": IncidentFilter(period=Period(start=datetime(2025, 12, 20, tzinfo=UTC))),
    "a position": IncidentFilter(has_position=True),
    "time, place and side of one episode": IncidentFilter(
        period=day(6, 7), within=(BOX,), sides=("CN",), platforms=("f15",)
    ),
}
MISSES = {
    "another type": IncidentFilter(types=("sea",)),
    "the beginning of a type": IncidentFilter(types=("ai",)),
    "another relation": IncidentFilter(relations=(Relation.CONTESTED,)),
    "a period between the acts": IncidentFilter(period=day(8, 19)),
    "a place of neither": IncidentFilter(
        within=(Box(kind="box", south=-10, west=0, north=0, east=10),)
    ),
    "the place of one act at the time of the other": IncidentFilter(
        within=(BOX,), period=day(19, 21)
    ),
    "the side of one act in the place of the other": IncidentFilter(within=(BOX,), sides=("PH",)),
}


@pytest.mark.parametrize("name", MEETS)
def test_an_incident_is_found_by(name: str) -> None:
    assert found(MEETS[name]) == (TWO_ACTS.id,)


@pytest.mark.parametrize("name", MISSES)
def test_an_incident_is_not_found_by(name: str) -> None:
    assert found(MISSES[name]) == ()


def test_an_incident_without_a_position_is_found_as_such() -> None:
    assert found(IncidentFilter(has_position=False)) == (BARE.id,)


def test_a_place_that_one_side_claims_belongs_to_the_episode_it_is_about() -> None:
    claim = a_claim(STATEMENT, FACT, position=place(40, 170))
    incident = an_incident(NORTH, SOUTH, STATEMENT, FACT, claim, principals=(JP, CN))
    index = IncidentIndex.of([summary_of(incident)])
    far = (Box(kind="box", south=39, west=169, north=41, east=171),)
    assert found(IncidentFilter(within=far, period=day(6, 7)), index) == (incident.id,)
    assert found(IncidentFilter(within=far, period=day(20, 21)), index) == ()
    spot = summary_of(incident).spots[-1]
    assert (spot.id, spot.claimed_by_id, spot.claimed_by) == (claim.id, JP.id, "JP")


def test_a_withdrawn_place_is_no_spot() -> None:
    claim = a_claim(STATEMENT, FACT, position=place(40, 170), withdrawn=an_instant(9))
    incident = an_incident(NORTH, STATEMENT, FACT, claim)
    assert [spot.id for spot in summary_of(incident).spots] == [NORTH.id]


def test_a_box_may_cross_the_antimeridian() -> None:
    incident = an_incident(an_episode(position=place(50, 179.5)))
    index = IncidentIndex.of([summary_of(incident)])
    across = Box(kind="box", south=45, west=175, north=55, east=-175)
    round_the_world = Box(kind="box", south=45, west=-175, north=55, east=175)
    assert found(IncidentFilter(within=(across,)), index) == (incident.id,)
    assert found(IncidentFilter(within=(round_the_world,)), index) == ()


def test_an_uncertain_time_is_possibly_and_not_certainly_in_a_day_of_its_month() -> None:
    month = replace(an_instant(1), latest_start=None, earliest_end=None)
    month = replace(month, latest_end=datetime(2025, 12, 31, tzinfo=UTC))
    incident = an_incident(an_episode(when=month))
    index = IncidentIndex.of([summary_of(incident)])
    assert found(IncidentFilter(period=day(10, 11)), index) == (incident.id,)
    assert found(IncidentFilter(period=day(10, 11, certainly=True)), index) == ()


def test_an_episode_without_a_time_takes_that_of_the_claims_about_it() -> None:
    episode = an_episode(a_participant(JP))
    fact = a_proposition(episode=episode)
    claim = a_claim(STATEMENT, fact, Stance.ASSERTS, when=an_instant(6))
    summary = summary_of(an_incident(episode, STATEMENT, fact, claim))
    assert summary.when is None
    assert found(IncidentFilter(period=day(6, 7)), IncidentIndex.of([summary])) == (summary.id,)


def test_text_is_answered_by_whoever_searched_it() -> None:
    wanted = IncidentFilter(text="radar")
    second = np.array([2], dtype=np.int64)
    assert tuple(INDEX.matching(wanted, {"radar": second})) == (BARE.id,)
    assert tuple(INDEX.matching(wanted, {"radar": second[:0]})) == ()
    with pytest.raises(KeyError):
        INDEX.matching(wanted)


def test_an_updated_index_leaves_the_old_one_as_it_was() -> None:
    before = contents(INDEX)
    renamed = replace(summary_of(TWO_ACTS), tags=("renamed",))
    newer = updated(INDEX, [BARE.id], [(1, renamed)])
    again = updated(INDEX, [TWO_ACTS.id], [])
    assert contents(newer) == contents(IncidentIndex.of([renamed]))
    assert list(again.ids) == [BARE.id]
    assert contents(INDEX) == before


@given(st.lists(incidents(), max_size=2, unique_by=lambda incident: incident.id))
@settings(max_examples=20)
def test_every_incident_has_a_summary_and_is_found_by_it(held: list[Incident]) -> None:
    summaries = [summary_of(incident) for incident in held]
    index = IncidentIndex.of(summaries)
    for summary in summaries:
        wanted = IncidentFilter(
            types=summary.types[:1],
            statuses=(summary.status,),
            relations=(summary.badge.worst,) if summary.badge.counts else (),
            has_position=bool(summary.spots),
        )
        assert summary.id in tuple(index.matching(wanted))


def test_a_summary_keeps_principals_first_and_each_platform_once() -> None:
    summary = summary_of(replace(TWO_ACTS, principals=(CN.id, JP.id)))
    assert summary.sides == ("CN", "JP", "PH")
    assert summary.platform_ids == (F15.id, J15.id)
    assert [act.platforms for act in summary.acts] == [("f15", "j15"), ()]

"""A stated distance from a point against what is concluded of a boundary."""

from dataclasses import replace

from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.place import Place, PlaceKind
from models.catalogue.zone import Zone, ZoneKind
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.parse import parse_figure
from models.position.geodesy import destination
from models.position.position import Position
from models.position.shape import Circle, LatLon, Polygon
from models.rules.advisory import remarks_on
from tests.builders import (
    a_claim,
    a_proposition,
    a_statement,
    an_episode,
    an_id,
    an_incident,
    an_instant,
)
from tests.models.rules.stage import CN, JP, PARTIES, judged
from tests.models.rules.told import told

ISLAND = Place(
    id=an_id(),
    names=(Name(text="Rock"),),
    kind=PlaceKind.ISLAND,
    shape=Circle(centre=LatLon(25, 125), radius_m=0),
)
ACT = an_episode()
ENTERED = replace(
    a_proposition("A JP aircraft entered CN airspace.", kind=PropositionKind.LEGAL, episode=ACT),
    predicate="entry_zone",
    object_id=CN.id,
    actor_id=JP.id,
)
OFFSET = a_proposition(
    "The route lay the stated distance from Rock.",
    quantity_kind=QuantityKind.DISTANCE_TO_POINT,
    episode=ACT,
    actor=JP,
)
SAID = a_statement(JP)


def waters(radius_m: float) -> Zone:
    """Return a territorial sea: a ring of places this far from the island."""
    ring = tuple(destination(LatLon(25, 125), 10.0 * n, radius_m) for n in range(36))
    return Zone(
        id=an_id(),
        code="z",
        names=(Name(text="Sea"),),
        kind=ZoneKind.TERRITORIAL_SEA,
        issuer="CN/MFA",
        shape=Polygon(ring=ring),
        open=False,
    )


def routed(distance: str, stance: Stance, *, anchored: bool = True) -> Incident:
    """Return an incident in which JP gives an offset from the island and a stance on the entry."""
    place = Position(words="off Rock", anchor_id=ISLAND.id if anchored else None)
    where = a_proposition(kind=PropositionKind.PLACE, episode=ACT)
    claims = (
        a_claim(SAID, OFFSET, figure=parse_figure(distance)),
        a_claim(SAID, ENTERED, stance),
        a_claim(SAID, where, position=place),
    )
    return an_incident(ACT, ENTERED, OFFSET, where, SAID, *claims, principals=(JP, CN))


NO, YES = Stance.DENIES, Stance.ASSERTS
HEAD = "JP: the stated distance"
UNSETTLED = "does not by itself settle “A JP aircraft entered CN airspace”, which is denied"


def test_more_than_3_km_off_does_not_place_a_flight_outside_waters_that_reach_farther() -> None:
    assert told(routed("more than 3 km", NO), ISLAND, waters(22_000)) == [
        (
            f"{HEAD} “more than 3 km” from Rock (at least 3 km) allows places in Sea as declared "
            f"by CN/MFA, so it {UNSETTLED}."
        )
    ]


def test_an_offset_beyond_every_point_of_the_waters_bears_the_denial_out() -> None:
    assert told(routed("more than 30 km", NO), ISLAND, waters(22_000)) == []


def test_an_offset_within_the_waters_bears_the_entry_out() -> None:
    assert told(routed("less than 10 km", YES), ISLAND, waters(22_000)) == []


def test_an_entry_asserted_from_farther_off_than_the_waters_reach_is_worth_checking() -> None:
    assert told(routed("more than 30 km", YES), ISLAND, waters(22_000)) == [
        (
            f"{HEAD} “more than 30 km” from Rock (at least 30 km) allows no place in Sea as "
            "declared by CN/MFA, although “A JP aircraft entered CN airspace” is asserted."
        )
    ]


def test_without_a_declared_line_it_is_said_that_nothing_can_be_tested() -> None:
    assert told(routed("more than 3 km", NO), ISLAND) == [
        (
            f"{HEAD} “more than 3 km” from Rock (at least 3 km) {UNSETTLED}: no closed territorial "
            "sea as declared by CN is in this logbook to test it against."
        )
    ]
    assert told(routed("more than 3 km", NO), ISLAND, replace(waters(22_000), open=True)) == told(
        routed("more than 3 km", NO), ISLAND
    )


def test_without_a_point_to_count_from_it_is_said_that_there_is_none() -> None:
    assert told(routed("more than 3 km", NO, anchored=False), ISLAND, waters(22_000)) == [
        (
            f"{HEAD} “more than 3 km” (at least 3 km) {UNSETTLED}: from which point it counts is "
            "not recorded."
        )
    ]


def test_an_entry_asserted_without_a_line_to_test_it_is_left_alone() -> None:
    assert told(routed("more than 3 km", YES), ISLAND) == []


def test_what_is_withdrawn_or_superseded_is_not_checked() -> None:
    incident = routed("more than 3 km", NO)
    first, *rest = incident.claims
    gone = replace(incident, claims=(replace(first, withdrawn=an_instant()), *rest))
    assert told(gone, ISLAND, waters(22_000)) == []


def test_no_relation_and_no_badge_depends_on_what_is_worth_checking() -> None:
    checked, plain = routed("more than 3 km", NO), routed("more than 30 km", NO)
    catalogue = Catalogue.of((*PARTIES.values(), ISLAND, waters(22_000)))
    assert remarks_on(checked, judged(checked), catalogue)
    assert not remarks_on(plain, judged(plain), catalogue)
    assert judged(checked).badge == judged(plain).badge

"""Whose eyes the symbols see with; nobody is hostile unless the user says so."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.incident_symbol import incident_code
from maps.symbol import Identity
from maps.viewpoint import (
    Viewpoint,
    eyes_of,
    identity_of_all,
    taking,
)
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party, PartyKind
from models.catalogue.platform import Platform
from models.catalogue.shipped import shipped_catalogue

SHIPPED = Catalogue.of(shipped_catalogue())
SIDES = sorted(
    party.code for party in SHIPPED.all(Party) if party.kind in {PartyKind.STATE, PartyKind.BLOC}
)


@given(st.sampled_from(["", *SIDES]), st.sampled_from(["", *SIDES]))
def test_nobody_is_suspect_or_hostile_by_table(viewpoint: str, side: str) -> None:
    seen = eyes_of(Viewpoint(side=viewpoint), SHIPPED)(side)
    assert seen not in {Identity.HOSTILE, Identity.SUSPECT}


def test_without_a_viewpoint_all_are_neutral_and_an_unnamed_side_is_unknown() -> None:
    eyes = eyes_of(Viewpoint(taken_for=(("CN", Identity.HOSTILE),)), SHIPPED)
    assert {eyes(side) for side in SIDES} == {Identity.NEUTRAL}
    assert eyes("") is Identity.UNKNOWN


def test_a_side_is_its_own_friend_and_its_allies_are_assumed_friends() -> None:
    eyes = eyes_of(Viewpoint(side="JP"), SHIPPED)
    assert [eyes(side) for side in ("JP", "US", "CN", "RU")] == [
        Identity.FRIEND,
        Identity.ASSUMED_FRIEND,
        Identity.NEUTRAL,
        Identity.NEUTRAL,
    ]


@given(st.sampled_from(SIDES), st.sampled_from(SIDES), st.sampled_from(Identity))
def test_a_side_is_taken_for_what_the_user_says(
    viewpoint: str, side: str, identity: Identity
) -> None:
    view = taking(Viewpoint(side=viewpoint), side, identity, SHIPPED)
    assert eyes_of(view, SHIPPED)(side) is identity
    usual = eyes_of(Viewpoint(side=viewpoint), SHIPPED)
    assert taking(view, side, usual(side), SHIPPED) == Viewpoint(side=viewpoint)


@pytest.mark.parametrize(
    ("sides", "seen"),
    [
        ((), Identity.UNKNOWN),
        (("JP",), Identity.FRIEND),
        (("CN", "RU"), Identity.NEUTRAL),
        (("JP", "CN"), Identity.NEUTRAL),
        (("JP", "US"), Identity.NEUTRAL),
    ],
)
def test_several_sides_have_the_frame_that_they_share(
    sides: tuple[str, ...], seen: Identity
) -> None:
    assert identity_of_all(eyes_of(Viewpoint(side="JP"), SHIPPED), sides) is seen


def test_the_frame_of_an_incident_is_that_of_the_platform_which_its_symbol_shows() -> None:
    j15 = next(one for one in SHIPPED.all(Platform) if one.code == "j15")
    eyes = eyes_of(Viewpoint(side="JP", taken_for=(("CN", Identity.SUSPECT),)), SHIPPED)

    def identity(*platform_ids: UUID) -> str:
        return incident_code(("air.intercept",), ("CN", "JP"), platform_ids, SHIPPED, eyes)[3]

    assert identity(j15.id) == Identity.SUSPECT
    assert identity() == Identity.NEUTRAL

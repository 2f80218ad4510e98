"""Zones and remarks of any account whatever: they are computed, and rest on what is there."""

from dataclasses import replace

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.figure.figure import FigureUnit
from models.figure.units import dimension_of
from models.position.position import Position
from models.rules.advisory import remark_text, remarks_on
from models.rules.tolerance import TOLERANCES
from models.rules.zone_test import ZoneTouch, touch_text, zone_touches
from tests.builders import a_catalogue, a_claim, a_proposition, a_statement, an_incident
from tests.leaf_strategies import figures, whens
from tests.models.rules.case import at
from tests.models.rules.cases_of_zones import BOX, OPEN_BOX
from tests.models.rules.stage import CN, JP, PARTIES, judged
from tests.models.rules.test_offsets import ACT, ENTERED, ISLAND, waters
from tests.models.rules.test_zone_test import a_zone

CATALOGUE = a_catalogue(*PARTIES.values(), ISLAND, waters(22_000), a_zone(BOX), a_zone(OPEN_BOX))
STATEMENTS = (a_statement(JP), a_statement(CN))
KINDS = (
    QuantityKind.DISTANCE_TO_POINT,
    QuantityKind.DURATION,
    QuantityKind.SPEED,
    QuantityKind.DEPTH_OF_ENTRY,
)
FIGURES = tuple(
    replace(a_proposition(kind.value, quantity_kind=kind, episode=ACT), predicate="illumination")
    for kind in KINDS
)
TIME = replace(a_proposition(kind=PropositionKind.TIME, episode=ACT), predicate="illumination")
PLACE = a_proposition(kind=PropositionKind.PLACE, episode=ACT)
PROPOSITIONS = (*FIGURES, TIME, PLACE, ENTERED)
UNITS = {
    kind: [u for u in FigureUnit if dimension_of(u) is TOLERANCES[kind].dimension] for kind in KINDS
}
places = st.builds(at, st.floats(15, 35), st.floats(0, 300), st.floats(120, 130)).map(
    lambda position: replace(position, anchor_id=ISLAND.id, words="70 NM (110 km) off Rock")
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Draw a claim with a value of the sort that its proposition asks for."""
    asked = draw(st.sampled_from(PROPOSITIONS))
    said = a_claim(draw(st.sampled_from(STATEMENTS)), asked, draw(st.sampled_from(Stance)))
    return _valued(draw, said, asked)


def _valued(draw: st.DrawFn, said: Claim, asked: Proposition) -> Claim:
    if asked.quantity_kind:
        return replace(said, figure=draw(figures(units=UNITS[asked.quantity_kind])))
    if asked is TIME:
        return replace(said, when=draw(whens()))
    position: Position | None = draw(places) if asked is PLACE else None
    return replace(said, position=position)


accounts = st.lists(claims(), max_size=12).map(
    lambda said: an_incident(ACT, *PROPOSITIONS, *STATEMENTS, *said, principals=(JP, CN))
)
quick = settings(deadline=None)
reaching = settings(
    max_examples=5000, derandomize=True, database=None, deadline=None, phases=(Phase.generate,)
)


def touches(incident: Incident) -> tuple[ZoneTouch, ...]:
    return zone_touches(incident, judged(incident), CATALOGUE)


def remarks(incident: Incident) -> list[str]:
    found = remarks_on(incident, judged(incident), CATALOGUE)
    known = {claim.id for claim in incident.claims}
    assert all(set(remark.claim_ids) <= known for remark in found)
    return [remark_text(remark, CATALOGUE) for remark in found]


@given(accounts)
@quick
def test_every_touch_is_of_a_claim_and_names_who_declared_the_zone(incident: Incident) -> None:
    known = {claim.id for claim in incident.claims}
    for touch in touches(incident):
        assert touch.part_id in known
        assert f"as declared by {touch.zone.issuer}" in touch_text(touch, CATALOGUE)


@given(accounts)
@quick
def test_remarks_on_any_account_rest_on_its_claims_and_judge_nobody(incident: Incident) -> None:
    for text in remarks(incident):
        assert text.endswith(".")
        assert not any(word in text for word in ("false", "lie", "wrong", "contradict"))


@given(accounts)
@quick
def test_no_comment_adds_no_remark(incident: Incident) -> None:
    quiet = replace(
        incident,
        claims=tuple(replace(claim, stance=Stance.NO_COMMENT) for claim in incident.claims),
    )
    assert remarks(quiet) == []
    assert touches(quiet) == ()


def test_accounts_come_to_touches() -> None:
    assert touches(find(accounts, lambda incident: bool(touches(incident)), settings=reaching))


@pytest.mark.parametrize(
    "words",
    ["does not by itself settle", "the stated duration", "not one value"],
)
def test_accounts_come_to_remarks_of_every_check(words: str) -> None:
    def met(incident: Incident) -> bool:
        return any(words in text for text in remarks(incident))

    assert met(find(accounts, met, settings=reaching))

"""What an incident must agree with itself about."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from models.catalogue.catalogue import Catalogue
from models.encounter.assessment import Assessment
from models.encounter.claim import Basis, Claim, Stance
from models.encounter.incident import Incident, Severity
from models.encounter.proposition import QuantityKind
from models.encounter.statement import Wording
from models.encounter.track import Track
from models.figure.figure import FigureUnit
from models.figure.parse import parse_figure
from models.problem import Problem
from models.rules.claim_consistency import fits
from models.rules.consistency import problems_in
from tests.builders import (
    a_catalogue,
    a_claim,
    a_participant,
    a_proposition,
    a_statement,
    an_episode,
    an_id,
    an_incident,
    an_instant,
)
from tests.models.rules.stage import CATALOGUE, CN, JP, PARTIES
from tests.strategies import incidents

PROPOSITION = a_proposition()
DISTANCE = a_proposition(quantity_kind=QuantityKind.LATERAL_SEPARATION)
STATEMENT = a_statement(JP)
FIGURE = parse_figure("45 yards")


def with_claims(*claims: Claim) -> Incident:
    return an_incident(PROPOSITION, DISTANCE, STATEMENT, *claims)


def places(incident: Incident, catalogue: Catalogue = CATALOGUE) -> list[str]:
    found = problems_in(incident, catalogue)
    assert all(problem.what and problem.mend for problem in found)
    return [problem.where for problem in found]


@given(incidents())
@settings(max_examples=40)
def test_an_incident_that_agrees_with_itself_has_no_problem(incident: Incident) -> None:
    assert problems_in(incident) == ()


def test_a_claim_stays_within_its_incident() -> None:
    elsewhere = a_claim(a_statement(JP), a_proposition())
    assert places(with_claims(elsewhere)) == ["claims[0].statement_id", "claims[0].proposition_id"]


STRAYS = {
    "statements[0].answers_id": an_incident(replace(STATEMENT, answers_id=an_id())),
    "propositions[0].episode_id": an_incident(replace(PROPOSITION, episode_id=an_id())),
    "tracks[0].participant_id": replace(
        an_incident(), tracks=(Track(id=an_id(), participant_id=an_id()),)
    ),
    "assessments[0].proposition_id": replace(
        an_incident(),
        assessments=(
            Assessment(
                id=an_id(),
                text="Likely so.",
                author="A",
                at=datetime(2026, 1, 1, tzinfo=UTC),
                proposition_id=an_id(),
            ),
        ),
    ),
}


@pytest.mark.parametrize(("where", "incident"), STRAYS.items(), ids=STRAYS)
def test_what_a_part_names_stands_in_the_incident(where: str, incident: Incident) -> None:
    assert places(incident) == [where]


def test_a_denial_carries_a_figure_only_with_words_that_state_it() -> None:
    bare = a_claim(STATEMENT, DISTANCE, Stance.DENIES, figure=FIGURE)
    assert places(with_claims(bare)) == ["claims[0].figure"]
    stated = replace(bare, words="never closer than 45 yards")
    assert places(with_claims(stated)) == []
    assert places(with_claims(replace(bare, figure=None))) == []


def test_a_figure_needs_a_proposition_that_asks_for_one_in_its_unit() -> None:
    assert places(with_claims(a_claim(STATEMENT, PROPOSITION, figure=FIGURE))) == [
        "claims[0].figure"
    ]
    minutes = a_claim(STATEMENT, DISTANCE, figure=parse_figure("3 minutes"))
    assert places(with_claims(minutes)) == ["claims[0].figure.unit"]
    assert places(with_claims(a_claim(STATEMENT, DISTANCE, figure=FIGURE))) == []


def test_a_speed_may_be_given_as_a_mach_number() -> None:
    assert fits(FigureUnit.MACH, QuantityKind.SPEED)
    assert not fits(FigureUnit.MACH, QuantityKind.ALTITUDE)


@pytest.mark.parametrize("credibility", [0, 7, -1])
def test_credibility_goes_from_1_to_6(credibility: int) -> None:
    claim = a_claim(STATEMENT, PROPOSITION, credibility=credibility)
    assert places(with_claims(claim)) == ["claims[0].credibility"]


CONFIRMING = {
    "another party saw it": (PARTIES["NGO"], Stance.ASSERTS, Basis.EYEWITNESS, True),
    "the other side concedes it on its own sensors": (CN, Stance.PARTLY, Basis.OWN_SENSOR, True),
    "a relay of it": (PARTIES["NHK"], Stance.ASSERTS, Basis.RELAY, False),
    "a ministry of the same side": (PARTIES["JP/MOD"], Stance.ASSERTS, Basis.OWN_SENSOR, False),
    "a denial": (PARTIES["NGO"], Stance.DENIES, Basis.EYEWITNESS, False),
    "one that could not say": (PARTIES["NGO"], Stance.UNABLE, Basis.EYEWITNESS, False),
}


@pytest.mark.parametrize("name", CONFIRMING)
def test_credibility_1_needs_another_party_with_a_basis_of_its_own(name: str) -> None:
    party, stance, basis, enough = CONFIRMING[name]
    other = a_statement(party)
    claims = (
        a_claim(STATEMENT, PROPOSITION, credibility=1),
        a_claim(other, PROPOSITION, stance, basis=basis),
    )
    incident = an_incident(PROPOSITION, STATEMENT, other, *claims)
    assert places(incident) == ([] if enough else ["claims[0].credibility"])


@pytest.mark.parametrize("severity", [Severity.SERIOUS, Severity.HIGH_RISK])
def test_a_grave_severity_needs_its_reason(severity: Severity) -> None:
    incident = replace(an_incident(), severity=severity)
    assert places(incident) == ["severity_rationale"]
    assert places(replace(incident, severity_rationale="Twenty metres apart.")) == []


def test_a_statement_answers_neither_itself_nor_in_a_circle() -> None:
    first, second, third = (a_statement(JP) for _ in range(3))
    alone = replace(first, answers_id=first.id)
    assert places(an_incident(alone)) == ["statements[0].answers_id"]
    ring = (
        replace(first, answers_id=second.id),
        replace(second, answers_id=first.id),
        replace(third, answers_id=first.id),
    )
    assert places(an_incident(*ring)) == ["statements[0].answers_id", "statements[1].answers_id"]


def test_no_two_parts_share_an_id() -> None:
    participant = a_participant(JP)
    incident = an_incident(an_episode(participant), an_episode(participant), STATEMENT, STATEMENT)
    assert places(incident) == ["episodes[1].participants[0].id", "statements[1].id"]


def test_a_problem_reads_as_a_sentence_with_its_place() -> None:
    (problem,) = problems_in(replace(an_incident(), severity=Severity.SERIOUS))
    assert isinstance(problem, Problem)
    assert str(problem).startswith("severity_rationale: ")


def test_a_catalogue_of_nobody_takes_bodies_of_one_side_for_two() -> None:
    other = a_statement(PARTIES["JP/MOD"])
    claims = (
        a_claim(STATEMENT, PROPOSITION, credibility=1),
        a_claim(other, PROPOSITION, basis=Basis.DOCUMENT),
    )
    incident = an_incident(PROPOSITION, STATEMENT, other, *claims)
    assert places(incident, a_catalogue()) == []
    assert places(incident) == ["claims[0].credibility"]


def test_an_earlier_wording_has_words_and_ended_before_the_next() -> None:
    late, early = an_instant(9), an_instant(8)
    one, two = (Wording(quote="As first said.", until=until) for until in (early, late))
    fine = replace(STATEMENT, earlier=(one, two))
    assert places(an_incident(fine)) == []
    turned = replace(STATEMENT, earlier=(two, one, Wording(quote=" ")))
    found = ["statements[0].earlier[2].quote", "statements[0].earlier[1].until"]
    assert places(an_incident(turned)) == found

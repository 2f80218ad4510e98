"""Claims typed into the matrix, from incident to incident."""

from dataclasses import replace

import pytest

from models.amend.claiming import (
    Place,
    claim_at,
    refuse_new_faults,
    statements_of,
    with_entry,
    without_claims,
)
from models.amend.entry import Entry
from models.amend.notation import Reading, parse_entry
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import QuantityKind
from models.encounter.statement import Statement
from models.position.gazetteer import Gazetteer
from models.problem import Problem
from models.rules.judgement import Matrix
from models.rules.matrix import claim_matrix
from tests.builders import (
    a_catalogue,
    a_claim,
    a_party,
    a_proposition,
    a_side,
    a_statement,
    an_incident,
    an_instant,
)

JAPAN, KOREA = a_side("JP"), a_side("KR")
MINISTRY = a_party("JP/MOD", side=JAPAN)
CATALOGUE = a_catalogue(JAPAN, KOREA, MINISTRY)
LOW = a_proposition("The aircraft flew low.", quantity_kind=QuantityKind.ALTITUDE)
EARLY, LATE = a_statement(JAPAN, said=an_instant(1)), a_statement(MINISTRY, said=an_instant(9))
DENIED = a_claim(EARLY, LOW, Stance.DENIES, words="not so")
READING = Reading(LOW, Gazetteer.of(()))


def the_incident(*parts: Statement | Claim) -> Incident:
    return an_incident(LOW, *parts, principals=(JAPAN, KOREA))


def place(statement: Statement | None) -> Place:
    id_ = statement.id if statement else None
    return Place(proposition_id=LOW.id, party_id=JAPAN.id, statement_id=id_)


def typed(text: str) -> Entry:
    return parse_entry(text, READING)


def matrix(incident: Incident) -> Matrix:
    moment = an_instant(20).earliest_start
    assert moment is not None
    return claim_matrix(incident, CATALOGUE, moment)


def test_the_statements_of_a_column_are_those_of_its_bodies_too_latest_first() -> None:
    undated = a_statement(JAPAN)
    gone = a_statement(JAPAN, said=an_instant(10), withdrawn=an_instant(11))
    other = a_statement(KOREA, said=an_instant(12))
    incident = the_incident(undated, EARLY, LATE, gone, other)
    assert statements_of(incident, JAPAN.id, CATALOGUE) == (LATE, EARLY, undated)


def test_where_the_statement_has_a_claim_that_is_amended() -> None:
    incident = the_incident(EARLY, DENIED)
    after = with_entry(incident, place(EARLY), typed("p about 150 m"), READING)
    (claim,) = after.claims
    assert (claim.id, claim.stance, claim.words) == (DENIED.id, Stance.PARTLY, "")
    assert claim.figure is not None
    assert after.statements == incident.statements


def test_a_stance_in_a_later_statement_is_a_second_claim_and_the_cell_says_revised() -> None:
    incident = the_incident(EARLY, LATE, DENIED)
    after = with_entry(incident, place(LATE), typed("a about 150 m"), READING)
    assert after.claims[0] == DENIED
    (cell, _other) = matrix(after).rows[0].cells
    assert (len(cell.claims), cell.revised) == (2, True)
    assert cell.effective == after.claims[1]


def test_without_a_statement_one_of_the_party_is_made_in_the_same_step() -> None:
    new = replace(place(None), said=an_instant(3))
    after = with_entry(the_incident(), new, typed('d "not so" #2'), READING)
    (statement,), (claim,) = after.statements, after.claims
    assert (statement.party_id, statement.said) == (JAPAN.id, an_instant(3))
    assert (claim.statement_id, claim.credibility) == (statement.id, 2)


def test_what_the_notation_does_not_show_of_a_claim_stays() -> None:
    held = replace(DENIED, note="by a deputy", when=an_instant(1), credibility=4)
    after = with_entry(the_incident(EARLY, held), place(EARLY), typed('d "not so"'), READING)
    assert after.claims == (held,)


def test_a_claim_that_is_taken_back_is_not_amended_but_followed() -> None:
    back = replace(DENIED, withdrawn=an_instant(5))
    incident = the_incident(EARLY, back)
    assert claim_at(incident, place(EARLY)) is None
    after = with_entry(incident, place(EARLY), typed("a"), READING)
    assert (len(after.claims), after.claims[0]) == (2, back)


@pytest.mark.parametrize(
    ("text", "where"),
    [("d 150 m", "figure"), ("a 150 kn", "figure.unit"), ("a #1", "credibility")],
)
def test_an_entry_that_breaks_a_rule_is_refused_with_its_field(text: str, where: str) -> None:
    before = the_incident(EARLY)
    after = with_entry(before, place(EARLY), typed(text), READING)
    with pytest.raises(Problem) as told:
        refuse_new_faults(before, after, CATALOGUE)
    assert told.value.where == where


def test_a_fault_that_was_there_before_stands_in_nobodys_way() -> None:
    bad = replace(DENIED, words="", figure=typed("150 m").figure)
    before = the_incident(EARLY, LATE, bad)
    refuse_new_faults(before, with_entry(before, place(LATE), typed("a"), READING), CATALOGUE)


def test_a_withdrawn_claim_leaves_the_others() -> None:
    other = a_claim(LATE, LOW)
    assert without_claims(the_incident(EARLY, LATE, DENIED, other), [DENIED.id]).claims == (other,)

"""Splitting a proposition, and dealing out a general denial: nothing is lost unasked."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.amend.general_denial import GENERAL_DENIAL, dealt_out, deniable
from models.amend.propositions import moved, with_proposition, without_proposition
from models.amend.split import Share, left_out, offered_parts, split
from models.encounter.assessment import Assessment
from models.encounter.claim import Stance
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from models.problem import Problem
from models.rules.consistency import problems_in
from tests.builders import (
    a_catalogue,
    a_claim,
    a_proposition,
    a_side,
    a_statement,
    an_id,
    an_incident,
)

JAPAN, KOREA = a_side("JP"), a_side("KR")
CATALOGUE = a_catalogue(JAPAN, KOREA)
SAID, ANSWER = a_statement(JAPAN), a_statement(KOREA)
LIT = replace(
    a_proposition("A radar emission of KR reached JP.", actor=KOREA),
    predicate="illumination",
    object_id=JAPAN.id,
    quantity_kind=QuantityKind.RANGE_AT_ILLUMINATION,
)
OTHER = a_proposition("Something else.")
ASSERTED = a_claim(SAID, LIT, figure=parse_figure("about 50 km"), words="radar")
DENIED = a_claim(ANSWER, LIT, Stance.DENIES, words="only a search radar")
ELSE = a_claim(SAID, OTHER)
INCIDENT = an_incident(LIT, OTHER, SAID, ANSWER, ASSERTED, DENIED, ELSE)
PARTS = offered_parts(LIT, CATALOGUE)


def a_share(claim_id: UUID, part: int, stance: Stance) -> Share:
    return Share(claim_id=claim_id, part=part, stance=stance)


def test_mode_is_offered_apart_from_occurrence_and_adequacy_apart_from_notice() -> None:
    assert [part.predicate for part in PARTS] == ["illumination", "radar_mode"]
    assert PARTS[1].text == "The radar emission of KR was of the stated mode."
    notice = replace(LIT, predicate="notice_given")
    assert offered_parts(notice, CATALOGUE)[1].predicate == "notice_adequate"
    assert offered_parts(OTHER, CATALOGUE)[1].text == ""


def test_the_first_part_keeps_the_identity_and_the_place_of_the_old_one() -> None:
    after = split(INCIDENT, LIT.id, PARTS, [a_share(ASSERTED.id, 0, Stance.ASSERTS)])
    assert [one.id for one in after.propositions] == [LIT.id, PARTS[1].id, OTHER.id]


def test_a_claim_goes_to_several_each_with_its_own_stance() -> None:
    shares = [
        a_share(ASSERTED.id, 0, Stance.ASSERTS),
        a_share(DENIED.id, 0, Stance.PARTLY),
        a_share(DENIED.id, 1, Stance.DENIES),
    ]
    after = split(INCIDENT, LIT.id, PARTS, shares)
    korea = [claim for claim in after.claims if claim.statement_id == ANSWER.id]
    assert [(c.proposition_id, c.stance) for c in korea] == [
        (LIT.id, Stance.PARTLY),
        (PARTS[1].id, Stance.DENIES),
    ]
    assert {claim.words for claim in korea} == {"only a search radar"}
    assert korea[0].id == DENIED.id
    assert problems_in(after, CATALOGUE) == ()
    assert left_out(INCIDENT, LIT.id, shares) == ()


def test_a_figure_goes_only_where_it_is_asked_for() -> None:
    shares = [a_share(ASSERTED.id, part, Stance.ASSERTS) for part in (0, 1)]
    after = split(INCIDENT, LIT.id, PARTS, shares)
    figures = [c.figure for c in after.claims if c.statement_id == SAID.id and c.words]
    assert figures == [ASSERTED.figure, None]
    with pytest.raises(Problem, match="figure"):
        split(INCIDENT, LIT.id, PARTS, [a_share(ASSERTED.id, 1, Stance.ASSERTS)])


def test_one_part_is_no_split() -> None:
    with pytest.raises(Problem):
        split(INCIDENT, LIT.id, PARTS[:1], [])


@given(
    st.sets(st.tuples(st.sampled_from((ASSERTED.id, DENIED.id)), st.integers(0, 1)), max_size=4),
    st.sampled_from(Stance),
)
def test_only_what_is_dealt_to_none_is_gone_and_the_rest_of_the_incident_stays(
    dealt: set[tuple[UUID, int]], stance: Stance
) -> None:
    dealt |= {(ASSERTED.id, 0)} if (ASSERTED.id, 1) in dealt else set()
    shares = [a_share(claim_id, part, stance) for claim_id, part in sorted(dealt, key=str)]
    after = split(INCIDENT, LIT.id, PARTS, shares)
    gone = {claim.id for claim in left_out(INCIDENT, LIT.id, shares)}
    kept = {claim.id for claim in after.claims}
    assert {c.id for c in INCIDENT.claims} - gone == {c.id for c in INCIDENT.claims} & kept
    assert len(after.claims) == len(shares) + 1
    assert ELSE in after.claims
    assert after.statements == INCIDENT.statements


WHOLE = replace(a_proposition("The account of JP as a whole is so."), predicate=GENERAL_DENIAL)
GENERAL = a_claim(ANSWER, WHOLE, Stance.DENIES, words="与事实完全不符")
DISPUTE = an_incident(LIT, OTHER, WHOLE, SAID, ANSWER, ASSERTED, ELSE, GENERAL)


def test_a_general_denial_is_dealt_out_with_its_words_and_its_statement() -> None:
    assert deniable(DISPUTE, GENERAL) == (LIT, OTHER)
    after = dealt_out(DISPUTE, GENERAL.id, {LIT.id, OTHER.id})
    new = [claim for claim in after.claims if claim.statement_id == ANSWER.id]
    assert [(c.proposition_id, c.stance, c.words) for c in new] == [
        (LIT.id, Stance.DENIES, GENERAL.words),
        (OTHER.id, Stance.DENIES, GENERAL.words),
    ]
    assert after.propositions == (LIT, OTHER)


def test_a_general_denial_that_others_share_keeps_its_row() -> None:
    shared = replace(DISPUTE, claims=(*DISPUTE.claims, a_claim(SAID, WHOLE)))
    assert WHOLE in dealt_out(shared, GENERAL.id, {LIT.id}).propositions


def test_nothing_is_denied_that_was_not_chosen() -> None:
    with pytest.raises(Problem):
        dealt_out(DISPUTE, GENERAL.id, set())
    taken = replace(DISPUTE, claims=(*DISPUTE.claims, a_claim(ANSWER, LIT, Stance.PARTLY)))
    assert deniable(taken, GENERAL) == (OTHER,)


def test_a_proposition_is_added_amended_moved_and_withdrawn_with_its_claims() -> None:
    third = a_proposition("A third.")
    added = with_proposition(INCIDENT, third)
    assert added.propositions == (LIT, OTHER, third)
    assert with_proposition(added, replace(third, text="New.")).propositions[2].text == "New."
    assert moved(added, third.id, LIT.id).propositions == (third, LIT, OTHER)
    assert moved(added, LIT.id, third.id).propositions == (OTHER, third, LIT)
    gone = without_proposition(INCIDENT, LIT.id)
    assert (gone.propositions, gone.claims) == ((OTHER,), (ELSE,))


def test_a_proposition_that_is_assessed_is_not_withdrawn() -> None:
    judged = Assessment(
        id=an_id(),
        author="A",
        at=datetime(2025, 12, 9, tzinfo=UTC),
        text="Likely so.",
        proposition_id=LIT.id,
    )
    with pytest.raises(Problem, match="assessment"):
        without_proposition(replace(INCIDENT, assessments=(judged,)), LIT.id)

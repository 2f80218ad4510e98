"""Propositions amended, moved, split and general denials dealt out, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.forms.denial_form import DenialForm
from desktop.forms.part_form import PartForm
from desktop.forms.split_form import SplitForm
from models.amend.general_denial import GENERAL_DENIAL
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.proposition import QuantityKind
from models.record import Change
from models.rules.judgement import Relation
from tests.desktop.disputes import ALT, CONTROL, DOWN, ENTER, ESCAPE, SHIFT, UP, go, now, text
from tests.desktop.noto import press, type_in
from tests.desktop.program import Program


def test_a_sentence_is_amended_in_its_cell_and_whole_in_its_form(
    program: Program, dispute: Incident
) -> None:
    go(2, 0)
    press(Qt.Key.Key_F2)
    type_in("CN: It was warned by radio [fact, count acts]")
    press(ENTER)
    (amended,) = [p for p in now(program).propositions if p.id == dispute.propositions[2].id]
    assert (amended.text, amended.quantity_kind) == (
        "It was warned by radio",
        QuantityKind.COUNT_ACTS,
    )
    go(2, 0)
    press(Qt.Key.Key_F2, CONTROL)
    form = program.form(PartForm)
    form.root.rows["text"].field.set_raw("It was warned twice.")
    form.accept()
    assert program.window.deck.form is None
    assert text(program, 2, 0) == "It was warned twice."


@pytest.mark.usefixtures("dispute")
def test_rows_move_within_their_group_and_the_cursor_goes_with_them(program: Program) -> None:
    go(1, 1)
    press(UP, ALT)
    assert [text(program, row, 0) for row in (0, 1)] == ["A radar reached it.", "It came near."]
    assert program.window.reading.matrix.currentIndex().row() == 0
    press(UP, ALT)
    assert program.log.undo_name == "Move proposition “A radar reached it.”"
    go(2, 1)
    press(DOWN, ALT)
    assert text(program, 2, 0) == "It was warned."


def test_a_proposition_is_split_and_its_claims_are_dealt_out_as_one_step(
    program: Program, dispute: Incident
) -> None:
    go(1, 1)
    press(Qt.Key.Key_X, CONTROL | SHIFT)
    form = program.form(SplitForm)
    assert (
        form.lines[1].text() == "CN: The radar emission of China was of the stated mode. [category]"
    )
    denial = next(c for c in dispute.claims if c.words == "only a search radar")
    form.stances[denial.id, 0].setCurrentIndex(1 + list(Stance).index(Stance.PARTLY))
    form.stances[denial.id, 1].setCurrentIndex(1 + list(Stance).index(Stance.DENIES))
    assert form.lost.text() == ""
    press(ENTER, CONTROL)
    assert program.window.deck.form is None
    rows = program.log.matrix(now(program)).rows
    assert [row.proposition.predicate for row in rows[1:3]] == ["illumination", "radar_mode"]
    assert rows[1].relation is Relation.PARTLY_AGREED
    assert program.log.undo_name.startswith("Split proposition")
    program.do("undo")
    assert now(program) == dispute


def test_a_claim_that_a_split_would_lose_is_named_first(
    program: Program, dispute: Incident
) -> None:
    go(1, 1)
    program.do("split")
    form = program.form(SplitForm)
    denial = next(c for c in dispute.claims if c.words == "only a search radar")
    form.stances[denial.id, 0].setCurrentIndex(0)
    assert "gone with the split" in form.lost.text()
    assert "only a search radar" in form.lost.text()
    press(ESCAPE)
    assert now(program) == dispute


def test_a_split_that_is_refused_stays_with_what_was_entered(
    program: Program, dispute: Incident
) -> None:
    go(1, 1)
    program.do("split")
    form = program.form(SplitForm)
    form.lines[1].setText("The radar was a navigation radar [category]")
    meanwhile = Change(before=dispute, after=replace(dispute, title="Amended meanwhile"))
    program.log.apply("Amend", [meanwhile])
    press(ENTER, CONTROL)
    assert program.form(SplitForm) is form
    assert "changed meanwhile" in form.problem.text()
    assert form.lines[1].text() == "The radar was a navigation radar [category]"
    assert now(program).title == "Amended meanwhile"
    assert now(program).propositions == dispute.propositions


def test_a_general_denial_is_a_row_of_its_own_until_it_is_dealt_out(
    program: Program, dispute: Incident
) -> None:
    program.do("add_proposition")
    type_in("general_denial JP")
    press(ENTER)
    whole = now(program).propositions[-1]
    assert whole.predicate == GENERAL_DENIAL
    assert [row.relation for row in program.log.matrix(now(program)).rows][-1] is None
    go(4, 2)
    type_in('d "at variance with the facts"')
    press(ENTER)
    program.do("deal_denial")
    form = program.form(DenialForm)
    assert dispute.propositions[2].id in form.boxes
    press(ENTER, CONTROL)
    assert "Nothing is chosen" in form.problem.text()
    form.boxes[dispute.propositions[2].id].setChecked(True)
    form.accept()
    incident = now(program)
    assert whole not in incident.propositions
    denied = incident.claims[-1]
    assert (denied.proposition_id, denied.words) == (
        dispute.propositions[2].id,
        "at variance with the facts",
    )
    row = program.log.matrix(incident).rows[2]
    assert row.relation is Relation.CONTESTED

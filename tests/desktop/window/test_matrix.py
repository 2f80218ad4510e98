"""The claim matrix as a place to work, driven by keyboard through the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from desktop.forms.denial_form import DenialForm
from desktop.forms.part_form import PartForm
from desktop.forms.party_form import PartyForm
from desktop.forms.split_form import SplitForm
from desktop.panels.reading.claim_card import ClaimCard
from desktop.panels.reading.highlighted import Highlighted
from desktop.panels.reading.matrix_lines import Only
from models.amend.general_denial import GENERAL_DENIAL
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.proposition import PropositionKind, QuantityKind
from models.rules.judgement import Relation
from tests.builders import a_claim, a_proposition, a_statement, an_incident, an_instant
from tests.desktop.cases import a_side_of
from tests.desktop.noto import press, type_in
from tests.desktop.program import Program

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
DOWN, UP, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right


@pytest.fixture
def dispute(program: Program) -> Incident:
    """Log a dispute with three rows and an evaluation, and put the keyboard into its matrix."""
    japan, china, nhk = (a_side_of(program.log.catalogue, code) for code in ("JP", "CN", "NHK"))
    said = replace(a_statement(japan, said=an_instant(7)), quote="It came very near, we say.")
    answer = a_statement(china, said=an_instant(8))
    later = a_statement(china, said=an_instant(9))
    press_said = a_statement(nhk, said=an_instant(8))
    near = a_proposition("It came near.", quantity_kind=QuantityKind.CPA_SLANT, actor=china)
    lit = replace(a_proposition("A radar reached it.", actor=china), predicate="illumination")
    alone = a_proposition("It was warned.")
    bad = a_proposition("It was dangerous.", kind=PropositionKind.CHARACTERISATION)
    claims = (
        a_claim(said, near, words="very near"),
        a_claim(answer, near, Stance.DENIES),
        a_claim(said, lit, words="lit"),
        a_claim(answer, lit, Stance.DENIES, words="only a search radar"),
        a_claim(said, alone),
        a_claim(said, bad, words="dangerous"),
        a_claim(answer, bad, Stance.DENIES, words="professional"),
    )
    parts = (said, answer, later, press_said, near, lit, alone, bad, *claims)
    (record,) = program.write(an_incident(*parts, principals=(japan, china)))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    program.activate()
    program.do("to_matrix")
    return record


def now(program: Program) -> Incident:
    """Return the incident as the logbook has it."""
    incident = program.log.incident(program.log.selection)
    assert incident is not None
    return incident


def go(row: int, column: int) -> None:
    """Walk to a line and a column of the matrix by keys."""
    press(Qt.Key.Key_Home, CONTROL)
    for _ in range(row):
        press(DOWN)
    for _ in range(column):
        press(RIGHT)


def text(program: Program, row: int, column: int) -> str:
    """Return what a cell of the matrix says."""
    return str(program.window.reading.matrix.model().index(row, column).data())


@pytest.mark.usefixtures("dispute")
def test_evaluations_stand_below_with_each_sides_own_word(program: Program) -> None:
    model = program.window.reading.matrix.model()
    assert [text(program, row, 0) for row in range(model.rowCount())] == [
        "It came near.",
        "A radar reached it.",
        "It was warned.",
        "Evaluations, never scored",
        "It was dangerous.",
        "+ Add a proposition",
    ]
    assert text(program, 4, 1).startswith("● “dangerous”")
    assert text(program, 4, 2).startswith("○ “professional”")
    assert text(program, 4, 3) == ""


def test_a_wrong_entry_says_so_in_place_changes_nothing_and_waits_to_be_mended(
    program: Program, dispute: Incident
) -> None:
    editor = program.window.reading.section.editor
    go(0, 1)
    for wrong, told in (
        ("a 200 to 100 m", "low figure"),
        ("d 150 m", "no words"),
        ("a 150 m #1", "without support"),
        ("a 150 kn", "does not measure"),
    ):
        type_in(wrong)
        press(ENTER)
        assert editor.is_open
        assert told in editor.problem.text()
        assert now(program) == dispute
        QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
    type_in("a 150 m")
    assert editor.problem.text() == ""
    press(ENTER)
    assert not editor.is_open
    assert text(program, 0, 1).startswith("● 150\u00a0m")


def test_escape_leaves_the_cell_as_it_was(program: Program, dispute: Incident) -> None:
    go(0, 1)
    type_in("d")
    press(ESCAPE)
    assert program.window.reading.matrix.hasFocus()
    assert now(program) == dispute


@pytest.mark.usefixtures("dispute")
def test_what_was_understood_stands_below_with_si_beside_the_spoken_unit(program: Program) -> None:
    go(0, 1)
    type_in('p about 45 yards "so near"')
    echo = program.window.reading.section.editor.echo.text()
    assert "partly confirms · about 45 yd (41 m)" in echo
    assert "“so near”" in echo


def test_taken_up_again_the_claim_shown_is_amended_and_typed_anew_a_later_statement_speaks(
    program: Program, dispute: Incident
) -> None:
    go(0, 2)
    press(Qt.Key.Key_F2)
    editor = program.window.reading.section.editor
    assert editor.line.text() == "d"
    type_in('d "not so"')
    press(ENTER)
    assert len(now(program).claims) == len(dispute.claims)
    assert program.log.undo_name.startswith("Amend claim of CN")
    press(UP)
    type_in("p")
    assert "adds to CN, 9 Dec 2025" in editor.where.text()
    press(ENTER)
    assert len(now(program).claims) == len(dispute.claims) + 1
    assert text(program, 0, 2) == "◐\n9 Dec 2025 revised"
    program.do("undo")
    assert text(program, 0, 2) == "○\n8 Dec 2025"


def test_control_and_arrow_choose_the_statement_and_tab_moves_right(
    program: Program, dispute: Incident
) -> None:
    go(2, 1)
    type_in("n")
    press(DOWN, CONTROL)
    editor = program.window.reading.section.editor
    assert "new statement" in editor.where.text()
    press(Qt.Key.Key_Tab)
    assert editor.said.hasFocus()
    type_in("not a date")
    press(ENTER)
    assert editor.is_open
    QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
    type_in("11 Dec 2025")
    press(Qt.Key.Key_Tab)
    assert len(now(program).statements) == len(dispute.statements) + 1
    index = program.window.reading.matrix.currentIndex()
    assert (index.row(), index.column()) == (2, 2)


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


def test_delete_withdraws_a_claim_and_on_the_left_the_row_with_its_claims(
    program: Program, dispute: Incident
) -> None:
    go(0, 2)
    press(Qt.Key.Key_Delete)
    assert text(program, 0, 2) == "·"
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Delete)
    assert text(program, 0, 0) == "A radar reached it."
    assert len(now(program).claims) == len(dispute.claims) - 2
    for _ in range(2):
        program.do("undo")
    assert now(program) == dispute


def test_the_claims_behind_a_cell_are_read_amended_withdrawn_and_left_by_keys(
    program: Program, dispute: Incident
) -> None:
    go(0, 1)
    press(Qt.Key.Key_Space)
    card = QApplication.focusWidget()
    assert isinstance(card, ClaimCard)
    (passage,) = card.findChildren(Highlighted)
    start, length = passage.marked[0]
    assert passage.text[start : start + length] == "very near"
    assert "credibility 6 (cannot be judged)" in card.accessibleName()
    press(ENTER)
    form = program.form(PartForm)
    form.root.rows["credibility"].field.set_raw(2)
    form.accept()
    assert now(program).claims[0].credibility == 2
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_S)
    threads = program.window.reading.threads
    assert threads is not None
    assert threads.statement_id == dispute.statements[0].id
    program.do("to_matrix")
    press(Qt.Key.Key_Space)
    press(ESCAPE)
    assert program.window.reading.matrix.hasFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Delete)
    assert len(now(program).claims) == len(dispute.claims) - 1


def test_a_claim_that_was_taken_back_is_struck_out(program: Program, dispute: Incident) -> None:
    back = replace(dispute.claims[0], withdrawn=an_instant(9))
    after = replace(dispute, claims=(back, *dispute.claims[1:]))
    program.window.reading.step_wanted.emit("Take back", after)
    go(0, 1)
    (card,) = program.window.reading.behind.cards
    label = next(x for x in card.findChildren(QLabel) if "Taken back" in x.text())
    assert label.font().strikeOut()


def test_a_filter_says_how_many_pass_and_stays_while_one_walks_on(
    program: Program, dispute: Incident
) -> None:
    section = program.window.reading.section
    assert section.chips.texts() == ["all 4", "contested 2", "sidestepped 1", "unanswered 0"]
    press(Qt.Key.Key_3, ALT)
    assert [text(program, row, 0) for row in range(2)] == ["It was warned.", "+ Add a proposition"]
    assert text(program, 0, 3).startswith("sidestepped by CN")
    (other,) = program.write(an_incident())
    program.log.select(other.id)
    assert section.only is Only.SIDESTEPPED
    program.log.select(dispute.id)
    assert program.window.reading.matrix.model().rowCount() == 2
    press(Qt.Key.Key_4, ALT)
    assert "No row is unanswered" in program.pane_text()
    press(Qt.Key.Key_1, ALT)
    assert program.window.reading.matrix.model().rowCount() == 6


@pytest.mark.usefixtures("dispute")
def test_a_third_party_that_claims_nothing_is_folded_until_it_is_asked_for(
    program: Program,
) -> None:
    matrix = program.window.reading.matrix
    codes = [column.code for column in matrix.matrix.picture.columns]
    assert codes == ["JP", "CN"]
    assert "Folded, nothing claimed on these rows: NHK" in program.pane_text()
    press(Qt.Key.Key_C, CONTROL | SHIFT)
    program.form(PartyForm)
    type_in("US")
    press(ENTER)
    assert [column.code for column in matrix.matrix.picture.columns] == ["JP", "CN", "US"]
    assert matrix.currentIndex().column() == 3
    type_in("a")
    press(ENTER)
    matrix_now = program.log.matrix(now(program))
    assert "US" in {column.code for column in matrix_now.columns}


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


def test_the_head_stays_in_sight_while_the_rows_scroll_by(program: Program) -> None:
    japan, china = (a_side_of(program.log.catalogue, code) for code in ("JP", "CN"))
    rows = [a_proposition(f"Sentence {number}.") for number in range(40)]
    (record,) = program.write(an_incident(*rows, principals=(japan, china)))
    program.log.select(record.id)
    program.activate()
    pane = program.window.reading
    assert not pane.head.isVisible()
    program.do("to_matrix")
    for _ in range(30):
        press(DOWN)
    assert pane.head.isVisible()
    at = pane.matrix.viewport().mapTo(
        pane.viewport(), pane.matrix.visualRect(pane.matrix.currentIndex()).topLeft()
    )
    assert pane.head.height() <= at.y() < pane.viewport().height()
    widths = [pane.head.sectionSize(n) for n in range(4)]
    assert widths == [pane.matrix.columnWidth(n) for n in range(4)]


def test_no_part_of_the_pane_becomes_a_window_of_its_own_when_another_takes_its_place(
    program: Program, dispute: Incident
) -> None:
    go(0, 1)
    type_in("d")
    press(ENTER)
    program.log.select(None)
    program.log.select(dispute.id)
    cleared: list[bool] = []
    QTimer.singleShot(0, lambda: cleared.append(True))
    program.qtbot.waitUntil(lambda: bool(cleared))
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [program.window]
    assert program.window.isActiveWindow()


def test_who_walks_on_in_the_list_while_a_cell_is_open_stays_in_the_list(
    program: Program, dispute: Incident
) -> None:
    go(0, 1)
    type_in("d")
    (other,) = program.write(an_incident())
    program.window.incidents.table.setFocus()
    program.log.select(other.id)
    assert program.window.incidents.table.hasFocus()
    assert not program.window.reading.section.editor.is_open
    assert now(program) != dispute

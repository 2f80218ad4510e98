"""The claim matrix read, walked and filtered, driven by keyboard through the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.forms.part_form import PartForm
from desktop.forms.party_form import PartyForm
from desktop.panels.reading.claim_card import ClaimCard
from desktop.panels.reading.highlighted import Highlighted
from desktop.panels.reading.matrix_layout import widths_of
from desktop.panels.reading.matrix_lines import Only
from models.encounter.incident import Incident
from tests.builders import a_proposition, an_incident, an_instant
from tests.desktop.cases import a_side_of
from tests.desktop.disputes import (
    ALT,
    CONTROL,
    DOWN,
    ENTER,
    ESCAPE,
    SHIFT,
    go,
    now,
    text,
)
from tests.desktop.noto import press, type_in
from tests.desktop.program import Program


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


def test_columns_out_of_sight_are_named_and_none_is_cut(program: Program) -> None:
    codes = ("JP", "CN", "US", "PH", "KR", "RU")
    parties = [a_side_of(program.log.catalogue, code) for code in codes]
    (record,) = program.write(
        an_incident(a_proposition("It came near."), principals=tuple(parties[:2]))
    )
    program.log.select(record.id)
    for party in parties[2:]:
        program.window.reading.section.add_column(party.id)
    program.window.resize(1280, 720)
    program.do("to_matrix")
    go(0, 0)
    section = program.window.reading.section
    view = section.view
    header = view.horizontalHeader()
    assert [header.visualIndex(n) for n in (0, 1, 2, 7, 3, 4, 5, 6)] == list(range(8))
    out = [n for n in range(1, 7) if view.columnViewportPosition(n) >= view.viewport().width()]
    assert out
    named = ", ".join(codes[n - 1] for n in out)
    assert section.beyond.text() == f"{len(out)} more →   {named}"
    for _ in range(7):
        press(Qt.Key.Key_Right)
    assert not section.beyond.isVisible()


@pytest.mark.parametrize("room_px", range(480, 720, 40))
def test_a_column_is_shown_whole_or_not_at_all(room_px: int) -> None:
    widths = widths_of(5, room_px, 2)
    left = room_px - widths.proposition_px - widths.relation_px
    assert not widths.fits
    assert left % widths.side_px == 0
    assert left >= 2 * widths.side_px


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

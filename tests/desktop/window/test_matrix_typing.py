"""Claims typed into the cells of the matrix, by keyboard through the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from models.encounter.incident import Incident, Status
from models.record import Change
from tests.builders import an_incident
from tests.desktop.cases import a_side_of
from tests.desktop.conftest import Start
from tests.desktop.disputes import ALT, CONTROL, DOWN, ENTER, ESCAPE, UP, go, now, text
from tests.desktop.noto import press, type_in
from tests.desktop.program import Program, labels_in


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


def test_a_new_statement_is_spoken_by_the_side_or_by_a_body_of_it(
    program: Program, dispute: Incident
) -> None:
    catalogue = program.log.catalogue
    go(2, 1)
    type_in("n")
    press(DOWN, CONTROL)
    editor = program.window.reading.section.editor
    assert editor.speaker.text().startswith("spoken by Japan   ")
    ministry = a_side_of(catalogue, "JP/MOD")
    said = f"spoken by Japan / {catalogue.name_of(ministry.id)} "
    while said not in editor.speaker.text():
        press(DOWN, ALT)
        assert "spoken by Japan / " in editor.speaker.text()
    press(ENTER)
    assert now(program).statements[-1].party_id == ministry.id
    assert len(program.log.matrix(now(program)).columns) == 3
    assert now(program).claims[-1].statement_id not in {s.id for s in dispute.statements}


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


def test_what_was_left_half_typed_waits_in_its_cell(program: Program, dispute: Incident) -> None:
    go(1, 2)
    type_in("d 150 m but")
    (other,) = program.write(an_incident())
    program.log.select(other.id)
    assert "Half-typed" not in shown_text(program)
    program.log.select(dispute.id)
    assert "Half-typed: d 150 m but" in shown_text(program)
    program.do("to_matrix")
    press(ENTER)
    editor = program.window.reading.section.editor
    assert (editor.line.text(), text(program, 1, 2)[:1]) == ("d 150 m but", "○")
    assert program.window.reading.matrix.currentIndex().row() == 1
    press(ESCAPE)
    press(ENTER)
    assert "but" not in editor.line.text()
    assert "Half-typed" not in shown_text(program)


def test_what_is_published_is_refused_before_anything_is_typed(
    program: Program, dispute: Incident
) -> None:
    published = replace(dispute, status=Status.PUBLISHED)
    program.log.apply("Withdraw", [Change(before=dispute)])
    program.write(published)
    program.log.select(published.id)
    program.do("to_matrix")
    for begin in ("a", "F2", "add_proposition", "split", "deal_denial", "amend_proposition"):
        program.window.notice.hide()
        if begin == "a":
            type_in("a")
        elif begin == "F2":
            press(Qt.Key.Key_F2)
        else:
            program.do(begin)
        assert not program.window.reading.section.editor.is_open
        assert program.window.deck.form is None
        told = "No general denial" if begin == "deal_denial" else "Reopen it first"
        assert told in program.said, begin


def test_a_reader_is_told_who_writes_before_anything_is_typed(
    start: Start, program: Program, dispute: Incident
) -> None:
    reader = start(program.log.logbook.path, author="B. Analyst")
    reader.log.select(dispute.id)
    reader.activate()
    reader.do("to_matrix")
    reader.window.notice.hide()
    type_in("a")
    assert "A. Analyst" in reader.said
    assert not reader.window.reading.section.editor.is_open


def shown_text(program: Program) -> str:
    labels = labels_in(program.window.reading.widget())
    return "\n".join(label.text() for label in labels if label.isVisible())

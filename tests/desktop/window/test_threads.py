"""Statements as threads: walked, opened, answered, revised and amended in the reading pane."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.text import PlainEdit
from desktop.forms.part_form import PartForm
from desktop.panels.reading.threads.difference import DifferenceText
from tests.desktop.cases import a_side_of
from tests.desktop.conftest import Start
from tests.desktop.program import NO_KEY, Program
from tests.desktop.talks import talk, threads

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_arrows_walk_in_time_and_across_answers(program: Program) -> None:
    said, answer, later = talk(program)
    program.activate()
    program.do("show_statements")
    view = threads(program)
    walked: list[UUID | None] = [view.statement_id]
    for key in ("Key_Down", "Key_Left", "Key_Right", "Key_Down", "Key_Left", "Key_Home", "Key_End"):
        program.key(getattr(Qt.Key, key))
        walked.append(view.statement_id)
    ids = [said.id, answer.id, said.id, answer.id, later.id, later.id, said.id, later.id]
    assert walked == ids
    program.key(Qt.Key.Key_Escape)
    assert view.statement_id is None


def test_an_open_statement_shows_its_words_and_comes_into_sight(program: Program) -> None:
    said, answer, _later = talk(program)
    assert said.quote not in program.pane_text()
    program.window.reading.show_statement(answer.id)
    assert "It was not." in program.pane_text()
    assert "In answer to Japan" in program.pane_text()
    assert in_sight(program, answer.id)
    program.window.reading.show_statement(said.id)
    assert "It was not." not in program.pane_text()


def in_sight(program: Program, id_: UUID) -> bool:
    view, viewport = threads(program), program.window.reading.viewport()
    top = view.mapTo(viewport, view.rect().topLeft()).y()
    return 0 <= top + view.places.tops[view.threads.row_of[id_]] < viewport.height()


def test_statements_are_gone_to_again_and_stay_in_sight_as_the_pane_is_widened(
    program: Program,
) -> None:
    said, _answer, _later = talk(program)
    program.window.resize(1280, 400)
    program.activate()
    program.do("show_statements")
    program.window.reading.verticalScrollBar().setValue(0)
    assert not in_sight(program, said.id)
    program.do("to_matrix")
    program.do("claims_behind")
    program.do("show_statements")
    assert in_sight(program, said.id)
    program.do("widen")
    width = program.window.width() - 80
    program.qtbot.waitUntil(lambda: threads(program).width() > width and in_sight(program, said.id))


def test_every_statement_can_be_open_at_once(program: Program) -> None:
    talk(program)
    button = next(
        b for b in program.window.reading.findChildren(QToolButton) if b.text() == "Open all"
    )
    button.click()
    text = program.pane_text()
    assert all(words in text for words in ("used once.", "It was not.", "That was all."))
    button.click()
    assert "That was all." not in program.pane_text()


def test_a_click_opens_a_statement_and_a_second_closes_it(program: Program) -> None:
    said, _answer, _later = talk(program)
    view = threads(program)
    place = view.rect().topLeft()
    place.setX(view.places.text_px + 20)
    place.setY(round(view.places.node_y(0)))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NO_KEY, place)
    assert view.statement_id == said.id
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NO_KEY, place)
    assert view.statement_id is None


def test_an_answer_is_entered_by_keyboard_with_the_other_side_filled_in(program: Program) -> None:
    said, _answer, _later = talk(program)
    program.activate()
    program.window.reading.show_statement(said.id)
    program.key(Qt.Key.Key_R, CONTROL)
    form = program.form(PartForm)
    party = form.root.rows["party_id"].field
    assert isinstance(party, ReferenceField)
    assert party.value() == a_side_of(program.log.catalogue, "CN").id
    edit = form.root.rows["quote"].field.findChild(PlainEdit)
    assert edit is not None
    edit.setFocus()
    program.type("We answered.")
    program.key(Qt.Key.Key_Return, CONTROL)
    assert program.window.deck.form is None
    kept = program.on_disk(program.log.selection or said.id)
    assert kept is not None
    new = kept.statements[-1]
    assert (new.answers_id, new.quote) == (said.id, "We answered.")
    assert threads(program).statement_id == new.id
    assert program.log.undo_name.startswith("Answer statement")
    program.do("undo")
    back = program.on_disk(kept.id)
    assert back is not None
    assert len(back.statements) == 3


def test_a_revised_statement_keeps_its_words_and_shows_the_difference(program: Program) -> None:
    said, _answer, _later = talk(program)
    program.window.reading.show_statement(said.id)
    program.do("revise_statement")
    form = program.form(PartForm)
    edit = form.root.rows["quote"].field.findChild(PlainEdit)
    assert edit is not None
    assert edit.text() == "The radar was used once."
    edit.setPlainText("The radar was used twice.")
    when = form.root.rows["since"].field.findChild(QLineEdit)
    assert when is not None
    when.setText("2025-12-09 11:00 JST")
    form.accept()
    kept = program.on_disk(program.log.selection or said.id)
    assert kept is not None
    revised = kept.statements[0]
    assert revised.quote == "The radar was used twice."
    assert [wording.quote for wording in revised.earlier] == ["The radar was used once."]
    # What was said once is still found.
    assert kept.id in program.log.logbook.search("once")
    assert "Revised 9 Dec 2025, 11:00 JST" in program.pane_text()
    (shown,) = program.window.reading.findChildren(DifferenceText)
    assert "taken out: once; put in: twice" in shown.accessibleName()
    program.do("undo")
    assert threads(program).threads.rows[0].statement == said


def test_words_that_stayed_the_same_are_no_revision(program: Program) -> None:
    said, _answer, _later = talk(program)
    program.window.reading.show_statement(said.id)
    before = program.log.logbook.head
    program.do("revise_statement")
    program.form(PartForm).accept()
    assert "the same" in program.said
    assert isinstance(program.window.deck.form, PartForm)
    assert program.log.logbook.head == before


@pytest.mark.parametrize("command", ["answer_statement", "revise_statement", "amend_statement"])
def test_what_needs_a_statement_says_so_where_none_is_chosen(
    program: Program, command: str
) -> None:
    talk(program)
    program.do(command)
    assert "No statement is chosen" in program.said
    assert program.window.deck.form is None


def test_enter_amends_the_open_statement(program: Program) -> None:
    said, _answer, _later = talk(program)
    program.activate()
    program.window.reading.show_statement(said.id)
    program.key(Qt.Key.Key_Return)
    form = program.form(PartForm)
    edit = form.root.rows["gist"].field.findChild(PlainEdit)
    assert edit is not None
    edit.setPlainText("Japan speaks of one use.")
    form.accept()
    kept = program.on_disk(program.log.selection or said.id)
    assert kept is not None
    assert kept.statements[0] == replace(said, gist="Japan speaks of one use.")


def test_a_half_typed_answer_comes_back_after_a_crash(start: Start, program: Program) -> None:
    said, _answer, _later = talk(program)
    program.window.reading.show_statement(said.id)
    program.do("answer_statement")
    edit = program.form(PartForm).root.rows["quote"].field.findChild(PlainEdit)
    assert edit is not None
    edit.setPlainText("We were about to")
    program.commands.records.desk.keep_draft()
    path, id_ = program.log.logbook.path, program.log.selection
    program.vanish()
    again = start(path, author="A. Analyst")
    form = again.form(PartForm)
    form.accept()
    kept = again.on_disk(id_ or said.id)
    assert kept is not None
    assert (kept.statements[-1].quote, kept.statements[-1].answers_id) == (
        "We were about to",
        said.id,
    )


def test_a_reader_walks_the_statements_and_is_offered_no_change(
    start: Start, program: Program
) -> None:
    said, _answer, _later = talk(program)
    path, id_ = program.log.logbook.path, program.log.selection
    reader = start(path)
    assert reader.log.logbook.read_only
    reader.log.select(id_)
    reader.window.reading.show_statement(said.id)
    assert "The radar was used once." in reader.pane_text()
    block = threads(reader).block(said.id)
    assert block is not None
    assert block.findChildren(QToolButton) == []
    assert not reader.offers("answer_statement")
    reader.activate()
    threads(reader).setFocus()
    reader.key(Qt.Key.Key_Return)
    assert reader.window.deck.form is None

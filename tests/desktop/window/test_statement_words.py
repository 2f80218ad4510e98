"""The words of statements: fonts, directions, translations, hostile text."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop.forms.fields.reference import ReferenceField
from desktop.forms.part_form import PartForm
from desktop.panels.reading.threads.difference import DifferenceText
from desktop.panels.reading.threads.words_label import WordsLabel
from models.encounter.statement import Translation, Wording
from tests.desktop.cases import a_side_of
from tests.desktop.program import Program
from tests.desktop.talks import opened, threads, worded


def test_words_are_set_in_the_font_and_direction_of_their_language(program: Program) -> None:
    japanese = worded(program, "JP", 7, "骨直海", "ja")
    chinese = worded(program, "CN", 8, "骨直海", "zh-Hans")
    arabic = worded(program, "SA", 9, "ضبط النفس", "ar")
    opened(program, japanese, chinese, arabic)
    threads(program).open_all(wanted=True)
    shown = program.window.reading.findChildren(WordsLabel)
    families = [label.font().families()[0] for label in shown]
    assert families == ["Noto Sans JP", "Noto Sans SC", "Noto Sans Arabic"]
    leftward = [label.layoutDirection() is Qt.LayoutDirection.RightToLeft for label in shown]
    assert leftward == [False, False, True]


def test_several_translations_stand_behind_a_switch_where_there_is_no_room(
    program: Program,
) -> None:
    three = tuple(
        Translation(text=f"Rendering by {who}.", translator=who) for who in ("Ann", "Ben", "Cem")
    )
    said = replace(worded(program, "JP", 7, "骨直海", "ja"), translations=three)
    opened(program, said)
    program.window.reading.show_statement(said.id)

    def seen() -> list[str]:
        labels: list[QLabel] = program.window.reading.findChildren(WordsLabel)
        return [label.text() for label in labels if label.isVisible()]

    assert seen() == ["骨直海", "Rendering by Ann."]
    button = next(b for b in program.window.reading.findChildren(QToolButton) if b.text() == "en 2")
    button.click()
    assert seen() == ["骨直海", "Rendering by Ben."]
    program.window.resize(1600, 1000)
    program.do("widen")
    program.qtbot.waitUntil(lambda: len(seen()) == 4)


def test_markup_in_words_and_their_revision_is_shown_as_it_is(program: Program) -> None:
    said = replace(
        worded(program, "JP", 7, "<b>now</b>"),
        earlier=(Wording(quote="<i>then</i>\u202e", note="<u>note</u>"),),
    )
    opened(program, said)
    program.window.reading.show_statement(said.id)
    text = program.pane_text()
    assert "<b>now</b>" in text
    assert "<u>note</u>" in text
    (shown,) = program.window.reading.findChildren(DifferenceText)
    assert "[RLO]" in shown.printed


def test_an_empty_incident_says_how_a_first_statement_is_entered(program: Program) -> None:
    opened(program)
    assert "Add statement" in program.pane_text()
    program.do("add_statement")
    form = program.form(PartForm)
    field = form.root.rows["party_id"].field
    assert isinstance(field, ReferenceField)
    field.choose(a_side_of(program.log.catalogue, "JP").id)
    form.accept()
    assert len(threads(program).threads.rows) == 1

"""Choosing and typing in single fields that are not read as time, place or figure."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.context import FormContext
from desktop.forms.fields.enum import CodeField
from desktop.forms.fields.language import LanguageField
from desktop.forms.fields.number import NumberField
from desktop.forms.fields.place import PointsField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.several import SeveralField
from desktop.forms.fields.text import LongTextField
from desktop.forms.offer import encounter_choices
from desktop.forms.scope import Scope
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.platform import Platform
from models.catalogue.source import Source
from models.position.shape import LatLon
from models.problem import Problem
from tests.desktop.forms.conftest import an_id

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HOSTILE = "<b>x</b>{{7*7}}${1}\u202eabc\u00a0d\r\ne\u2028f"


def _shown(qtbot: QtBot, field: Any) -> Any:
    qtbot.addWidget(field)
    field.set_value(None)
    field.show()
    return field


@pytest.mark.parametrize("typed", ["J-15", "j15", "FLANKER-X2", "歼-15", "shenyang j-15"])
def test_a_record_is_found_by_any_of_its_names(typed: str, qtbot: QtBot, scope: Scope) -> None:
    field = ReferenceField(lambda: scope.entries(Platform), "class")
    _shown(qtbot, field)
    QTest.keyClicks(field.combo.line, typed) if typed.isascii() else field.combo.line.setText(typed)
    assert field.value() == an_id("j15")


def test_a_name_of_several_is_refused_with_those_it_may_mean(qtbot: QtBot, scope: Scope) -> None:
    field = ReferenceField(lambda: scope.entries(Platform), "class")
    _shown(qtbot, field)
    field.combo.line.setText("F-15")
    assert "Mitsubishi F-15J" in field.problem()
    assert "Boeing F-15K" in field.problem()


def test_a_reference_to_nothing_known_is_kept_until_it_is_edited(
    qtbot: QtBot, scope: Scope
) -> None:
    field = ReferenceField(lambda: scope.entries(Party), "party")
    _shown(qtbot, field)
    field.set_value(an_id("nobody"))
    assert field.value() == an_id("nobody")
    assert "missing" in field.combo.currentText()


def test_losing_the_focus_never_swaps_a_record_for_its_namesake(
    qtbot: QtBot, context: FormContext
) -> None:
    twins = (Source(id=an_id("one"), name="Daily"), Source(id=an_id("two"), name="Daily"))
    scope = Scope(replace(context, catalogue=Catalogue.of(twins)))
    field = ReferenceField(lambda: scope.entries(Source), "source")
    other = QLineEdit()
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.addWidget(field)
    row.addWidget(other)
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    field.set_value(an_id("two"))
    field.setFocus()
    other.setFocus()
    assert field.value() == an_id("two")
    assert not field.edited()


def test_the_wheel_changes_no_box_that_is_not_in_use(qtbot: QtBot) -> None:
    field = CodeField({"a": "Alpha", "b": "Bravo"})
    qtbot.addWidget(field)
    field.set_value("a")
    field.show()
    middle = QPointF(field.combo.rect().center())
    turn = QWheelEvent(
        middle,
        middle,
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.combo.wheelEvent(turn)
    assert field.value() == "a"


def test_the_first_type_of_an_encounter_is_the_primary_one(qtbot: QtBot) -> None:
    field = SeveralField(encounter_choices, "type of encounter", ordered=True)
    qtbot.addWidget(field)
    field.set_value(())
    field.add("air.intercept")
    field.combo.line.setText("em.radar")
    assert field.value() == ("air.intercept", "em.radar")
    field.add("em.radar")
    field._to_front("em.radar")
    assert field.value() == ("em.radar", "air.intercept")


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("Japanese", "ja"), ("ja", "ja"), ("zh-Hans", "zh-Hans"), ("ga", "ga"), ("", "")],
)
def test_a_language_is_told_by_name_or_tag(typed: str, tag: str, qtbot: QtBot) -> None:
    field = LanguageField()
    qtbot.addWidget(field)
    field.combo.line.setText(typed)
    assert field.value() == tag


def test_a_language_that_is_none_is_refused(qtbot: QtBot) -> None:
    field = LanguageField()
    qtbot.addWidget(field)
    field.combo.line.setText("the usual one")
    with pytest.raises(Problem):
        field.value()


def test_letters_are_no_number(qtbot: QtBot) -> None:
    field = _shown(qtbot, NumberField(int))
    field.edit.setText("three")
    assert "number" in field.problem()
    field.edit.setText("3")
    assert field.value() == 3
    field.edit.setText("")
    assert field.value() is None


def test_points_name_the_line_that_is_none(qtbot: QtBot) -> None:
    field = PointsField()
    qtbot.addWidget(field)
    field.edit.setPlainText("25.5, 128.25\nnowhere\n26.5, 128.25")
    assert "line 2" in field.problem().lower()


def test_rings_are_parted_by_empty_lines(qtbot: QtBot) -> None:
    ring = (LatLon(1.0, 2.0), LatLon(1.5, 2.0), LatLon(1.0, 2.5))
    field = PointsField(rings=True)
    qtbot.addWidget(field)
    field.set_value((ring, ring))
    field.edit.setPlainText(field.edit.text() + "\n\n3.0, 4.0\n3.5, 4.0\n3.0, 4.5")
    assert [len(one) for one in field.value()] == [3, 3, 3]


def test_text_is_kept_character_by_character(qtbot: QtBot) -> None:
    field = LongTextField()
    qtbot.addWidget(field)
    field.set_value(HOSTILE)
    assert field.value() == HOSTILE
    field.edit.insertPlainText("!")
    assert "\u00a0" in field.value()
    assert "<b>x</b>{{7*7}}" in field.value()


def test_only_plain_text_is_pasted(qtbot: QtBot) -> None:
    field = LongTextField()
    qtbot.addWidget(field)
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("<i>as typed</i>")
    field.edit.insertFromMimeData(rich)
    assert field.value() == "<i>as typed</i>"


def test_an_optional_code_may_be_left_open(qtbot: QtBot) -> None:
    field = CodeField({"a": "Alpha", "b": "Bravo"}, optional=True)
    qtbot.addWidget(field)
    assert field.value() is None
    QTest.keyClicks(field.combo, "br")
    assert field.value() == "b"


def test_a_name_longer_than_its_box_is_read_from_its_beginning(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, ReferenceField(lambda: scope.entries(Platform), "class"))
    field.resize(80, 30)
    field.choose(an_id("j15"))
    assert field.combo.line.cursorPosition() == 0
    given = field.raw()
    field.set_value(None)
    field.set_raw(given)
    assert (field.value(), field.combo.line.cursorPosition()) == (an_id("j15"), 0)


def test_a_choice_longer_than_its_box_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    words = "Approach: closest distance (slant range)"
    field = CodeField({"near": words})
    qtbot.addWidget(field)
    field.set_value("near")
    field.resize(160, 30)
    field.show()
    assert field.combo.shown_text().endswith("…")
    field.resize(800, 30)
    assert field.combo.shown_text() == words

"""Typing into single fields: text becomes a value, or says why it does not."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.fields.enum import CodeField
from desktop.forms.fields.field import Field
from desktop.forms.fields.figure import FigureField
from desktop.forms.fields.language import LanguageField
from desktop.forms.fields.number import NumberField
from desktop.forms.fields.place import PointsField
from desktop.forms.fields.position import PositionField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.several import SeveralField
from desktop.forms.fields.text import LongTextField
from desktop.forms.fields.when import InstantField, WhenField
from desktop.forms.offer import encounter_choices
from desktop.forms.scope import Scope
from models.catalogue.party import Party
from models.catalogue.platform import Platform
from models.figure.figure import Figure, Hedge, Unit
from models.position.position import Position, PositionNotation
from models.position.shape import Circle, LatLon
from models.problem import Problem
from models.when.when import TimePrecision, When
from tests.desktop.forms.conftest import an_id

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HOSTILE = "<b>x</b>{{7*7}}${1}\u202eabc\u00a0d\r\ne\u2028f"


def _shown(qtbot: QtBot, field: Any) -> Any:
    qtbot.addWidget(field)
    field.set_value(None)
    field.show()
    return field


def _utc(hour: int, minute: int) -> datetime:
    return datetime(2025, 12, 6, hour, minute, tzinfo=UTC)


def test_a_clock_time_with_its_zone_is_echoed_in_utc_and_as_a_date_time_group(
    qtbot: QtBot, scope: Scope
) -> None:
    field = _shown(qtbot, WhenField(scope))
    QTest.keyClicks(field.edit, "6 Dec 2025 16:32 JST")
    assert field.value().earliest_start == _utc(7, 32)
    assert "07:32Z" in field.echo.text()
    assert "061632IDEC25" in field.echo.text()
    assert field.problem() == ""


def test_a_clock_time_without_a_zone_shows_the_reason_in_place(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, WhenField(scope))
    QTest.keyClicks(field.edit, "6 Dec 2025 16:32")
    assert "zone" in field.problem()
    assert not field.echo.isVisible()
    QTest.keyClicks(field.zone, "JST")
    assert field.problem() == ""
    assert field.value().earliest_start == _utc(7, 32)


def test_now_writes_the_present_minute(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, WhenField(scope))
    field.now.click()
    assert field.value().earliest_start == datetime(2025, 12, 8, 3, 4, tzinfo=UTC)


def test_words_that_cannot_be_read_are_kept_when_the_time_is_amended(
    qtbot: QtBot, scope: Scope
) -> None:
    sharp = (_utc(7, 32), _utc(7, 32), _utc(7, 35), _utc(7, 35))
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    instants = dict(zip(names, sharp, strict=True))
    when = When(**instants, precision=TimePrecision.MINUTE, zone="JST", words="夕方の16時32分ごろ…")
    field = _shown(qtbot, WhenField(scope))
    field.set_value(when)
    assert field.value() is when
    assert "夕方" in field.echo.text()
    field.edit.setText("6 Dec 2025 16:40 JST")
    assert field.value().earliest_start == _utc(7, 40)
    assert field.value().words == when.words


def test_an_instant_must_be_one(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, InstantField(scope))
    field.edit.setText("December 2025")
    assert "span" in field.problem()
    field.edit.setText("2025-12-06T07:32Z")
    assert field.value() == _utc(7, 32)


def test_a_relative_position_is_read_by_the_gazetteer_and_told_to_the_map(
    qtbot: QtBot, scope: Scope
) -> None:
    field = _shown(qtbot, PositionField(scope))
    shapes: list[Any] = []
    scope.shape_changed.connect(shapes.append)
    field.edit.setText("about 270 km west of Oki-Daito")
    assert field.value().anchor_id == an_id("oki-daito")
    assert field.value().words == "about 270 km west of Oki-Daito"
    assert "128" in field.echo.text()
    assert shapes[-1] == field.value().shape


def test_a_place_picked_on_the_map_is_a_circle(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, PositionField(scope))
    with qtbot.waitSignal(scope.pick_requested) as told:
        field.pick.click()
    assert told.args == [field]
    field.take_picked(25.5, 128.25, 2000)
    position = field.value()
    assert position.notation is PositionNotation.PICKED
    assert position.shape == Circle(centre=LatLon(25.5, 128.25), radius_m=2000)


def test_words_without_a_known_place_can_be_kept_alone(qtbot: QtBot, scope: Scope) -> None:
    field = _shown(qtbot, PositionField(scope))
    field.edit.setText("over waters nobody named")
    assert field.problem()
    assert field.words_only.isVisible()
    field.words_only.setChecked(True)
    assert field.value() == Position(words="over waters nobody named")


def test_a_figure_keeps_its_unit_and_echoes_metres(qtbot: QtBot) -> None:
    field = _shown(qtbot, FigureField())
    QTest.keyClicks(field.edit, "about 45 yards")
    said = Figure(number=Decimal(45), unit=Unit.YARD, hedge=Hedge.ABOUT, words="about 45 yards")
    assert field.value() == said
    assert "41 m" in field.echo.text()
    assert "[37.03–45.26 m]" in field.echo.text()


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


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (WhenField, "7 Dec 2025 02:0"),
        (PositionField, "25.4, 12"),
        (lambda _scope: FigureField(), "about 4"),
        (lambda scope: ReferenceField(scope.sides, "side"), "JPN/"),
    ],
)
def test_what_is_half_typed_comes_back(
    make: Callable[[Scope], Any], text: str, qtbot: QtBot, scope: Scope
) -> None:
    first, again = _shown(qtbot, make(scope)), _shown(qtbot, make(scope))
    _line(first).setText(text)
    again.set_raw(first.raw())
    assert _line(again).text() == text
    assert again.problem() == first.problem()


def _line(field: Field) -> Any:
    return field.combo.line if isinstance(field, ReferenceField) else field.edit  # type: ignore[attr-defined]

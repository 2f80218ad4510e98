"""Typing into single fields: text becomes a value, or says why it does not."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.fields.field import Field
from desktop.forms.fields.figure import FigureField
from desktop.forms.fields.position import PositionField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.when import InstantField, WhenField
from desktop.forms.scope import Scope
from models.figure.figure import Figure, FigureUnit, Hedge
from models.position.position import Position, PositionNotation
from models.position.shape import Circle, LatLon
from models.when.parse import parse_when
from models.when.when import TimePrecision, When
from tests.desktop.forms.conftest import an_id

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_a_clock_time_typed_anew_stays_on_the_local_day_of_the_record(
    qtbot: QtBot, scope: Scope
) -> None:
    field = _shown(qtbot, WhenField(scope))
    field.set_value(parse_when("7 March 2024 02:00 JST"))
    field.edit.setText("02:05 JST")
    assert field.value().earliest_start == datetime(2024, 3, 6, 17, 5, tzinfo=UTC)


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


def test_an_exact_count_is_echoed_once(qtbot: QtBot) -> None:
    field = _shown(qtbot, FigureField())
    QTest.keyClicks(field.edit, "twice")
    assert field.echo.text() == "2 · a count is exact"


def test_a_figure_keeps_its_unit_and_echoes_metres(qtbot: QtBot) -> None:
    field = _shown(qtbot, FigureField())
    QTest.keyClicks(field.edit, "about 45 yards")
    said = Figure(
        number=Decimal(45), unit=FigureUnit.YARD, hedge=Hedge.ABOUT, words="about 45 yards"
    )
    assert field.value() == said
    assert "41 m" in field.echo.text()
    assert "37.03–45.26 m (about: 10 % either way)" in field.echo.text()


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

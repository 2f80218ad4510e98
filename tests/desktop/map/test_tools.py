import json
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.map.view import MapView
from tests.desktop.map.conftest import PATIENCE_MS, Script, inked, page_of
from tests.maps.build import (
    NOTO,
    a_circle,
    an_id,
)

Look = Callable[[float, float, int], None]
Click = Callable[[float, float], None]
SCARBOROUGH = "Collision at Scarborough"
LABELS = "[...document.querySelectorAll('.label:not(.covered)')].map((one) => one.textContent)"


def test_a_layer_is_switched_off_and_on_again(script: Script, look_at: Look) -> None:
    look_at(25.5, 121.0, 6)
    toggle = (
        "(([...document.querySelectorAll('.leaflet-control-layers label')]"
        ".find((one) => one.textContent.includes('Declared zones'))"
        ".querySelector('input').click()), 0)"
    )
    name = "Taiwan ADIZ (nominal), as declared by ROC MND"
    for shown in (False, True):
        script(toggle)
        assert (name in script(LABELS)) is shown


def test_picking_tells_the_place_of_the_click(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look, click: Click
) -> None:
    look_at(20.0, 130.0, 8)
    view.tools.pick()
    qtbot.waitUntil(lambda: script("EncounterMap.parts.Tools.isBusy()") is True)
    with qtbot.waitSignal(view.position_picked, timeout=PATIENCE_MS) as heard:
        click(20.25, 130.5)
    lat, lon = heard.args
    assert lat == pytest.approx(20.25, abs=0.01)
    assert lon == pytest.approx(130.5, abs=0.01)
    assert script("EncounterMap.parts.Tools.isBusy()") is False


def test_escape_leaves_picking_and_enter_takes_the_middle(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(20.0, 130.0, 8)
    for key, signal in (
        (Qt.Key.Key_Escape, view.tool_cancelled),
        (Qt.Key.Key_Return, view.position_picked),
    ):
        view.tools.pick()
        qtbot.waitUntil(lambda: script("EncounterMap.parts.Tools.isBusy()") is True)
        with qtbot.waitSignal(signal, timeout=PATIENCE_MS) as heard:
            QTest.keyClick(page_of(view), key)
    assert heard.args == pytest.approx([20.0, 130.0], abs=0.01)


def test_an_area_is_drawn_by_clicks_and_closed_by_enter(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look, click: Click
) -> None:
    look_at(20.0, 130.0, 7)
    view.tools.draw()
    qtbot.waitUntil(lambda: script("EncounterMap.parts.Tools.isBusy()") is True)
    corners = [(20.5, 129.5), (20.5, 130.5), (19.5, 130.0)]
    for number, corner in enumerate(corners, start=1):
        click(*corner)
        wanted = f"EncounterMap.parts.Tools._corners.length === {number}"
        qtbot.waitUntil(partial(script, wanted), timeout=PATIENCE_MS)
    with qtbot.waitSignal(view.area_drawn, timeout=PATIENCE_MS) as heard:
        QTest.keyClick(page_of(view), Qt.Key.Key_Return)
    area = json.loads(heard.args[0])
    (ring,) = area["coordinates"]
    assert area["type"] == "Polygon"
    assert ring[0] == ring[-1]
    for (lon, lat), (want_lat, want_lon) in zip(ring, corners, strict=False):
        assert (lat, lon) == pytest.approx((want_lat, want_lon), abs=0.02)


def test_a_typed_position_is_echoed_and_taken_away(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(20.0, 130.0, 7)
    view.preview(a_circle(20.3, 130.3, 20_000))
    qtbot.waitUntil(lambda: inked(script, 20.3, 130.3))
    view.preview(None)
    qtbot.waitUntil(lambda: not inked(script, 20.3, 130.3))


def test_incidents_are_reached_and_opened_with_the_keyboard(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(15.15, 117.75, 8)
    name = "document.querySelector('.key')?.textContent"
    qtbot.waitUntil(lambda: script(name) == SCARBOROUGH, timeout=PATIENCE_MS)
    script("(document.querySelector('.key').focus(), 0)")
    card = script("document.querySelector('.card').textContent")
    assert card.startswith(SCARBOROUGH)
    page_of(view).setFocus()
    with qtbot.waitSignal(view.incident_clicked, timeout=PATIENCE_MS) as heard:
        QTest.keyClick(page_of(view), Qt.Key.Key_Return)
    assert heard.args == [str(an_id(SCARBOROUGH))]


def test_an_id_that_was_never_shown_is_not_passed_on(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.incident_clicked):
        view.bridge.click_incidents(json.dumps([str(an_id("stranger"))]))
    with qtbot.waitSignal(view.incident_clicked):
        view.bridge.click_incidents(json.dumps([str(an_id(NOTO))]))


def test_a_place_off_the_earth_is_not_passed_on(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.position_picked):
        view.bridge.pick(91.0, 0.0)
        view.bridge.pick(float("nan"), 0.0)
    with qtbot.waitSignal(view.position_picked):
        view.bridge.pick(90.0, 0.0)

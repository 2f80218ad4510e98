"""The real map page, offscreen, through the real scheme."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.map.environment import prepare
from desktop.map.scheme import register_scheme

# Both must come before the QApplication that the first test of all makes.
prepare()
register_scheme()

from desktop.map.view import MapView  # noqa: E402
from maps.map_data import MapData  # noqa: E402
from tests.maps.build import a_catalogue, some_summaries  # noqa: E402

PATIENCE_MS = 20_000
Script = Callable[[str], Any]


def page_of(view: MapView) -> QWidget:
    """Return the widget that takes the keys and the clicks of the page."""
    web = view.focusProxy()
    inner = web.focusProxy() if web else None
    assert inner is not None
    return inner


@pytest.fixture
def data() -> MapData:
    """Return incidents of every kind of place, none selected."""
    return MapData.of(some_summaries(), a_catalogue())


@pytest.fixture
def view(qtbot: QtBot, data: MapData) -> Iterator[MapView]:
    """Return a map that shows the data and has told that it is ready."""
    made = MapView()
    made.resize(900, 600)
    made.show_data(data)
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
        made.show()
    yield made
    wrong = (made.page.errors, made.page.dialogs, made.refused_requests, made.failed_requests)
    # Now, and not when the interpreter ends: a page must go before its profile.
    shiboken6.delete(made)
    assert wrong == ([], 0, 0, 0)


@pytest.fixture
def script(qtbot: QtBot, view: MapView) -> Script:
    """Return a function that gives the value of an expression in the page."""

    def value(expression: str) -> Any:
        with qtbot.waitCallback(timeout=PATIENCE_MS) as done:
            view.page.runJavaScript(f"JSON.stringify({expression})", done)
        assert done.args is not None
        text = done.args[0]
        return json.loads(text) if text else None

    return value


@pytest.fixture
def look_at(qtbot: QtBot, script: Script) -> Callable[[float, float, int], None]:
    """Return a function that moves the view and waits until its incidents are there."""

    def move(lat: float, lon: float, zoom: int) -> None:
        script(
            f"(EncounterMap.looked = false, EncounterMap.parts.Incidents.once('shown', () => "
            f"{{ EncounterMap.looked = true; }}), "
            f"EncounterMap.map.setView([{lat}, {lon}], {zoom}, {{animate: false}}), 0)"
        )
        qtbot.waitUntil(lambda: script("EncounterMap.looked") is True, timeout=PATIENCE_MS)

    return move


@pytest.fixture
def click(view: MapView, script: Script) -> Callable[[float, float], None]:
    """Return a function that clicks a place on the map with the mouse."""

    def press(lat: float, lon: float) -> None:
        at = script(f"EncounterMap.map.latLngToContainerPoint([{lat}, {lon}])")
        button, pos = Qt.MouseButton.LeftButton, QPoint(round(at["x"]), round(at["y"]))
        QTest.mouseClick(page_of(view), button, pos=pos)

    return press


def inked(script: Script, lat: float, lon: float) -> bool:
    """Tell whether anything is drawn at a place, above the coast."""
    alpha = script(f"EncounterMap.map.surface.inkAt([{lat}, {lon}])[3]")
    return isinstance(alpha, int) and alpha > 0

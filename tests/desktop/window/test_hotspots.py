"""The panel of hotspots: searched on a worker, listed, gone to, drawn on the map."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.panels.hotspots.panel import HotspotPanel
from maps.hotspots.notes import BIAS
from maps.hotspots.request import Method
from models.encounter.incident import Incident
from models.filter.incident_filter import Box, IncidentFilter
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.when.parse import parse_when
from tests.builders import an_episode, an_incident
from tests.desktop.program import PATIENCE_MS, Program

SEAS = Box(kind="box", south=5, west=140, north=25, east=170)


def an_encounter(number: int, lat: float, lon: float) -> Incident:
    place = Position(shape=Circle(centre=LatLon(lat, lon), radius_m=500))
    act = an_episode(when=parse_when("2020-06-01"), position=place)
    return replace(an_incident(act), title=f"Encounter {number}")


@pytest.fixture
def heaped(program: Program) -> Program:
    """Log thirty encounters in one place and a few elsewhere, and search the seas about them."""
    heap = [an_encounter(n, 15 + n % 6 / 4, 150 + n // 6 / 4) for n in range(30)]
    few = [an_encounter(40 + n, 8 + n, 160 + n) for n in range(3)]
    program.write(*heap, *few)
    program.log.show_only(IncidentFilter(within=(SEAS,)))
    program.do("show_hotspots")
    panel(program).form.area.setCurrentText("Area of the filter")
    return program


def panel(program: Program) -> HotspotPanel:
    return program.window.hotspots


def search(program: Program, method: Method = Method.GI) -> None:
    form = panel(program).form
    form.method.setCurrentIndex(form.method.findData(method))
    with program.qtbot.waitSignal(panel(program).found, timeout=PATIENCE_MS):
        panel(program).search_button.click()


@pytest.mark.parametrize("method", Method)
def test_hotspots_are_listed_with_their_members_and_notes(heaped: Program, method: Method) -> None:
    search(heaped, method)
    found = panel(heaped)
    assert found.model.rowCount() >= 1
    assert "30" in found.model.index(0, 2).data() or method is Method.DENSITY
    assert found.members.count() > 0
    assert BIAS in found.notes.text()
    assert "Counting unit: incident." in found.notes.text()


def test_enter_goes_to_a_hotspot_and_to_its_incidents(heaped: Program) -> None:
    search(heaped, Method.CLUSTERS)
    heaped.activate()
    found = panel(heaped)
    found.table.setFocus()
    with heaped.qtbot.waitSignal(found.reached) as reached:
        heaped.key(Qt.Key.Key_Return)
    assert reached.args is not None
    centre = reached.args[0].centre
    assert abs(centre.lat - 15.6) < 0.5
    assert abs(centre.lon - 150.5) < 0.5
    assert found.members.hasFocus()
    QTest.keyClick(found.members, Qt.Key.Key_Return)
    selected = heaped.log.incident(heaped.log.selection)
    assert selected is not None
    assert selected.title == found.members.item(0).text().partition("  ")[2]


def test_the_map_draws_them_with_a_legend_and_takes_them_away(heaped: Program) -> None:
    search(heaped)
    levels = "EncounterMap.parts.Hotspots._told.cells.level.length"
    heaped.qtbot.waitUntil(lambda: heaped.script(levels) > 0, timeout=PATIENCE_MS)
    legend = "document.querySelector('.hotspot-legend')?.textContent"
    said = heaped.script(legend)
    assert "Gi*, cells within 50 NM of one" in said
    assert "Counting unit: incident" in said
    assert "Left out: none" in said
    assert BIAS in said
    panel(heaped).clear_button.click()
    heaped.qtbot.waitUntil(lambda: heaped.script(levels) == 0, timeout=PATIENCE_MS)
    assert heaped.script(legend) is None


def test_clusters_are_drawn_where_they_are(heaped: Program) -> None:
    search(heaped, Method.CLUSTERS)
    outlines = "EncounterMap.parts.Hotspots._told.outlines.length"
    heaped.qtbot.waitUntil(lambda: heaped.script(outlines) == 1, timeout=PATIENCE_MS)
    heaped.look_at(15.6, 150.5, 6)
    inked = "EncounterMap.map.surface.inkAt(L.latLng(16.3, 150.9))"
    heaped.qtbot.waitUntil(
        lambda: heaped.script(inked)[0] > heaped.script(inked)[1] + 20, timeout=PATIENCE_MS
    )


def test_what_cannot_be_searched_is_said_beside_the_fields(heaped: Program) -> None:
    form = panel(heaped).form
    for field, text, words in (
        (form.bandwidth, "wide", "the bandwidth is no number"),
        (form.bandwidth, "0", "the bandwidth cannot be 0"),
        (form.earlier, "2020", "only one of two periods is given"),
    ):
        before = field.text()
        field.setText(text)
        panel(heaped).search_button.click()
        assert words in form.fault.text()
        assert form.fault.isVisibleTo(form)
        field.setText(before)
    form.bandwidth.setText("600")
    panel(heaped).search_button.click()
    heaped.qtbot.waitUntil(lambda: "cells of 300 NM" in form.fault.text(), timeout=PATIENCE_MS)
    assert panel(heaped).model.rowCount() == 0


def test_fields_of_another_method_are_not_in_the_way(heaped: Program) -> None:
    form = panel(heaped).form
    shown = {}
    for method in Method:
        form.method.setCurrentIndex(form.method.findData(method))
        shown[method] = form.least.isVisibleTo(form), form.earlier.isVisibleTo(form)
    assert shown == {
        Method.GI: (False, True),
        Method.CLUSTERS: (True, False),
        Method.DENSITY: (False, False),
    }


def test_a_result_says_when_the_log_has_moved_on(heaped: Program) -> None:
    search(heaped)
    assert "search again" not in panel(heaped).notes.text()
    heaped.log.show_only(IncidentFilter())
    assert "search again" in panel(heaped).notes.text()


def test_a_search_can_be_stopped(heaped: Program) -> None:
    found = panel(heaped)
    found.search_button.click()
    assert found.search_button.text() == "Stop"
    found.search_button.click()
    heaped.qtbot.waitUntil(lambda: found.search_button.text() == "Search", timeout=PATIENCE_MS)
    assert "stopped" in found.form.fault.text() or found.model.rowCount() > 0

"""Rings, measures and the list of what is on the map, in the real window and page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.position.shape import LatLon, Polygon
from tests.desktop.cases import a_case, at
from tests.desktop.conftest import Start
from tests.desktop.map.conftest import page_of
from tests.desktop.program import PATIENCE_MS, Program

DOTS = "EncounterMap.parts.Drawings.drawings.flatMap((one) => one.dots)"
BOX = Polygon(ring=(LatLon(18, 110), LatLon(18, 120), LatLon(8, 120), LatLon(8, 110)))


def table_of(program: Program, page: str) -> list[list[str]]:
    model = getattr(program.window.on_map, page).table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def wait(program: Program, met: Callable[[], bool]) -> None:
    program.qtbot.waitUntil(met, timeout=PATIENCE_MS)


def are_as_many(program: Program, things: str, number: int) -> bool:
    return bool(program.script(f"{things}.length") == number)


def test_rings_are_typed_drawn_listed_and_cleared(program: Program) -> None:
    program.activate()
    program.do("draw_rings")
    line = program.window.on_map.drawn.line
    wait(program, line.hasFocus)
    program.type("100 NM, 200 NM from 26 N 128 E")
    program.key(Qt.Key.Key_Return)
    wait(program, lambda: program.script("EncounterMap.parts.Drawings.drawings.length") == 1)
    labels = "[...document.querySelectorAll('.label.construct')].map((one) => one.textContent)"
    wait(program, lambda: {"100 NM", "200 NM"} <= set(program.script(labels)))
    assert table_of(program, "drawn") == [["Range rings", "100 NM, 200 NM from 26 N 128 E"]]
    assert line.text() == ""
    program.type("300 parsec from Naha")
    program.key(Qt.Key.Key_Return)
    assert "no unit of length" in program.window.on_map.drawn.problem.text()
    assert line.text() == "300 parsec from Naha"
    program.do("clear_drawn")
    assert table_of(program, "drawn") == []
    wait(program, lambda: program.script("EncounterMap.parts.Drawings.drawings.length") == 0)


def test_a_bearing_line_starts_at_the_selected_incident(program: Program) -> None:
    (incident,) = program.write(a_case(program.log.catalogue, "Here", where=at(25, 130)))
    program.log.select(incident.id)
    program.commands.map.draw("bearing 90° 50 NM from selected")
    ((kind, words),) = table_of(program, "drawn")
    assert kind == "Bearing line"
    summary = program.log.summary(incident.id)
    assert summary is not None
    assert words == f"090° · 50.0 NM (92.6 km) from {summary.ref}"


def test_a_way_is_measured_by_clicks_and_kept_by_enter(program: Program) -> None:
    program.activate()
    program.look_at(20, 130, 6)
    program.do("measure")
    wait(program, lambda: program.script("EncounterMap.parts.Tools.isBusy()") is True)
    for number, corner in enumerate(((20, 129), (20, 131)), 1):
        program.click_map(*corner)
        wait(program, partial(are_as_many, program, DOTS, number))
    assert table_of(program, "drawn") == []
    QTest.keyClick(page_of(program.window.map.view), Qt.Key.Key_Return)
    wait(program, lambda: len(table_of(program, "drawn")) == 1)
    ((kind, words),) = table_of(program, "drawn")
    assert kind == "Measured way"
    # Two degrees of longitude at 20 N are 113 NM.
    assert words.startswith("113 NM")


def test_escape_drops_a_way_that_is_being_measured(program: Program) -> None:
    program.activate()
    program.look_at(20, 130, 6)
    program.do("measure")
    wait(program, lambda: program.script("EncounterMap.parts.Tools.isBusy()") is True)
    program.click_map(20, 129)
    wait(program, lambda: program.script("EncounterMap.parts.Drawings.drawings.length") == 1)
    QTest.keyClick(page_of(program.window.map.view), Qt.Key.Key_Escape)
    wait(program, lambda: program.script("EncounterMap.parts.Drawings.drawings.length") == 0)


def test_incidents_in_sight_are_rows_that_the_keyboard_walks(program: Program) -> None:
    (incident,) = program.write(a_case(program.log.catalogue, "In sight", where=at(25, 130)))
    program.activate()
    program.look_at(25, 130, 7)
    program.log.select(None)
    program.do("show_on_map")
    wait(program, lambda: len(table_of(program, "sighted")) == 1)
    ((far, name, _time, _sides),) = table_of(program, "sighted")
    # The middle of the view lies within a pixel of it.
    assert float(far.split()[0]) < 1.0
    assert name.endswith("In sight")
    program.window.on_map.enter()
    assert program.log.selection == incident.id
    program.look_at(-40, -100, 7)
    wait(program, lambda: table_of(program, "sighted") == [])


def test_layers_and_legend_are_as_they_were_left(program: Program, start: Start) -> None:
    program.activate()
    zones = "EncounterMap.map.hasLayer(EncounterMap.parts.Zones)"
    legend = "document.querySelector('.legend').open"
    assert (program.script(zones), program.script(legend)) == (True, False)
    program.script(
        "([...document.querySelectorAll('.leaflet-control-layers label')]"
        ".find((one) => one.textContent.includes('Declared zones'))"
        ".querySelector('input').click(), document.querySelector('.legend summary').click(), 0)"
    )
    wait(program, lambda: program.session.settings.map_parts == {"Zones": False, "Legend": True})
    assert program.window.map.view.hidden_layers == {"Zones"}
    path = program.log.logbook.path
    program.end()
    again = start(path)
    again.qtbot.waitUntil(lambda: again.window.map.view.is_ready, timeout=PATIENCE_MS)
    assert (again.script(zones), again.script(legend)) == (False, True)

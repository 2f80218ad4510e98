"""Zones of a user's own file: shown on the map, asked for their origin, added as one step."""

import json
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.window.zone_file_page import ZoneFilePage
from models.catalogue.zone import Zone
from tests.desktop.program import PATIENCE_MS, Program

AREA = [[120.0, 20.0], [125.0, 20.0], [125.0, 25.0], [120.0, 20.0]]
LINE = [[119.0, 23.0], [122.0, 27.0]]


def a_file(home: Path, name: str = "<b>Area</b>") -> Path:
    shapes = (("Polygon", [AREA], name), ("LineString", LINE, "Median line"))
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": kind, "coordinates": coordinates},
        }
        for kind, coordinates, name in shapes
    ]
    path = home / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def read(program: Program, path: Path) -> ZoneFilePage:
    program.activate()
    program.commands.zones.read(path)
    program.qtbot.waitUntil(
        lambda: isinstance(program.window.deck.form, ZoneFilePage), timeout=PATIENCE_MS
    )
    return program.form(ZoneFilePage)


def test_zones_are_previewed_and_added_with_issuer_source_licence_and_date_as_one_step(
    program: Program, home: Path
) -> None:
    before = len(program.log.catalogue.all(Zone))
    page = read(program, a_file(home))
    drawn = "EncounterMap.parts.Preview.parts.length"
    program.qtbot.waitUntil(lambda: program.script(drawn) == 1, timeout=PATIENCE_MS)
    for name, text in (
        ("issuer", "CN/MND"),
        ("source", "Notice 1"),
        ("licence", "CC0"),
        ("since", "2024"),
    ):
        page.lines[name].setText(text)
    page.accept()
    added = program.log.catalogue.all(Zone)[before:]
    assert [zone.names[0].text for zone in added] == ["<b>Area</b>", "Median line"]
    assert [zone.open for zone in added] == [False, True]
    assert {(z.issuer, z.source, z.licence) for z in added} == {("CN/MND", "Notice 1", "CC0")}
    assert program.window.records.chosen() == added[0]
    program.do("undo")
    assert len(program.log.catalogue.all(Zone)) == before


def test_what_is_missing_is_said_beside_its_field_and_only_what_is_checked_is_added(
    program: Program, home: Path
) -> None:
    before = len(program.log.catalogue.all(Zone))
    page = read(program, a_file(home))
    page.accept()
    assert all(not problem.isHidden() for problem in page.problems.values())
    for name, text in (("issuer", "JP"), ("source", "x"), ("licence", "unknown")):
        page.lines[name].setText(text)
    page.lines["since"].setText("unknown")
    page.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert page.add.text() == "Add 1 zone"
    page.add.click()
    (zone,) = program.log.catalogue.all(Zone)[before:]
    assert (zone.names[0].text, zone.effective) == ("Median line", None)


def test_a_file_that_holds_no_zones_is_refused_in_the_notice(program: Program, home: Path) -> None:
    path = home / "no.geojson"
    path.write_text("{}")
    program.commands.zones.read(path)
    program.qtbot.waitUntil(lambda: "no GeoJSON" in program.said, timeout=PATIENCE_MS)
    assert "no.geojson" in program.said
    assert program.window.deck.form is None


def test_the_page_is_left_by_escape_and_the_map_forgets_the_shape(
    program: Program, home: Path
) -> None:
    page = read(program, a_file(home))
    page.list.setFocus()
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None
    drawn = "EncounterMap.parts.Preview.parts.length"
    program.qtbot.waitUntil(lambda: program.script(drawn) == 0, timeout=PATIENCE_MS)

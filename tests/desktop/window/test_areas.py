"""Areas that are drawn, typed or imported, kept and asked for, in the real window and page."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.window.area_page import AreaPage
from models.catalogue.kept import Area
from models.filter.incident_filter import IncidentFilter
from models.filter.tree import EVERYTHING, head_of
from models.position.shape import Circle, LatLon, Polygon
from models.record import Kind
from tests.builders import an_id
from tests.desktop.cases import a_case, at
from tests.desktop.map.conftest import page_of
from tests.desktop.program import PATIENCE_MS, Program

DOTS = "EncounterMap.parts.Drawings.drawings.flatMap((one) => one.dots)"
BOX = Polygon(ring=(LatLon(18, 110), LatLon(18, 120), LatLon(8, 120), LatLon(8, 110)))


def areas(program: Program) -> list[Area]:
    return [one for one in program.log.records(Kind.AREA) if isinstance(one, Area)]


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


def drawn_names(program: Program) -> list[str]:
    names: list[str] = program.script("EncounterMap.parts.Areas.areas.map((one) => one.name)")
    return names


def test_a_typed_area_is_kept_as_one_step_and_drawn_by_its_name(program: Program) -> None:
    program.activate()
    program.do("type_area")
    page = program.form(AreaPage)
    page.name.setText("<b>Box</b>")
    page.outline.setPlainText("8, 110, 18, 120")
    page.accept()
    (area,) = areas(program)
    assert area.name == "<b>Box</b>"
    assert program.log.undo_name == "Keep area “<b>Box</b>”"
    wait(program, lambda: drawn_names(program) == ["<b>Box</b>"])
    assert program.window.on_map.isVisible()
    program.do("undo")
    assert areas(program) == []
    wait(program, lambda: drawn_names(program) == [])


def test_what_is_wrong_with_an_area_is_said_beside_its_field(program: Program) -> None:
    program.write(Area(id=an_id(), name="Taken", shape=BOX))
    program.do("type_area")
    page = program.form(AreaPage)
    page.accept()
    assert "no name" in page.problems["name"].text()
    assert "no outline" in page.problems["outline"].text()
    page.name.setText("TAKEN")
    page.outline.setPlainText("circle(1,2,3000)")
    page.accept()
    assert "another area" in page.problems["name"].text()
    assert len(areas(program)) == 1


def test_an_area_drawn_by_clicks_asks_for_its_name_and_then_is_kept(program: Program) -> None:
    program.activate()
    program.look_at(20, 130, 6)
    program.do("draw_area")
    wait(program, lambda: program.script("EncounterMap.parts.Tools.isBusy()") is True)
    for number, corner in enumerate(((21, 129), (21, 131), (19, 130)), 1):
        program.click_map(*corner)
        wait(program, partial(are_as_many, program, "EncounterMap.parts.Tools._corners", number))
    QTest.keyClick(page_of(program.window.map.view), Qt.Key.Key_Return)
    wait(program, lambda: isinstance(program.window.deck.form, AreaPage))
    page = program.form(AreaPage)
    assert page.outline.toPlainText().startswith("POLYGON")
    page.name.setText("Drawn")
    page.accept()
    (area,) = areas(program)
    assert isinstance(area.shape, Polygon)
    assert len(area.shape.ring) == 3


def test_a_corner_is_moved_on_the_map_with_the_keyboard(program: Program) -> None:
    (area,) = program.write(Area(id=an_id(), name="Box", shape=BOX))
    assert isinstance(area, Area)
    program.activate()
    program.script("0")
    program.window.on_map.areas.corners_wanted.emit(area)
    wait(program, lambda: program.script("document.querySelectorAll('.corner').length") == 4)
    program.script("(document.querySelector('.corner').focus(), 0)")
    page = page_of(program.window.map.view)
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    moved = "EncounterMap.parts.Tools._corners[0].lat > 18.01"
    wait(program, lambda: program.script(moved) is True)
    QTest.keyClick(page, Qt.Key.Key_Return)
    wait(program, lambda: areas(program)[0].shape != BOX)
    (after,) = areas(program)
    assert isinstance(after.shape, Polygon)
    assert after.shape.ring[0].lat > 18.01
    assert after.shape.ring[1:] == BOX.ring[1:]
    assert program.log.undo_name == "Amend area “Box”"


def test_only_inside_keeps_other_conditions_and_follows_the_outline(program: Program) -> None:
    (area,) = program.write(Area(id=an_id(), name="Box", shape=BOX))
    assert isinstance(area, Area)
    program.log.show_only(IncidentFilter(types=("air",)))
    page = program.window.on_map.areas
    page.table.enter()
    program.window.show_dock("on_map")
    page.table.opened.emit(area.id)
    assert program.log.filter == IncidentFilter(types=("air",), within=(BOX,))
    smaller = Circle(centre=LatLon(10, 115), radius_m=50_000)
    program.commands.areas._amend(area, Area(id=area.id, name="Box", shape=smaller))
    assert head_of(program.log.filter).within == (smaller,)


def test_areas_count_what_lies_inside_of_the_shown_and_of_all(program: Program) -> None:
    catalogue = program.log.catalogue
    program.write(a_case(catalogue, "One", where=at(25, 130)), a_case(catalogue, "Two"))
    everywhere = Circle(centre=LatLon(0, 0), radius_m=20_000_000)
    program.write(Area(id=an_id(), name="Earth", shape=everywhere))
    wait(program, lambda: table_of(program, "areas") == [["Earth", "1", "1"]])
    program.log.show_only(IncidentFilter(types=("no.such.type",)))
    wait(program, lambda: table_of(program, "areas") == [["Earth", "0", "1"]])
    program.log.show_only(EVERYTHING)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (json.dumps({"type": "LineString", "coordinates": [[1, 2], [3, 4]]}), "holds no area"),
        ("{", "not JSON"),
    ],
)
def test_a_file_without_areas_is_said_in_the_notice(
    program: Program, home: Path, content: str, said: str
) -> None:
    path = home / "areas.geojson"
    path.write_text(content)
    program.commands.areas.read(path)
    wait(program, lambda: said in program.said)
    assert areas(program) == []


def test_the_areas_of_a_file_are_kept_as_one_step_under_names_of_their_own(
    program: Program, home: Path
) -> None:
    ring = [[[1, 1], [2, 1], [2, 2], [1, 1]]]
    features = [
        {"type": "Feature", "properties": {"name": name},
         "geometry": {"type": "Polygon", "coordinates": ring}}
        for name in ("Box", "Box", "")
    ]  # fmt: skip
    path = home / "ranges.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    program.commands.areas.read(path)
    wait(program, lambda: len(areas(program)) == 3)
    assert {area.name for area in areas(program)} == {"Box", "Box 2", "ranges"}
    assert program.log.undo_name == "Keep 3 areas from ranges.geojson"

"""Many incidents in the real page: heat, late answers, cells that move."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.map.view import MapView
from maps.map_data import MapData
from tests.desktop.map.conftest import PATIENCE_MS, Script, inked
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary, some_summaries

Look = Callable[[float, float, int], None]
Click = Callable[[float, float], None]
LEGEND = "document.querySelector('.legend summary').textContent"


@pytest.fixture
def many(qtbot: QtBot, view: MapView) -> MapData:
    """Show 2,100 incidents round 10° north, 115° east, a third of them known to 300 km only."""
    radii = (100.0, 100.0, 300_000.0)
    spots = [a_spot(a_circle(10 + n % 50 / 100, 115, radii[n % 3])) for n in range(2100)]
    data = MapData.of([a_summary(f"no {n}", one) for n, one in enumerate(spots)], a_catalogue())
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.show_data(data)
    return data


def test_heat_takes_the_place_of_the_marks_and_says_its_unit(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(15.15, 117.75, 5)
    with qtbot.waitSignal(view.part_switched, timeout=PATIENCE_MS) as heard:
        view.show_heat(shown=True)
    assert heard.args == ["Heat", True]
    said = lambda: "incidents per 1,000 NM²" in script(LEGEND)  # noqa: E731
    qtbot.waitUntil(said, timeout=PATIENCE_MS)
    assert "published" in script("document.querySelector('.legend-heat').textContent")
    assert script("EncounterMap.parts.Incidents.singles") == []
    qtbot.waitUntil(lambda: inked(script, 15.15, 117.75), timeout=PATIENCE_MS)
    view.show_heat(shown=False)
    back = lambda: len(script("EncounterMap.parts.Incidents.singles")) > 0  # noqa: E731
    qtbot.waitUntil(back, timeout=PATIENCE_MS)
    assert script(LEGEND) == "Legend"


def test_an_answer_that_comes_too_late_for_its_zoom_level_is_dropped(
    qtbot: QtBot, many: MapData, script: Script, look_at: Look
) -> None:
    assert len(many.answer) == 2100
    look_at(10.0, 115.0, 4)
    script("""(EncounterMap.shownAt = [], EncounterMap.parts.Incidents.on('shown', () => {
        EncounterMap.shownAt.push([EncounterMap.map.getZoom(),
            EncounterMap.parts.Incidents.cells.map((cell) => cell.zoom)]);
    }), [5, 6, 7, 5].forEach((zoom) =>
        EncounterMap.map.setView([10, 115], zoom, { animate: false })), 0)""")
    idle = "EncounterMap.session.pulling === null && EncounterMap.shownAt.length > 0"
    qtbot.waitUntil(lambda: script(idle) is True, timeout=PATIENCE_MS)
    for zoom, cells in script("EncounterMap.shownAt"):
        assert (zoom, set(cells)) == (5, {5})


def test_a_cell_counts_what_is_known_coarsely_apart(
    many: MapData, script: Script, look_at: Look
) -> None:
    assert len(many.answer) == 2100
    look_at(10.0, 115.0, 6)
    cells = script("EncounterMap.parts.Incidents.cells")
    assert sum(cell["fine"] for cell in cells) == 1400
    assert sum(cell["coarse"] for cell in cells) == 700


def test_a_click_on_a_cell_that_still_moves_is_not_lost(
    qtbot: QtBot, view: MapView, many: MapData, script: Script, look_at: Look, click: Click
) -> None:
    look_at(10.0, 115.0, 4)
    look_at(10.0, 115.0, 5)
    cell = max(script("EncounterMap.parts.Incidents.cells"), key=lambda one: one["fine"])
    with qtbot.waitSignal(view.cell_clicked, timeout=PATIENCE_MS) as heard:
        click(cell["lat"], cell["lon"])
    assert len(heard.args[0]) == cell["fine"] + cell["coarse"]
    assert set(heard.args[0]) <= set(many.answer)


def test_a_filter_changes_the_marks_and_leaves_the_rest_as_it_is(
    qtbot: QtBot, view: MapView, data: MapData, script: Script, look_at: Look
) -> None:
    look_at(25.0, 125.0, 3)
    script("(EncounterMap.parts.Zones.show = () => { EncounterMap.zonesAgain = true; }, 0)")
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.show_answer(data.answer[:3], data.catalogue)
    shown = {str(one.id) for one in some_summaries() if one.id in data.answer[:3] and one.spots}
    assert set(script("EncounterMap.parts.Incidents.singles.map((one) => one.id)")) == shown
    assert script("EncounterMap.zonesAgain") is None

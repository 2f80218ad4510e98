import csv
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import shiboken6
from pytestqt.qtbot import QtBot

from desktop.map.view import MapView
from maps.map_data import MapData
from tests.desktop.map.conftest import PATIENCE_MS, Script, inked
from tests.maps.build import (
    NOTO,
    a_catalogue,
    a_circle,
    a_rival_case,
    a_spot,
    a_summary,
    an_id,
    some_summaries,
)

Look = Callable[[float, float, int], None]
Click = Callable[[float, float], None]
SCARBOROUGH = "Collision at Scarborough"
LABELS = "[...document.querySelectorAll('.label:not(.covered)')].map((one) => one.textContent)"


def test_an_incident_is_drawn_where_it_is(script: Script, look_at: Look) -> None:
    look_at(15.15, 117.75, 7)
    assert inked(script, 15.15, 117.75)
    assert not inked(script, 15.15, 118.5)


def test_a_click_on_an_incident_tells_its_id(
    qtbot: QtBot, view: MapView, look_at: Look, click: Click
) -> None:
    look_at(15.0, 118.0, 7)
    with qtbot.waitSignal(view.incident_clicked, timeout=PATIENCE_MS) as heard:
        click(15.15, 117.75)
    assert heard.args == [str(an_id(SCARBOROUGH))]


def test_a_click_within_a_coarse_place_tells_its_incident(
    qtbot: QtBot, view: MapView, look_at: Look, click: Click
) -> None:
    look_at(17.6, 111.4, 7)
    with qtbot.waitSignal(view.incident_clicked, timeout=PATIENCE_MS) as heard:
        click(17.9, 111.0)
    assert heard.args == [str(an_id("Somewhere off Hainan"))]


def test_a_coarse_place_is_an_area_without_a_symbol_and_clickable_across_180(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look, click: Click
) -> None:
    look_at(55.0, 179.8, 6)
    assert inked(script, 55.1, 179.7)
    assert inked(script, 55.1, 180.3)
    with qtbot.waitSignal(view.incident_clicked, timeout=PATIENCE_MS) as heard:
        click(55.1, 180.4)
    assert heard.args == [str(an_id("Across the line"))]


def test_several_incidents_at_one_place_are_told_together(
    qtbot: QtBot, view: MapView, look_at: Look, click: Click
) -> None:
    here = a_spot(a_circle(10, 115))
    summaries = [a_summary("one", here), a_summary("two", here)]
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.show_data(MapData.of(summaries, a_catalogue()))
    look_at(10.0, 115.0, 6)
    with qtbot.waitSignal(view.cell_clicked, timeout=PATIENCE_MS) as heard:
        click(10.0, 115.0)
    assert set(heard.args[0]) == {an_id("one"), an_id("two")}


def test_many_incidents_are_counted_and_a_cell_tells_its_members(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look, click: Click
) -> None:
    spots = [a_spot(a_circle(10 + n % 50 / 10_000, 115)) for n in range(2100)]
    summaries = [a_summary(f"no {n}", spot) for n, spot in enumerate(spots)]
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.show_data(MapData.of(summaries, a_catalogue()))
    look_at(9.0, 114.0, 5)
    (cell,) = script("EncounterMap.parts.Incidents.cells")
    assert (cell["fine"], cell["coarse"]) == (2100, 0)
    with qtbot.waitSignal(view.cell_clicked, timeout=PATIENCE_MS) as heard:
        click(cell["lat"], cell["lon"])
    assert len(heard.args[0]) == 2100


def test_selecting_draws_rival_positions_and_says_how_far_apart_they_are(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(37.0, 135.0, 7)
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.show_selected(*a_rival_case())
    labels = script(LABELS)
    assert "JP: off the Noto peninsula" in labels
    assert "KR: 100 km northeast of Dokdo" in labels
    assert "38 km (21 NM) apart, uncertainties overlap" in labels
    assert inked(script, 36.75, 134.75)
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.select(None)
    assert not inked(script, 36.75, 134.75)
    assert "JP: off the Noto peninsula" not in script(LABELS)


def test_marking_another_incident_takes_the_rivals_of_the_first_away(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    look_at(37.0, 135.0, 7)
    view.show_selected(*a_rival_case())
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.select(str(an_id(NOTO)))
    assert script("EncounterMap.parts.Rivals.shown.lines.length") == 1
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.select(str(an_id(SCARBOROUGH)))
    assert script("EncounterMap.parts.Rivals.shown.lines.length") == 0
    assert script("EncounterMap.parts.Incidents.selected") == str(an_id(SCARBOROUGH))


def test_zones_and_seas_are_named_with_who_says_so(script: Script, look_at: Look) -> None:
    look_at(25.5, 121.0, 6)
    assert "Taiwan ADIZ (nominal), as declared by ROC MND" in script(LABELS)
    look_at(39.0, 135.0, 5)
    assert "Sea of Japan (JP) / East Sea (KR)" in script(LABELS)


def test_a_zone_under_the_pointer_tells_its_confidence(script: Script, look_at: Look) -> None:
    look_at(25.5, 121.0, 6)
    words = script(
        "(() => { const at = L.latLng(26.0, 123.0);"
        "return EncounterMap.parts.Zones.under(EncounterMap.map.latLngToLayerPoint(at), at); })()"
    )
    assert words == ["Taiwan ADIZ (nominal)", "as declared by ROC MND", "confidence: medium"]


def test_the_credit_of_the_base_map_stands_alone(script: Script) -> None:
    assert script("document.querySelector('.credit').textContent") == "Coastline: Natural Earth"
    others = "document.querySelectorAll('.leaflet-control-attribution, a[href^=h]').length"
    assert script(others) == 0


def test_the_view_moves_to_a_shape_also_across_180(
    qtbot: QtBot, view: MapView, script: Script
) -> None:
    view.centre_on(a_circle(-16.5, 179.9, 100_000))
    middle = "EncounterMap.map.getCenter().wrap().lng"
    qtbot.waitUntil(lambda: abs(script(middle)) > 179)
    assert script("EncounterMap.map.getZoom()") >= 6


def test_the_theme_changes_the_ground(qtbot: QtBot, view: MapView, script: Script) -> None:
    ground = "getComputedStyle(document.querySelector('.map')).backgroundColor"
    light = script(ground)
    view.set_theme("dark")
    qtbot.waitUntil(lambda: script(ground) != light)
    dark = 100
    qtbot.waitUntil(lambda: view.grab().toImage().pixelColor(450, 300).lightness() < dark)


def test_the_fine_coast_replaces_the_coarse_one(qtbot: QtBot, script: Script) -> None:
    loaded = "EncounterMap.parts.BaseMap.loaded"
    qtbot.waitUntil(
        lambda: script(loaded) == ["land-110m.json", "land-10m.json"], timeout=PATIENCE_MS
    )


# Windows knows no SIGKILL, and ends a process by any other.
KILLED = getattr(signal, "SIGKILL", signal.SIGTERM)


def test_a_crashed_page_comes_back_with_the_same_data(
    qtbot: QtBot, view: MapView, script: Script
) -> None:
    with qtbot.waitSignal(view.ready, timeout=PATIENCE_MS):
        os.kill(view.page.renderProcessPid(), KILLED)
    ids = script("EncounterMap.parts.Incidents.singles.map((one) => one.id)")
    assert set(ids) == {str(one.id) for one in some_summaries() if one.spots}


def test_a_second_map_lives_beside_the_first(qtbot: QtBot, view: MapView) -> None:
    other = MapView(palette="dark")
    with qtbot.waitSignal(other.ready, timeout=PATIENCE_MS):
        other.show()
    shiboken6.delete(other)
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.select(None)


def test_every_platform_has_a_symbol_that_the_page_can_draw(script: Script, shared: Path) -> None:
    with (shared / "data" / "platforms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = [f"1304{row['sidc_set']}0000{row['sidc_entity']}{row['sidc_mod1']}00" for row in rows]
    assert {len(code) for code in codes} == {20}
    valid = script(f"{json.dumps(codes)}.filter((code) => !new ms.Symbol(code).isValid())")
    assert valid == []


def test_the_name_of_a_sea_gives_way_to_a_symbol(
    qtbot: QtBot, view: MapView, script: Script, look_at: Look
) -> None:
    sea = "Sea of Japan (JP) / East Sea (KR)"
    boxes = (
        "(() => { const name = [...document.querySelectorAll('.label.water:not(.covered)')]"
        f".find((one) => one.textContent === '{sea}'); if (!name) return null;"
        "const { left, right, top, bottom } = name.getBoundingClientRect();"
        "const at = EncounterMap.map.latLngToContainerPoint([LAT, LON]);"
        "return at.x > left && at.x < right && at.y > top && at.y < bottom; })()"
    )
    look_at(39.0, 135.0, 5)
    place = script(f"EncounterMap.parts.Places._places.find((one) => one.text === '{sea}')")
    middle = boxes.replace("LAT", str(place["lat"])).replace("LON", str(place["lon"]))
    assert script(middle) is True
    on_it = [a_summary("on the name", a_spot(a_circle(place["lat"], place["lon"])))]
    view.show_data(MapData.of(on_it, a_catalogue()))
    qtbot.waitUntil(lambda: script(middle) is not True, timeout=PATIENCE_MS)

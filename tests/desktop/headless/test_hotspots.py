"""The command that looks for hotspots: what it prints and writes."""

import json
import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from desktop.command import main
from models.bundle.bundle import Bundle
from models.bundle.write import write_bundle
from models.encounter.incident import Incident
from models.encounter.reporting import CountingUnit, Reporting
from models.figure.parse import parse_figure
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.when.parse import parse_when
from tests.builders import an_episode, an_incident
from tests.desktop.headless.conftest import Run

BIAS = "Hotspots measure publication, not activity"
WATERS = "5,170,25,-170"


def _incident(number: int, lat: float, lon: float, year: int, radius_m: float = 500) -> Incident:
    place = Position(shape=Circle(centre=LatLon(lat, lon), radius_m=radius_m))
    act = an_episode(when=parse_when(f"{year}-06-01"), position=place)
    return replace(an_incident(act), ref=f"HOT-2020-{number:04}", title=f"Encounter {number}")


@pytest.fixture(scope="session")
def heaped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a logbook with two heaps beside 180 degrees, one of 2020 and one of 2021."""
    folder = tmp_path_factory.mktemp("heaped")
    # Six by five, a quarter of a degree apart: spread over many cells.
    grid = [(n % 6 / 4, n // 6 / 4) for n in range(30)]
    east = [_incident(n, 10 + up, 178.8 + on, 2020) for n, (up, on) in enumerate(grid, 1)]
    west = [_incident(n, 20 + up, -175 + on, 2021) for n, (up, on) in enumerate(grid, 101)]
    count = Reporting(counting_unit=CountingUnit.SORTIE, count=parse_figure("30 sorties"))
    several = replace(_incident(50, 10.6, 179.3, 2020), reporting=count)
    coarse = _incident(60, 10, 179, 2020, radius_m=400_000)
    bundle, path = folder / "heaped.json", folder / "heaped.logbook"
    bundle.write_bytes(write_bundle(Bundle.of((*east, *west, several, coarse))))
    assert main(["new", str(path), "--code", "HOT"]) == 0
    assert main(["import", str(path), str(bundle)]) == 0
    return path


def test_it_lists_the_hotspots_and_says_what_they_stand_on(run: Run, heaped: Path) -> None:
    found = run("hotspots", heaped, "--within", WATERS)
    assert (found.code, found.err) == (0, "")
    lines = found.out.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["1", "2"]
    assert BIAS in found.out
    assert "Counting unit: incident." in found.out
    assert "1 too coarse" in found.out


def test_json_names_the_members_of_each_hotspot(run: Run, heaped: Path) -> None:
    found = json.loads(run("hotspots", heaped, "--method", "clusters", "--json").out)
    assert {len(spot["refs"]) for spot in found["hotspots"]} == {30, 31}
    assert found["counts"]["coarse"] == 1
    assert BIAS in found["notes"][0]


def test_a_count_weighs_only_in_the_unit_asked_for(run: Run, heaped: Path) -> None:
    weights = {}
    for unit in ("incident", "sortie", "vessel-day"):
        flags = ("--method", "clusters", "--unit", unit, "--json")
        found = json.loads(run("hotspots", heaped, *flags).out)
        weights[unit] = found["hotspots"][0]["weight"]
        assert found["unit"] == unit
    assert weights == {"incident": 31, "sortie": 60, "vessel-day": 31}


def test_two_periods_are_compared(run: Run, heaped: Path) -> None:
    flags = ("--within", WATERS, "--compare", "2020", "2021", "--json")
    spots = json.loads(run("hotspots", heaped, *flags).out)["hotspots"]
    assert {(spot["lat"] < 15, spot["change"]) for spot in spots} == {
        (True, "fading"),
        (False, "emerging"),
    }


@pytest.mark.parametrize("method", ["gi", "density", "clusters"])
def test_the_cells_are_written_as_geojson(
    run: Run, heaped: Path, tmp_path: Path, method: str
) -> None:
    out = tmp_path / "cells.geojson"
    assert run("hotspots", heaped, "--method", method, "--out", out).code == 0
    written = json.loads(out.read_bytes())
    assert BIAS in written["search"]["notes"][0]
    kinds = [feature["properties"]["kind"] for feature in written["features"]]
    assert kinds.count("hotspot") >= 2
    assert ("cell" in kinds) == (method != "clusters")
    for feature in written["features"]:
        geometry = shapely.from_geojson(json.dumps(feature["geometry"]))
        west, south, east, north = geometry.bounds
        assert geometry.is_valid
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90


def test_a_geopackage_holds_what_its_standard_asks_for(
    run: Run, heaped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "cells.gpkg"
    assert run("hotspots", heaped, "--within", WATERS, "--out", out).code == 0
    with closing(sqlite3.connect(out)) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        contents = dict(file.execute("SELECT table_name, description FROM gpkg_contents"))
        columns = file.execute("SELECT table_name, srs_id FROM gpkg_geometry_columns").fetchall()
        cells = file.execute("SELECT geom, score, hotspot FROM hotspot_cells").fetchall()
    assert set(contents) == {"hotspots", "hotspot_cells"}
    assert BIAS in contents["hotspots"]
    assert set(columns) == {("hotspots", 4326), ("hotspot_cells", 4326)}
    assert {number for _, _, number in cells} == {None, 1, 2}
    for blob, score, number in cells:
        magic, _, flags, srs, west, east, south, north = struct.unpack("<2sBBi4d", blob[:40])
        assert (magic, flags, srs) == (b"GP", 3, 4326)
        assert shapely.from_wkb(blob[40:]).bounds == (west, south, east, north)
        assert number is None or score > 3


def test_what_cannot_be_asked_for_is_refused_in_one_line(
    run: Run, heaped: Path, tmp_path: Path
) -> None:
    assert "--bandwidth" in run("hotspots", heaped, "--bandwidth", 0).problem
    assert "--out" in run("hotspots", heaped, "--out", tmp_path / "a.shp").problem
    assert "--compare" in run("hotspots", heaped, "--compare", "2020", "whenever").problem
    clusters = ("--method", "clusters", "--compare", "2020", "2021")
    assert "only Gi* compares" in run("hotspots", heaped, *clusters).problem
    assert "30 cells" in run("hotspots", heaped, "--within", "10,178,11,179").problem
    assert run("hotspots", heaped, "--method", "guess").code == 2


def test_an_empty_logbook_has_no_hotspots(run: Run, empty: Path) -> None:
    for method in ("gi", "density", "clusters"):
        flags = ("--method", method, "--bandwidth", 300)
        assert "No hotspots." in run("hotspots", empty, *flags).out

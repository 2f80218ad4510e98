"""Boundaries of a user's GeoJSON file: what is read, what is refused, what is asked for."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue.brought_zones import UNKNOWN, Provenance, zones_of
from models.catalogue.zone import ZoneKind
from models.catalogue.zone_file import MOST_BYTES, DrawnZone, drawn_zones
from models.position.shape import LatLon, Line, Polygon
from models.problem import Problem

RING = [[120.0, 20.0], [125.0, 20.0], [125.0, 25.0], [120.0, 20.0]]
LINE = [[119.0, 23.0], [122.0, 27.0]]
SAID = Provenance(
    issuer="CN/MND", kind=ZoneKind.ADIZ, source="Statement", licence=UNKNOWN, since="2013-11-23"
)


def a_feature(kind: str, coordinates: Any, **properties: object) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def read(*features: dict[str, Any], **more: object) -> tuple[DrawnZone, ...]:
    held = {"type": "FeatureCollection", "features": features, **more}
    return drawn_zones(json.dumps(held).encode())


def test_areas_and_lines_are_read_latitude_first_with_their_names() -> None:
    area, line = read(
        a_feature("Polygon", [RING], name="Area 1"), a_feature("LineString", LINE, Title="Line")
    )
    corners = (LatLon(20.0, 120.0), LatLon(20.0, 125.0), LatLon(25.0, 125.0))
    assert area == DrawnZone("Area 1", Polygon(ring=corners))
    assert line == DrawnZone("Line", Line(points=(LatLon(23.0, 119.0), LatLon(27.0, 122.0))))


def test_a_boundary_of_several_parts_becomes_several_zones() -> None:
    zones = read(a_feature("MultiPolygon", [[RING], [RING]], name="Islands"))
    assert [zone.name for zone in zones] == ["Islands (1 of 2)", "Islands (2 of 2)"]


def test_points_are_passed_over_and_a_bare_geometry_will_do() -> None:
    assert len(read(a_feature("Point", [1, 2]), a_feature("Polygon", [RING]))) == 1
    assert drawn_zones(json.dumps({"type": "LineString", "coordinates": LINE}).encode())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x00\x01", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": 3}', "no list"),
        (b'{"type": "FeatureCollection", "features": []}', "no line and no area"),
        (b'{"type": "Polygon", "coordinates": [[["a", "b"]]]}', "coordinates"),
        (b'{"type": "LineString", "coordinates": [[300, 20], [120, 20]]}', "lon"),
        (b" " * (MOST_BYTES + 1), "larger"),
    ],
)
def test_what_is_no_such_file_is_refused_with_a_reason(data: bytes, what: str) -> None:
    with pytest.raises(Problem, match=what):
        drawn_zones(data)


def test_coordinates_in_another_datum_are_refused() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    with pytest.raises(Problem, match="datum"):
        read(a_feature("Polygon", [RING]), crs=crs)
    crs["properties"] = {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}
    assert read(a_feature("Polygon", [RING]), crs=crs)


def test_every_zone_takes_over_what_was_said_of_the_file() -> None:
    zones = zones_of(read(a_feature("LineString", LINE, name="Median line")), SAID, ())
    (zone,) = zones
    assert (zone.code, zone.issuer, zone.licence, zone.open) == (
        "median-line", "CN/MND", UNKNOWN, True,
    )  # fmt: skip
    assert zone.effective is not None
    assert zone.effective.words == "2013-11-23"


def test_no_code_is_given_twice() -> None:
    drawn = read(*(a_feature("Polygon", [RING], name="東 Zone!") for _ in range(3)))
    codes = [zone.code for zone in zones_of(drawn, SAID, {"zone"})]
    assert codes == ["zone-2", "zone-3", "zone-4"]


@pytest.mark.parametrize("since", ["", "soon", "2013-13", "2025-02-30", "2013-11-23T00:00"])
def test_without_issuer_source_licence_and_date_no_zone_is_made(since: str) -> None:
    said = Provenance(issuer=" ", kind=ZoneKind.ADIZ, source="", licence="", since=since)
    assert set(said.missing()) == {"issuer", "source", "licence", "since"}
    with pytest.raises(Problem, match="boundary"):
        zones_of((), said, ())


@given(st.recursive(st.none() | st.floats() | st.text(), st.lists))
def test_whatever_stands_for_coordinates_is_read_or_refused(coordinates: Any) -> None:
    for kind in ("Polygon", "LineString", "MultiPolygon", "MultiLineString"):
        data = json.dumps({"type": kind, "coordinates": coordinates}).encode()
        try:
            zones = drawn_zones(data)
        except Problem:
            continue
        assert zones

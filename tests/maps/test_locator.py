"""The locator map: places, gaps, coast, and places across 180 degrees."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from maps.coast import cut, land, shores
from maps.locator import locator_map, locator_svg
from maps.locator_frame import Chart, nearest_turn, round_step
from maps.locator_labels import Labels
from maps.locator_marks import GapLine, LocatorMark
from maps.locator_svg import LAND, degrees_words
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.position.shape import Circle, LatLon, Shape
from models.record import Record
from models.rules.matrix import claim_matrix
from models.sheet.pdf import write_pdf
from tests.models.sheet.cases import CATALOGUE, NOW, a_sheet, bare_case, radar_case
from tests.strategies import logbooks

SVG = "{http://www.w3.org/2000/svg}"


def a_mark(lat: float, lon: float, radius_m: float = 20_000.0, code: str = "JP") -> LocatorMark:
    shape: Shape = Circle(centre=LatLon(lat, lon), radius_m=radius_m)
    return LocatorMark(shape, code, "#0b5fa5", (), "here", "by Japan")


def drawn(*marks: LocatorMark, gaps: tuple[GapLine, ...] = ()) -> ET.Element:
    return ET.fromstring(locator_svg(marks, gaps, width_mm=88.0, height_mm=74.0))  # noqa: S314


def texts(drawing: ET.Element) -> list[str]:
    return [node.text or "" for node in drawing.iter(f"{SVG}text")]


def land_on(drawing: ET.Element) -> float:
    """Return how much of the main map is land, in square millimetres."""
    path = next(node for node in drawing.findall(f"{SVG}path") if node.get("fill") == LAND)
    rings = [
        [tuple(map(float, point.split())) for point in ring.removesuffix("Z").split("L")]
        for ring in path.attrib["d"].split("M")[1:]
    ]
    polygons = [shapely.Polygon(ring) for ring in rings if len(ring) > 2]
    return float(sum(polygon.area for polygon in polygons))


def test_estimate_and_rival_places_stand_with_their_codes_and_the_gap() -> None:
    incident = radar_case()
    found = locator_map(incident, claim_matrix(incident, CATALOGUE, NOW), CATALOGUE)
    assert found is not None
    assert [place.code for place in found.places] == ["E", "JP", "CN"]
    words = texts(ET.fromstring(found.svg))  # noqa: S314
    assert {"E", "JP", "CN"} <= set(words)
    assert any("km" in text and "apart, gap" in text for text in words)


def test_sides_differ_in_colour_and_in_line() -> None:
    incident = radar_case()
    found = locator_map(incident, claim_matrix(incident, CATALOGUE, NOW), CATALOGUE)
    assert found is not None
    _, japan, china = found.places
    assert japan.colour != china.colour
    assert japan.dashes_mm != china.dashes_mm


def test_without_a_place_there_is_no_map() -> None:
    incident = bare_case()
    assert locator_map(incident, claim_matrix(incident, CATALOGUE, NOW), CATALOGUE) is None


def test_the_map_carries_degrees_and_a_scale_in_both_units() -> None:
    words = texts(drawn(a_mark(25.0, 128.0)))
    assert any(text.endswith(("°N", "′N")) for text in words)
    assert any(text.endswith(("°E", "′E")) for text in words)
    assert any(text.endswith(" km") for text in words)
    assert any(text.endswith(" NM") for text in words)


def test_letters_of_a_user_stay_text() -> None:
    drawing = drawn(a_mark(25.0, 128.0, code='<script>"&\u202e\x07'))
    assert '<script>"&[RLO][U+0007]' in texts(drawing)


def test_small_places_are_dots_and_wide_ones_are_shapes() -> None:
    far = a_mark(25.0, 129.0, 150_000.0)
    near = a_mark(25.0, 129.0, 50.0)
    opaque = [node for node in drawn(far, near).findall(f"{SVG}path") if node.get("fill-opacity")]
    assert len(opaque) == 1


@pytest.mark.parametrize(
    ("lat", "lon"), [(-16.5, 180.0), (-16.5, 179.5), (-16.5, -179.5), (65.5, -179.9)]
)
def test_land_and_shape_are_whole_across_180_degrees(lat: float, lon: float) -> None:
    drawing = drawn(a_mark(lat, lon, 120_000.0))
    shape = next(node for node in drawing.findall(f"{SVG}path") if node.get("fill-opacity"))
    assert shape.attrib["d"].count("M") == 1
    assert 0 < land_on(drawing) < 88 * 74 * 0.75


def test_two_places_on_either_side_of_180_are_near_each_other() -> None:
    drawing = drawn(a_mark(-17.0, 179.0), a_mark(-17.0, -179.0))
    xs = [float(node.attrib["cx"]) for node in drawing.iter(f"{SVG}circle")]
    assert all(0 < x < 88 for x in xs)
    assert 10 < abs(xs[0] - xs[1]) < 88
    assert "180°" in texts(drawing)


def test_open_sea_has_no_land_and_a_continent_is_all_land() -> None:
    assert land_on(drawn(a_mark(-45.0, -130.0))) == 0
    assert land_on(drawn(a_mark(40.0, 100.0))) == pytest.approx(88 * 74, rel=0.01)


def test_the_coast_knows_where_land_is() -> None:
    rings = [shapely.Polygon(ring) for ring in land().within((120.0, 20.0, 130.0, 30.0))]
    okinawa, sea = shapely.Point(128.25, 26.7), shapely.Point(126.0, 27.5)
    assert any(shapely.contains_properly(shapely.make_valid(ring), okinawa) for ring in rings)
    assert not any(shapely.intersects(shapely.make_valid(ring), sea) for ring in rings)


def test_the_seam_along_180_degrees_is_no_coast() -> None:
    ring = np.array([[179.0, 1.0], [180.0, 1.0], [180.0, 2.0], [179.0, 2.0], [179.0, 1.0]])
    assert [part.tolist() for part in shores(ring)] == [
        [[179.0, 1.0], [180.0, 1.0]],
        [[180.0, 2.0], [179.0, 2.0], [179.0, 1.0]],
    ]


def test_the_south_pole_is_land() -> None:
    frame = (0.0, -89.9, 10.0, -84.0)
    pieces = [piece for ring in land().within(frame) for piece in cut(ring, frame, closed=True)]
    assert sum(shapely.Polygon(piece).area for piece in pieces) == pytest.approx(59.0, rel=0.01)


def test_a_given_frame_is_kept() -> None:
    svg = locator_svg(
        [a_mark(25.0, 128.0)], frame=(120.0, 20.0, 140.0, 30.0), width_mm=88.0, height_mm=74.0
    )
    assert "130°E" in texts(ET.fromstring(svg))  # noqa: S314


@settings(max_examples=25)
@given(logbooks())
def test_any_incident_that_can_be_kept_is_printed_with_its_map(records: tuple[Record, ...]) -> None:
    entries = [record for record in records if not isinstance(record, Incident)]
    catalogue = Catalogue.of(entries)  # type: ignore[arg-type]
    for incident in records:
        if isinstance(incident, Incident):
            found = locator_map(incident, claim_matrix(incident, catalogue, NOW), catalogue)
            sheet = a_sheet(incident, catalogue, found)
            assert write_pdf([sheet], paper="us-letter", timestamp=NOW).startswith(b"%PDF")


@given(st.floats(-70, 70), st.floats(-179.9, 179.9), st.floats(0, 2_000_000))
def test_a_place_anywhere_falls_on_the_paper(lat: float, lon: float, radius_m: float) -> None:
    drawing = drawn(a_mark(lat, lon, radius_m))
    circle = next(drawing.iter(f"{SVG}circle"))
    assert 0 <= float(circle.attrib["cx"]) <= 88
    assert 0 <= float(circle.attrib["cy"]) <= 74
    numbers = re.findall(r"nan|inf", ET.tostring(drawing, encoding="unicode"))
    assert numbers == []


def test_the_scale_of_the_chart_is_that_of_the_earth() -> None:
    chart = Chart.round((128.0, 24.0, 129.0, 26.0), 88.0, 74.0)
    south, north = chart.on_paper(np.array([[128.5, 24.95], [128.5, 25.05]]))
    assert (south[1] - north[1]) / chart.mm_per_km == pytest.approx(11.1, rel=0.02)


def test_points_turn_to_the_nearest_side_of_the_world() -> None:
    assert nearest_turn(np.array([[-179.0, 1.0]]), 180.0).tolist() == [[181.0, 1.0]]
    assert nearest_turn(np.array([[170.0, 1.0]]), 180.0).tolist() == [[170.0, 1.0]]


@pytest.mark.parametrize(
    ("angle", "text"), [(24.5, "24°30′N"), (-16.0, "16°S"), (0.0, "0°"), (180.0, "180°")]
)
def test_degrees_are_written_with_their_letter(angle: float, text: str) -> None:
    assert degrees_words(angle, "N", "S") == text


def test_the_graticule_has_a_round_step() -> None:
    assert round_step(8.0, 4) == 2
    assert round_step(1.0, 4) == pytest.approx(1 / 3)


def test_labels_of_one_place_do_not_hide_each_other() -> None:
    labels = Labels(88.0, 74.0)
    first, second = (labels.put(40.0, 40.0, "JP 1", 2.6) for _ in range(2))
    assert abs(first[0] - second[0]) > 4 * 2.6 * 0.6 or abs(first[1] - second[1]) > 2.6


def test_the_gap_is_written_beside_its_line() -> None:
    gap = GapLine(LatLon(25.0, 127.0), LatLon(25.0, 128.0), "101 km (54.4 NM) apart")
    drawing = drawn(a_mark(25.0, 127.0), a_mark(25.0, 128.0, code="CN"), gaps=(gap,))
    assert gap.text in texts(drawing)


def test_a_position_without_a_shape_is_no_place_on_the_map() -> None:
    incident = radar_case()
    bare = replace(incident, episodes=(), claims=incident.claims[:4])
    assert locator_map(bare, claim_matrix(bare, CATALOGUE, NOW), CATALOGUE) is None

"""Outlines as typed or pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.filter.outline_text import outline_of, outline_text
from models.position.geometry import outline
from models.position.shape import Circle, LatLon, Polygon
from models.problem import Problem

CORNERS = {"A": LatLon(26, 127), "B": LatLon(26, 129), "C": LatLon(24, 128)}
TRIANGLE = Polygon(ring=tuple(CORNERS.values()))


def find(words: str) -> LatLon:
    if words not in CORNERS:
        raise Problem(f"“{words}” is not known")
    return CORNERS[words]


@pytest.mark.parametrize(
    "text",
    [
        "A; B; C",
        "A\nB\nC",
        "POLYGON ((127 26, 129 26, 128 24, 127 26))",
        '{"type": "Polygon", "coordinates": [[[127, 26], [129, 26], [128, 24], [127, 26]]]}',
        '{"type": "MultiPolygon", "coordinates": [[[[127,26], [129,26], [128,24], [127,26]]]]}',
    ],
)
def test_one_area_is_read_from_corners_well_known_text_and_geojson(text: str) -> None:
    assert outline_of(text, find) == TRIANGLE


def test_a_box_keeps_to_its_parallels_also_across_180() -> None:
    shape = outline_of("-10, 170, 60, -170", find)
    west, south, east, north = outline(shape).bounds
    assert (west, east) == (-180, 180)
    assert (south, north) == pytest.approx((-10, 60), abs=0.01)
    assert outline(shape).area == pytest.approx(20 * 70, rel=0.001)


def test_a_circle_is_given_by_latitude_longitude_and_metres() -> None:
    assert outline_of("circle(26.2,127.7,100000)", find) == Circle(
        centre=LatLon(26.2, 127.7), radius_m=100_000
    )


@pytest.mark.parametrize("shape", [TRIANGLE, Circle(centre=LatLon(1.25, -3), radius_m=9.5)])
def test_an_outline_written_is_read_as_the_same(shape: Polygon | Circle) -> None:
    assert outline_of(outline_text(shape), find) == shape


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "no outline"),
        ("LINESTRING (1 2, 3 4)", "a line encloses nothing"),
        ("A; B; Z", "is not known"),
        ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", "2 areas"),
        ("{broken", "not JSON"),
        ("somewhere", "is no area"),
        ("91,0,92,1", "outside"),
    ],
)
def test_what_is_not_one_area_is_said(text: str, what: str) -> None:
    with pytest.raises(Problem, match=what):
        outline_of(text, find)


@given(st.text(max_size=60))
def test_any_text_is_an_area_or_refused(text: str) -> None:
    try:
        outline_of(text, lambda _words: LatLon(1, 2))
    except Problem:
        return

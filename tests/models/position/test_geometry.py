"""Geodesics, outlines and gaps, against GeographicLib's own test set and against one another."""

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point

from models.catalogue.name import Name
from models.catalogue.zone import Zone, ZoneKind
from models.position.geodesy import bearing_deg, destination, distance_m
from models.position.geometry import centre_of, gap_m, outline, radius_m_of
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector, Shape
from models.position.zones import Touch, zones_touched

lats, lons = st.floats(-90, 90), st.floats(-180, 180)
places = st.builds(LatLon, lats, lons)
circles = st.builds(Circle, centre=places, radius_m=st.floats(100, 15_000_000))
ellipses = st.builds(
    lambda centre, long, part, bearing: Ellipse(
        centre=centre, semi_major_m=long, semi_minor_m=long * part, bearing_deg=bearing
    ),
    places,
    st.floats(100, 2_000_000),
    st.floats(0.05, 1),
    st.floats(0, 360),
)
sectors = st.builds(
    lambda anchor, outer, part, start, span: Sector(
        anchor=anchor,
        inner_radius_m=outer * part,
        outer_radius_m=outer,
        from_bearing_deg=start,
        to_bearing_deg=(start + span) % 360,
    ),
    places,
    st.floats(1000, 8_000_000),
    st.floats(0, 0.9),
    st.floats(0, 359),
    st.floats(1, 359),
)
shapes = st.one_of(circles, ellipses, sectors)
OKI_DAITO = LatLon(24.47, 131.19)


def square(south: float, west: float, north: float, east: float) -> Polygon:
    corners = ((south, west), (south, east), (north, east), (north, west))
    return Polygon(ring=tuple(LatLon(lat, lon) for lat, lon in corners))


def zone(shape: Shape, *, open_: bool = False) -> Zone:
    names = (Name(text="Z"),)
    return Zone(
        id=UUID(int=1),
        code="z",
        names=names,
        kind=ZoneKind.ADIZ,
        issuer="JP",
        shape=shape,
        open=open_,
    )


def test_distances_are_those_of_geographiclib(shared: Path) -> None:
    lines = (shared / "datasets" / "e9_coords" / "GeodTest-100.dat").read_text("ascii").split("\n")
    rows = [[float(cell) for cell in line.split()] for line in lines if line]
    assert len(rows) > 50
    for lat1, lon1, azimuth, lat2, lon2, _, length, *_ in rows:
        there = destination(LatLon(lat1, lon1), azimuth, length)
        assert distance_m(LatLon(lat1, lon1), LatLon(lat2, lon2)) == pytest.approx(length, abs=1e-6)
        assert distance_m(there, LatLon(lat2, lon2)) < 1e-3


def test_270_km_west_of_oki_daito_is_where_the_carrier_was_reported() -> None:
    at = destination(OKI_DAITO, 270, 270_000)
    assert (round(at.lat, 2), round(at.lon, 2)) == (24.45, 128.53)
    assert bearing_deg(OKI_DAITO, at) == pytest.approx(270)


@given(shape=circles, at=places)
def test_the_outline_of_a_circle_holds_what_is_nearer_than_its_radius(
    shape: Circle, at: LatLon
) -> None:
    apart = distance_m(at, shape.centre)
    if abs(apart - shape.radius_m) > 0.002 * shape.radius_m + 1000:
        assert outline(shape).covers(Point(at.lon, at.lat)) == (apart < shape.radius_m)


@given(shape=sectors, at=places)
def test_the_outline_of_a_sector_holds_what_lies_between_its_radii_and_bearings(
    shape: Sector, at: LatLon
) -> None:
    apart, bearing = distance_m(at, shape.anchor), bearing_deg(shape.anchor, at)
    span = (shape.to_bearing_deg - shape.from_bearing_deg) % 360 or 360
    turn = (bearing - shape.from_bearing_deg) % 360
    slack_m = 0.004 * shape.outer_radius_m + 1000
    radii = (shape.inner_radius_m, shape.outer_radius_m)
    clear = all(abs(apart - radius) > slack_m for radius in radii)
    clear = clear and min(abs(turn), abs(turn - span), abs(turn - 360)) > 2 and abs(at.lat) < 89
    if clear and abs(shape.anchor.lat) < 89:
        within = radii[0] < apart < radii[1] and turn < span
        assert outline(shape).covers(Point(at.lon, at.lat)) == within


@given(shape=shapes)
def test_an_outline_is_valid_and_lies_on_the_map(shape: Shape) -> None:
    drawn = outline(shape)
    west, south, east, north = drawn.bounds
    assert drawn.is_valid
    assert drawn.area > 0
    assert west >= -180
    assert east <= 180
    assert south >= -90
    assert north <= 90


@given(shape=shapes)
def test_the_circle_round_the_centre_holds_the_shape(shape: Shape) -> None:
    centre, radius_m = centre_of(shape), radius_m_of(shape)
    if radius_m < 15_000_000:
        for part in getattr(outline(shape), "geoms", [outline(shape)]):
            corners = (LatLon(lat, lon) for lon, lat in part.exterior.coords if abs(lat) < 90)
            for corner in corners:
                assert distance_m(centre, corner) <= radius_m * 1.01 + 1


def test_a_circle_across_the_antimeridian_is_cut_in_two() -> None:
    drawn = outline(Circle(centre=LatLon(10, 179.9), radius_m=50_000))
    assert [part.geom_type for part in drawn.geoms] == ["Polygon", "Polygon"]
    assert all(part.bounds[2] - part.bounds[0] < 1 for part in drawn.geoms)


def test_a_line_across_the_antimeridian_is_cut_in_two() -> None:
    drawn = outline(Line(points=(LatLon(10, 179), LatLon(10, -179))))
    assert len(drawn.geoms) == 2
    assert drawn.length < 3


def test_a_circle_round_a_pole_reaches_it() -> None:
    drawn = outline(Circle(centre=LatLon(88, 30), radius_m=400_000))
    assert drawn.contains(Point(-150, 89.5))
    assert not drawn.contains(Point(-150, 80))


def test_a_hole_is_left_out() -> None:
    hole = square(2, 2, 3, 3).ring
    drawn = outline(Polygon(ring=square(0, 0, 5, 5).ring, holes=(hole,)))
    assert drawn.contains(Point(1, 1))
    assert not drawn.contains(Point(2.5, 2.5))


def test_a_full_ring_is_hollow() -> None:
    ring = Sector(
        anchor=LatLon(0, 0),
        inner_radius_m=100_000,
        outer_radius_m=200_000,
        from_bearing_deg=0,
        to_bearing_deg=360,
    )
    assert not outline(ring).contains(Point(0, 0))
    assert outline(ring).contains(Point(1.35, 0))
    assert centre_of(ring) == LatLon(0, 0)


@given(a=places, b=places, radius_m=st.floats(1, 5000))
def test_the_gap_of_circles_is_their_distance_less_their_radii(
    a: LatLon, b: LatLon, radius_m: float
) -> None:
    first, second = Circle(centre=a, radius_m=radius_m), Circle(centre=b, radius_m=1000)
    expected = max(0.0, distance_m(a, b) - radius_m - 1000)
    assert gap_m(first, second) == pytest.approx(expected)


@given(lat=st.floats(-60, 60), lon=lons, bearing=st.floats(0, 360), apart=st.floats(50_000, 2e6))
def test_the_gap_to_an_ellipse_of_equal_axes_is_that_to_a_circle(
    lat: float, lon: float, bearing: float, apart: float
) -> None:
    here = LatLon(lat, lon)
    circle = Circle(centre=destination(here, bearing, apart), radius_m=5000)
    round_ellipse = Ellipse(centre=here, semi_major_m=9000, semi_minor_m=9000, bearing_deg=0)
    assert gap_m(round_ellipse, circle) == pytest.approx(apart - 14_000, abs=25)
    assert gap_m(circle, round_ellipse) == pytest.approx(apart - 14_000, abs=25)


def test_the_gap_across_the_antimeridian_is_the_short_one() -> None:
    east = Circle(centre=LatLon(0, 179.5), radius_m=1000)
    apart = distance_m(LatLon(0, 179.5), LatLon(0, -179.5)) - 1000
    assert gap_m(east, square(-1, -179.5, 1, -178)) == pytest.approx(apart, abs=1)


def test_shapes_that_overlap_have_no_gap() -> None:
    assert gap_m(Circle(centre=LatLon(2, 2), radius_m=10), square(0, 0, 5, 5)) == 0


def test_a_zone_is_touched_certainly_possibly_or_not() -> None:
    area = zone(square(20, 120, 25, 125))

    def touch(lon: float, radius_m: float) -> Touch:
        return zones_touched(Circle(centre=LatLon(22, lon), radius_m=radius_m), [area])[0][1]

    assert touch(122, 1000) is Touch.CERTAIN
    assert touch(125, 1000) is Touch.POSSIBLE
    assert touch(126, 300_000) is Touch.POSSIBLE
    assert touch(127, 1000) is Touch.NO


def test_an_open_zone_cannot_tell() -> None:
    here = Circle(centre=LatLon(22, 122), radius_m=10)
    line = Line(points=(LatLon(20, 120), LatLon(25, 125)))
    zones = [zone(line), zone(square(20, 120, 25, 125), open_=True)]
    assert [touch for _, touch in zones_touched(here, zones)] == [Touch.CANNOT_TELL] * 2


def test_a_sector_too_thin_for_an_area_is_still_a_place() -> None:
    thin = Sector(
        anchor=LatLon(0.0, 0.0),
        inner_radius_m=0.0,
        outer_radius_m=0.0,
        from_bearing_deg=0.0,
        to_bearing_deg=1e-18,
    )
    assert not outline(thin).is_empty
    assert gap_m(thin, thin) == 0.0

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.position.geodesy import destination, distance_m
from models.position.measure import (
    area_words,
    bearing_words,
    enclosed_m2,
    legs,
    length_words,
)
from models.position.shape import LatLon

places = st.builds(LatLon, st.floats(-89, 89), st.floats(-180, 179.999))


def test_a_minute_of_latitude_is_about_a_nautical_mile() -> None:
    (leg,) = legs([LatLon(45, 180.0), LatLon(46, -180.0)])
    assert leg.length_m / 1852 == pytest.approx(60.01, abs=0.01)
    assert bearing_words(leg.bearing_deg) == "000°"


def test_a_leg_across_the_antimeridian_goes_the_short_way() -> None:
    (leg,) = legs([LatLon(0, 179.5), LatLon(0, -179.5)])
    assert leg.length_m == pytest.approx(111_319.5, abs=1)
    assert abs(leg.middle.lon) == pytest.approx(180)


@given(places, places)
def test_the_middle_of_a_leg_is_as_far_from_both_ends(a: LatLon, b: LatLon) -> None:
    for leg in legs([a, b]):
        assert distance_m(a, leg.middle) == pytest.approx(leg.length_m / 2, abs=0.01)
        assert distance_m(leg.middle, b) == pytest.approx(leg.length_m / 2, abs=0.01)


def test_places_that_repeat_make_no_leg() -> None:
    assert legs([LatLon(1, 2), LatLon(1, 2)]) == ()


def test_a_square_degree_at_the_equator_is_measured_on_the_ellipsoid() -> None:
    # A degree of the meridian there is 110,574 m, one of the equator 111,320 m.
    corners = [(-0.5, 179.5), (0.5, 179.5), (0.5, -179.5), (-0.5, -179.5)]
    ring = [LatLon(lat, lon) for lat, lon in corners]
    assert enclosed_m2(ring) == pytest.approx(110_574 * 111_320, rel=1e-4)
    assert enclosed_m2(ring[::-1]) == enclosed_m2(ring)


@given(places, st.floats(0, 360), st.floats(1, 9_000_000))
def test_a_destination_lies_as_far_as_was_asked(at: LatLon, bearing: float, far: float) -> None:
    assert distance_m(at, destination(at, bearing, far)) == pytest.approx(far, abs=0.01)


def test_lengths_and_areas_are_said_in_both_units() -> None:
    assert length_words(270_000) == "146 NM (270 km)"
    assert length_words(1_852) == "1.00 NM (1.85 km)"
    assert length_words(1_852_000) == "1,000 NM (1,852 km)"
    assert area_words(3_429_904e6) == "3,429,904 km² (1,000,000 NM²)"

"""Positions written out, and read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.position.gazetteer import Gazetteer
from models.position.geodesy import distance_m
from models.position.parse import parse_position
from models.position.position import Position, PositionNotation
from models.position.shape import Circle, LatLon
from models.position.write import describe, in_notation, rounded_length
from models.problem import Problem

NOWHERE = Gazetteer.of(())
HERE = LatLon(25.475, 128.52)
ANGLES = (PositionNotation.DECIMAL, PositionNotation.DMS, PositionNotation.DDM)
GRIDS = (PositionNotation.UTM, PositionNotation.MGRS)


def read_again(at: LatLon, notation: PositionNotation, radius_m: float) -> LatLon:
    shape = parse_position(in_notation(at, notation, radius_m), NOWHERE).shape
    assert isinstance(shape, Circle)
    return shape.centre


@given(
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    notation=st.sampled_from((*ANGLES, PositionNotation.GEOREF)),
    radius_m=st.floats(1, 1e6),
)
def test_what_is_written_in_degrees_reads_as_the_same_place(
    lat: float, lon: float, notation: PositionNotation, radius_m: float
) -> None:
    at = LatLon(lat, lon)
    assert distance_m(read_again(at, notation, radius_m), at) <= radius_m


@given(
    lat=st.floats(-79.9, 83.9),
    lon=st.floats(-180, 180),
    notation=st.sampled_from(GRIDS),
    radius_m=st.floats(2, 1e5),
)
def test_what_is_written_as_a_grid_reference_reads_as_the_same_place(
    lat: float, lon: float, notation: PositionNotation, radius_m: float
) -> None:
    at = LatLon(lat, lon)
    assert distance_m(read_again(at, notation, radius_m), at) <= radius_m


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        (PositionNotation.DECIMAL, "25.4750 N 128.5200 E"),
        (PositionNotation.DMS, "25°28′30.0″N 128°31′12.0″E"),
        (PositionNotation.DDM, "25°28.50′N 128°31.20′E"),
        (PositionNotation.UTM, "52 north 451750E 2817630N"),
        (PositionNotation.MGRS, "52R DP 5175 1763"),
        (PositionNotation.GEOREF, "WHJL31202850"),
        (PositionNotation.NAMED, "25.4750 N 128.5200 E"),
    ],
)
def test_each_notation_is_written_as_fine_as_a_hundred_metres_deserve(
    notation: PositionNotation, text: str
) -> None:
    assert in_notation(HERE, notation, 100) == text


def test_seconds_that_round_to_sixty_are_carried() -> None:
    at = LatLon(11.999999999, -0.999999999)
    assert in_notation(at, PositionNotation.DMS, 300) == "12°00′00″N 1°00′00″W"


@pytest.mark.parametrize("notation", GRIDS)
def test_grids_end_short_of_the_poles(notation: PositionNotation) -> None:
    with pytest.raises(Problem, match="84 north"):
        in_notation(LatLon(85, 0), notation)


@pytest.mark.parametrize(
    ("length_m", "text"),
    [(0, "0 m"), (5.2, "6 m"), (506, "510 m"), (1499, "1.5 km"), (26_000, "26 km")],
)
def test_an_uncertainty_is_rounded_up(length_m: float, text: str) -> None:
    assert rounded_length(length_m) == text


@given(length_m=st.floats(1, 2e7))
def test_an_uncertainty_is_never_rounded_down(length_m: float) -> None:
    number, unit = rounded_length(length_m).split()
    assert float(number) * (1000 if unit == "km" else 1) >= length_m * 0.999999


def test_a_relative_position_is_told_in_words_two_notations_and_its_doubt(
    gazetteer: Gazetteer,
) -> None:
    position = parse_position("about 270 km west of Oki-Daito", gazetteer)
    words, decimal, minutes, doubt = describe(position).split(" · ")
    assert words == "about 270 km west of Oki-Daito"
    assert (decimal, minutes) == ("24.4 N 128.5 E", "24°27′N 128°31′E")
    assert doubt == "within 115 km"


def test_a_position_that_is_half_sure_says_so(gazetteer: Gazetteer) -> None:
    told = describe(parse_position("more than 3 km from Vaindloo", gazetteer))
    assert told.endswith("(50 % sure)")


def test_a_position_without_a_shape_is_its_words() -> None:
    assert describe(Position(words="somewhere at sea")) == "somewhere at sea"
    assert describe(Position()) == "position not stated"

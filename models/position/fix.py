"""A single place with the fineness of its digits, as a position."""

from math import cos, hypot, radians

from models.position.position import Position, PositionNotation, PositionPrecision
from models.position.shape import Circle, LatLon

M_PER_DEG = 111_320.0
# More digits than this are an accident of copying, not a measurement.
FINEST_M = 1.0


def fix(at: LatLon, radius_m: float, notation: PositionNotation) -> Position:
    """Return the position of coordinates: the circle round the cell that their digits name."""
    shape = Circle(centre=at, radius_m=max(radius_m, FINEST_M))
    return Position(shape=shape, notation=notation, precision=PositionPrecision.COORDINATE)


def half_diagonal_m(at: LatLon, lat_unit_deg: float, lon_unit_deg: float) -> float:
    """Return half the diagonal of a cell of degrees, as wide as it is nearest the equator."""
    widest = max(abs(at.lat) - lat_unit_deg / 2, 0.0)
    tall, wide = lat_unit_deg, lon_unit_deg * cos(radians(min(widest, 90.0)))
    return hypot(tall, wide) * M_PER_DEG / 2

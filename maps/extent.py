"""Boxes on the earth, in degrees: what a view shows and what must be in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from models.position.geometry import centre_of, radius_m_of
from models.position.shape import Shape

_M_PER_DEG = 111_320.0


@dataclass(frozen=True, slots=True)
class Box:
    """West, south, east, north. East is not below west: across 180 it goes beyond 180."""

    west: float
    south: float
    east: float
    north: float


def box_round(shape: Shape) -> Box:
    """Return a box that holds the shape and stays clear of the poles."""
    centre, radius_m = centre_of(shape), radius_m_of(shape)
    tall = radius_m / _M_PER_DEG
    wide = min(degrees_wide(radius_m, centre.lat), 180.0)
    south, north = max(centre.lat - tall, -85.0), min(centre.lat + tall, 85.0)
    return Box(centre.lon - wide, south, centre.lon + wide, north)


def box_round_all(shapes: Sequence[Shape]) -> Box:
    """Return a box that holds all of these shapes, on the shorter way round the earth.

    At least one shape is needed.
    """
    boxes = [box_round(shape) for shape in shapes]
    near = [_turned(box, boxes[0]) for box in boxes]
    return Box(
        min(box.west for box in near),
        min(box.south for box in near),
        max(box.east for box in near),
        max(box.north for box in near),
    )


def _turned(box: Box, first: Box) -> Box:
    """Return the box on the turn of the earth that lies nearest to the first."""
    apart = (box.west + box.east - first.west - first.east) / 2
    turn = 360.0 * round(apart / 360.0)
    return Box(box.west - turn, box.south, box.east - turn, box.north)


def degrees_wide(radius_m: float, lat: float) -> float:
    """Return how many degrees of longitude a distance spans at a latitude."""
    return radius_m / (_M_PER_DEG * max(cos(radians(lat)), 0.05))

"""The boundary of a shape as a dense row of places along geodesics, interior to the right."""

from collections.abc import Callable
from typing import Any

import numpy as np

from models.position.geodesy import Numbers, along, destinations, refined
from models.position.shape import Circle, Ellipse, Line, Polygon, Sector, Shape

# Chords of 4 degrees lie within 0.06 % of the radius of the arc that they stand for.
STEP_DEG = 4.0
# A straight line of 25 km on a plate carrée strays less than 30 m from its geodesic at 60 degrees.
EDGE_STEP_M = 25_000.0
# What has no extent is still drawn and compared: as something of a metre.
_LEAST_M = 1.0


def boundary(shape: Shape, step_deg: float = STEP_DEG) -> Numbers:
    """Return longitude, latitude along the boundary of a shape (outer ring) or along a line.

    A ring is closed: its last row is its first. A sector round the whole circle gives its outer
    circle; its hole is the circle of its inner radius.
    """
    return refined(_BOUNDARIES[type(shape)](shape, step_deg))


def span_deg(sector: Sector) -> float:
    """Return the angle that a sector opens; equal bearings are the whole circle."""
    return (sector.to_bearing_deg - sector.from_bearing_deg) % 360 or 360.0


def _circle(circle: Circle, step_deg: float) -> Numbers:
    bearings = _bearings(0, 360, step_deg)[:-1]
    radius_m = max(circle.radius_m, _LEAST_M)
    return _closed(destinations(circle.centre, bearings, np.full(len(bearings), radius_m)))


def _ellipse(ellipse: Ellipse, step_deg: float) -> Numbers:
    turns = _bearings(0, 360, step_deg)[:-1]
    long, short = max(ellipse.semi_major_m, _LEAST_M), max(ellipse.semi_minor_m, _LEAST_M)
    angles = np.arctan2(short * np.sin(np.radians(turns)), long * np.cos(np.radians(turns)))
    radii = np.hypot(long * np.cos(np.radians(turns)), short * np.sin(np.radians(turns)))
    bearings = ellipse.bearing_deg + np.degrees(angles)
    return _closed(destinations(ellipse.centre, bearings, radii))


def _sector(sector: Sector, step_deg: float) -> Numbers:
    outer = max(sector.outer_radius_m, _LEAST_M)
    if span_deg(sector) == 360:
        return _circle(Circle(centre=sector.anchor, radius_m=outer), step_deg)
    bearings = _bearings(sector.from_bearing_deg, span_deg(sector), step_deg)
    inner = min(sector.inner_radius_m, outer)
    ways = np.linspace(outer, inner, 12)[1:-1]
    arcs = (
        _at(sector, bearings, outer),
        _at(sector, bearings[-1:], ways),
        _at(sector, bearings[::-1] if inner > 0 else bearings[-1:], inner),
        _at(sector, bearings[:1], ways[::-1]),
    )
    return _closed(np.vstack(arcs))


def _at(sector: Sector, bearings: Any, distances: Any) -> Numbers:
    bearings, distances = np.broadcast_arrays(bearings, distances)
    return destinations(sector.anchor, bearings.astype(float), distances.astype(float))


def _polygon(polygon: Polygon, _step_deg: float) -> Numbers:
    return along((*polygon.ring, polygon.ring[0]), EDGE_STEP_M)


def _line(line: Line, _step_deg: float) -> Numbers:
    return along(line.points, EDGE_STEP_M)


def _bearings(start: float, span: float, step_deg: float) -> Numbers:
    return start + np.linspace(0, span, max(int(np.ceil(span / step_deg)), 1) + 1)


def _closed(points: Numbers) -> Numbers:
    return np.vstack([points, points[:1]])


_BOUNDARIES: dict[type[Any], Callable[[Any, float], Numbers]] = {
    Circle: _circle,
    Ellipse: _ellipse,
    Sector: _sector,
    Polygon: _polygon,
    Line: _line,
}

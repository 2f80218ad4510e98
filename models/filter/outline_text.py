"""Outlines of areas as typed or pasted: corners, a box, well-known text, GeoJSON, rounds."""

import re
from collections.abc import Callable, Iterator

import numpy as np

from models.catalogue.zone_file import drawn_zones
from models.filter.area import area_text, parse_area
from models.filter.incident_filter import Box
from models.position.shape import LatLon, Line, Polygon, Shape
from models.problem import Problem

LONGEST = 200_000
# A corner for every degree keeps a side of a box on its parallel.
_STEP_DEG = 1.0
_CORNERS = re.compile(r"[;\n]")
_FEWEST_CORNERS = 3
_MEND = (
    'Write corners with ";" between them, a box as south,west,north,east, a POLYGON in well-known '
    "text, a GeoJSON area, or circle(lat,lon,metres)."
)


def outline_of(text: str, find: Callable[[str], LatLon]) -> Shape:
    """Return the one area that a text gives. `find` gives the place of a corner, or a Problem.

    Raises Problem on anything not understood, on lines, and on several areas at once.
    """
    plain = text.strip()
    if not plain or len(plain) > LONGEST:
        raise Problem("there is no outline" if not plain else "it is too long", mend=_MEND)
    found = tuple(_areas(plain, find))
    if len(found) != 1:
        mend = "Give one area; a file of several is taken in by “Import”."
        raise Problem(f"{len(found)} areas in one text", mend=mend)
    (shape,) = found
    if isinstance(shape, Line):
        raise Problem("a line encloses nothing", mend=_MEND)
    return shape


def outline_text(shape: Shape) -> str:
    """Return an outline as `outline_of` reads it."""
    return area_text(shape)


def _areas(text: str, find: Callable[[str], LatLon]) -> Iterator[Shape]:
    if text.startswith("{"):
        yield from (zone.shape for zone in drawn_zones(text.encode()))
        return
    corners = [part.strip() for part in _CORNERS.split(text) if part.strip()]
    if len(corners) >= _FEWEST_CORNERS:
        yield Polygon(ring=tuple(find(corner) for corner in corners))
        return
    try:
        found = parse_area(text)
    except Problem as problem:
        raise Problem(problem.what, mend=_MEND) from None
    for shape in found:
        yield _polygon(shape) if isinstance(shape, Box) else shape


def _polygon(box: Box) -> Polygon:
    """Return a box as an area whose northern and southern sides keep to their parallels."""
    east = box.east + (360.0 if box.east < box.west else 0.0)
    steps = max(int(np.ceil((east - box.west) / _STEP_DEG)), 1)
    lons = np.linspace(box.west, east, steps + 1)
    south = [_corner(box.south, lon) for lon in lons]
    north = [_corner(box.north, lon) for lon in lons[::-1]]
    return Polygon(ring=(*north, *south))


def _corner(lat: float, lon: float) -> LatLon:
    return LatLon(lat, float((lon + 180.0) % 360.0 - 180.0))

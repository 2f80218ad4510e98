"""Areas as typed: a box of four numbers, well-known text, or the name of a GeoJSON file."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape as geometry_of

from models.filter.incident_filter import Box, Within
from models.position.shape import LatLon, Line, Polygon
from models.problem import Problem

_BOX = re.compile(r"\s*([-+]?[\d.]+)" + r"\s*,\s*([-+]?[\d.]+)" * 3 + r"\s*")
_WKT = re.compile(r"\s*(MULTI)?(POLYGON|LINESTRING|POINT)|\s*GEOMETRYCOLLECTION", re.IGNORECASE)
_MEND = (
    'Write south, west, north and east as "lat,lon,lat,lon", or a POLYGON in well-known text '
    "(longitude first), or name a GeoJSON file."
)


def parse_within(text: str) -> tuple[Within, ...]:
    """Return the areas a text gives; Problem on anything not understood."""
    if found := _BOX.fullmatch(text):
        return (_box(*found.groups()),)
    if _WKT.match(text):
        return tuple(_shapes(_from_wkt(text)))
    return tuple(shape for geometry in _from_file(text) for shape in _shapes(geometry))


def _box(*texts: str) -> Box:
    try:
        south, west, north, east = (float(text) for text in texts)
    except ValueError:
        raise _misunderstood(",".join(texts)) from None
    return Box(kind="box", south=south, west=west, north=north, east=east)


def _from_wkt(text: str) -> Any:
    try:
        return shapely.from_wkt(text)
    except ShapelyError:
        raise _misunderstood(text) from None


def _from_file(name: str) -> list[Any]:
    path = Path(name)
    if not path.is_file():
        raise _misunderstood(name)
    try:
        held = json.loads(path.read_text("utf-8"))
        features = held.get("features", (held,))
        return [geometry_of(feature.get("geometry", feature)) for feature in features]
    except (AttributeError, KeyError, TypeError, ValueError, ShapelyError):
        raise Problem(f"{name} holds no GeoJSON", where="--within", mend=_MEND) from None


def _shapes(geometry: Any) -> Iterator[Within]:
    if geometry.geom_type == "Polygon" and not geometry.is_empty:
        yield Polygon(
            ring=_ring(geometry.exterior), holes=tuple(_ring(hole) for hole in geometry.interiors)
        )
    elif geometry.geom_type == "LineString" and not geometry.is_empty:
        yield Line(points=tuple(LatLon(lat, lon) for lon, lat, *_ in geometry.coords))
    elif hasattr(geometry, "geoms") and not geometry.is_empty:
        for part in geometry.geoms:
            yield from _shapes(part)
    else:
        what = f"a {geometry.geom_type.lower()} is no area"
        raise Problem(what, where="--within", mend=_MEND)


def _ring(ring: Any) -> tuple[LatLon, ...]:
    return tuple(LatLon(lat, lon) for lon, lat, *_ in ring.coords[:-1])


def _misunderstood(text: str) -> Problem:
    return Problem(f"“{text}” is no area", where="--within", mend=_MEND)

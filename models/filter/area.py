"""Areas as typed: a box of four numbers, well-known text, or the name of a GeoJSON file."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape as geometry_of

from models.filter.figures import KINDS, figures_of, shape_from
from models.filter.incident_filter import Box, Within
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector
from models.problem import Problem

_NUMBER = r"([-+]?[\d.]+(?:[eE][-+]?\d+)?)"
_BOX = re.compile(rf"\s*{_NUMBER}" + rf"\s*,\s*{_NUMBER}" * 3 + r"\s*")
# Latitude, longitude and metres; an ellipse and a sector have their bearings last.
_ROUND = re.compile(r"\s*(circle|ellipse|sector)\s*\(([^()]*)\)\s*", re.IGNORECASE)
_ROUND_FIGURES = {"circle": 3, "ellipse": 5, "sector": 6}
_WKT = re.compile(r"\s*(MULTI)?(POLYGON|LINESTRING|POINT)|\s*GEOMETRYCOLLECTION", re.IGNORECASE)
_MEND = (
    'Write south, west, north and east as "lat,lon,lat,lon", or a POLYGON in well-known text '
    "(longitude first), or name a GeoJSON file."
)


def parse_within(text: str) -> tuple[Within, ...]:
    """Return the areas a text gives, or a file it names; Problem on anything not understood."""
    found = _areas(text)
    if found is not None:
        return found
    return tuple(shape for geometry in _from_file(text) for shape in _shapes(geometry))


def parse_area(text: str) -> tuple[Within, ...]:
    """Return the areas that a text itself gives; Problem on anything not understood."""
    found = _areas(text)
    if found is None:
        raise _misunderstood(text)
    return found


def area_text(shape: Within) -> str:
    """Return an area as `parse_area` reads it."""
    if isinstance(shape, Box):
        return ",".join(map(repr, (shape.south, shape.west, shape.north, shape.east)))
    if isinstance(shape, Polygon):
        rings = ", ".join(_path((*ring, ring[0])) for ring in (shape.ring, *shape.holes))
        return f"POLYGON ({rings})"
    if isinstance(shape, Line):
        return f"LINESTRING {_path(shape.points)}"
    figures = figures_of(shape)
    if isinstance(shape, Circle):
        figures = (shape.centre.lat, shape.centre.lon, shape.radius_m)
    return f"{shape.kind}({','.join(map(repr, figures))})"


def _path(points: Iterable[LatLon]) -> str:
    return "(" + ", ".join(f"{at.lon!r} {at.lat!r}" for at in points) + ")"


def _areas(text: str) -> tuple[Within, ...] | None:
    if found := _BOX.fullmatch(text):
        return (_box(*found.groups()),)
    if found := _ROUND.fullmatch(text):
        return (_round(found[1].casefold(), found[2], text),)
    return tuple(_shapes(_from_wkt(text))) if _WKT.match(text) else None


def _round(kind: str, inner: str, text: str) -> Within:
    try:
        figures = [float(figure) for figure in inner.split(",")]
    except ValueError:
        raise _misunderstood(text) from None
    if len(figures) != _ROUND_FIGURES[kind]:
        raise _misunderstood(text)
    if kind == "circle":
        return Circle(centre=LatLon(figures[0], figures[1]), radius_m=figures[2])
    type_ = Ellipse if kind == "ellipse" else Sector
    shape: Any = shape_from(KINDS.index(type_), figures)
    return shape  # type: ignore[no-any-return]


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

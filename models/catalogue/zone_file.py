"""Boundaries in a GeoJSON file (RFC 7946), as a user brings them: names and shapes, no more."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.position.shape import LatLon, Line, Polygon
from models.problem import Problem

MOST_BYTES, MOST_ZONES, MOST_POINTS = 20_000_000, 500, 200_000
_NAMES = ("name", "title", "label", "id", "code")
# WGS84, the only datum of the format; older files name it.
_WGS84 = ("CRS84", "4326")
_MEND = "Choose a GeoJSON file of lines or areas in WGS84, longitude first."


@dataclass(frozen=True, slots=True)
class DrawnZone:
    """One line or area of a file, with the name that it has there; it may be empty."""

    name: str
    shape: Line | Polygon


def drawn_zones(data: bytes) -> tuple[DrawnZone, ...]:
    """Return the lines and areas of a file, those of several parts part by part.

    Problem when it is no GeoJSON, too large, in another datum, or holds neither lines nor areas.
    """
    if len(data) > MOST_BYTES:
        raise Problem(
            f"it is larger than {MOST_BYTES // 1_000_000} MB", mend="Take what is needed."
        )
    held = _parsed(data)
    _refuse_datum(held)
    zones = tuple(zone for feature in _features(held) for zone in _zones(feature))
    if not zones:
        raise Problem("there is no line and no area in it", mend=_MEND)
    points = sum(len(_points(zone.shape)) for zone in zones)
    if len(zones) > MOST_ZONES or points > MOST_POINTS:
        what = f"it holds {len(zones)} boundaries of {points} points"
        mend = f"At most {MOST_ZONES} of {MOST_POINTS} points together; take what is needed."
        raise Problem(what, mend=mend)
    return zones


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Problem("it is not JSON", mend=_MEND) from None


def _refuse_datum(held: Any) -> None:
    crs = held.get("crs") if isinstance(held, dict) else None
    if crs is not None and not str(crs).rstrip("'}\" ").endswith(_WGS84):
        raise Problem("its coordinates are in another datum than WGS84", mend="Convert it first.")


def _features(held: Any) -> list[Any]:
    if not isinstance(held, dict) or "type" not in held:
        raise Problem("it is JSON, but no GeoJSON", mend=_MEND)
    features = held.get("features", [held])
    if not isinstance(features, list):
        raise Problem("its features are no list", mend=_MEND)
    return features


def _zones(feature: Any) -> Iterator[DrawnZone]:
    is_feature = isinstance(feature, dict) and feature.get("type") == "Feature"
    properties = feature.get("properties") if is_feature else None
    parts = list(_parts(feature.get("geometry") if is_feature else feature))
    name = _name(properties if isinstance(properties, dict) else {})
    for number, shape in enumerate(parts, 1):
        several = f"{name} ({number} of {len(parts)})".strip()
        yield DrawnZone(several if len(parts) > 1 else name, shape)


def _name(properties: dict[Any, Any]) -> str:
    known = {str(key).casefold(): value for key, value in properties.items()}
    texts = (known.get(key) for key in _NAMES)
    return next((t.strip() for t in texts if isinstance(t, str) and t.strip()), "")


def _parts(geometry: Any) -> Iterator[Line | Polygon]:
    """Yield the lines and areas of a geometry; points are passed over."""
    if not isinstance(geometry, dict):
        return
    held = geometry.get("coordinates")
    try:
        if geometry.get("type") == "GeometryCollection":
            for part in geometry.get("geometries", ()):
                yield from _parts(part)
        elif (make := _MAKERS.get(geometry.get("type", ""))) is not None:
            yield from make(held)
    except (TypeError, ValueError, RecursionError):
        raise Problem("its coordinates are not as the format has them", mend=_MEND) from None


def _line(points: Any) -> Iterator[Line]:
    yield Line(points=_places(points))


def _area(rings: Any) -> Iterator[Polygon]:
    outer, *holes = (_places(ring)[:-1] for ring in rings)
    yield Polygon(ring=outer, holes=tuple(holes))


_MAKERS: dict[str, Any] = {
    "LineString": _line,
    "Polygon": _area,
    "MultiLineString": lambda lines: (one for line in lines for one in _line(line)),
    "MultiPolygon": lambda areas: (one for area in areas for one in _area(area)),
}


def _places(points: Any) -> tuple[LatLon, ...]:
    return tuple(LatLon(float(lat), float(lon)) for lon, lat, *_ in points)


def _points(shape: Line | Polygon) -> tuple[LatLon, ...]:
    return shape.points if isinstance(shape, Line) else shape.ring

"""Hotspots and their cells as features for other programs: geometries with their scores."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import shapely

from maps.hotspots.notes import method_words, unit_words
from maps.hotspots.result import TURNS, Cells, Hotspot, HotspotResult
from models.position.geometry import outline

Rows = list[tuple[Any, tuple[object, ...]]]
CELL_FIELDS: Mapping[str, type] = {
    "score": float,
    "incidents": float,
    "q": float,
    "level": int,
    "change": str,
    "hotspot": int,
}
HOTSPOT_FIELDS: Mapping[str, type] = {
    "hotspot": int,
    "lat": float,
    "lon": float,
    "score": float,
    "weight": float,
    "incidents": int,
    "level": int,
    "change": str,
    "stands": bool,
    "refs": str,
}
Refs = Mapping[int, str]
_EAST, _WHOLE = 180.0, 360.0


def cell_rows(cells: Cells) -> Rows:
    """Return a polygon for each cell, split at 180 degrees, with the values of CELL_FIELDS."""
    geometries = shapely.box(cells.west, cells.south, np.minimum(cells.east, _EAST), cells.north)
    for at in np.flatnonzero(cells.east > _EAST):
        rest = shapely.box(-_EAST, cells.south[at], cells.east[at] - _WHOLE, cells.north[at])
        geometries[at] = shapely.multipolygons([geometries[at], rest])
    values = zip(
        cells.score.tolist(),
        cells.held.tolist(),
        [None if q != q else q for q in cells.q.tolist()],  # noqa: PLR0124 - NaN is not itself
        cells.level.tolist(),
        [TURNS[turn].value for turn in cells.turn.tolist()],
        [number + 1 if number >= 0 else None for number in cells.hotspot.tolist()],
        strict=True,
    )
    return list(zip(geometries.tolist(), values, strict=True))


def hotspot_rows(result: HotspotResult, refs: Refs) -> Rows:
    """Return each hotspot's outline, or its middle, with the values of HOTSPOT_FIELDS."""
    return [
        (_geometry(one), _values(number, one, refs))
        for number, one in enumerate(result.hotspots, 1)
    ]


def geojson(result: HotspotResult, refs: Refs) -> bytes:
    """Return all as one FeatureCollection; how it was searched stands beside the features."""
    parts = (
        ("hotspot", HOTSPOT_FIELDS, hotspot_rows(result, refs)),
        ("cell", CELL_FIELDS, cell_rows(result.cells)),
    )
    collection = {
        "type": "FeatureCollection",
        "search": said_of(result),
        "features": [one for part in parts for one in _features(*part)],
    }
    return json.dumps(collection, ensure_ascii=False, allow_nan=False).encode()


def said_of(result: HotspotResult) -> dict[str, Any]:
    """Return how was searched, what was left out and every note, as plain JSON."""
    counts = result.counts
    return {
        "method": str(result.request.method),
        "said": method_words(result.request),
        "bandwidth_nm": result.request.bandwidth_nm,
        "unit": unit_words(result.request),
        "counts": {name: getattr(counts, name) for name in counts.__dataclass_fields__},
        "notes": list(result.notes),
    }


def _features(kind: str, fields: Mapping[str, type], rows: Rows) -> Iterator[dict[str, Any]]:
    for geometry, values in rows:
        yield {
            "type": "Feature",
            "geometry": json.loads(shapely.to_geojson(geometry)),
            "properties": {"kind": kind, **dict(zip(fields, values, strict=True))},
        }


def _geometry(one: Hotspot) -> Any:
    return shapely.points(one.lon, one.lat) if one.outline is None else outline(one.outline)


def _values(number: int, one: Hotspot, refs: Refs) -> tuple[object, ...]:
    return (
        number,
        one.lat,
        one.lon,
        one.score,
        one.weight,
        len(one.members),
        one.level,
        one.turn.value,
        one.stands,
        " ".join(refs[row] for row in one.members.tolist()),
    )

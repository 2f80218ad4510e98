"""The incidents in a view: each by itself while they are few, counted in cells when many."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np

from maps.extent import Box
from maps.map_data import MapData
from maps.outline import parts_of
from maps.spot_table import Ints, SpotTable
from maps.symbol import symbol_code
from maps.symbol_words import symbol_words
from maps.viewpoint import Eyes, eyes_of, identity_of_incident
from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Platform
from models.filter.columns import Floats, Rows
from models.filter.summary import IncidentSummary
from models.position.position import PositionPrecision

MOST_SINGLES = 2000
CELL_PX = 64
TILE_PX = 256
# Below this many pixels across, a shape is drawn as a dot and its outline is not sent.
DOT_PX = 3.0
_EQUATOR_M_PER_PX = 156_543.034
_COARSE = {
    PositionPrecision.SEA_AREA,
    PositionPrecision.THEATRE,
    PositionPrecision.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One square of the grid that a zoom level counts in."""

    zoom: int
    column: int
    line: int


def incidents_in(data: MapData, box: Box, zoom: int) -> dict[str, Any]:
    """Return {"singles": [...]} or {"cells": [...]} for what a view shows at a zoom level."""
    table = data.table
    rows = table.rows_in(box)
    if len(rows) > MOST_SINGLES:
        return {"singles": [], "cells": _cells(table, rows, zoom)}
    found = table.summaries(rows)
    eyes = eyes_of(data.viewpoint, data.catalogue)
    singles = [_single(data, eyes, int(row), zoom, found) for row in rows]
    return {"singles": [single for single in singles if single], "cells": []}


def ids_in(data: MapData, cell: Cell) -> tuple[str, ...]:
    """Return the ids of the incidents that a cell counts."""
    table = data.table
    column, line = _grid(table.lat, table.lon, cell.zoom)
    members = (column == cell.column) & (line == cell.line)
    return tuple(map(str, table.ids_of(np.flatnonzero(members))))


def pixels_across(radius_m: float, lat: float, zoom: int) -> float:
    """Return how many pixels of the Mercator map a radius spans."""
    m_per_px = _EQUATOR_M_PER_PX * np.cos(np.radians(lat)) / 2.0**zoom
    return float(radius_m / max(m_per_px, 1e-9))


def _single(
    data: MapData, eyes: Eyes, row: int, zoom: int, found: Mapping[UUID, IncidentSummary]
) -> dict[str, Any]:
    """Return what is drawn of a row; nothing where it was withdrawn meanwhile."""
    table = data.table
    summary, place = found.get(table.id_at(row)), table.place_in_summary(row)
    if summary is None or place >= len(summary.spots):
        return {}
    spot = summary.spots[place]
    lat, radius_m = float(table.lat[row]), float(table.radius_m[row])
    wide = pixels_across(radius_m, lat, zoom) > DOT_PX
    return {
        "id": str(summary.id),
        "title": summary.title,
        "ref": summary.ref,
        "sides": ", ".join(summary.sides),
        "words": spot.words,
        "claimed_by": spot.claimed_by,
        "lat": lat,
        "lon": float(table.lon[row]),
        "radius_m": radius_m,
        "coarse": spot.precision in _COARSE,
        "dashed": spot.precision is PositionPrecision.UNKNOWN,
        "sidc": (code := _code(summary, data.catalogue, eyes)),
        "symbol": symbol_words(code),
        "parts": parts_of(spot.shape) if wide else (),
    }


def _code(summary: IncidentSummary, catalogue: Catalogue, eyes: Eyes) -> str:
    first = summary.platform_ids[0] if summary.platform_ids else None
    entry = catalogue.entries.get(first) if first else None
    platform = entry if isinstance(entry, Platform) else None
    family = summary.types[0] if summary.types else ""
    return symbol_code(platform, identity_of_incident(eyes, summary, catalogue), family)


def _cells(table: SpotTable, rows: Rows, zoom: int) -> list[dict[str, Any]]:
    """Count distinct incidents in squares of CELL_PX pixels, placed where their members lie."""
    column, line = _grid(table.lat[rows], table.lon[rows], zoom)
    codes, of_code = np.unique(line * _across(zoom) + column, return_inverse=True)
    places = np.bincount(of_code)
    lats = np.bincount(of_code, table.lat[rows]) / places
    lons = np.bincount(of_code, table.lon[rows]) / places
    pairs = np.unique(np.stack((of_code, table.owner[rows])), axis=1)
    counts = np.bincount(pairs[0])
    found = zip(codes.tolist(), counts.tolist(), lats.tolist(), lons.tolist(), strict=True)
    return [_counted(zoom, *one) for one in found]


def _counted(zoom: int, code: int, count: int, lat: float, lon: float) -> dict[str, Any]:
    line, column = divmod(code, _across(zoom))
    cell = {"zoom": zoom, "column": column, "line": line}
    return {**cell, "count": count, "lat": lat, "lon": lon}


def _grid(lat: Floats, lon: Floats, zoom: int) -> tuple[Ints, Ints]:
    across = _across(zoom)
    column = np.floor((lon + 180.0) / 360.0 * across).astype(np.int64)
    line = np.floor(_mercator(lat) * across).astype(np.int64)
    return column, line


def _across(zoom: int) -> int:
    return int(2**zoom * TILE_PX // CELL_PX)


def _mercator(lat: Floats) -> Floats:
    """Return how far down the square world map a latitude lies: 0 at the top, 1 at the foot."""
    sine = np.sin(np.radians(np.clip(lat, -85.0511, 85.0511)))
    fraction: Floats = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    return fraction

"""Incidents one by one, while they are few: symbol, place, uncertainty; words come on request."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

import numpy as np

from maps.incident_symbol import incident_code
from maps.map_data import MapData
from maps.mercator import units_of_px
from maps.rings import Path, rings_of
from maps.spot_table import SpotTable, Within
from maps.viewpoint import eyes_of
from models.filter.columns import Bools, Rows, SmallInts
from models.filter.layout import PLACE_OF
from models.position.position import PositionPrecision

MOST_SINGLES = 2000
# Below this many pixels from its middle, a shape is drawn as a dot and has no outline.
DOT_PX = 3.0
_PLACES = PLACE_OF[PositionPrecision]
_UNKNOWN = _PLACES[PositionPrecision.UNKNOWN]
_COARSE = (
    _PLACES[PositionPrecision.SEA_AREA],
    _PLACES[PositionPrecision.THEATRE],
    _UNKNOWN,
)


@dataclass(frozen=True, slots=True, eq=False)
class Singles:
    """`rows` of the table's ground, with what is drawn for each of them.

    `codes` are symbol codes, `code` says which of them is a row's. `rings` are outlines, empty
    where a dot does. `place` says which of its incident's places a row is. `unseen` counts coarse
    places that reach into the window too and are left out, the widest first.
    """

    table: SpotTable
    rows: Rows
    coarse: Bools
    dashed: Bools
    place: SmallInts
    codes: tuple[str, ...]
    code: SmallInts
    rings: list[tuple[Path, ...]]
    unseen: int


def singles_in(data: MapData, seen: Within, zoom: int) -> Singles | None:
    """Return what a window shows one by one, or None where too many have their middle in it."""
    if len(seen.rows) > MOST_SINGLES:
        return None
    table = seen.table
    reaching = table.reaching(seen.window)
    rows = np.sort(_finest(table, reaching))
    ground, columns = table.ground, table.answer.snapshot.columns
    spots, owner = ground.spot[rows].astype(np.intp), ground.owner[rows]
    precision = columns.spots.precision[spots]
    codes, code = _codes(data, table, owner)
    wide = ground.radius[rows] > DOT_PX * units_of_px(zoom)
    rings: list[tuple[Path, ...]] = [()] * len(rows)
    for n, found in zip(np.flatnonzero(wide), rings_of(columns, spots[wide]), strict=True):
        rings[n] = found
    return Singles(
        table=table,
        rows=rows,
        coarse=np.isin(precision, _COARSE),
        dashed=precision == _UNKNOWN,
        place=(spots - np.searchsorted(columns.spots.owner, owner)).astype(np.int32),
        codes=codes,
        code=code,
        rings=rings,
        unseen=len(reaching) - len(rows),
    )


def _finest(table: SpotTable, rows: Rows) -> Rows:
    if len(rows) <= MOST_SINGLES:
        return rows
    order = np.argsort(table.ground.radius[rows], kind="stable")
    return rows[order[:MOST_SINGLES]]


def _codes(data: MapData, table: SpotTable, owner: SmallInts) -> tuple[tuple[str, ...], SmallInts]:
    """Return the symbols that occur, and which of them is whose."""
    snapshot = table.answer.snapshot
    incidents, held = snapshot.columns.incidents, snapshot.combinations.held
    eyes, number_of = eyes_of(data.viewpoint, data.catalogue), dict[str, int]()

    @cache
    def number(types: int, sides: int, platforms: int) -> int:
        ids = tuple(map(UUID, held[platforms][:1]))
        code = incident_code(held[types], held[sides], ids, data.catalogue, eyes)
        return number_of.setdefault(code, len(number_of))

    columns = (incidents.types[owner], incidents.sides[owner], incidents.platforms[owner])
    found = [number(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    return tuple(number_of), np.array(found, dtype=np.int32)

"""The waters that were searched: cells of sea within an area."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from shapely import contains_xy, prepare

from maps.coast import land
from maps.hotspots.area_grid import AreaGrid
from models.filter.columns import Bools, Floats, Ints

_WHOLE = 360.0
# A cell is of the sea when the sea is at one of so many places along each of so many parallels.
_SAMPLES = 3


def cells_in(grid: AreaGrid, area: Any) -> Ints:
    """Return the cells whose middle lies in an area of longitude and latitude, in order.

    None is the whole earth; a shape that crosses 180 degrees is split there.
    """
    if area is None:
        return np.arange(int(grid.counts.sum()))
    prepare(area)
    west, south, east, north = area.bounds
    first, last = (int(row) for row in grid.row_of(np.array([south, north])))
    rows = np.arange(first, last + 1)
    low = np.floor((west + 180.0) / _WHOLE * grid.counts[rows]).astype(np.int64)
    high = np.ceil((east + 180.0) / _WHOLE * grid.counts[rows]).astype(np.int64)
    low, high = np.maximum(low, 0), np.minimum(high, grid.counts[rows])
    cells = _runs(grid.firsts[rows] + low, np.maximum(high - low, 0))
    lat, lon = grid.middles(cells)
    held: Ints = cells[contains_xy(area, lon, lat)]
    return held


def at_sea(grid: AreaGrid, cells: Ints) -> Bools:
    """Return which cells have sea in them, as the coast file has it."""
    row, column = grid.place(cells)
    rows, place = np.unique(row, return_inverse=True)
    south, north = grid.edges[rows], grid.edges[rows + 1]
    parts = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    shores = _Shores.of((south[:, None] + (north - south)[:, None] * parts).ravel())
    found = np.zeros(len(cells), dtype=np.bool_)
    for along in parts:
        lon = (column + along) * _WHOLE / grid.counts[row] - 180.0
        for up in range(_SAMPLES):
            found |= ~shores.on_land(place * _SAMPLES + up, lon)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Shores:
    """Where parallels cross the coast: sea before the first crossing, land before the next."""

    keys: Floats
    firsts: Ints

    @classmethod
    def of(cls, parallels: Floats) -> "_Shores":
        """Return the crossings of parallels in degrees, in rising order."""
        x, y, u, v = _edges()
        low, high = np.minimum(y, v), np.maximum(y, v)
        first = np.searchsorted(parallels, low, side="left")
        count = np.searchsorted(parallels, high, side="left") - first
        some = np.flatnonzero(count)
        x, y, u, v = (ends[some] for ends in (x, y, u, v))
        first, count = first[some], count[some]
        edge = np.repeat(np.arange(len(some)), count)
        row = _runs(first, count)
        lon = x[edge] + (parallels[row] - y[edge]) / (v[edge] - y[edge]) * (u[edge] - x[edge])
        keys = np.sort(row * _KEY + lon)
        return cls(keys, np.searchsorted(keys, (np.arange(len(parallels)) - 0.5) * _KEY))

    def on_land(self, row: Ints, lon: Floats) -> Bools:
        """Return which places are on land: an odd number of crossings is west of them."""
        before = np.searchsorted(self.keys, row * _KEY + lon) - self.firsts[row]
        odd: Bools = before % 2 == 1
        return odd


# Rings run on beyond 180 degrees by less than half of this.
_KEY = 4096.0


@lru_cache(maxsize=1)
def _edges() -> tuple[Floats, Floats, Floats, Floats]:
    """Return the edges of the coast's rings (lon, lat, lon, lat), at all places they are seen."""
    rings = land().rings
    begin = np.concatenate([ring[:-1] for ring in rings])
    end = np.concatenate([ring[1:] for ring in rings])
    turns = np.array([-_WHOLE, 0.0, _WHOLE])
    x, u = ((ends[:, 0][None] + turns[:, None]).ravel() for ends in (begin, end))
    y, v = (np.tile(ends[:, 1], len(turns)) for ends in (begin, end))
    return x, y, u, v


def _runs(first: Ints, count: Ints) -> Ints:
    """Return the whole numbers from each first on, so many of each."""
    starts = np.cumsum(count) - count
    found: Ints = np.arange(int(count.sum())) + np.repeat(first - starts, count)
    return found

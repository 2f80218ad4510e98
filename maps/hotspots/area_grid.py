"""Cells of equal area over the whole earth, in rows between parallels."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from maps.hotspots.sphere import EARTH_RADIUS_M, NM_M
from models.filter.columns import Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class AreaGrid:
    """Every cell has the same area, and is about as wide as it is tall.

    `counts` cells stand in each row, the first beginning at 180 degrees west; `edges` are the
    parallels between the rows, in degrees from the south pole on. Cells are numbered row by row
    from `firsts`.
    """

    edges: Floats
    counts: Ints
    firsts: Ints

    def row_of(self, lat: Floats) -> Ints:
        """Return the rows in which latitudes lie."""
        row = np.searchsorted(self.edges, lat, side="right") - 1
        return np.clip(row, 0, len(self.counts) - 1)

    def column_of(self, row: Ints, lon: Floats) -> Ints:
        """Return the columns in which longitudes lie."""
        column = np.floor((lon + 180.0) / 360.0 * self.counts[row]).astype(np.int64)
        return column % self.counts[row]

    def cell_of(self, lat: Floats, lon: Floats) -> Ints:
        """Return the cells in which places lie; degrees."""
        row = self.row_of(lat)
        return self.firsts[row] + self.column_of(row, lon)

    def place(self, cell: Ints) -> tuple[Ints, Ints]:
        """Return the rows and columns of cells."""
        row = np.searchsorted(self.firsts, cell, side="right") - 1
        return row, cell - self.firsts[row]

    def bounds(self, cell: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """Return south, west, north and east of cells, in degrees."""
        row, column = self.place(cell)
        west = column * 360.0 / self.counts[row] - 180.0
        return self.edges[row], west, self.edges[row + 1], west + 360.0 / self.counts[row]

    def middles(self, cell: Ints) -> tuple[Floats, Floats]:
        """Return latitudes and longitudes of the middles of cells."""
        south, west, north, east = self.bounds(cell)
        return (south + north) / 2, (west + east) / 2


@lru_cache(maxsize=8)
def area_grid(cell_nm: float) -> AreaGrid:
    """Return the grid of cells as large as a square with sides of so many nautical miles."""
    angle = cell_nm * NM_M / EARTH_RADIUS_M
    rows = max(2, round(np.pi / angle))
    sines = np.sin(np.linspace(-np.pi / 2, np.pi / 2, rows + 1))
    # Whole numbers of cells, then rows a little taller or lower, so that areas are just equal.
    counts = np.maximum(np.round(np.diff(sines) * 2 * np.pi / angle**2), 1).astype(np.int64)
    firsts = np.cumsum(counts) - counts
    edges = np.append(firsts, counts.sum()) * 2.0 / counts.sum() - 1.0
    return AreaGrid(np.degrees(np.arcsin(np.clip(edges, -1.0, 1.0))), counts, firsts)

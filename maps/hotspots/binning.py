"""Points put into the cells of a grid so that little of their places is lost."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.filter.columns import Floats, Ints, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class DensityGrid:
    """Cells between parallels and meridians, all of them inside [-90, 90]; degrees.

    The steps divide 180 and 360; `columns` of `step_lon` degrees begin at `west`.
    """

    south: float
    west: float
    step_lat: float
    step_lon: float
    rows: int
    columns: int

    def lats(self) -> Floats:
        """Return the latitudes of the middles of the rows."""
        return np.float64(self.south) + (np.arange(self.rows) + 0.5) * np.float64(self.step_lat)

    def lons(self) -> Floats:
        """Return the longitudes of the middles of the columns; they may run beyond 180."""
        return np.float64(self.west) + (np.arange(self.columns) + 0.5) * np.float64(self.step_lon)


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """Points on a grid: their cells, and how far off the middle they are, in cells."""

    work: DensityGrid
    points: Rows
    cell: Ints
    up: Floats
    right: Floats

    @classmethod
    def of(cls, work: DensityGrid, lat: Floats, lon: Floats) -> "Bins":
        """Return places in degrees on a grid; those beside it are not among `points`."""
        high, far = (lat - work.south) / work.step_lat, (lon - work.west) / work.step_lon
        row = np.minimum(np.floor(high), np.floor((90.0 - work.south) / work.step_lat + 0.5) - 1)
        column = np.floor(far)
        up, right = high - row - 0.5, far - column - 0.5
        around = round(360.0 / work.step_lon)
        column -= around * np.floor(column / around)
        points = np.flatnonzero((row >= 0) & (row < work.rows) & (column < work.columns))
        cell = (row * work.columns + column)[points].astype(np.int64)
        return cls(work, points, cell, up[points], right[points])

    def taken(self, weight: Floats, members: Rows | slice) -> Floats:
        """Return the weights of some as a grid whose moments are theirs, up to the second."""
        held = weight[self.points][members]
        up, right = self.up[members], self.right[members]
        cell = self.cell[members]

        def binned(values: Floats) -> Floats:
            counts = np.bincount(cell, values, self.work.rows * self.work.columns)
            return counts.reshape(self.work.rows, self.work.columns).astype(np.float32)

        found = binned(held)
        east, north = held * right, held * up
        found += _bent(binned(east), binned(east * right), _along)
        found += _bent(binned(north), binned(north * up), _across)
        slope = binned(east * up) / 4
        for step in (-1, 1):
            part = _across(slope, step)
            found += step * (_along(part, 1) - _along(part, -1))
        return found


def _bent(first: Floats, second: Floats, shift: Callable[[Floats, int], Floats]) -> Floats:
    """Return weights that have a first and second moment along one axis, and are nought in all."""
    half = shift((second + first) / 2, 1) + shift((second - first) / 2, -1)
    found: Floats = half - second
    return found


def _along(rows: Floats, step: int) -> Floats:
    return np.roll(rows, step, axis=1)


def _across(rows: Floats, step: int) -> Floats:
    """Return rows moved north or south; what crosses a pole comes down on the other side of it."""
    found = np.empty_like(rows)
    away, edge = (slice(1, None), 0) if step > 0 else (slice(None, -1), -1)
    found[away] = rows[:-1] if step > 0 else rows[1:]
    found[edge] = 0.0
    last = rows[-1] if step > 0 else rows[0]
    found[-1 if step > 0 else 0] += np.roll(last, len(last) // 2)
    return found

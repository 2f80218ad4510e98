"""Points laid out in slabs of latitude and time, so that the near ones of a place lie in a row.

A slab holds what lies between two parallels and, where time counts, two instants; within it points
stand in the order of longitude. It is so narrow that its cells are no wider than one another's
reach: any two points of one cell are near, at the poles and across the antimeridian as elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from maps.hotspots.sphere import haversine, unit_vectors
from models.filter.columns import Floats, Ints, Rows

_TURN = 1 << 31
_SHIFT = 32
# Near ones are at most so many rows apart; so many slabs of nothing lie between two times.
_ROWS_AWAY = 2
_GUARD = 2 * _ROWS_AWAY
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """What counts as near: an angle at the earth's centre, and days in seconds or None."""

    angle: float
    lapse_s: float | None = None

    @property
    def row_angle(self) -> float:
        """How tall a row is, so that the corners of a cell as wide as tall are near."""
        return float(2 * np.arcsin(np.sin(self.angle / 2) / np.sqrt(2))) * (1 - 1e-9)


@dataclass(frozen=True, slots=True, eq=False)
class Slabs:
    """Points in their order; `order` leads back to what they were made of.

    `key` is the slab and, below it, the longitude in units of a turn; `cell` numbers the cells.
    """

    near: Near
    rows: int
    order: Rows
    key: Ints
    cell: Ints
    starts: Rows
    lat: Floats
    time_s: Floats
    vector: Floats

    @classmethod
    def of(cls, lat: Floats, lon: Floats, time_s: Floats, near: Near) -> "Slabs":
        """Return points laid out; degrees and seconds, times only looked at where they count."""
        rows = int(np.pi / near.row_angle) + 1
        phi = np.radians(lat)
        row = np.clip(((phi + np.pi / 2) / near.row_angle).astype(np.int64), 0, rows - 1)
        slab = row if near.lapse_s is None else _bins(time_s, near.lapse_s) * (rows + _GUARD) + row
        turn = np.clip(((lon + 180.0) / 360.0 * _TURN).astype(np.int64), 0, _TURN - 1)
        order = np.argsort((slab << _SHIFT) | turn)
        key = ((slab << _SHIFT) | turn)[order]
        column = turn[order] * _columns(near, rows)[row[order]] // _TURN
        fresh = np.ones(len(key), dtype=np.bool_)
        fresh[1:] = (slab[order][1:] != slab[order][:-1]) | (column[1:] != column[:-1])
        return cls(
            near=near,
            rows=rows,
            order=order,
            key=key,
            cell=np.cumsum(fresh) - 1,
            starts=np.flatnonzero(fresh),
            lat=phi[order],
            time_s=time_s[order],
            vector=unit_vectors(lat[order], lon[order]),
        )

    def taking(self, at: Rows) -> "Slabs":
        """Return these of the points, in the order in which they stand."""
        cell = self.cell[at]
        fresh = np.ones(len(at), dtype=np.bool_)
        fresh[1:] = cell[1:] != cell[:-1]
        return Slabs(
            near=self.near,
            rows=self.rows,
            order=self.order[at],
            key=self.key[at],
            cell=np.cumsum(fresh) - 1,
            starts=np.flatnonzero(fresh),
            lat=self.lat[at],
            time_s=self.time_s[at],
            vector=self.vector[at],
        )

    def windows(self, asking: "Slabs", at: Rows) -> Iterator[tuple[Rows, Rows, Rows]]:
        """Yield (asked, first, end): points from first up to end may be near to the one asked.

        `asked` are those of `at`, places in `asking`, whose window is not empty. All that are near
        to a point are in one of its windows, and none is in two.
        """
        own, turn = asking.key[at] >> _SHIFT, asking.key[at] & (_TURN - 1)
        row = own % (self.rows + _GUARD)
        for offset, row_step in self._offsets():
            slab, reach = own + offset, _reaches(self.near, self.rows, row_step)[row]
            low, high = turn - reach, turn + reach + 1
            whole = high - low >= _TURN
            low, high = np.where(whole, 0, low), np.where(whole, _TURN, high)
            yield from self._found(at, slab, np.maximum(low, 0), np.minimum(high, _TURN))
            yield from self._found(at, slab, low + _TURN, np.where(low < 0, _TURN, 0))
            yield from self._found(at, slab, np.zeros_like(low), high - _TURN)

    def _offsets(self) -> Iterator[tuple[int, int]]:
        for lapse in (0,) if self.near.lapse_s is None else (-1, 0, 1):
            for row_step in range(-_ROWS_AWAY, _ROWS_AWAY + 1):
                yield lapse * (self.rows + _GUARD) + row_step, row_step

    def _found(
        self, at: Rows, slab: Ints, low: Ints, high: Ints
    ) -> Iterator[tuple[Rows, Rows, Rows]]:
        some = np.flatnonzero(low < high)
        if not len(some):
            return
        base = slab[some] << _SHIFT
        first = np.searchsorted(self.key, base + low[some])
        end = np.searchsorted(self.key, base + high[some])
        full = first < end
        yield at[some[full]], first[full], end[full]


def _reaches(near: Near, rows: int, row_step: int) -> Ints:
    """Return how far, in units of longitude, the near ones of a row's points lie in another row."""
    flat = _cosines(near, rows)
    other = np.clip(np.arange(rows) + row_step, 0, rows - 1)
    away = max(abs(row_step) - 1, 0) * near.row_angle
    left = max(float(haversine(near.angle)) - float(haversine(away)), 0.0)
    least = np.maximum(flat[0] * flat[0][other], 1e-300)
    angle = 2 * np.arcsin(np.sqrt(np.minimum(left / least, 1.0)))
    reach: Ints = (angle * (1 + 1e-9) / (2 * np.pi) * _TURN).astype(np.int64) + 2
    return reach


def _cosines(near: Near, rows: int) -> tuple[Floats, Floats]:
    """Return the least and the greatest cosine of latitude in each row."""
    edges = np.clip(np.arange(rows + 1) * near.row_angle - np.pi / 2, -np.pi / 2, np.pi / 2)
    south, north = np.cos(edges[:-1]), np.cos(edges[1:])
    across = (edges[:-1] < 0) & (edges[1:] > 0)
    least = np.maximum(np.minimum(south, north), 0.0)
    return least, np.where(across, 1.0, np.maximum(south, north))


def _bins(time_s: Floats, lapse_s: float) -> Ints:
    first = time_s.min() if len(time_s) else 0.0
    bins: Ints = ((time_s - first) / lapse_s).astype(np.int64)
    return bins


def _columns(near: Near, rows: int) -> Ints:
    """Return into how many cells each row is divided."""
    flat = _cosines(near, rows)[1]
    half = np.arcsin(np.minimum(np.sin(near.row_angle / 2) / np.maximum(flat, 1e-300), 1.0))
    columns: Ints = np.ceil(np.pi / np.maximum(half, _ROUNDING) * (1 + 1e-9)).astype(np.int64)
    return columns

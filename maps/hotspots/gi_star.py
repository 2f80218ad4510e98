"""Getis-Ord Gi* on cells of equal area, and how often chance alone would give as much.

Gi* (Ord & Getis 1995) asks whether the cells round one hold more than their share:
z = (Σ x - m x̄) / (s sqrt((n m - m²) / (n - 1))) over the m cells whose middles are within the
bandwidth, its own included, of n cells searched.

Counts of incidents are skewed, so z is no normal deviate: at low means its normal chance makes
hotspots of noise. Chance here deals every incident to any of the n cells alike. What falls to m of
them is a sum of Σ u with mean Σu p, variance Σu² p(1-p) and third moment Σu³ p(1-p)(1-2p), where
p = m / n and u are the weights of the incidents; a Pearson type III curve has all three. The chance
of a cell is the greater of that one and z's: it needs more incidents than are dealt by chance, and
more than the spread among the cells explains. (Permuting the counts of cells instead finds no
hotspot in a set whose heaps are narrower than the bandwidth, as real ones are.)
The false discovery rate is kept by Benjamini & Hochberg (1995) over all cells searched.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaincc, ndtr

from maps.hotspots.area_grid import AreaGrid
from models.filter.columns import Bools, Floats, Ints

# Below this skewness the curve is a normal one to within rounding.
_STRAIGHT = 1e-4
_NEARLY_NOTHING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class GiStar:
    """For each cell searched: how many cells are round it, their sum, z, p and q.

    `p` is the chance of such a sum or a higher one; `q` the false discovery rate at which the
    cell is a hotspot.
    """

    around: Ints
    total: Floats
    z: Floats
    p: Floats
    q: Floats


def gi_star(grid: AreaGrid, cells: Ints, held: Floats, units: Floats, angle: float) -> GiStar:
    """Return the statistics of the cells, in rising order, that hold so much.

    `units` are the weights of the incidents that `held` is made of, each whole. `angle` is the
    bandwidth at the earth's centre. Cells that were not searched count nowhere.
    """
    around = neighbour_sums(grid, cells, np.ones(len(cells)), angle).round()
    total = neighbour_sums(grid, cells, held, angle)
    z, known = _deviates(around, total, held)
    p = np.where(known, np.maximum(ndtr(-z), dealt(total, around / max(len(cells), 1), units)), 1.0)
    return GiStar(around=around.astype(np.int64), total=total, z=z, p=p, q=false_discovery_rate(p))


def _deviates(m: Floats, total: Floats, held: Floats) -> tuple[Floats, Bools]:
    """Return z of each cell, and where it is known: where neither all nor nothing is round it."""
    n = len(held)
    mean, variance = (float(held.mean()), float(held.var())) if n else (0.0, 0.0)
    spread = np.sqrt(np.maximum(variance * m * (n - m) / max(n - 1, 1), 0.0))
    known: Bools = spread > _NEARLY_NOTHING
    return np.where(known, (total - m * mean) / np.where(known, spread, 1.0), 0.0), known


def dealt(total: Floats, share: Floats, units: Floats) -> Floats:
    """Return the chance that a share of the waters is dealt so much or more.

    `units` are dealt to all waters alike. Sums go in steps, of one where all units are: the curve
    is asked from half a step below.
    """
    first, second, third = (float((units**power).sum()) for power in (1, 2, 3))
    if first <= 0:
        return np.ones_like(total)
    rest = share * (1.0 - share)
    spread = np.sqrt(np.maximum(second * rest, _NEARLY_NOTHING))
    over = total - second / first / 2 - first * share
    return upper_tail(over / spread, third * rest * (1.0 - 2.0 * share) / spread**3)


def upper_tail(z: Floats, skewness: Floats) -> Floats:
    """Return the chance of z or more under a Pearson type III curve of mean 0 and variance 1."""
    steep = np.where(np.abs(skewness) > _STRAIGHT, skewness, 1.0)
    shape = 4.0 / steep**2
    beyond = gammaincc(shape, np.maximum(shape + np.sign(steep) * z * np.sqrt(shape), 0.0))
    curved = np.where(steep > 0, beyond, 1.0 - beyond)
    found: Floats = np.where(np.abs(skewness) > _STRAIGHT, curved, ndtr(-z))
    return found


def false_discovery_rate(p: Floats) -> Floats:
    """Return for each p the lowest false discovery rate at which it is a discovery."""
    if not len(p):
        return p
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    q = np.empty_like(p)
    q[order] = np.minimum(np.minimum.accumulate(p[order] * len(p) / ranks), 1.0)
    return q


def neighbour_sums(grid: AreaGrid, cells: Ints, held: Floats, angle: float) -> Floats:
    """Return for each cell what the cells hold whose middles are within the angle of its own."""
    if not len(cells):
        return np.zeros(0)
    row, _ = grid.place(cells)
    lat, lon = grid.middles(cells)
    running = _Running.of(grid, cells, held)
    middles = np.radians((grid.edges[:-1] + grid.edges[1:]) / 2)
    reach = np.searchsorted(middles, middles + angle * (1 + 1e-9)) - np.arange(len(middles))
    back = np.arange(len(middles)) - np.searchsorted(middles, middles - angle * (1 + 1e-9))
    most = int(max(reach[row].max(initial=1), back[row].max(initial=0) + 1))
    found = np.zeros(len(cells))
    flat, phi = np.cos(np.radians(lat)), np.radians(lat)
    near = np.sin(angle / 2) ** 2
    for away in range(-most, most + 1):
        other = row + away
        some = np.flatnonzero((other >= row[0]) & (other <= row[-1]))
        at = middles[other[some]]
        left = near - np.sin((at - phi[some]) / 2) ** 2
        some, left = some[left >= 0], left[left >= 0]
        sine = np.sqrt(np.minimum(left / (flat[some] * np.cos(middles[other[some]])), 1.0))
        half = np.degrees(2 * np.arcsin(sine)) * (1 + 1e-12)
        found[some] += running.between(other[some], lon[some] - half, lon[some] + half)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Running:
    """What the cells of each row hold, added up from the west, with a nought before each row."""

    grid: AreaGrid
    total: Floats
    firsts: Ints

    @classmethod
    def of(cls, grid: AreaGrid, cells: Ints, held: Floats) -> "_Running":
        row = grid.place(cells)[0]
        rows = np.arange(int(row.min(initial=0)), int(row.max(initial=-1)) + 1)
        counts = np.zeros(len(grid.counts), dtype=np.int64)
        counts[rows] = grid.counts[rows]
        firsts = np.cumsum(counts + 1) - counts - 1
        values = np.zeros(int((counts + 1).sum()))
        values[firsts[row] + 1 + cells - grid.firsts[row]] = held
        total = np.cumsum(values)
        return cls(grid, total, firsts)

    def between(self, row: Ints, west: Floats, east: Floats) -> Floats:
        """Return the sum of the cells of rows whose middles lie from west to east, in degrees."""
        count = self.grid.counts[row]
        first = np.ceil((west + 180.0) / 360.0 * count - 0.5).astype(np.int64)
        last = np.floor((east + 180.0) / 360.0 * count - 0.5).astype(np.int64) + 1
        last = np.minimum(last, first + count)
        return np.where(last > first, self._up_to(row, last) - self._up_to(row, first), 0.0)

    def _up_to(self, row: Ints, column: Ints) -> Floats:
        count, first = self.grid.counts[row], self.firsts[row]
        turns, rest = np.divmod(column, count)
        begin = self.total[first]
        whole = self.total[first + count] - begin
        found: Floats = turns * whole + self.total[first + rest] - begin
        return found

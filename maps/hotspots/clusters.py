"""Clusters by distance and time: DBSCAN (Ester et al. 1996), exact, for a million points.

A point is a core when the weight within reach of it, its own included, is at least the least
weight; cores within reach of one another are of one cluster. What is no core but within reach of
one belongs to the cluster of its nearest core, and what is left is nobody's.

Cells in which any two points are near spare most of the work: where a cell alone holds the least
weight all its points are cores, and cells are joined by one pair of cores between them.
"""

from collections.abc import Callable, Iterator

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from maps.hotspots.slabs import Near, Slabs
from models.filter.columns import Bools, Floats, Ints, Rows

Check = Callable[[], None]
NOBODYS = -1
_CHUNK = 1 << 19
_ROUNDING = 1e-9


def clusters_of(
    lat: Floats,
    lon: Floats,
    weight: Floats,
    near: Near,
    least: float,
    time_s: Floats | None = None,
    check: Check = lambda: None,
) -> Ints:
    """Return the cluster of each point, numbered from nought in no order, or NOBODYS.

    Degrees; `time_s` in seconds is needed where `near` counts a lapse. `check` is called every
    fraction of a second and may raise.
    """
    found = np.full(len(lat), NOBODYS, dtype=np.int64)
    if not len(lat):
        return found
    slabs = Slabs.of(lat, lon, np.zeros(len(lat)) if time_s is None else time_s, near)
    core = _cores(slabs, weight[slabs.order], least - _ROUNDING, check)
    cores, others = np.flatnonzero(core), np.flatnonzero(~core)
    if not len(cores):
        return found
    held = slabs.taking(cores)
    label = _joined(held, check)[held.cell]
    found[held.order] = label
    nearest = _nearest_core(slabs, others, held, check)
    some = nearest >= 0
    found[slabs.order[others[some]]] = label[nearest[some]]
    return found


def _cores(slabs: Slabs, weight: Floats, least: float, check: Check) -> Bools:
    core: Bools = np.add.reduceat(weight, slabs.starts)[slabs.cell] >= least
    doubtful = np.flatnonzero(~core)
    most = np.zeros(len(core))
    running = np.concatenate(([0.0], np.cumsum(weight)))
    for asked, first, end in slabs.windows(slabs, doubtful):
        most[asked] += running[end] - running[first]
    doubtful = doubtful[most[doubtful] >= least]
    around = np.zeros(len(core))
    for asked, starts, squares, other in _pairs(slabs, doubtful, slabs, check):
        around[asked] += np.add.reduceat(np.where(np.isfinite(squares), weight[other], 0.0), starts)
    core[doubtful] = around[doubtful] >= least
    return core


def _nearest_core(slabs: Slabs, others: Rows, held: Slabs, check: Check) -> Ints:
    """Return for each of the others which core is nearest within reach, or -1."""
    best = np.full(len(slabs.key), np.inf)
    core = np.full(len(slabs.key), -1, dtype=np.int64)
    for asked, starts, squares, other in _pairs(slabs, others, held, check):
        least = np.minimum.reduceat(squares, starts)
        counts = np.diff(np.append(starts, len(squares)))
        at = np.flatnonzero(squares == np.repeat(least, counts))
        of_run = np.searchsorted(starts, at, side="right") - 1
        first = at[np.searchsorted(of_run, np.arange(len(starts)))]
        nearer = least < best[asked]
        best[asked[nearer]] = least[nearer]
        core[asked[nearer]] = other[first[nearer]]
    return core[others]


def _pairs(
    asking: Slabs, at: Rows, among: Slabs, check: Check
) -> Iterator[tuple[Rows, Rows, Floats, Rows]]:
    """Yield (asked, starts, squares, other): runs of points that each asked one may be near to.

    `squares` are of chords on the unit sphere, infinite where the two are not near.
    """
    for asked, first, end in among.windows(asking, at):
        for part in _chunks(end - first):
            check()
            count = (end - first)[part]
            starts = np.cumsum(count) - count
            other = np.arange(count.sum()) + np.repeat(first[part] - starts, count)
            one = np.repeat(asked[part], count)
            yield asked[part], starts, _squares(asking, one, among, other), other


def _chunks(counts: Ints) -> Iterator[slice]:
    """Yield stretches that have about _CHUNK in all, none of them empty."""
    total = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = total[begin - 1] if begin else 0
        end = max(int(np.searchsorted(total, done + _CHUNK, side="right")), begin + 1)
        yield slice(begin, end)
        begin = end


def _squares(asking: Slabs, one: Rows, among: Slabs, other: Rows) -> Floats:
    apart = asking.vector[one] - among.vector[other]
    squares: Floats = np.einsum("ij,ij->i", apart, apart)
    far = squares > _reach_square(asking.near)
    if asking.near.lapse_s is not None:
        far |= np.abs(asking.time_s[one] - among.time_s[other]) > asking.near.lapse_s
    squares[far] = np.inf
    return squares


def _reach_square(near: Near) -> float:
    return float((2 * np.sin(near.angle / 2)) ** 2) * (1 + _ROUNDING)


def _joined(cores: Slabs, check: Check) -> Ints:
    """Return the cluster of each cell of cores."""
    count = len(cores.starts)
    middle = (cores.starts + np.append(cores.starts[1:], len(cores.key))) // 2
    one, other = _near_cells(cores)
    touching = np.isfinite(_squares(cores, middle[one], cores, middle[other]))
    label = _components(one[touching], other[touching], count)
    one, other = one[~touching], other[~touching]
    while len(one):
        apart = label[one] != label[other]
        one, other = one[apart], other[apart]
        size = _sizes(cores)
        take = np.argsort(size[one] * size[other], kind="stable")
        one, other = one[take], other[take]
        done = next(_chunks(size[one] * size[other]), slice(0, 0))
        met = _cells_meet(cores, one[done], other[done], check)
        merged = _components(label[one[done][met]], label[other[done][met]], label.max() + 1)
        label = merged[label]
        one, other = one[done.stop :], other[done.stop :]
    return label


def _near_cells(cores: Slabs) -> tuple[Rows, Rows]:
    """Return the pairs of cells that may hold near cores, each once."""
    pairs = []
    for asked, first, end in cores.windows(cores, np.arange(len(cores.key))):
        # A point's window is a run of cells.
        low, high = cores.cell[first], cores.cell[end - 1] + 1
        mine = cores.cell[asked]
        for step in range(int((high - low).max(initial=0))):
            cell = low + step
            some = (cell < high) & (cell > mine)
            pairs.append(mine[some] * len(cores.starts) + cell[some])
    codes = np.unique(np.concatenate(pairs)) if pairs else np.empty(0, dtype=np.int64)
    return codes // len(cores.starts), codes % len(cores.starts)


def _sizes(cores: Slabs) -> Ints:
    return np.diff(np.append(cores.starts, len(cores.key)))


def _cells_meet(cores: Slabs, one: Rows, other: Rows, check: Check) -> Bools:
    """Return which pairs of cells have a pair of near cores; many small pairs, or a large one."""
    if len(one) == 1:
        return np.array([_two_meet(cores, int(one[0]), int(other[0]), check)])
    check()
    size = _sizes(cores)
    count = size[one] * size[other]
    starts = np.cumsum(count) - count
    within = np.arange(count.sum()) - np.repeat(starts, count)
    wide = np.repeat(size[other], count)
    a = np.repeat(cores.starts[one], count) + within // wide
    b = np.repeat(cores.starts[other], count) + within % wide
    near = np.isfinite(_squares(cores, a, cores, b))
    met: Bools = np.logical_or.reduceat(near, starts) if len(starts) else near
    return met


def _two_meet(cores: Slabs, one: int, other: int, check: Check) -> bool:
    size = _sizes(cores)
    many = np.arange(size[other]) + cores.starts[other]
    few = max(1, _CHUNK // len(many))
    for begin in range(0, int(size[one]), few):
        check()
        part = np.arange(begin, min(begin + few, int(size[one]))) + cores.starts[one]
        a, b = np.repeat(part, len(many)), np.tile(many, len(part))
        if np.isfinite(_squares(cores, a, cores, b)).any():
            return True
    return False


def _components(one: Rows, other: Rows, count: int) -> Ints:
    graph = coo_array((np.ones(len(one), dtype=np.bool_), (one, other)), shape=(count, count))
    label: Ints = connected_components(graph, directed=False)[1].astype(np.int64)
    return label

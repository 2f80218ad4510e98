"""Hotspots by Gi*: cells with more incidents round them than chance would deal them."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from maps.hotspots.area import Area
from maps.hotspots.area_grid import AreaGrid, area_grid
from maps.hotspots.clusters import clusters_of
from maps.hotspots.found import GI_STEPS, NOBODYS, Found, Middle, strongest_first
from maps.hotspots.gi_star import GiStar, gi_star
from maps.hotspots.points import Points
from maps.hotspots.request import HotspotRequest
from maps.hotspots.result import TURNS, Cells, Progress, Turn
from maps.hotspots.slabs import Near
from maps.hotspots.sphere import NM_M, angle_of
from maps.hotspots.waters import at_sea, cells_in
from models.filter.columns import Bools, Bytes, Floats, Ints
from models.filter.incident_filter import Period
from models.problem import Problem

_FEWEST_CELLS = 30
_EMERGING, _PERSISTENT, _FADING = map(TURNS.index, (Turn.EMERGING, Turn.PERSISTENT, Turn.FADING))
# Cells whose middles are so many sides apart lie beside one another.
_BESIDE = 1.6


def find_by_gi(request: HotspotRequest, points: Points, progress: Progress) -> Found:
    """Return the hotspots among places, and every cell of the waters searched.

    Problem when these are too few cells for statistics, or more than can be held.
    """
    named = Area.named(request.within)
    area = named or Area.round(points, request.bandwidth_nm)
    grid = area_grid(request.side_nm)
    progress(0.1, "Finding the waters")
    cells = _waters(request.side_nm, shapely.to_wkb(area.shape))
    cell = grid.cell_of(points.lat, points.lon)
    at = np.minimum(np.searchsorted(cells, cell), len(cells) - 1)
    whens = _periods(request, points)
    used = np.flatnonzero((cells[at] == cell) & np.logical_or.reduce(whens))
    progress(0.4, "Weighing the cells")
    angle = angle_of(request.bandwidth_nm * NM_M)
    held, scores = np.zeros(len(cells)), []
    for when in whens:
        rows = used[when[used]]
        weight = np.bincount(at[rows], points.weight[rows], len(cells)).astype(np.float64)
        units = np.bincount(points.owner[rows], points.weight[rows]).astype(np.float64)
        scores.append(gi_star(grid, cells, weight, units[units > 0], angle))
        held += weight
    found = _Scores.of(scores, request.rate)
    progress(0.8, "Joining cells to hotspots")
    label = _grouped(request, grid.middles(cells), found, held)
    of_place = np.full(len(points), NOBODYS, dtype=np.int64)
    of_place[used] = label[at[used]]
    made = _cells(grid, cells, held, found, label)
    return Found(
        middles=_middles(made),
        label=of_place,
        used=used,
        cells=made,
        notes=_notes(request, len(cells), named=named is not None),
    )


@lru_cache(maxsize=8)
def _waters(side_nm: float, area: bytes) -> Ints:
    grid = area_grid(side_nm)
    cells = cells_in(grid, shapely.from_wkb(area))
    cells = cells[at_sea(grid, cells)]
    if len(cells) < _FEWEST_CELLS:
        what = f"only {len(cells)} cells of {side_nm:g} NM lie at sea in the area searched"
        mend = f"Name a larger area or a smaller bandwidth: {_FEWEST_CELLS} cells are needed."
        raise Problem(what, where="--within", mend=mend)
    return cells


def _periods(request: HotspotRequest, points: Points) -> list[Bools]:
    """Return which places count in each period: those certainly within it."""
    if request.compare is None:
        return [np.ones(len(points), dtype=np.bool_)]
    return [certainly_in(period, points) for period in request.compare]


def certainly_in(period: Period, points: Points) -> Bools:
    """Return which places are of incidents that lie in a period with all their possible time."""
    inside = ~np.isnan(points.start_s) & ~np.isnan(points.end_s)
    if period.start is not None:
        inside &= points.start_s >= period.start.timestamp()
    if period.end is not None:
        inside &= points.end_s <= period.end.timestamp()
    return inside


@dataclass(frozen=True, slots=True, eq=False)
class _Scores:
    """For each cell: z and q of the period in which it is hot, how hot, and its turn."""

    z: Floats
    q: Floats
    level: Bytes
    turn: Bytes

    @classmethod
    def of(cls, periods: list[GiStar], rate: float) -> "_Scores":
        first, last = periods[0], periods[-1]
        before, after = first.q <= rate, last.q <= rate
        turn = np.zeros(len(before), dtype=np.uint8)
        fading = np.zeros(len(before), dtype=np.bool_)
        if len(periods) > 1:
            fading = before & ~after
            turn[after & ~before] = _EMERGING
            turn[after & before] = _PERSISTENT
            turn[fading] = _FADING
        q = np.where(fading, first.q, last.q)
        level = np.sum([q <= rate / step for step in GI_STEPS], axis=0).astype(np.uint8)
        return cls(np.where(fading, first.z, last.z), q, level, turn)


def _grouped(
    request: HotspotRequest, middles: tuple[Floats, Floats], scores: _Scores, held: Floats
) -> Ints:
    """Return the hotspot of each cell: hot cells that look at one another and took the same turn.

    Where such cells hold no incident themselves, they stay hot and make no hotspot.
    """
    lat, lon = middles
    label = np.full(len(lat), NOBODYS, dtype=np.int64)
    reach_nm = max(_BESIDE * request.side_nm, request.bandwidth_nm)
    beside, number = Near(angle_of(reach_nm * NM_M)), 0
    for turn in range(len(TURNS)):
        hot = np.flatnonzero((scores.level > 0) & (scores.turn == turn))
        found = clusters_of(lat[hot], lon[hot], np.ones(len(hot)), beside, 1.0)
        label[hot] = found + number
        number += int(found.max(initial=-1)) + 1
    strength = np.full(number, -np.inf)
    some = (label >= 0) & (held > 0)
    np.maximum.at(strength, label[some], scores.z[some])
    return strongest_first(label, strength)


def _cells(grid: AreaGrid, cells: Ints, held: Floats, scores: _Scores, label: Ints) -> Cells:
    south, west, north, east = grid.bounds(cells)
    return Cells(
        south=south,
        west=west,
        north=north,
        east=east,
        score=scores.z,
        held=held,
        q=scores.q,
        level=scores.level,
        turn=scores.turn,
        hotspot=label,
    )


def _middles(cells: Cells) -> tuple[Middle, ...]:
    """Return the strongest cell of each hotspot, in the order of their numbers."""
    some = np.flatnonzero(cells.hotspot >= 0)
    order = some[np.lexsort((-cells.score[some], cells.hotspot[some]))]
    first = np.flatnonzero(np.diff(cells.hotspot[order], prepend=-1))
    return tuple(_middle(cells, int(at)) for at in order[first])


def _middle(cells: Cells, at: int) -> Middle:
    return Middle(
        lat=float(cells.south[at] + cells.north[at]) / 2,
        lon=float(cells.west[at] + cells.east[at]) / 2,
        score=float(cells.score[at]),
        level=int(cells.level[at]),
        turn=int(cells.turn[at]),
    )


def _notes(request: HotspotRequest, number: int, *, named: bool) -> tuple[str, ...]:
    where = "in the area named" if named else "in the box round the incidents: no area was named"
    rate = f"{100 * request.rate:g} %"
    return (
        f"Searched: {number:,} cells of {request.side_nm:g} NM with sea in them, {where}.",
        f"At most {rate} of the hot cells are expected to be chance (false discovery rate).",
    )

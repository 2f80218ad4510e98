"""The search for hotspots: a request and places in, hotspots and what to know of them out."""

from collections.abc import Callable, Mapping

import numpy as np

from maps.hotspots.by_clusters import find_by_clusters, rows_of
from maps.hotspots.by_density import find_by_density
from maps.hotspots.by_gi import find_by_gi
from maps.hotspots.found import Found, Middle
from maps.hotspots.notes import notes_of
from maps.hotspots.points import Points, incidents_in
from maps.hotspots.request import HotspotRequest, Method
from maps.hotspots.result import TURNS, Counts, Hotspot, HotspotResult, Progress
from maps.hotspots.sphere import NM_M
from models.filter.columns import Bools, Rows

# A precise record is known to within this part of the bandwidth.
_PRECISE = 1 / 3
_DAY_S = 86_400.0


def hotspots(
    request: HotspotRequest, points: Points, progress: Progress = lambda _part, _words: None
) -> HotspotResult:
    """Return the hotspots that a request asks for, the strongest first.

    Records coarser than the bandwidth are left out, and those without a date where time counts;
    both are counted. Problem when the area or the bandwidth gives nothing to search.
    """
    fine = points.radius_m <= request.bandwidth_nm * NM_M
    usable = np.flatnonzero(fine & _dated(request, points))
    held = points.taking(usable)
    find = _FIND[request.method]
    found = find(request, held, progress)
    progress(0.85, "Trying precise records alone")
    precise = held.radius_m <= request.bandwidth_nm * NM_M * _PRECISE
    firm = _firm(request, held, found, precise, progress)
    counts = _counts(request, points, usable[found.used], fine)
    members = [held.owner[rows] for rows in rows_of(found.label)]
    weights = np.bincount(found.label + 1, held.weight, len(found.middles) + 1)[1:]
    spots = tuple(
        _hotspot(middle, np.unique(owners), float(weight), firm)
        for middle, owners, weight in zip(found.middles, _all(members, found), weights, strict=True)
    )
    progress(1.0, "")
    return HotspotResult(
        request=request,
        hotspots=spots,
        cells=found.cells,
        counts=counts,
        notes=notes_of(request, counts, spots, found.notes),
    )


_FIND: Mapping[Method, Callable[[HotspotRequest, Points, Progress], Found]] = {
    Method.DENSITY: find_by_density,
    Method.CLUSTERS: find_by_clusters,
    Method.GI: find_by_gi,
}


def _all(members: list[Rows], found: Found) -> list[Rows]:
    """Return the members of every hotspot; the last ones may have none."""
    return members + [np.empty(0, dtype=np.intp)] * (len(found.middles) - len(members))


def _dated(request: HotspotRequest, points: Points) -> Bools:
    """Return which places have a time fine enough for what is asked; all where time is not."""
    if request.compare is not None:
        return ~np.isnan(points.start_s) & ~np.isnan(points.end_s)
    if request.lapse_days is not None and request.method is Method.CLUSTERS:
        return points.end_s - points.start_s <= request.lapse_days * _DAY_S
    return np.ones(len(points), dtype=np.bool_)


def _firm(
    request: HotspotRequest, held: Points, found: Found, precise: Bools, progress: Progress
) -> Bools | None:
    """Return which incidents are in a hotspot of the precise records alone, by their rows."""
    if precise.all() or not found.middles:
        return None
    alone = held.taking(precise)
    if not len(alone):
        return np.zeros(int(held.owner.max(initial=0)) + 1, dtype=np.bool_)
    again = _FIND[request.method](request, alone, lambda _part, words: progress(0.9, words))
    firm = np.zeros(int(held.owner.max()) + 1, dtype=np.bool_)
    firm[alone.owner[again.label >= 0]] = True
    return firm


def _hotspot(middle: Middle, members: Rows, weight: float, firm: Bools | None) -> Hotspot:
    return Hotspot(
        lat=middle.lat,
        lon=middle.lon,
        score=middle.score,
        level=middle.level,
        weight=weight,
        members=members,
        turn=TURNS[middle.turn],
        outline=middle.outline,
        stands=firm is None or bool(firm[members].any()),
    )


def _counts(request: HotspotRequest, points: Points, used: Rows, fine: Bools) -> Counts:
    """Count incidents: one of whose places none was used is left out for its first reason."""
    left = np.ones(len(points), dtype=np.bool_)
    most = int(points.owner.max(initial=-1)) + 1
    reasons: dict[str, int] = {}
    done = np.zeros(most, dtype=np.bool_)
    done[points.owner[used]] = True
    for name, which in (
        ("coarse", ~fine),
        ("undated", ~_dated(request, points)),
        ("elsewhere", left),
    ):
        owners = points.owner[which & ~done[points.owner]]
        reasons[name] = incidents_in(owners)
        done[owners] = True
    precise = points.radius_m[used] <= request.bandwidth_nm * NM_M * _PRECISE
    return Counts(
        asked=points.asked,
        used=incidents_in(points.owner[used]),
        unplaced=points.unplaced,
        precise=incidents_in(points.owner[used][precise]),
        rivals=points.rivals,
        counted=points.counted,
        **reasons,
    )

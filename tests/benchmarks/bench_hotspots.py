"""Hotspots among 10,000, 100,000 and 1,000,000 generated places.

Run as `python -m tests.benchmarks.bench_hotspots [PLACES …]`; prints a JSON line for each search:
the median of several runs in seconds of processor time (`cpu_s`, two threads count double) and by
the clock, and how often the barest numpy pass over the same columns (one cell number and one count
for each place) goes into it. Clusters stand beside scikit-learn's DBSCAN with haversine where that
ends in reasonable time; `grows` is the exponent that its two sizes give.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from math import log
from statistics import median
from time import perf_counter, process_time

import numpy as np
from sklearn.cluster import DBSCAN

from maps.hotspots.area import Area
from maps.hotspots.area_grid import area_grid
from maps.hotspots.by_density import grid_over
from maps.hotspots.clusters import clusters_of
from maps.hotspots.density import density
from maps.hotspots.gi_star import gi_star
from maps.hotspots.points import Points
from maps.hotspots.request import HotspotRequest, Method
from maps.hotspots.search import hotspots
from maps.hotspots.slabs import Near
from maps.hotspots.sphere import NM_M, angle_of
from maps.hotspots.waters import at_sea, cells_in
from models.filter.columns import Floats
from models.filter.incident_filter import Box

RUNS = 5
VIEW = Box(kind="box", south=0, west=90, north=50, east=150)
WORLD = Box(kind="box", south=-90, west=-180, north=90, east=180)
REACHES = ((1.0, 5.0), (5.0, 10.0), (10.0, 10.0), (25.0, 10.0))
_SKLEARN_NM, _SKLEARN_LEAST, _SKLEARN_MOST = 10.0, 10.0, 200_000


def places(number: int, seed: int = 1) -> tuple[Floats, Floats]:
    """Return places: half of them heaped in two hundred heaps, half of them noise."""
    rng = np.random.default_rng(seed)
    heaps = np.stack((rng.uniform(-60, 70, 200), rng.uniform(-180, 180, 200)))
    spread, which = rng.uniform(0.05, 1.5, 200), rng.integers(0, 200, number)
    lat = heaps[0, which] + rng.normal(0, 1, number) * spread[which]
    flat = np.cos(np.radians(heaps[0, which]))
    lon = heaps[1, which] + rng.normal(0, 1, number) * spread[which] / flat
    noise = rng.random(number) < 0.5
    lat = np.where(noise, np.degrees(np.arcsin(rng.uniform(-1, 1, number))), lat)
    lon = np.where(noise, rng.uniform(-180, 180, number), lon)
    return np.clip(lat, -90, 90), (lon + 180) % 360 - 180


def timed(work: Callable[[], object], runs: int = RUNS) -> tuple[float, float]:
    """Return the median seconds of processor and of clock after one run to warm up."""
    work()
    cpu, clock = [], []
    for _ in range(runs):
        begun, began = process_time(), perf_counter()
        work()
        cpu.append(process_time() - begun)
        clock.append(perf_counter() - began)
    return median(cpu), median(clock)


def searches(lat: Floats, lon: Floats) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is measured, by name."""
    ones = np.ones(len(lat))
    for name, box, bandwidth_nm in (("view", VIEW, 30.0), ("world", WORLD, 50.0)):
        area = Area.named((box,))
        assert area is not None
        grid = grid_over(area, bandwidth_nm)
        sigma_m = np.full(len(lat), bandwidth_nm * NM_M)
        yield f"density over the {name}", partial(density, grid, lat, lon, ones, sigma_m)
    yield "Gi* over the view", _gi_over_view(lat, lon)
    for method in Method:
        request = HotspotRequest(method=method, bandwidth_nm=30, within=(VIEW,), least=20)
        yield f"whole search, {method}", partial(hotspots, request, _points(lat, lon))
    for reach_nm, least in REACHES:
        near = Near(angle_of(reach_nm * NM_M))
        name = f"clusters of {least:g} within {reach_nm:g} NM over all"
        yield name, partial(clusters_of, lat, lon, ones, near, least)


def _gi_over_view(lat: Floats, lon: Floats) -> Callable[[], object]:
    """Return Gi* with cells of 15 NM, from places to q; the waters of a view are kept."""
    area = Area.named((VIEW,))
    assert area is not None
    grid = area_grid(15.0)
    cells = cells_in(grid, area.shape)
    cells = cells[at_sea(grid, cells)]

    def work() -> object:
        cell = grid.cell_of(lat, lon)
        at = np.minimum(np.searchsorted(cells, cell), len(cells) - 1)
        held = np.bincount(at[cells[at] == cell], minlength=len(cells)).astype(np.float64)
        return gi_star(grid, cells, held, np.ones(int(held.sum())), angle_of(30 * NM_M))

    return work


def _points(lat: Floats, lon: Floats) -> Points:
    number, never = len(lat), np.full(len(lat), np.nan)
    return Points(
        lat=lat,
        lon=lon,
        radius_m=np.full(number, 500.0),
        weight=np.ones(number),
        start_s=never,
        end_s=never,
        owner=np.arange(number),
        asked=number,
    )


def barest(lat: Floats, lon: Floats) -> object:
    """Return how many places each degree holds: the least that any answer has to do."""
    return np.bincount((lat + 90).astype(np.int64) * 360 + (lon + 180).astype(np.int64))


def against_sklearn() -> None:
    """Print how long scikit-learn takes for what it can, and how that grows."""
    taken: list[tuple[int, float]] = []
    for number in (_SKLEARN_MOST // 2, _SKLEARN_MOST):
        lat, lon = places(number)
        radians = np.radians(np.stack((lat, lon), axis=1))
        model = DBSCAN(
            eps=angle_of(_SKLEARN_NM * NM_M),
            min_samples=int(_SKLEARN_LEAST),
            metric="haversine",
            algorithm="ball_tree",
        )
        begun = process_time()
        model.fit(radians)
        taken.append((number, process_time() - begun))
        near = Near(angle_of(_SKLEARN_NM * NM_M))
        ours = timed(partial(clusters_of, lat, lon, np.ones(number), near, _SKLEARN_LEAST), 3)[0]
        _say(
            search="scikit-learn's DBSCAN, haversine",
            places=number,
            cpu_s=round(taken[-1][1], 2),
            times_ours=round(taken[-1][1] / ours, 1),
        )
    (few, fast), (many, slow) = taken
    _say(search="scikit-learn's DBSCAN", grows=round(log(slow / fast) / log(many / few), 2))


def _say(**figures: object) -> None:
    sys.stdout.write(json.dumps({"benchmark": "hotspots", **figures}) + "\n")
    sys.stdout.flush()


def main(numbers: list[int]) -> None:
    """Measure, and print the figures."""
    for number in numbers:
        lat, lon = places(number)
        least_s = timed(partial(barest, lat, lon))[0]
        for name, work in searches(lat, lon):
            cpu_s, clock_s = timed(work)
            _say(
                search=name,
                places=number,
                cpu_s=round(cpu_s, 4),
                clock_s=round(clock_s, 4),
                times_barest=round(cpu_s / least_s, 1),
            )
    against_sklearn()


if __name__ == "__main__":
    main([int(float(one)) for one in sys.argv[1:]] or [10_000, 100_000, 1_000_000])

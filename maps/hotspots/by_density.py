"""Hotspots by density: the peaks of a kernel density, each record spread over its doubt."""

import numpy as np
import shapely
from scipy.ndimage import maximum_filter

from maps.hotspots.area import Area
from maps.hotspots.binning import DensityGrid
from maps.hotspots.density import density
from maps.hotspots.found import DENSITY_STEPS, MOST_HOTSPOTS, NOBODYS, Found, Middle
from maps.hotspots.points import Points
from maps.hotspots.request import HotspotRequest
from maps.hotspots.result import Cells, Progress
from maps.hotspots.sphere import EARTH_RADIUS_M, NM_M, unit_vectors
from models.filter.columns import Bools, Floats, Ints, Rows
from models.problem import Problem

# A radius holds 95 % of a circular normal curve: so many spreads (domain: CE95).
_SPREADS_IN_95 = 2.448
# Cells are this part of the bandwidth; a coarser grid would lose the shape of a kernel.
_FINE = 0.5
_MOST_CELLS = 3_000_000
_PER_1000_SQUARE_NM = 1000 * NM_M**2
_LEAST_PEAK = 0.2


def find_by_density(request: HotspotRequest, points: Points, progress: Progress) -> Found:
    """Return the peaks of the density, and the cells from a tenth of the highest on.

    Problem when the area has more cells than can be held.
    """
    area = Area.named(request.within) or Area.round(points, 3 * request.bandwidth_nm)
    grid = grid_over(area, request.bandwidth_nm)
    progress(0.2, "Adding up kernels")
    sigma_m = np.hypot(request.bandwidth_nm * NM_M, points.radius_m / _SPREADS_IN_95)
    height = density(grid, points.lat, points.lon, points.weight, sigma_m) * _PER_1000_SQUARE_NM
    height[~_inside(grid, area, request)] = 0.0
    progress(0.7, "Finding peaks")
    peaks = _peaks(grid, height, request.bandwidth_nm)
    label = _round_peaks(grid, peaks, request.bandwidth_nm)
    used, of_place = _labelled(grid, label, points)
    most = float(height.max(initial=0.0))
    level = np.searchsorted(np.array(DENSITY_STEPS) * max(most, 1e-300), height, side="right")
    return Found(
        middles=tuple(_middle(grid, height, level, int(peak)) for peak in peaks),
        label=of_place,
        used=used,
        cells=_cells(grid, height, level, label),
        notes=("Peaks of a density: chance alone makes such too; Gi* tells them apart.",),
    )


def grid_over(area: Area, bandwidth_nm: float) -> DensityGrid:
    """Return the grid that density over an area is counted on."""
    step = np.degrees(_FINE * bandwidth_nm * NM_M / EARTH_RADIUS_M)
    rows = int(np.ceil(180.0 / step))
    tall = 180.0 / rows
    first, last = int((area.south + 90.0) / tall), int(np.ceil((area.north + 90.0) / tall))
    low, high = abs(area.south), abs(area.north)
    nearest = 0.0 if area.south < 0 < area.north else min(low, high)
    # An even number, so that a row goes on beyond the pole as the row that faces it.
    around = 2 * max(int(np.ceil(180.0 / step * np.cos(np.radians(nearest)))), 4)
    wide = 360.0 / around
    columns = min(int(np.ceil((area.east - area.west) / wide)), around)
    if (last - first) * columns > _MOST_CELLS:
        what = f"the area is too large for a bandwidth of {bandwidth_nm:g} NM"
        mend = "Name a smaller area or a larger bandwidth."
        raise Problem(what, where="--bandwidth", mend=mend)
    return DensityGrid(
        south=-90.0 + first * tall,
        west=area.west,
        step_lat=tall,
        step_lon=wide,
        rows=last - first,
        columns=columns,
    )


def _inside(grid: DensityGrid, area: Area, request: HotspotRequest) -> Bools:
    if not request.within:
        return np.ones((grid.rows, grid.columns), dtype=np.bool_)
    lon, lat = np.meshgrid((grid.lons() + 180.0) % 360.0 - 180.0, grid.lats())
    shapely.prepare(area.shape)
    inside: Bools = shapely.contains_xy(area.shape, lon, lat)
    return inside


def _peaks(grid: DensityGrid, height: Floats, bandwidth_nm: float) -> Rows:
    """Return the cells that are higher than those beside them and than any peak near by."""
    highest = float(height.max(initial=0.0))
    beside = maximum_filter(height, size=3, mode="nearest")
    at = np.flatnonzero((height == beside).ravel() & (height.ravel() >= _LEAST_PEAK * highest))
    at = at[height.ravel()[at] > 0]
    at = at[np.argsort(-height.ravel()[at], kind="stable")][: 5 * MOST_HOTSPOTS]
    vectors, kept = _vectors(grid, at), np.empty(0, dtype=np.intp)
    near = 2 * np.sin(bandwidth_nm * NM_M / EARTH_RADIUS_M / 2)
    for number in range(len(at)):
        apart = vectors[kept] - vectors[number]
        if not len(kept) or np.min(np.einsum("ij,ij->i", apart, apart)) > near**2:
            kept = np.append(kept, number)
    return at[kept[:MOST_HOTSPOTS]]


def _vectors(grid: DensityGrid, at: Rows) -> Floats:
    return unit_vectors(grid.lats()[at // grid.columns], grid.lons()[at % grid.columns])


def _round_peaks(grid: DensityGrid, peaks: Rows, bandwidth_nm: float) -> Ints:
    """Return for each cell the highest peak within a bandwidth of it, or NOBODYS."""
    label = np.full(grid.rows * grid.columns, NOBODYS, dtype=np.int64)
    tall = int(np.ceil(1 / _FINE)) + 1
    near = 2 * np.sin(bandwidth_nm * NM_M / EARTH_RADIUS_M / 2)
    for number in reversed(range(len(peaks))):
        row = int(peaks[number]) // grid.columns
        band = np.arange(
            max(row - tall, 0) * grid.columns, min(row + tall + 1, grid.rows) * grid.columns
        )
        apart = _vectors(grid, band) - _vectors(grid, peaks[number : number + 1])
        label[band[np.einsum("ij,ij->i", apart, apart) <= near**2]] = number
    return label


def _labelled(grid: DensityGrid, label: Ints, points: Points) -> tuple[Rows, Ints]:
    row = np.floor((points.lat - grid.south) / grid.step_lat)
    column = np.floor((points.lon - grid.west) / grid.step_lon)
    column %= round(360.0 / grid.step_lon)
    used = np.flatnonzero((row >= 0) & (row < grid.rows) & (column < grid.columns))
    found = np.full(len(points), NOBODYS, dtype=np.int64)
    found[used] = label[(row * grid.columns + column)[used].astype(np.int64)]
    return used, found


def _middle(grid: DensityGrid, height: Floats, level: Ints, at: int) -> Middle:
    row, column = divmod(at, grid.columns)
    return Middle(
        lat=float(grid.lats()[row]),
        lon=float((grid.lons()[column] + 180.0) % 360.0 - 180.0),
        score=float(height[row, column]),
        level=int(level[row, column]),
    )


def _cells(grid: DensityGrid, height: Floats, level: Ints, label: Ints) -> Cells:
    at = np.flatnonzero(level.ravel() > 0)
    row, column = at // grid.columns, at % grid.columns
    half_lat, half_lon = grid.step_lat / 2, grid.step_lon / 2
    south, west = grid.lats()[row] - half_lat, grid.lons()[column] - half_lon
    west -= 360.0 * np.floor((west + 180.0) / 360.0)
    score = height.ravel()[at]
    tall, wide = np.radians(grid.step_lat), np.radians(grid.step_lon)
    area_m2 = EARTH_RADIUS_M**2 * tall * wide * np.cos(np.radians(south + grid.step_lat / 2))
    return Cells(
        south=south,
        west=west,
        north=south + grid.step_lat,
        east=west + grid.step_lon,
        score=score,
        held=score * area_m2 / _PER_1000_SQUARE_NM,
        q=np.full(len(at), np.nan),
        level=level.ravel()[at].astype(np.uint8),
        turn=np.zeros(len(at), dtype=np.uint8),
        hotspot=label[at],
    )

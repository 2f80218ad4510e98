"""Kernel density on the sphere, binned and blurred.

The kernel is exp(-c²/2σ²), c the chord between two places: on a sphere the natural normal curve
(von Mises–Fisher), and for bandwidths up to 300 NM within a thousandth of that of the geodesic.
It is the product of a part that depends on the latitudes alone and of one that is periodic in
longitude; so each row of the grid is the sum over the rows near it of circular convolutions, which
Fourier's transform makes products. Nothing is approximated but the place of a point within its
cell, and that by its first and second moments (Taylor's series cut off after the second term).
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from maps.hotspots.binning import Bins, DensityGrid
from maps.hotspots.sphere import EARTH_RADIUS_M
from models.filter.columns import Floats, Rows

Waves = NDArray[np.complexfloating[Any, Any]]
# A kernel is cut off where it has fallen to exp(-4.5²/2), 4e-5 of its peak.
_REACH = 4.5
# Beside the poles the curve is no normal one any more below this.
_GREATEST_Z = 400.0
# Spreads that differ by less than this part are one.
_CLASS, _MOST_CLASSES = 0.02, 64


def density(grid: DensityGrid, lat: Floats, lon: Floats, weight: Floats, sigma_m: Floats) -> Floats:
    """Return the weight per square metre at the middle of each cell, (rows, columns).

    Points in degrees, anywhere, each with the spread of its own kernel; spreads that differ by
    less than a fiftieth are taken together. As exact as the direct sum to within two per cent of
    the highest density when cells are no wider or taller than half the least spread.
    """
    work, place = _with_margin(grid, float(sigma_m.max(initial=0.0)) / EARTH_RADIUS_M)
    binned = Bins.of(work, lat, lon)
    spread, total = sigma_m[binned.points] / EARTH_RADIUS_M, None
    for members, sigma in _classes(spread, weight[binned.points]):
        waves = np.fft.rfft(binned.taken(weight, members), axis=1)
        part = _blurred(work, waves, sigma)
        total = part if total is None else total + part
    if total is None:
        return np.zeros((grid.rows, grid.columns))
    blurred = np.fft.irfft(total, work.columns, axis=1)
    down, right = place
    inner = blurred[down : down + grid.rows, right : right + grid.columns]
    return np.maximum(inner, 0.0).astype(np.float64) / EARTH_RADIUS_M**2


def _classes(sigma: Floats, weight: Floats) -> Iterator[tuple[Rows, float]]:
    """Yield the points of each class of spread, and the root of their mean square."""
    if not len(sigma):
        return
    least, most = sigma.min(), sigma.max()
    last = min(int((most / least - 1) / _CLASS), _MOST_CLASSES - 1)
    step = np.minimum(((sigma / least - 1) / _CLASS).astype(np.int64), last)
    for number in range(last + 1):
        members = np.flatnonzero(step == number)
        if not len(members):
            continue
        mean = np.average(sigma[members] ** 2, weights=weight[members])
        yield members, float(np.sqrt(mean))


def _with_margin(grid: DensityGrid, sigma: float) -> tuple[DensityGrid, tuple[int, int]]:
    """Return a grid that also holds what reaches into this one, and where this one lies in it."""
    tall, most = np.radians(grid.step_lat), round(180.0 / grid.step_lat)
    more = int(np.ceil(_REACH * sigma / tall))
    first = round((grid.south + 90.0) / grid.step_lat)
    low, high = max(first - more, 0), min(first + grid.rows + more, most)
    poleward = np.radians(min(max(-(low * grid.step_lat - 90), high * grid.step_lat - 90), 90.0))
    flat = max(float(np.cos(poleward)), 1e-12)
    wide = 2 * np.arcsin(min(np.sin(min(_REACH * sigma, np.pi) / 2) / flat, 1.0))
    around = round(360.0 / grid.step_lon)
    beside = int(np.ceil(np.degrees(wide) / grid.step_lon))
    if grid.columns + 2 * beside >= around:
        beside, columns = 0, around
    else:
        columns = grid.columns + 2 * beside
    work = DensityGrid(
        south=low * grid.step_lat - 90.0,
        west=grid.west - beside * grid.step_lon,
        step_lat=grid.step_lat,
        step_lon=grid.step_lon,
        rows=high - low,
        columns=columns,
    )
    return work, (first - low, beside)


def _blurred(work: DensityGrid, rows: Waves, sigma: float) -> Waves:
    """Return the transforms of rows of weights as transforms of rows of densities a steradian."""
    tall, wide = np.radians(work.step_lat), np.radians(work.step_lon)
    cosine = np.cos(np.radians(work.lats()))
    wave = np.arange(rows.shape[1]) * (2 * np.pi / (work.columns * wide))
    found = np.zeros_like(rows)
    for away in range(min(int(np.ceil(_REACH * sigma / tall)) + 1, work.rows)):
        flat = cosine[away:] * cosine[: work.rows - away]
        kernel = _transforms(flat / sigma**2, wave, work)
        kernel *= np.float32(np.exp(-2 / sigma**2 * np.sin(away * tall / 2) ** 2))
        found[: work.rows - away] += kernel * rows[away:]
        if away:
            found[away:] += kernel * rows[: work.rows - away]
    # The height of the von Mises–Fisher curve that has all its weight on the sphere.
    height = 1.0 / (2 * np.pi * sigma**2 * -np.expm1(-2 / sigma**2))
    return found * np.float32(height)


def _transforms(z: Floats, wave: Floats, work: DensityGrid) -> Floats:
    """Return the transform of exp(-2 z sin²(λ/2)) along the columns for each z, (rows, waves)."""
    wide = np.radians(work.step_lon)
    square = (wave**2).astype(np.float32)
    steep = np.maximum(z, 1e-9)
    exponent = square * (-1 / (2 * steep))[:, None].astype(np.float32)
    found = np.exp(exponent, out=exponent)
    found *= (np.sqrt(2 * np.pi / steep) / wide)[:, None].astype(np.float32)
    polar = np.flatnonzero(z < _GREATEST_Z)
    if len(polar):
        turn = np.arange(work.columns) * wide
        around = np.minimum(turn, work.columns * wide - turn)
        curve = np.exp(-2 * z[polar, None] * np.sin(around / 2) ** 2)
        found[polar] = np.fft.rfft(curve, axis=1).real
    return found

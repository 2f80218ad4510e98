"""The binned and blurred density is the direct sum over all places, to within what it promises."""

import numpy as np
import pytest

from maps.hotspots.area import Area
from maps.hotspots.binning import DensityGrid
from maps.hotspots.by_density import grid_over
from maps.hotspots.density import density
from maps.hotspots.sphere import EARTH_RADIUS_M, NM_M, unit_vectors
from models.filter.columns import Floats
from models.filter.incident_filter import Box

VIEWS = {
    "middle": (20, 110, 40, 140, 50),
    "antimeridian": (-10, 170, 10, -165, 80),
    "north pole": (80, -180, 90, 180, 60),
    "south pole": (-90, -180, -75, 180, 100),
    "whole earth": (-90, -180, 90, 180, 300),
    "high north": (70, 0, 88, 30, 60),
}


@pytest.mark.parametrize("view", VIEWS)
def test_the_density_is_the_direct_sum_to_within_two_per_cent_of_its_peak(view: str) -> None:
    south, west, north, east, bandwidth_nm = VIEWS[view]
    area = Area.named((Box(kind="box", south=south, west=west, north=north, east=east),))
    assert area is not None
    grid = grid_over(area, bandwidth_nm)
    rng = np.random.default_rng(7)
    # Some lie beside the view and reach into it.
    lat = rng.uniform(south - 2, north + 2, 60)
    lat = np.where(np.abs(lat) > 90, np.sign(lat) * 180 - lat, lat)
    lon = (rng.uniform(area.west - 2, area.east + 2, 60) + 180) % 360 - 180
    weight = rng.choice([1.0, 0.5], 60)
    sigma_m = bandwidth_nm * NM_M * np.sqrt(1 + rng.uniform(0, 1, 60) ** 2 / 2.448**2)
    found = density(grid, lat, lon, weight, sigma_m)
    chord, geodesic = _direct(grid, lat, lon, weight, sigma_m)
    one = 1 / (2 * np.pi * (bandwidth_nm * NM_M) ** 2)
    assert chord.max() > one / 2
    assert np.abs(found - chord).max() < 0.07 * one
    assert np.abs(found - chord).max() < 0.02 * chord.max()
    assert np.abs(chord - geodesic).max() < 0.002 * chord.max()


def test_all_the_weight_of_an_incident_is_on_the_earth() -> None:
    grid = DensityGrid(south=-90, west=-180, step_lat=1, step_lon=1, rows=180, columns=360)
    for lat in (-90.0, -60.3, 0.2, 89.5, 90.0):
        found = density(grid, np.array([lat]), np.array([179.99]), np.ones(1), np.full(1, 3e5))
        edges = np.sin(np.radians(np.arange(-90, 91)))
        areas = np.diff(edges)[:, None] * np.radians(1) * EARTH_RADIUS_M**2
        assert (found * areas).sum() == pytest.approx(1, abs=0.01)


def test_no_places_have_no_density() -> None:
    grid = DensityGrid(south=0, west=0, step_lat=1, step_lon=1, rows=10, columns=20)
    none = np.empty(0)
    assert not density(grid, none, none, none, none).any()


def _direct(
    grid: DensityGrid, lat: Floats, lon: Floats, weight: Floats, sigma_m: Floats
) -> tuple[Floats, Floats]:
    """Return the sum of exp(-d²/2σ²) / 2πσ² by chords and by arcs of great circles."""
    lats, lons = np.meshgrid(grid.lats(), grid.lons(), indexing="ij")
    cells = unit_vectors(lats.ravel(), lons.ravel())
    chord_m = np.linalg.norm(cells[:, None] - unit_vectors(lat, lon)[None], axis=-1)
    arc_m = 2 * np.arcsin(np.minimum(chord_m / 2, 1.0))
    sums = [
        (weight * np.exp(-((far * EARTH_RADIUS_M) ** 2) / 2 / sigma_m**2) / 2 / np.pi / sigma_m**2)
        .sum(axis=1)
        .reshape(lats.shape)
        for far in (chord_m, arc_m)
    ]
    return sums[0], sums[1]

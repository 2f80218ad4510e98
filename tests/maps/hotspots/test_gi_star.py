"""Gi* by its published formula, its chances by SciPy's curves, and no hotspots made of noise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr
from scipy.stats import false_discovery_control, pearson3
from shapely import box

from maps.hotspots.area_grid import AreaGrid, area_grid
from maps.hotspots.gi_star import false_discovery_rate, gi_star, upper_tail
from maps.hotspots.sphere import NM_M, angle_of, unit_vectors
from maps.hotspots.waters import cells_in
from models.filter.columns import Bools, Floats, Ints

PLACES = {
    "whole earth": (300.0, 700.0, None),
    "north pole": (300.0, 900.0, (-180, 60, 180, 90)),
    "middle": (60.0, 130.0, (110, 0, 130, 20)),
    "beside 180": (60.0, 150.0, (170, -10, 180, 10)),
}


@pytest.mark.parametrize("where", PLACES)
def test_z_is_that_of_the_formula_in_a_plain_loop(where: str) -> None:
    side_nm, reach_nm, bounds = PLACES[where]
    grid, rng = area_grid(side_nm), np.random.default_rng(3)
    cells = cells_in(grid, box(*bounds) if bounds else None)
    # Some waters in the middle were not searched.
    cells = cells[rng.random(len(cells)) < 0.8]
    held = rng.poisson(0.7, len(cells)).astype(np.float64)
    angle = angle_of(reach_nm * NM_M)
    found = gi_star(grid, cells, held, angle)
    beside = _beside(grid, cells, angle)
    assert np.array_equal(found.around, beside.sum(axis=1))
    assert np.allclose(found.z, _z(beside, held))


def test_a_curve_of_pearson_with_the_third_moment_is_scipys() -> None:
    z = np.linspace(-3, 8, 60)
    for skewness in (-0.7, 0.0, 1e-3, 0.4, 1.3, 5.0):
        theirs = pearson3.sf(z, skewness)
        assert np.allclose(upper_tail(z, np.full(60, skewness)), theirs, rtol=1e-4, atol=1e-12)


@given(st.lists(st.floats(0, 1), max_size=60))
@settings(max_examples=200)
def test_false_discovery_rates_are_scipys(chances: list[float]) -> None:
    p = np.array(chances)
    assert np.allclose(false_discovery_rate(p), false_discovery_control(p) if chances else p)


def test_the_moments_of_a_sum_are_those_of_all_draws_without_putting_back() -> None:
    """Every set of cells is equally likely to be the one round a cell: so its sum's moments are."""
    grid, angle = area_grid(600.0), angle_of(700 * NM_M)
    cells = np.arange(int(grid.counts.sum()))
    rng = np.random.default_rng(5)
    held = rng.poisson(0.4, len(cells)).astype(np.float64)
    around = int(gi_star(grid, cells, held, angle).around[100])
    sums = np.array([rng.permutation(held)[:around].sum() for _ in range(60_000)])
    z = (sums - sums.mean()) / sums.std()
    n, m, off = len(cells), around, held - held.mean()
    third = m * (n - m) * (n - 2 * m) / ((n - 1) * (n - 2)) * (off**3).mean()
    variance = m * (n - m) / (n - 1) * (off**2).mean()
    assert (z**3).mean() == pytest.approx(third / variance**1.5, abs=0.05)


@pytest.mark.parametrize("mean", [0.003, 0.03, 0.3, 3.0, 30.0])
def test_pure_noise_has_hotspots_no_more_often_than_the_stated_rate(mean: float) -> None:
    grid, rate, runs = area_grid(90.0), 0.1, 300
    cells = cells_in(grid, box(100, 0, 160, 45))
    false_ = straight = 0
    for seed in range(runs):
        rng = np.random.default_rng(seed)
        number = rng.poisson(mean * len(cells))
        held = np.bincount(rng.integers(0, len(cells), number), minlength=len(cells))
        found = gi_star(grid, cells, held.astype(np.float64), angle_of(195 * NM_M))
        false_ += bool((found.q <= rate).any())
        straight += bool((false_discovery_rate(ndtr(-found.z)) <= rate).any())
    # Two standard errors of a share measured in so many runs.
    assert false_ / runs <= rate + 2 * np.sqrt(rate * (1 - rate) / runs)
    if mean < 1:
        # What a normal curve would have made of the same noise.
        assert straight / runs > 3 * rate


def test_cells_that_hold_nothing_or_all_the_same_are_no_hotspots() -> None:
    grid, cells = area_grid(300.0), np.arange(500, 600)
    for held in (np.zeros(100), np.ones(100)):
        found = gi_star(grid, cells, held, angle_of(700 * NM_M))
        assert (found.p == 1).all()
        assert (found.z == 0).all()


def _beside(grid: AreaGrid, cells: Ints, angle: float) -> Bools:
    vectors = unit_vectors(*grid.middles(cells))
    squares = ((vectors[:, None] - vectors[None]) ** 2).sum(axis=-1)
    beside: Bools = squares <= (2 * np.sin(angle / 2)) ** 2 * (1 + 1e-9)
    return beside


def _z(beside: Bools, held: Floats) -> Floats:
    n, mean, spread = len(held), held.mean(), held.std()
    found = np.empty(n)
    for one in range(n):
        m = beside[one].sum()
        over = sum(held[other] for other in range(n) if beside[one, other]) - mean * m
        found[one] = over / (spread * np.sqrt((n * m - m**2) / (n - 1)))
    return found

"""Gi* by its published formula, its chances by SciPy's curves, and no hotspots made of noise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr
from scipy.stats import binom, false_discovery_control, pearson3
from shapely import box

from maps.hotspots.area_grid import AreaGrid, area_grid
from maps.hotspots.gi_star import dealt, false_discovery_rate, gi_star, upper_tail
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
    found = gi_star(grid, cells, held, np.ones(int(held.sum())), angle)
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


@pytest.mark.parametrize("share", [0.002, 0.02, 0.2])
def test_the_chance_of_a_sum_is_that_of_dealing_incidents_at_random(share: float) -> None:
    """For incidents that weigh one each it is the binomial distribution's, never much below it."""
    totals = np.arange(1.0, 60.0)
    chance = dealt(totals, np.full(59, share), np.ones(200))
    exact = binom.sf(totals - 1, 200, share)
    likely = exact > 1e-9
    assert (chance[likely] > 0.7 * exact[likely]).all()
    # Where it matters for discoveries it is not so cautious that nothing could be found.
    assert (chance < 25 * exact)[exact > 1e-6].all()


def test_a_few_heavy_reports_are_no_surprise_where_many_light_ones_would_be() -> None:
    light, heavy = np.ones(300), np.repeat([1.0, 30.0], [0, 10])
    share, total = np.array([0.02]), np.array([30.0])
    assert dealt(total, share, light)[0] < 1e-6
    assert dealt(total, share, heavy)[0] > 0.05


@pytest.mark.parametrize("mean", [0.003, 0.03, 0.3, 3.0, 30.0])
def test_pure_noise_has_hotspots_no_more_often_than_the_stated_rate(mean: float) -> None:
    grid, rate, runs = area_grid(90.0), 0.1, 300
    cells = cells_in(grid, box(100, 0, 160, 45))
    false_ = straight = 0
    for seed in range(runs):
        rng = np.random.default_rng(seed)
        number = rng.poisson(mean * len(cells))
        held = np.bincount(rng.integers(0, len(cells), number), minlength=len(cells))
        units, angle = np.ones(number), angle_of(195 * NM_M)
        found = gi_star(grid, cells, held.astype(np.float64), units, angle)
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
        units = np.ones(int(held.sum()))
        found = gi_star(grid, cells, held, units, angle_of(700 * NM_M))
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

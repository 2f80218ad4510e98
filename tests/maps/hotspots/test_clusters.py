"""The clusters agree with scikit-learn, and with a plain loop where that has no answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.cluster import DBSCAN

from maps.hotspots.clusters import NOBODYS, clusters_of
from maps.hotspots.slabs import Near
from maps.hotspots.sphere import EARTH_RADIUS_M, NM_M, angle_of, unit_vectors
from models.filter.columns import Bools, Floats, Ints
from tests.maps.hotspots.generated import WORST, heap, places_at, worst_places


@pytest.mark.parametrize("where", WORST)
@pytest.mark.parametrize("number", [400, 2_000])
def test_the_clusters_are_those_of_scikit_learn(where: str, number: int) -> None:
    rng = np.random.default_rng(number)
    lat, lon = places_at(where, number, 3.0, rng)
    found = 0
    for reach_nm, least in ((20, 3), (60, 10), (200, 5), (900, 4)):
        label = clusters_of(lat, lon, np.ones(number), _near(reach_nm), least)
        theirs = DBSCAN(eps=angle_of(reach_nm * NM_M), min_samples=least, metric="haversine").fit(
            np.radians(np.stack((lat, lon), axis=1))
        )
        core = np.zeros(number, dtype=np.bool_)
        core[theirs.core_sample_indices_] = True
        assert _same(label[core], theirs.labels_[core])
        assert np.array_equal(label == NOBODYS, theirs.labels_ == -1)
        found += label.max() + 1
    assert found > 0


@given(
    places=worst_places(),
    reach_nm=st.floats(0.5, 2_000),
    least=st.sampled_from([1.0, 1.5, 3.0, 6.0]),
    timed=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_cores_border_and_nobody_are_those_of_a_plain_loop(
    places: tuple[Floats, Floats], reach_nm: float, least: float, *, timed: bool
) -> None:
    lat, lon = places
    rng = np.random.default_rng(len(lat))
    weight = rng.choice([1.0, 0.5, 1 / 3], len(lat))
    time_s = rng.uniform(0, 1e6, len(lat))
    near = Near(angle_of(reach_nm * NM_M), 1e5 if timed else None)
    label = clusters_of(lat, lon, weight, near, least, time_s)
    beside, squares = _beside(lat, lon, time_s, near)
    core = beside @ weight >= least - 1e-9
    assert _same(label[core], _reached(beside, core)[core])
    for one in np.flatnonzero(~core):
        cores = np.flatnonzero(beside[one] & core)
        nearest = cores[squares[one, cores] <= squares[one, cores].min(initial=9.0) + 1e-12]
        assert label[one] in set(label[nearest]) if len(cores) else label[one] == NOBODYS


def test_a_cluster_ends_where_time_parts_it() -> None:
    rng = np.random.default_rng(1)
    lat, lon = heap(25.0, 179.9, 5, 40, rng)
    time_s = np.where(np.arange(40) < 20, 0.0, 90 * 86_400.0)
    together = clusters_of(lat, lon, np.ones(40), _near(30), 5)
    apart = clusters_of(lat, lon, np.ones(40), Near(angle_of(30 * NM_M), 86_400.0), 5, time_s)
    assert set(together) == {0}
    assert set(apart[:20]).isdisjoint(apart[20:])
    assert set(apart) == {0, 1}


def test_a_thousand_on_one_spot_beside_a_thousand_too_far_off_stay_two() -> None:
    lat = np.repeat([0.0, 0.0], 1_000)
    lon = np.repeat([0.0, 10.01 / 60], 1_000)
    apart_nm = np.radians(10.01 / 60) * EARTH_RADIUS_M / NM_M
    parted = clusters_of(lat, lon, np.ones(2_000), _near(apart_nm - 1e-3), 5)
    joined = clusters_of(lat, lon, np.ones(2_000), _near(apart_nm + 1e-3), 5)
    assert set(parted[:1_000]).isdisjoint(parted[1_000:])
    assert set(joined) == {0}


def test_a_search_can_be_ended_at_any_time() -> None:
    class Ended(Exception):
        pass

    def end() -> None:
        raise Ended

    lat, lon = places_at("anywhere", 5_000, 1.0, np.random.default_rng(2))
    with pytest.raises(Ended):
        clusters_of(lat, lon, np.ones(5_000), _near(100), 8, check=end)


def test_no_places_make_no_clusters() -> None:
    none = np.empty(0)
    assert not len(clusters_of(none, none, none, _near(10), 3))


def _near(reach_nm: float) -> Near:
    return Near(angle_of(reach_nm * NM_M))


def _beside(lat: Floats, lon: Floats, time_s: Floats, near: Near) -> tuple[Bools, Floats]:
    vectors = unit_vectors(lat, lon)
    squares = ((vectors[:, None] - vectors[None]) ** 2).sum(axis=-1)
    beside = squares <= (2 * np.sin(near.angle / 2)) ** 2 * (1 + 1e-9)
    if near.lapse_s is not None:
        beside &= np.abs(time_s[:, None] - time_s[None]) <= near.lapse_s
    return beside, squares


def _reached(beside: Bools, core: Bools) -> Ints:
    """Return the clusters of the cores by walking from one to the next."""
    label = np.full(len(core), NOBODYS, dtype=np.int64)
    for number, start in enumerate(np.flatnonzero(core)):
        todo = [start] if label[start] == NOBODYS else []
        while todo:
            one = todo.pop()
            if label[one] == NOBODYS:
                label[one] = number
                todo += list(np.flatnonzero(beside[one] & core & (label == NOBODYS)))
    return label


def _same(mine: Ints, theirs: Ints) -> bool:
    """Say whether two labellings are one up to the names of their clusters."""
    pairs = set(zip(mine.tolist(), theirs.tolist(), strict=True))
    return len(pairs) == len(set(mine.tolist())) == len(set(theirs.tolist()))

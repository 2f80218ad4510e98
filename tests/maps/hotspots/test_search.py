"""Hotspots are found where they were planted, honestly, and what was left out is said."""

from datetime import UTC, datetime

import numpy as np
import pytest

from maps.hotspots.notes import BIAS
from maps.hotspots.points import Points
from maps.hotspots.request import HotspotRequest, Method
from maps.hotspots.result import Turn
from maps.hotspots.search import hotspots
from models.encounter.reporting import CountingUnit
from models.filter.columns import Floats
from models.filter.incident_filter import Box, Period
from models.problem import Problem
from tests.maps.hotspots.generated import heap, points_at, uniform_in

# Open sea of the western Pacific.
WATERS = Box(kind="box", south=5, west=140, north=25, east=170)
PLANTED = ((10.0, 146.0), (20.0, 162.0), (14.0, 155.0))
SEEDS = range(12)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("seed", SEEDS)
def test_planted_hotspots_are_found_and_no_others(method: Method, seed: int) -> None:
    rng = np.random.default_rng(seed)
    request = HotspotRequest(method=method, bandwidth_nm=60, within=(WATERS,), least=12)
    found = hotspots(request, points_at(*_planted(rng)))
    near = [min(_apart_nm(one.lat, one.lon, *here) for here in PLANTED) for one in found.hotspots]
    assert len(found.hotspots) >= len(PLANTED)
    assert max(near) < 150
    for here in PLANTED:
        assert min(_apart_nm(one.lat, one.lon, *here) for one in found.hotspots) < 60


@pytest.mark.parametrize("seed", SEEDS)
def test_noise_alone_makes_no_hotspots_of_significance(seed: int) -> None:
    rng = np.random.default_rng(1000 + seed)
    found = hotspots(
        HotspotRequest(bandwidth_nm=60, within=(WATERS,), rate=0.001),
        points_at(*uniform_in(5, 140, 25, 170, 300, rng)),
    )
    assert found.hotspots == ()
    assert not found.cells.level.any()


def test_what_is_coarser_than_the_bandwidth_is_left_out_and_counted() -> None:
    rng = np.random.default_rng(1)
    lat, lon = heap(15, 150, 10, 30, rng)
    radius_m = np.where(np.arange(30) < 20, 1_000.0, 50 * 1_852 + 1.0)
    for method in Method:
        request = HotspotRequest(method=method, bandwidth_nm=50, within=(WATERS,), least=5)
        found = hotspots(request, points_at(lat, lon, radius_m))
        assert (found.counts.used, found.counts.coarse) == (20, 10)
        assert sum(one.weight for one in found.hotspots) <= 20
        assert any("10 too coarse" in note for note in found.notes)


def test_a_coarse_record_raises_the_density_less_and_wider_than_a_precise_one() -> None:
    request = HotspotRequest(method=Method.DENSITY, bandwidth_nm=50, within=(WATERS,))
    here = np.array([15.0]), np.array([150.0])
    sharp = hotspots(request, points_at(*here, 100.0)).cells
    blunt = hotspots(request, points_at(*here, 50 * 1_852.0)).cells
    # Its variance is greater by (1 / 2.448)² of that of the kernel, and the peak lower by as much.
    assert blunt.score.max() / sharp.score.max() == pytest.approx(1 / (1 + 2.448**-2), rel=0.02)
    assert len(blunt) > len(sharp)


def test_rival_places_share_the_weight_of_their_incident() -> None:
    lat, lon = heap(15, 150, 5, 8, np.random.default_rng(2))
    points = Points(
        lat=lat,
        lon=lon,
        radius_m=np.full(8, 100.0),
        weight=np.full(8, 0.5),
        start_s=np.zeros(8),
        end_s=np.zeros(8),
        owner=np.arange(8) // 2,
        asked=4,
        rivals=4,
    )
    clusters = HotspotRequest(method=Method.CLUSTERS, bandwidth_nm=40, least=4)
    found = hotspots(clusters, points)
    assert [(one.weight, one.members.tolist()) for one in found.hotspots] == [(4.0, [0, 1, 2, 3])]
    more = HotspotRequest(method=Method.CLUSTERS, bandwidth_nm=40, least=5)
    assert hotspots(more, points).hotspots == ()
    assert any("their weight spread over them: 4" in note for note in found.notes)


def test_a_hotspot_of_coarse_records_alone_does_not_stand_without_them() -> None:
    rng = np.random.default_rng(3)
    parts = [heap(*place, 15, 40, rng) for place in PLANTED[:2]]
    lat, lon = (np.concatenate(part) for part in zip(*parts, strict=True))
    radius_m = np.repeat([1_000.0, 90_000.0], 40)
    for method in Method:
        request = HotspotRequest(method=method, bandwidth_nm=60, within=(WATERS,), least=12)
        found = hotspots(request, points_at(lat, lon, radius_m))
        stand = {
            _apart_nm(one.lat, one.lon, *PLANTED[0]) < 120: one.stands for one in found.hotspots
        }
        assert stand == {True: True, False: False}
        assert any("with precise records alone" in note for note in found.notes)


def test_from_one_period_to_the_next_hotspots_emerge_persist_and_fade() -> None:
    rng = np.random.default_rng(4)
    lat, lon, start_s = _turning(rng)
    compare = _year(2020), _year(2021)
    request = HotspotRequest(bandwidth_nm=60, within=(WATERS,), compare=compare)
    found = hotspots(request, points_at(lat, lon, 100.0, start_s))
    turns = {
        min(PLANTED, key=lambda here: _apart_nm(one.lat, one.lon, *here)): one.turn
        for one in reversed(found.hotspots)
    }
    assert turns == dict(zip(PLANTED, (Turn.FADING, Turn.EMERGING, Turn.PERSISTENT), strict=True))


def test_an_incident_without_a_date_is_left_out_only_where_time_counts() -> None:
    lat, lon = heap(15, 150, 5, 20, np.random.default_rng(5))
    points = points_at(lat, lon, 100.0, np.where(np.arange(20) < 15, 1.6e9, np.nan))
    timeless = HotspotRequest(method=Method.CLUSTERS, bandwidth_nm=40)
    timed = HotspotRequest(method=Method.CLUSTERS, bandwidth_nm=40, lapse_days=2)
    assert hotspots(timeless, points).counts.undated == 0
    found = hotspots(timed, points)
    assert (found.counts.used, found.counts.undated) == (15, 5)


@pytest.mark.parametrize("method", Method)
def test_a_result_always_says_its_unit_and_that_it_measures_publication(method: Method) -> None:
    for number in (0, 40):
        lat, lon = heap(15, 179.5, 20, number, np.random.default_rng(6))
        request = HotspotRequest(method=method, unit=CountingUnit.SORTIE, bandwidth_nm=60)
        found = hotspots(request, points_at(lat, lon))
        assert found.notes[0] == BIAS
        assert any(note.startswith("Counting unit: sortie.") for note in found.notes)


def test_a_search_reports_how_far_it_is_and_can_be_ended() -> None:
    class Ended(Exception):
        pass

    told: list[float] = []

    def tell(part: float, words: str) -> None:
        told.append(part)
        if words == "Weighing the cells":
            raise Ended

    request = HotspotRequest(bandwidth_nm=60, within=(WATERS,))
    points = points_at(*_planted(np.random.default_rng(7)))
    with pytest.raises(Ended):
        hotspots(request, points, tell)
    assert told == sorted(told)
    hotspots(request, points, lambda part, _words: told.append(part))
    assert told[-1] == 1


def test_waters_too_small_for_statistics_are_refused_with_what_to_do() -> None:
    little = Box(kind="box", south=10, west=150, north=11, east=151)
    with pytest.raises(Problem) as refused:
        hotspots(
            HotspotRequest(within=(little,)),
            points_at(*heap(10, 150, 5, 9, np.random.default_rng(8))),
        )
    assert refused.value.where == "--within"
    assert "30 cells" in refused.value.mend


def test_an_area_too_large_for_its_bandwidth_is_refused_with_what_to_do() -> None:
    world = Box(kind="box", south=-90, west=-180, north=90, east=180)
    request = HotspotRequest(method=Method.DENSITY, bandwidth_nm=2, within=(world,))
    with pytest.raises(Problem) as refused:
        hotspots(request, points_at(*heap(10, 150, 5, 9, np.random.default_rng(9))))
    assert "larger bandwidth" in refused.value.mend


def test_incidents_in_the_middle_of_a_continent_are_not_in_the_waters_searched() -> None:
    kansas = heap(38, -98, 30, 50, np.random.default_rng(10))
    wide = Box(kind="box", south=10, west=-130, north=50, east=-60)
    found = hotspots(HotspotRequest(within=(wide,)), points_at(*kansas))
    assert (found.counts.used, found.counts.elsewhere) == (0, 50)
    assert found.hotspots == ()


def _planted(rng: np.random.Generator) -> tuple[Floats, Floats]:
    parts = [uniform_in(5, 140, 25, 170, 100, rng)]
    parts += [heap(*place, 20, 40, rng) for place in PLANTED]
    lat, lon = (np.concatenate(part) for part in zip(*parts, strict=True))
    return lat, lon


def _turning(rng: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """Return the first place planted in 2020 only, the second in 2021, the third in both."""
    years = [datetime(year, 6, 1, tzinfo=UTC).timestamp() for year in (2020, 2021)]
    noise = uniform_in(5, 140, 25, 170, 100, rng)
    planted = [heap(*place, 20, 40, rng) for place in (*PLANTED, PLANTED[2])]
    lat, lon = (np.concatenate(part) for part in zip(noise, *planted, strict=True))
    when = np.repeat([years[0], years[1], years[1], years[0]], 40)
    return lat, lon, np.concatenate((rng.choice(years, 100), when))


def _year(year: int) -> Period:
    return Period(start=datetime(year, 1, 1, tzinfo=UTC), end=datetime(year + 1, 1, 1, tzinfo=UTC))


def _apart_nm(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    east = (lon - other_lon) * np.cos(np.radians(lat))
    return float(60 * np.hypot(lat - other_lat, east))

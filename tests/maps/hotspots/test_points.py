"""The places that hotspots are looked for among, as the index has them."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from maps.hotspots.points import points_of
from models.encounter.reporting import CountingUnit
from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.summary import IncidentSummary
from models.when.when import When
from tests.maps.build import a_circle, a_spot, a_summary

HERE, THERE = a_circle(25.0, 128.0, 500.0), a_circle(26.0, 129.0, 900.0)
DAY = datetime(2025, 12, 6, tzinfo=UTC)


def test_an_estimate_stands_for_its_incident_and_claims_do_not() -> None:
    points = points_of(
        _index(a_summary("estimated", a_spot(HERE), a_spot(THERE, claimed_by="CN"))).ids
    )
    assert (points.lat.tolist(), points.weight.tolist()) == ([25.0], [1.0])
    assert points.radius_m[0] == pytest.approx(500, abs=1)


def test_rival_claims_share_one_incident() -> None:
    rivals = a_summary("rivals", a_spot(HERE, claimed_by="JP"), a_spot(THERE, claimed_by="CN"))
    points = points_of(_index(rivals, a_summary("sure", a_spot(HERE)), a_summary("nowhere")).ids)
    by_owner = np.bincount(points.owner, points.weight)
    assert sorted(by_owner[by_owner > 0]) == [1.0, 1.0]
    assert sorted(points.weight) == [0.5, 0.5, 1.0]
    assert (points.asked, points.unplaced, points.rivals, points.incidents) == (3, 1, 1, 2)


def test_only_what_the_filter_lets_through_is_there() -> None:
    index = _index(
        a_summary("first", a_spot(HERE), types=("air.intercept",)),
        a_summary("second", a_spot(THERE), types=("sea.collision",)),
    )
    points = points_of(index.matching(IncidentFilter(types=("sea",))))
    assert (points.asked, points.lat.tolist()) == (1, [26.0])


def test_an_incident_weighs_its_count_only_in_the_unit_asked_for() -> None:
    sorties = replace(
        a_summary("sorties", a_spot(HERE)), counting_unit=CountingUnit.SORTIE, count=37.0
    )
    uncounted = replace(a_summary("uncounted", a_spot(HERE)), counting_unit=CountingUnit.SORTIE)
    scrambles = replace(
        a_summary("scrambles", a_spot(HERE)), counting_unit=CountingUnit.SCRAMBLE, count=9.0
    )
    answer = _index(sorties, uncounted, scrambles).ids
    weights = {unit: sorted(points_of(answer, unit).weight) for unit in CountingUnit}
    assert weights[CountingUnit.INCIDENT] == [1, 1, 1]
    assert weights[CountingUnit.SORTIE] == [1, 1, 37]
    assert weights[CountingUnit.SCRAMBLE] == [1, 1, 9]
    assert points_of(answer, CountingUnit.SORTIE).counted == 1


def test_a_time_is_known_from_where_to_where_it_is_bounded() -> None:
    whole = When(earliest_start=DAY, latest_start=DAY, earliest_end=DAY, latest_end=DAY)
    half = When(earliest_start=DAY, latest_start=None, earliest_end=None, latest_end=None)
    dated = replace(a_summary("dated", a_spot(HERE)), when=whole)
    halved = replace(a_summary("half", a_spot(HERE)), when=half)
    points = points_of(_index(dated, halved, a_summary("undated", a_spot(HERE))).ids)
    known = ~np.isnan(points.end_s)
    assert points.start_s[known].tolist() == points.end_s[known].tolist() == [DAY.timestamp()]
    assert int(np.isnan(points.end_s).sum()) == 2
    assert int(np.isnan(points.start_s).sum()) == 1


def _index(*summaries: IncidentSummary) -> IncidentIndex:
    return IncidentIndex.of(summaries)

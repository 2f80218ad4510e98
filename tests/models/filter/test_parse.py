"""Filters from the words of a command line."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.bundle.codec import from_json, to_json
from models.encounter.incident import Severity, Status
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.filter.parse import filter_from
from models.position.shape import LatLon, Line, Polygon
from models.problem import Problem
from models.rules.judgement import Relation
from tests.leaf_strategies import instants, shapes, texts

TRIANGLE = Polygon(ring=(LatLon(20, 120), LatLon(20, 130), LatLon(30, 125)))
WKT = "POLYGON ((120 20, 130 20, 125 30, 120 20))"


def test_no_arguments_ask_for_nothing() -> None:
    assert filter_from({}) == IncidentFilter()
    assert filter_from({"types": None, "sides": [], "text": "", "json": True}) == IncidentFilter()


def test_every_flag_becomes_its_condition() -> None:
    wanted = filter_from(
        {
            "start": "2025-12-06",
            "end": "2025-12-07T12:00Z",
            "certainly": True,
            "types": ["air", "sea.block"],
            "sides": "jp,cn",
            "platforms": "j15",
            "severities": "high-risk",
            "statuses": "under review",
            "relations": ["contested", "agreed-not-so"],
            "within": "20,120,30,130",
            "text": "レーダー照射",
            "has_position": True,
        }
    )
    assert wanted == IncidentFilter(
        period=Period(
            start=datetime(2025, 12, 6, tzinfo=UTC),
            end=datetime(2025, 12, 7, 12, tzinfo=UTC),
            certainly=True,
        ),
        types=("air", "sea.block"),
        sides=("JP", "CN"),
        platforms=("j15",),
        severities=(Severity.HIGH_RISK,),
        statuses=(Status.UNDER_REVIEW,),
        relations=(Relation.CONTESTED, Relation.AGREED_NOT_SO),
        within=(Box(kind="box", south=20, west=120, north=30, east=130),),
        text="レーダー照射",
        has_position=True,
    )


def test_a_last_day_counts_whole() -> None:
    period = filter_from({"end": "2025-12"}).period
    assert period is not None
    assert period.end is not None
    assert period.end >= datetime(2025, 12, 31, 23, 59, tzinfo=UTC)


def test_without_a_position_is_asked_for_too() -> None:
    assert filter_from({"has_position": False}).has_position is False


REFUSED = {
    "--from": {"start": "some day"},
    "--to": {"start": "2025-12-07", "end": "2025-12-01"},
    "--severity": {"severities": "terrible"},
    "--status": {"statuses": "done"},
    "--relation": {"relations": "hostile"},
    "--within": {"within": "here and there"},
}


@pytest.mark.parametrize("flag", REFUSED)
def test_what_is_not_understood_is_refused_at_its_flag(flag: str) -> None:
    with pytest.raises(Problem) as refused:
        filter_from(REFUSED[flag])
    assert refused.value.where.startswith(flag)
    assert refused.value.mend


def test_well_known_text_has_longitude_first() -> None:
    assert filter_from({"within": WKT}).within == (TRIANGLE,)


def test_a_line_is_an_area_too() -> None:
    assert filter_from({"within": "LINESTRING (120 20, 130 20)"}).within == (
        Line(points=(LatLon(20, 120), LatLon(20, 130))),
    )


GEOMETRY = {"type": "Polygon", "coordinates": [[[120, 20], [130, 20], [125, 30], [120, 20]]]}
FEATURE = {"type": "Feature", "properties": {}, "geometry": GEOMETRY}
FILES = {
    "geometry": (GEOMETRY, 1),
    "feature": (FEATURE, 1),
    "collection": ({"type": "FeatureCollection", "features": [FEATURE, FEATURE]}, 2),
    "several": ({"type": "MultiPolygon", "coordinates": [GEOMETRY["coordinates"]] * 2}, 2),
}


@pytest.mark.parametrize("name", FILES)
def test_a_geojson_file_gives_its_areas(name: str, tmp_path: Path) -> None:
    held, count = FILES[name]
    path = tmp_path / "area.geojson"
    path.write_text(json.dumps(held), "utf-8")
    assert filter_from({"within": str(path)}).within == (TRIANGLE,) * count


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "3",
        '{"type": "Point", "coordinates": [1, 2]}',
        '{"type": "Polygon", "coordinates": "x"}',
        '{"type": "Polygon", "coordinates": [[[200, 95], [1, 2], [3, 4], [200, 95]]]}',
        '{"features": [{"geometry": null}]}',
    ],
)
def test_a_file_that_holds_no_area_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "area.geojson"
    path.write_text(text, "utf-8")
    with pytest.raises(Problem):
        filter_from({"within": str(path)})


@pytest.mark.parametrize("text", ["POLYGON ((1 2", "POINT (1 2)", "30,120,20,130", "1..2,3,4,5"])
def test_an_area_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Problem):
        filter_from({"within": text})


periods = st.lists(instants, min_size=2, max_size=2).map(
    lambda two: Period(start=min(two), end=max(two), certainly=two[0] < two[1])
)
boxes = st.builds(
    lambda lats, west, east: Box(
        kind="box", south=min(lats), west=west, north=max(lats), east=east
    ),
    st.tuples(st.floats(-90, 90), st.floats(-90, 90)),
    st.floats(-180, 180),
    st.floats(-180, 180),
)
filters = st.builds(
    IncidentFilter,
    period=st.none() | periods,
    types=st.lists(texts, max_size=2).map(tuple),
    relations=st.lists(st.sampled_from(Relation), max_size=2).map(tuple),
    within=st.lists(shapes | boxes, max_size=2).map(tuple),
    text=texts,
    has_position=st.none() | st.booleans(),
)


@given(filters)
def test_a_filter_is_written_and_read_back(wanted: IncidentFilter) -> None:
    assert from_json(IncidentFilter, to_json(wanted)) == wanted

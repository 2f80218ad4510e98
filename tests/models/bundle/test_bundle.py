"""The interchange bundle: read whole and strictly, or not at all."""

import json
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from models.bundle.bundle import Bundle
from models.bundle.codec import path_of
from models.bundle.read import read_bundle
from models.bundle.schema import SCHEMA_FILE, bundle_schema, schema_text
from models.bundle.write import write_bundle
from models.problem import Problem
from models.record import Record
from tests.strategies import logbooks

_ID = "00000000-0000-4000-8000-000000000001"
_HEAD = {"format": "encounter-log", "version": 1}


def _bundle(**lists: Any) -> bytes:
    return json.dumps(_HEAD | lists).encode()


def _incident(**more: Any) -> dict[str, Any]:
    return {"id": _ID, "title": "A title"} | more


@settings(max_examples=25)
@given(logbooks())
def test_a_bundle_read_again_is_equal_to_the_one_written(records: tuple[Record, ...]) -> None:
    bundle = Bundle.of(records)
    assert read_bundle(write_bundle(bundle)) == bundle


@settings(max_examples=25)
@given(logbooks())
def test_every_record_is_in_its_bundle(records: tuple[Record, ...]) -> None:
    held = list(Bundle.of(records).records())
    assert len(held) == len(records)
    assert all(record in held for record in records)


@settings(max_examples=25)
@given(logbooks())
def test_every_bundle_fits_the_schema(records: tuple[Record, ...]) -> None:
    written = json.loads(write_bundle(Bundle.of(records)))
    assert list(Draft202012Validator(bundle_schema()).iter_errors(written)) == []


def test_the_schema_in_the_repository_is_the_one_the_values_give() -> None:
    kept = (files("resources") / "bundle" / SCHEMA_FILE).read_text("utf-8")
    assert kept == schema_text()


def test_every_field_of_every_value_is_described() -> None:
    schema = bundle_schema()
    objects = {"Bundle": schema, **schema["$defs"]}
    silent = [
        f"{name}.{field}"
        for name, object_ in objects.items()
        for field, property_ in object_.get("properties", {}).items()
        if not property_.get("description")
    ]
    assert is_dataclass(Bundle)
    assert len(fields(Bundle)) == len(schema["properties"])
    assert silent == []


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        (_bundle(incidents=[_incident(severity="bad")]), "incidents[0].severity", "near_routine"),
        (_bundle(incidents=[_incident(colour="red")]), "incidents[0].colour", "unknown field"),
        (_bundle(incidents=[{"id": _ID}]), "incidents[0].title", "missing"),
        (_bundle(incidents=[_incident(title=7)]), "incidents[0].title", "string"),
        (_bundle(incidents=[_incident(tags="sea")]), "incidents[0].tags", "array"),
        (_bundle(parties=[{"id": "JP"}]), "parties[0].id", "UUID"),
        (_bundle(incidents=[_incident(), _incident()]), "", "two records have the id"),
        (b'{"format":"encounter-log","version":1,"version":1}', "", "stands twice"),
        (b'{"format":"encounter-log","version":2}', "version", "1"),
        (b'{"format":"other","version":1}', "format", "encounter-log"),
        (b"[1, 2", "line 1, column 6", "no valid JSON"),
        (b"\xff\xfe", "", "UTF-8"),
        (b'{"a": NaN}', "", "NaN is no number"),
        (b"[" * 100_000, "", "nested too deeply"),
    ],
)
def test_bad_input_is_refused_with_its_path(text: bytes, where: str, what: str) -> None:
    with pytest.raises(Problem) as refused:
        read_bundle(text)
    assert refused.value.where == where
    assert what in refused.value.what


@pytest.mark.parametrize(
    ("shape", "where"),
    [
        ({"kind": "circle", "centre": {"lat": 91, "lon": 0}, "radius_m": 1}, "centre.lat"),
        ({"kind": "circle", "centre": {"lat": 0, "lon": 0}, "radius_m": -1}, "radius_m"),
        ({"kind": "blob"}, ""),
    ],
)
def test_a_position_off_the_earth_is_refused_at_its_own_path(
    shape: dict[str, Any], where: str
) -> None:
    episode = {"id": _ID[:-1] + "2", "position": {"shape": shape}}
    with pytest.raises(Problem) as refused:
        read_bundle(_bundle(incidents=[_incident(episodes=[episode])]))
    root = "incidents[0].episodes[0].position.shape"
    assert refused.value.where == (f"{root}.{where}" if where else root)


def test_infinite_numbers_written_as_digits_are_refused() -> None:
    fix = {"at": None, "place": {"lat": 1, "lon": 2}, "altitude_m": 7}
    track = {"id": _ID[:-1] + "2", "fixes": [fix]}
    text = _bundle(incidents=[_incident(tracks=[track])]).replace(b"7}", b"1e999}")
    with pytest.raises(Problem) as refused:
        read_bundle(text)
    assert refused.value.where == "incidents[0].tracks[0].fixes[0].altitude_m"


def test_text_with_markup_and_hidden_characters_travels_byte_for_byte() -> None:
    title = "{{7*7}} ${x} <script>\u202e\u200b' OR 1=1 --"
    bundle = read_bundle(_bundle(incidents=[_incident(title=title)]))
    assert read_bundle(write_bundle(bundle)).incidents[0].title == title


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(Problem):
        read_bundle(_bundle(incidents=[_incident(title="\ud800")]))


def test_a_path_leaves_out_the_name_of_the_shape_that_was_tried() -> None:
    location = ("incidents", 3, "episodes", 0, "position", "shape", "circle", "centre", "lat")
    assert path_of(location) == "incidents[3].episodes[0].position.shape.centre.lat"

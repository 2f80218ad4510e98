import json
import struct
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from maps.answers.incidents import SINGLES
from maps.answers.places import every_name
from maps.extent import Box
from maps.map_data import MapData
from maps.server import Served, answer
from models.catalogue.name import Name
from tests.maps.build import (
    NOTO,
    a_catalogue,
    a_circle,
    a_spot,
    a_summary,
    a_zone,
    an_id,
    some_summaries,
)

SERVED = Served(nonce="ab" * 16, theme="dark", revision=3)
WORLD = {"west": "-180", "south": "-85", "east": "180", "north": "85", "zoom": "3"}
HOSTILE = "{{7*7}} ${alert(1)} </script><script>alert(1)</script> \ud800 \u2028 &lt;"


def told(path: str, data: MapData, query: dict[str, str] | None = None) -> dict[str, Any]:
    found = answer(path, query or {}, data, SERVED)
    assert found is not None
    assert found[0] == "application/json"
    result: dict[str, Any] = json.loads(found[1])
    return result


def test_the_page_is_the_same_whatever_the_data(data: MapData) -> None:
    found, empty = (answer("/", {}, one, SERVED) for one in (data, MapData.of((), a_catalogue())))
    assert found is not None
    assert empty is not None
    assert NOTO.encode() not in found[1]
    assert len(found[1]) == len(empty[1])


def ids_in(data: MapData, query: dict[str, str]) -> set[str]:
    """Return the identities of the singles that answer a query."""
    found = answer("/data/incidents", query, data, SERVED)
    assert found is not None
    kind, revision, _, singles, codes, *_ = struct.unpack("<8i", found[1][:32])
    assert (found[0], kind, revision) == ("application/octet-stream", SINGLES, SERVED.revision)
    end = len(found[1]) - 20 * codes
    packed = found[1][end - 16 * singles : end]
    return {str(UUID(bytes=packed[n : n + 16])) for n in range(0, len(packed), 16)}


def test_every_incident_with_a_place_is_in_the_world_view(data: MapData) -> None:
    with_place = {str(one.id) for one in some_summaries() if one.spots}
    assert ids_in(data, WORLD) == with_place


def test_only_what_reaches_into_the_view_is_sent(data: MapData) -> None:
    query = {"west": "115", "south": "12", "east": "119", "north": "16", "zoom": "7"}
    assert ids_in(data, query) == {str(an_id("Collision at Scarborough"))}


@pytest.mark.parametrize(("west", "east"), [("175", "185"), ("-185", "-175")])
def test_a_view_across_the_antimeridian_finds_both_its_sides(
    data: MapData, west: str, east: str
) -> None:
    query = {"west": west, "south": "50", "east": east, "north": "60", "zoom": "5"}
    assert ids_in(data, query) == {str(an_id("Across the line"))}


@pytest.mark.parametrize(
    "wrong",
    [
        {"zoom": "x"},
        {"zoom": "99"},
        {"zoom": "nan"},
        {"west": "inf"},
        {"west": "200"},
        {"south": "80", "north": "20"},
        {"east": ""},
    ],
)
def test_a_query_that_makes_no_sense_has_no_answer(data: MapData, wrong: dict[str, str]) -> None:
    for path in ("/data/incidents", "/data/heat"):
        assert answer(path, WORLD | wrong, data, SERVED) is None


@pytest.mark.parametrize(
    "path", ["/nothing", "/data/", "/assets/../core.js", "/assets/", "/assets/etc/passwd", "//", ""]
)
def test_a_path_that_is_not_in_the_table_has_no_answer(data: MapData, path: str) -> None:
    assert answer(path, {}, data, SERVED) is None


def test_hostile_text_goes_through_as_json_unchanged() -> None:
    summary = a_summary(HOSTILE, a_spot(a_circle(10, 20), words=HOSTILE))
    catalogue = a_catalogue(a_zone("z", a_circle(10, 20, 1e5), name=HOSTILE))
    data = MapData.of([summary], catalogue)
    found = answer("/data/words", {"ids": str(summary.id)}, data, SERVED)
    assert found is not None
    assert found[1].isascii()
    words = json.loads(found[1])["incidents"][str(summary.id)]
    assert (words["title"], words["places"][0]["words"]) == (HOSTILE, HOSTILE)
    names = [zone["name"] for zone in told("/data/zones", data)["zones"]]
    assert HOSTILE in names


def test_words_are_told_of_what_is_shown_and_of_nothing_else(data: MapData) -> None:
    shown, stranger = an_id(NOTO), an_id("stranger")
    query = {"ids": f"{shown},{stranger},x,{'0' * 32},"}
    (one,) = told("/data/words", data, query)["incidents"].values()
    assert (one["title"], one["sides"]) == (NOTO, "JP, KR")
    assert [place["claimed_by"] for place in one["places"]] == ["JP", "KR"]
    assert one["symbol"].startswith("neutral aircraft")
    assert told("/data/words", data) == {"incidents": {}}


def test_a_zone_says_who_declares_it_and_how_sure_it_is(data: MapData) -> None:
    zones = {zone["name"]: zone for zone in told("/data/zones", data)["zones"]}
    nominal, line = zones["Taiwan ADIZ (nominal)"], zones["East China Sea ADIZ"]
    assert nominal["declared"] == "as declared by ROC MND"
    assert nominal["confidence"] == "confidence: medium"
    assert (nominal["dashed"], line["dashed"]) == (True, False)
    assert (nominal["closed"], line["closed"]) == (True, False)


def test_a_place_is_named_as_every_party_names_it(data: MapData) -> None:
    places = {place["id"]: place for place in told("/data/places", data)["places"]}
    assert places[str(an_id("between"))]["text"] == "Sea of Japan (JP) / East Sea (KR)"
    islets = places[str(an_id("islets"))]
    assert islets["text"] == "Diaoyu (CN) / Senkaku (JP)"
    assert islets["islet"]


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ((("Okinawa", ""), ("Okinawa island", "")), "Okinawa"),
        ((("A / B", ""), ("B", "JP"), ("A", "CN"), ("A Dao", "CN")), "A (CN) / B (JP)"),
        ((("Reef", ""), ("Jiao", "CN")), "Reef / Jiao (CN)"),
        ((("A / B", ""),), "A / B"),
    ],
)
def test_one_name_stands_for_each_party(names: tuple[tuple[str, str], ...], shown: str) -> None:
    assert every_name(tuple(Name(text=text, used_by=by) for text, by in names)) == shown


def test_the_state_tells_theme_revision_selection_and_extent(data: MapData) -> None:
    state = told("/data/state", data)
    assert (state["theme"], state["revision"]) == ("dark", 3)
    assert state["selected"] == str(an_id(NOTO))
    extent = Box(**state["extent"])
    assert extent.west <= 31.5
    assert extent.east >= 179.8
    assert told("/data/state", MapData.of((), a_catalogue()))["extent"] is None


def test_a_shape_that_is_being_typed_is_echoed(data: MapData) -> None:
    assert told("/data/preview", data) == {"parts": [], "open": False}
    typed = replace(data, preview=a_circle(10, 20, 1000))
    (part,) = told("/data/preview", typed)["parts"]
    assert part[0] == part[-1]
    assert all(abs(lon - 20) < 0.02 and abs(lat - 10) < 0.02 for lon, lat in part)

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.answers.selected import geodesic, selected
from maps.map_data import MapData
from maps.side_style import DARK, LIGHT, contrast, side_styles
from models.position.shape import LatLon
from models.rules.gap import apart_text
from tests.maps.build import (
    a_catalogue,
    a_circle,
    a_party,
    a_rival_case,
    a_zone,
    an_id,
    some_summaries,
)


def test_rival_positions_carry_the_code_words_and_style_of_their_side(data: MapData) -> None:
    positions = selected(data)["positions"]
    claimed = {one["code"]: one for one in positions if one["code"]}
    assert claimed["JP"]["label"] == "JP: off the Noto peninsula"
    assert claimed["KR"]["label"] == "KR: 100 km northeast of Dokdo"
    assert claimed["JP"]["light"] != claimed["KR"]["light"]
    assert claimed["JP"]["dashes"] != claimed["KR"]["dashes"]
    assert [one["label"] for one in positions if not one["code"]] == ["Analyst's estimate"]


def test_a_line_says_how_far_apart_the_rivals_are_and_whether_their_doubts_meet() -> None:
    # One degree along the equator is 111.3 km; the circles of 30 km leave 51 between them.
    def line(radius_m: float) -> str:
        case = a_rival_case(a_circle(0, 10, radius_m), a_circle(0, 11, radius_m))
        (one,) = selected(MapData.of(some_summaries(), a_catalogue(), *case))["lines"]
        return str(one["text"])

    assert line(30_000) == "111 km (60 NM) apart, uncertainties do not overlap by 51 km"
    assert line(60_000) == "111 km (60 NM) apart, uncertainties overlap"


def test_sides_that_name_the_same_place_are_not_joined() -> None:
    case = a_rival_case(a_circle(1, 1), a_circle(1, 1))
    assert selected(MapData.of((), a_catalogue(), *case))["lines"] == []


def test_words_of_a_line_stand_on_it_where_its_middle_is_clear_of_both_places() -> None:
    def clear_m(radius_m: float) -> float:
        case = a_rival_case(a_circle(0, 10, radius_m), a_circle(0, 11, radius_m))
        (one,) = selected(MapData.of(some_summaries(), a_catalogue(), *case))["lines"]
        return float(one["clear_m"])

    # The middle lies 55.7 km from either centre.
    assert clear_m(55_000) == 0
    assert clear_m(56_000) == 56_000


def test_a_place_names_the_declared_zones_that_it_is_or_may_be_in() -> None:
    # 24 N 120 E lies within the Taiwan ADIZ, 29 N 123 E is its corner; 24 N 140 E is far off.
    def zones(lat: float, lon: float) -> dict[str, list[str]]:
        case = a_rival_case(a_circle(lat, lon, 10_000), a_circle(24, 140, 10_000))
        positions = selected(MapData.of((), a_catalogue(), *case))["positions"]
        return {one["code"]: one["zones"] for one in positions}

    issuer = a_zone("tw", a_circle(0, 0)).issuer
    declared = f"Taiwan ADIZ (nominal) (declared by {issuer})"
    assert zones(24, 120)["JP"] == [f"in {declared}"]
    assert zones(29, 123)["JP"] == [f"possibly in {declared}"]
    assert zones(24, 120)["KR"] == []


def test_acts_with_one_estimated_place_share_its_words() -> None:
    incident, matrix = a_rival_case()
    (act,) = incident.episodes
    acts = [replace(act, id=an_id(label), label=label) for label in ("First", "Second")]
    both = replace(incident, episodes=tuple(acts))
    positions = selected(MapData.of((), a_catalogue(), both, matrix))["positions"]
    labels = [one["label"] for one in positions if not one["code"]]
    assert labels == ["Analyst's estimate: First, Second"]


def test_nothing_is_drawn_when_nothing_is_selected() -> None:
    answer = selected(MapData.of(some_summaries(), a_catalogue()))
    assert answer == {"id": "", "positions": [], "lines": [], "tracks": []}


def test_a_line_across_the_antimeridian_runs_on_without_a_leap() -> None:
    points, length_m = geodesic(LatLon(10, 179), LatLon(10, -179))
    assert length_m == pytest.approx(219_000, rel=0.01)
    steps = [abs(b[0] - a[0]) for a, b in pairwise(points)]
    assert max(steps) < 1


@given(st.floats(1.0, 2e7))
def test_a_distance_is_told_in_kilometres_and_nautical_miles(length_m: float) -> None:
    length, unit, nm, *_ = apart_text(length_m).replace("(", "").replace(",", "").split()
    metres = float(length) * {"m": 1, "km": 1000}[unit]
    assert metres == pytest.approx(length_m, abs=500)
    assert float(nm) * 1852 == pytest.approx(length_m, abs=926)


def test_parties_are_drawn_in_the_style_of_their_side_and_sides_differ() -> None:
    japan = a_party("JP")
    ministry = type(japan)(
        id=a_party("JP/MOD").id, code="JP/MOD", names=(), kind=japan.kind, side_id=japan.id
    )
    styles = side_styles(a_catalogue(ministry))
    assert styles["JP/MOD"] == styles["JP"]
    states = [styles[code] for code in ("AU", "CN", "GB", "JP", "KR", "RU")]
    assert len({(style.light, style.dashes) for style in states}) == 6
    assert len({style.dashes for style in states}) == 6


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colour=COLOURS)
def test_a_colour_that_was_chosen_reads_on_light_and_dark_water(colour: str) -> None:
    party = replace(a_party("XX"), colour=colour)
    style = side_styles(a_catalogue(party))["XX"]
    assert contrast(style.light, LIGHT) >= 4.5
    assert contrast(style.dark, DARK) >= 4.5


def test_our_own_colours_read_and_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    for style in side_styles(a_catalogue()).values():
        assert contrast(style.light, LIGHT) >= 4.5
        assert contrast(style.dark, DARK) >= 4.5


def test_a_colour_that_is_none_is_not_taken_over() -> None:
    party = replace(a_party("XX"), colour="red; }")
    assert side_styles(a_catalogue(party))["XX"].light.startswith("#")

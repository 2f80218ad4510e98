"""Kept areas in the text of a filter."""

import pytest

from models.filter.area_names import naming_areas
from models.filter.incident_filter import IncidentFilter
from models.filter.text_form import parse_filter
from models.filter.write_text import write_filter
from models.position.shape import Circle, LatLon, Polygon
from models.problem import Problem

AREAS: dict[str, Polygon | Circle] = {
    "North box": Polygon(ring=(LatLon(1, 1), LatLon(2, 1), LatLon(2, 2))),
    'The "old" line': Circle(centre=LatLon(5, 5), radius_m=10_000),
}


@pytest.mark.parametrize("name", AREAS)
def test_an_area_is_asked_for_by_its_name_and_written_so_again(name: str) -> None:
    wanted = IncidentFilter(types=("air",), within=(AREAS[name],))
    named = naming_areas(write_filter(wanted), AREAS)
    assert "area:" in named
    assert "within:" not in named
    assert parse_filter(named, AREAS) == wanted


def test_names_are_found_without_regard_to_case() -> None:
    wanted = IncidentFilter(within=(AREAS["North box"],))
    assert parse_filter('area:"NORTH BOX"', AREAS) == wanted


def test_what_stands_in_quotes_stays_as_it_is() -> None:
    text = 'text:"within:1,1,2,2" side:CN'
    assert naming_areas(text, AREAS) == text


def test_an_unknown_name_is_a_problem_at_its_place_that_offers_those_kept() -> None:
    with pytest.raises(Problem, match="no area is called “South”") as caught:
        parse_filter("side:CN area:South", AREAS)
    assert "character 9" in caught.value.where
    assert "North box" in caught.value.mend


def test_without_kept_areas_the_first_step_is_said() -> None:
    with pytest.raises(Problem, match="Draw one on the map first"):
        parse_filter("area:South")

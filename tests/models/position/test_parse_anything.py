"""Any text, and what other libraries read: a position or a Problem, nothing else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue.shipped import shipped_id
from models.position.gazetteer import Gazetteer
from models.position.geodesy import distance_m
from models.position.parse import parse_position
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.problem import Problem


def circle_of(position: Position) -> Circle:
    assert isinstance(position.shape, Circle)
    return position.shape


NOWHERE = Gazetteer.of(())


@given(text=st.text(max_size=60))
def test_any_text_gives_a_position_or_a_problem(text: str, gazetteer: Gazetteer) -> None:
    try:
        position = parse_position(text, gazetteer)
    except Problem:
        return
    assert position.words == text
    assert position.shape is not None


WORDS = ["about", "270", "km", "west", "of", "Oki-Daito", "12", "N", "E", "°", "′", ".", ",", "-"]
PIECES = st.sampled_from(
    [*WORDS, "52R", "DP", "61", "off", "Naha", "NM", "S", "00", "999999", "西"]
)


@given(pieces=st.lists(PIECES, max_size=9), glue=st.sampled_from(["", " "]))
def test_any_mixture_of_known_pieces_gives_a_position_or_a_problem(
    pieces: list[str], glue: str, gazetteer: Gazetteer
) -> None:
    text = glue.join(pieces)
    try:
        position = parse_position(text, gazetteer)
    except Problem:
        return
    assert position.words == text


def test_the_angles_of_a_well_known_library_are_read_alike(shared: Path) -> None:
    vectors = json.loads((shared / "datasets/e9_coords/geodesy_dms_vectors.json").read_text())
    tried = 0
    for text, degrees in vectors["parse"]:
        if text.strip()[-1] in "NS":
            position = parse_position(f"{text.strip()} 5 E", NOWHERE)
            assert circle_of(position).centre.lat == pytest.approx(degrees, abs=1e-9), text
            tried += 1
    assert tried > 20


def test_the_grid_references_of_a_well_known_library_are_read_alike(shared: Path) -> None:
    vectors = json.loads((shared / "datasets/e9_coords/geodesy_utm_mgrs_vectors.json").read_text())
    tried = 0
    for row in vectors["latlon_to_utm_or_mgrs"]:
        lat, lon = (float(cell) for cell in row["latlon"].split(","))
        shape = circle_of(parse_position(row["expect"], NOWHERE))
        # The cell's middle lies within half a diagonal of the place, plus the millimetres of maths.
        assert distance_m(shape.centre, LatLon(lat, lon)) < shape.radius_m + 0.5, row
        tried += 1
    assert tried > 15


def test_a_name_within_another_word_is_no_mention(gazetteer: Gazetteer) -> None:
    with pytest.raises(Problem):
        parse_position("Nahariya", gazetteer)


def test_names_are_found_without_case_accents_hyphens_and_apostrophes(
    gazetteer: Gazetteer,
) -> None:
    bear = gazetteer.named("bjornoya")
    assert [place.id for place in bear] == [shipped_id("place", "bear-island")]
    assert gazetteer.named("REN’AI JIAO") == gazetteer.named("Renai Jiao") != ()

"""Rings, bearing lines and measured ways, as typed and as drawn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.drawing import Drawing, Radius, measured, paths_of, range_rings
from maps.drawing_text import drawing_of
from models.position.geodesy import distance_m, lengths_m, wrapped_lon
from models.position.shape import LatLon
from models.problem import Problem

NAHA, OKI_DAITO = LatLon(26.21, 127.68), LatLon(24.47, 131.19)
KNOWN = {"Naha": NAHA, "Oki-Daito": OKI_DAITO}
places = st.builds(LatLon, st.floats(-90, 90), st.floats(-180, 179.999))


def find(words: str) -> tuple[str, LatLon]:
    if words not in KNOWN:
        raise Problem(f"“{words}” is not known")
    return words, KNOWN[words]


@given(places, st.floats(1, 9_000))
def test_every_point_of_a_ring_lies_at_its_distance(middle: LatLon, radius_km: float) -> None:
    radius_m = radius_km * 1000
    (path,) = paths_of(drawn_ring(middle, radius_m))
    # Corners lie at it; what stands between two of them near a pole, within what a chord strays.
    assert lengths_m(path, middle) == pytest.approx(radius_m, rel=4e-5, abs=1.0)


@given(places, st.floats(1, 9_000))
def test_a_ring_has_no_jump_and_begins_on_the_first_turn(middle: LatLon, km: float) -> None:
    (path,) = paths_of(drawn_ring(middle, km * 1000))
    assert np.abs(np.diff(path[:, 0])).max() <= 180
    assert -180 <= path[:, 0].min() < 180


def drawn_ring(middle: LatLon, radius_m: float) -> Drawing:
    return range_rings("here", middle, [Radius(metres=radius_m, words="so far")])


def test_rings_are_typed_with_units_that_the_next_one_may_give() -> None:
    for text in (
        "100 NM, 200 NM from Naha",
        "100, 200 nm round Naha",
        "100 and 200 nm around Naha",
    ):
        drawing = drawing_of(text, find)
        assert drawing.words == "100 NM, 200 NM from Naha"
        assert [shape.radius_m for shape in drawing.shapes] == [185_200, 370_400]  # type: ignore[union-attr]


def test_a_bearing_line_ends_where_bearing_and_distance_lead() -> None:
    for text in ("bearing 135° 270 km from Oki-Daito", "135 deg, 270 km from Oki-Daito",
                 "SE 270 km from Oki-Daito", "bearing 135 270 km from Oki-Daito"):  # fmt: skip
        drawing = drawing_of(text, find)
        start, end = drawing.dots
        assert (start, drawing.kind) == (OKI_DAITO, "Bearing line")
        assert distance_m(start, end) == pytest.approx(270_000)
        assert end.lat < start.lat
        assert end.lon > start.lon


def test_a_way_says_every_leg_and_the_whole() -> None:
    drawing = drawing_of("Naha; Oki-Daito; Naha", find)
    assert drawing.words.endswith("in 2 legs")
    assert len(drawing.notes) == 3
    assert drawing.notes[-1].text.startswith("In all ")


def test_an_area_closes_and_says_what_it_encloses() -> None:
    ring = (NAHA, OKI_DAITO, LatLon(20, 130))
    drawing = measured(ring, closed=True)
    assert drawing.kind == "Measured area"
    assert len(drawing.notes) == 4
    assert "km²" in drawing.words


def test_one_place_measures_nothing_yet() -> None:
    drawing = measured([NAHA])
    assert (drawing.shapes, drawing.notes, drawing.dots) == ((), (), (NAHA,))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "nothing to draw"),
        ("300 parsec from Naha", "no unit of length"),
        ("300 from Naha", "300 of what"),
        ("bearing 400° 3 km from Naha", "bearing of"),
        ("bearing 40° from Naha", "one length"),
        ("30000 km from Naha", "no distance on this earth"),
        ("10 km from Atlantis", "is not known"),
        ("Naha", "not understood"),
        ("area Naha; Oki-Daito", "not understood"),
        (", ".join(["1 km"] * 30) + " from Naha", "not understood"),
        ("x" * 2000, "too long"),
    ],
)
def test_what_is_not_understood_is_said(text: str, what: str) -> None:
    with pytest.raises(Problem, match=what):
        drawing_of(text, find)


@given(st.text(max_size=80))
def test_any_text_is_drawn_or_refused(text: str) -> None:
    try:
        drawing = drawing_of(text, lambda words: (words, NAHA))
    except Problem:
        return
    assert all(-180 <= wrapped_lon(note.place.lon) <= 180 for note in drawing.notes)

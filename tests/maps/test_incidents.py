"""Answers on incidents in a view, against plain loops over the same summaries."""

import math
import struct
from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from maps.answers.cells import CELL_PX, Cell, Cells, cells_in, members_of, squares_of
from maps.answers.incidents import HEAD, SINGLES, incidents_in
from maps.answers.singles import MOST_SINGLES, Singles, singles_in
from maps.extent import Box, box_round
from maps.map_data import MapData
from maps.mercator import WORLD, units_of_px
from maps.window import Window
from models.filter.summary import IncidentSummary, shown_spots
from models.position.position import PositionPrecision
from models.position.shape import Circle
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary, an_id

WORLD_BOX = Box(-180.0, -85.06, 179.999, 85.06)
LATS, LONS = st.floats(-90, 90), st.floats(-180, 179.99)
RADII = st.sampled_from((100.0, 20_000.0, 300_000.0))
PLACES = st.lists(st.tuples(LATS, LONS, RADII), min_size=1, max_size=4)
LOGS = st.lists(PLACES, min_size=1, max_size=12)


def many(count: int) -> list[IncidentSummary]:
    places = [(n % 120 - 60.0, n % 350 - 175.0) for n in range(count)]
    return [a_summary(f"no {n}", a_spot(a_circle(*place))) for n, place in enumerate(places)]


def data_of(*summaries: IncidentSummary) -> MapData:
    return MapData.of(summaries, a_catalogue())


def logged(log: list[list[tuple[float, float, float]]]) -> list[IncidentSummary]:
    return [
        a_summary(f"no {n}", *(a_spot(a_circle(*place)) for place in places))
        for n, places in enumerate(log)
    ]


def singles_of(data: MapData, box: Box, zoom: int) -> Singles:
    found = singles_in(data, data.table().within(squares_of(box, zoom)), zoom)
    assert found is not None
    return found


def counted(data: MapData, box: Box, zoom: int) -> Cells:
    return cells_in(data.table().within(squares_of(box, zoom)))


def across(lon: float) -> float:
    return (lon + 180) / 360


def down(lat: float) -> float:
    lat = max(-85.0511, min(85.0511, lat))
    return 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


@dataclass
class Plain:
    """A square as a plain loop counts it: who is in it at all, and who finely."""

    all: set[UUID]
    fine: set[UUID]


def plain_squares(summaries: list[IncidentSummary], zoom: int) -> dict[tuple[int, int], Plain]:
    squares: dict[tuple[int, int], Plain] = defaultdict(lambda: Plain(set(), set()))
    number = 2**zoom * 256 // CELL_PX
    for summary in summaries:
        for spot in shown_spots(summary):
            assert isinstance(spot.shape, Circle)
            centre, radius_m = spot.shape.centre, spot.shape.radius_m
            column = math.floor(across(centre.lon) * number) % number
            line = min(math.floor(down(centre.lat) * number), number - 1)
            square = squares[column, line]
            square.all.add(summary.id)
            lat = max(-85.0511, min(85.0511, centre.lat))
            side_m = 40_075_016.68 / number * math.cos(math.radians(lat))
            if 2 * radius_m <= side_m:
                square.fine.add(summary.id)
    return squares


def by_square(cells: Cells) -> dict[tuple[int, int], tuple[int, int]]:
    columns = (cells.column, cells.line, cells.fine, cells.coarse)
    found = zip(*(column.tolist() for column in columns), strict=True)
    return {(column, line): (fine, coarse) for column, line, fine, coarse in found}


@settings(deadline=None)
@given(log=LOGS, zoom=st.integers(0, 3))
def test_squares_count_what_a_plain_loop_counts(
    log: list[list[tuple[float, float, float]]], zoom: int
) -> None:
    summaries = logged(log)
    data = data_of(*summaries)
    cells = by_square(counted(data, WORLD_BOX, zoom))
    plain = plain_squares(summaries, zoom)
    assert cells == {
        at: (len(square.fine), len(square.all - square.fine)) for at, square in plain.items()
    }
    for at, square in plain.items():
        assert set(members_of(data, Cell(zoom, *at))) == square.all


@settings(deadline=None)
@given(log=LOGS, zoom=st.integers(2, 9), west=LONS, wide=st.floats(0, 8), tall=st.floats(0, 3))
def test_a_view_counts_each_square_that_it_touches_whole(
    log: list[list[tuple[float, float, float]]], zoom: int, west: float, wide: float, tall: float
) -> None:
    summaries, south = logged(log), log[0][0][0] - tall / 2
    data, box = data_of(*summaries), Box(west, south, west + wide, south + tall)
    window = Window.of(box, CELL_PX * units_of_px(zoom))
    number, first = WORLD // window.side, window.west // window.side
    columns = {(first + n) % number for n in range(window.columns)}
    lines = range(window.top // window.side, window.top // window.side + window.lines)
    assert by_square(counted(data, box, zoom)) == {
        at: (len(square.fine), len(square.all - square.fine))
        for at, square in plain_squares(summaries, zoom).items()
        if at[0] in columns and at[1] in lines
    }


@settings(deadline=None)
@given(log=LOGS, zoom=st.integers(0, 3))
def test_the_middle_of_a_square_lies_in_it(
    log: list[list[tuple[float, float, float]]], zoom: int
) -> None:
    cells = counted(data_of(*logged(log)), WORLD_BOX, zoom)
    side = CELL_PX * units_of_px(zoom)
    assert (cells.x // side).tolist() == cells.column.tolist()
    assert (cells.y // side).tolist() == cells.line.tolist()


def test_few_incidents_come_one_by_one_and_many_are_counted() -> None:
    few, more = data_of(*many(MOST_SINGLES)), data_of(*many(MOST_SINGLES + 1))
    assert len(singles_of(few, WORLD_BOX, 3).rows) == MOST_SINGLES
    seen = more.table().within(squares_of(WORLD_BOX, 3))
    assert singles_in(more, seen, 3) is None
    assert int(cells_in(seen).fine.sum()) == MOST_SINGLES + 1


def test_of_too_many_wide_areas_that_reach_in_the_widest_are_left_out_and_counted() -> None:
    wide = [a_summary(f"no {n}", a_spot(a_circle(10, 20 + n / 1e4, 2e6))) for n in range(2001)]
    near = a_summary("near", a_spot(a_circle(10, 40)))
    data = data_of(near, *wide)
    found = singles_of(data, Box(35, 5, 45, 15), 6)
    assert (len(found.rows), found.unseen) == (MOST_SINGLES, 2)
    shown = {data.answer.snapshot.id_at(int(found.table.ground.owner[row])) for row in found.rows}
    assert near.id in shown


def test_a_coarse_place_is_marked_and_an_unknown_one_dashed() -> None:
    def single(precision: PositionPrecision) -> tuple[bool, bool]:
        summary = a_summary("x", a_spot(a_circle(10, 20, 90_000), precision))
        found = singles_of(data_of(summary), WORLD_BOX, 5)
        return bool(found.coarse[0]), bool(found.dashed[0])

    assert single(PositionPrecision.SEA_AREA) == (True, False)
    assert single(PositionPrecision.UNKNOWN) == (True, True)
    assert single(PositionPrecision.RELATIVE) == (False, False)


def test_an_outline_is_sent_only_where_it_is_wider_than_a_dot() -> None:
    data = data_of(a_summary("x", a_spot(a_circle(0, 0, 5_000))))
    assert singles_of(data, WORLD_BOX, 3).rings == [()]
    assert len(singles_of(data, WORLD_BOX, 10).rings[0]) == 1


@given(lat=st.floats(-84, 84), lon=LONS, radius_m=st.floats(1_000, 400_000))
def test_a_circle_is_drawn_in_one_piece_round_its_middle(
    lat: float, lon: float, radius_m: float
) -> None:
    data = data_of(a_summary("x", a_spot(a_circle(lat, lon, radius_m))))
    found = singles_of(data, WORLD_BOX, 12)
    (ring,) = found.rings[0][:1]
    if abs(lat) + radius_m / 110_500 < 85:
        assert np.abs(np.diff(ring[:, 0])).max() < WORLD / 2
        assert 0 <= ring[:, 0].min() < WORLD
        x, y = int(found.table.x[0]), int(found.table.y[0])
        assert ring[:, 0].min() <= x <= ring[:, 0].max() or x + WORLD <= ring[:, 0].max()
        assert ring[:, 1].min() <= y <= ring[:, 1].max()


def test_the_packed_answer_holds_identity_and_symbol_of_a_single() -> None:
    packed = incidents_in(data_of(a_summary("x", a_spot(a_circle(10, 20)))), WORLD_BOX, 5, 7)
    head = struct.unpack(f"<{HEAD}i", packed[: HEAD * 4])
    assert head == (SINGLES, 7, 5, 1, 1, 0, 0, 0)
    assert packed[-20:].isdigit()
    assert UUID(bytes=packed[-36:-20]) == an_id("x")


@given(lat=st.floats(-80, 80), lon=LONS, radius_m=st.floats(1, 400_000))
def test_an_incident_is_found_in_the_box_round_its_own_shape(
    lat: float, lon: float, radius_m: float
) -> None:
    shape = a_circle(lat, lon, radius_m)
    table = data_of(a_summary("x", a_spot(shape))).table()
    assert list(table.reaching(Window.of(box_round(shape), units_of_px(8)))) == [0]


@given(places=st.lists(st.tuples(st.floats(-80, 80), LONS), min_size=1, max_size=8))
def test_the_extent_holds_every_centre_and_never_goes_round_the_world(
    places: list[tuple[float, float]],
) -> None:
    table = data_of(*(a_summary(str(at), a_spot(a_circle(*at))) for at in places)).table()
    extent = table.extent()
    assert extent is not None
    assert extent.east - extent.west < 360.0
    for lat, lon in places:
        assert extent.south <= lat <= extent.north
        assert (lon - extent.west) % 360.0 <= extent.east - extent.west + 1e-6 or (
            (extent.west - lon) % 360.0 < 1e-6
        )


def test_two_places_on_both_sides_of_180_are_near_each_other() -> None:
    spots = (a_spot(a_circle(0, 179)), a_spot(a_circle(0, -179)))
    assert data_of(a_summary("x", *spots)).table().extent() == Box(179.0, 0.0, 181.0, 0.0)


def test_without_an_estimate_the_places_of_all_sides_are_shown() -> None:
    ours, theirs = (a_circle(1, 1), a_circle(2, 2))
    claimed = (a_spot(ours, claimed_by="JP"), a_spot(theirs, claimed_by="KR"))
    assert shown_spots(a_summary("x", *claimed)) == claimed
    estimate = a_spot(a_circle(3, 3))
    assert shown_spots(a_summary("x", *claimed, estimate)) == (estimate,)

from hypothesis import given
from hypothesis import strategies as st

from maps.answers.incidents import MOST_SINGLES, Cell, ids_in, incidents_in, pixels_across
from maps.extent import Box, box_round
from maps.map_data import MapData
from maps.spot_table import SpotTable
from models.filter.summary import IncidentSummary, shown_spots
from models.position.position import PositionPrecision
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary

WORLD = Box(-180.0, -85.0, 180.0, 85.0)
LATS, LONS = st.floats(-80, 80), st.floats(-180, 179.99)


def many(count: int) -> MapData:
    places = [(n % 120 - 60.0, n % 350 - 175.0) for n in range(count)]
    return MapData.of(
        [a_summary(f"no {n}", a_spot(a_circle(*place))) for n, place in enumerate(places)],
        a_catalogue(),
    )


def table_of(*summaries: IncidentSummary) -> SpotTable:
    return MapData.of(summaries, a_catalogue()).table


def test_few_incidents_come_one_by_one_and_many_are_counted() -> None:
    few, more = many(MOST_SINGLES), many(MOST_SINGLES + 1)
    assert len(incidents_in(few, WORLD, 3)["singles"]) == MOST_SINGLES
    counted = incidents_in(more, WORLD, 3)
    assert counted["singles"] == []
    assert sum(cell["count"] for cell in counted["cells"]) == MOST_SINGLES + 1


def test_a_cell_has_as_many_members_as_it_counts() -> None:
    data = many(2500)
    for cell in incidents_in(data, WORLD, 4)["cells"]:
        square = Cell(cell["zoom"], cell["column"], cell["line"])
        assert len(ids_in(data, square)) == cell["count"]


def test_an_incident_with_two_places_in_a_cell_counts_once() -> None:
    here = [a_spot(a_circle(10, 20)), a_spot(a_circle(10.001, 20.001))]
    table = many(MOST_SINGLES).table
    summaries = [a_summary("twice", *here), *table.read(table.answer)]
    cells = incidents_in(MapData.of(summaries, a_catalogue()), WORLD, 2)["cells"]
    assert sum(cell["count"] for cell in cells) == MOST_SINGLES + 1


def test_a_coarse_place_is_marked_and_an_unknown_one_dashed() -> None:
    def single(precision: PositionPrecision) -> tuple[bool, bool]:
        summary = a_summary("x", a_spot(a_circle(10, 20, 90_000), precision))
        (one,) = incidents_in(MapData.of([summary], a_catalogue()), WORLD, 5)["singles"]
        return one["coarse"], one["dashed"]

    assert single(PositionPrecision.SEA_AREA) == (True, False)
    assert single(PositionPrecision.UNKNOWN) == (True, True)
    assert single(PositionPrecision.RELATIVE) == (False, False)


def test_an_outline_is_sent_only_where_it_is_wider_than_a_dot() -> None:
    data = MapData.of([a_summary("x", a_spot(a_circle(0, 0, 5_000)))], a_catalogue())
    assert incidents_in(data, WORLD, 3)["singles"][0]["parts"] == ()
    assert incidents_in(data, WORLD, 10)["singles"][0]["parts"] != ()


def test_a_mile_at_sixty_degrees_is_twice_as_wide_as_at_the_equator() -> None:
    assert round(pixels_across(1852, 60, 8) / pixels_across(1852, 0, 8), 3) == 2.0


def test_without_an_estimate_the_places_of_all_sides_are_shown() -> None:
    ours, theirs = (a_circle(1, 1), a_circle(2, 2))
    claimed = (a_spot(ours, claimed_by="JP"), a_spot(theirs, claimed_by="KR"))
    assert shown_spots(a_summary("x", *claimed)) == claimed
    estimate = a_spot(a_circle(3, 3))
    assert shown_spots(a_summary("x", *claimed, estimate)) == (estimate,)


@given(lat=LATS, lon=LONS, radius_m=st.floats(1, 400_000))
def test_an_incident_is_found_in_the_box_round_its_own_shape(
    lat: float, lon: float, radius_m: float
) -> None:
    shape = a_circle(lat, lon, radius_m)
    table = table_of(a_summary("x", a_spot(shape)))
    assert list(table.rows_in(box_round(shape))) == [0]


@given(places=st.lists(st.tuples(LATS, LONS), min_size=1, max_size=8))
def test_the_extent_holds_every_centre_and_never_goes_round_the_world(
    places: list[tuple[float, float]],
) -> None:
    table = table_of(*(a_summary(str(at), a_spot(a_circle(*at))) for at in places))
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
    assert table_of(a_summary("x", *spots)).extent() == Box(179.0, 0.0, 181.0, 0.0)

"""Cells of equal area, and which of them are sea."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import box

from maps.hotspots.area import Area
from maps.hotspots.area_grid import area_grid
from maps.hotspots.waters import at_sea, cells_in
from models.filter.incident_filter import Box


@pytest.mark.parametrize("side_nm", [5.0, 25.0, 300.0, 5_000.0])
def test_all_cells_have_the_same_area(side_nm: float) -> None:
    grid = area_grid(side_nm)
    areas = np.diff(np.sin(np.radians(grid.edges))) / grid.counts
    assert np.allclose(areas, areas[0], rtol=1e-9)
    assert grid.edges[0] == -90
    assert grid.edges[-1] == 90


@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from([7.0, 60.0, 900.0]))
def test_every_place_is_in_a_cell_that_holds_it(lat: float, lon: float, side_nm: float) -> None:
    grid = area_grid(side_nm)
    cell = grid.cell_of(np.array([lat]), np.array([lon]))
    south, west, north, east = (float(edge[0]) for edge in grid.bounds(cell))
    assert south - 1e-9 <= lat <= north + 1e-9
    assert west - 1e-9 <= lon <= east + 1e-9 or lon == pytest.approx(west + 360)


SEA = {
    "mid Pacific": (0.0, -150.0),
    "North Pole": (89.9, 10.0),
    "Caspian": (42.0, 50.5),
    "beside 180, off Fiji": (-19.5, 179.99),
    "Okinawa": (25.5, 128.5),
    "Wrangel Sound": (70.0, -179.0),
}
LAND = {
    "South Pole": (-89.9, 10.0),
    "Chukotka beyond 180": (67.5, -178.0),
    "Kansas": (38.0, -98.0),
    "Japanese Alps": (36.2, 138.2),
}


@pytest.mark.parametrize("name", [*SEA, *LAND])
def test_the_sea_is_where_the_coast_file_has_it(name: str) -> None:
    lat, lon = (SEA | LAND)[name]
    grid = area_grid(5.0)
    cell = grid.cell_of(np.array([lat]), np.array([lon]))
    assert at_sea(grid, cell)[0] == (name in SEA)


def test_seven_tenths_of_the_earth_are_sea() -> None:
    grid = area_grid(60.0)
    sea = at_sea(grid, np.arange(int(grid.counts.sum())))
    # 71 per cent, and the shores of the rest.
    assert 0.71 < sea.mean() < 0.78


def test_the_cells_of_an_area_are_those_whose_middle_it_holds() -> None:
    grid, area = area_grid(100.0), box(100, -20, 140, 30)
    cells = cells_in(grid, area)
    lat, lon = grid.middles(np.arange(int(grid.counts.sum())))
    plain = np.flatnonzero((lat > -20) & (lat < 30) & (lon > 100) & (lon < 140))
    assert np.array_equal(cells, plain)


def test_an_area_across_180_degrees_is_as_wide_as_it_was_named() -> None:
    area = Area.named((Box(kind="box", south=-10, west=170, north=10, east=-160),))
    assert area is not None
    assert (area.west, area.east) == (170, 200)

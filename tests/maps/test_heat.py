"""Heat: how thickly incidents lie, smeared as far as they are known."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from maps.answers.heat import SPREAD_PX, heat_in
from maps.answers.incidents import density_in
from maps.extent import Box
from maps.map_data import MapData
from maps.mercator import WORLD
from models.filter.summary import IncidentSummary
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary

WORLD_BOX = Box(-180.0, -85.06, 179.999, 85.06)


def data_of(*summaries: IncidentSummary) -> MapData:
    return MapData.of(summaries, a_catalogue())


@settings(deadline=None)
@given(lat=st.floats(-60, 60), lon=st.floats(-180, 179.99), several=st.booleans())
def test_heat_adds_up_to_the_number_of_incidents(lat: float, lon: float, several: bool) -> None:  # noqa: FBT001
    """Density times area, summed over the blocks: what was smeared is still all there."""
    spots = [a_spot(a_circle(lat, lon)), *([a_spot(a_circle(lat + 0.1, lon))] if several else [])]
    table = data_of(a_summary("x", *spots)).table()
    heat = heat_in(table, WORLD_BOX, 2)
    window = heat.window
    density = (heat.shades.reshape(window.lines, window.columns) / 255.0) ** 2 * heat.peak
    middles = (window.top + (np.arange(window.lines) + 0.5) * window.side) / WORLD
    lats = np.arctan(np.sinh(np.pi * (1 - 2 * middles)))
    side_nm = np.cos(lats) * 40_075.01668 / 1.852 * window.side / WORLD
    total = (density * (side_nm**2 / 1000)[:, None]).sum()
    assert abs(total - 1) < 0.02


def test_heat_leaves_out_what_is_known_no_finer_than_it_is_smeared() -> None:
    zoom, lat = 8, 0.0
    limit_m = SPREAD_PX * 40_075_016.68 / (256 * 2**zoom)
    radii = (limit_m * 0.99, limit_m * 1.01)
    spots = [a_spot(a_circle(lat, 10 + n, radius_m)) for n, radius_m in enumerate(radii)]
    summaries = [a_summary(f"no {n}", spot) for n, spot in enumerate(spots)]
    assert heat_in(data_of(*summaries).table(), Box(5, -5, 15, 5), zoom).beyond == 1
    assert density_in(data_of(*summaries), Box(5, -5, 15, 5), zoom)


def test_heat_goes_on_across_the_antimeridian() -> None:
    table = data_of(a_summary("x", a_spot(a_circle(0, 179.9)))).table()
    heat = heat_in(table, WORLD_BOX, 2)
    shades = heat.shades.reshape(heat.window.lines, heat.window.columns)
    assert heat.window.is_girdle
    middle = heat.window.lines // 2
    assert shades[middle, 0] > 200
    assert shades[middle, -1] > 200

"""How thickly incidents lie: a smooth picture of the view, in incidents for each area."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from maps.extent import Box
from maps.mercator import WORLD, latitude, metres_per_unit, units_of_px
from maps.spot_table import SpotTable, Within
from maps.window import Window
from models.filter.columns import Bytes

BLOCK_PX = 4
# How far a place is smeared: the deviation of the bell, in pixels.
SPREAD_PX = 12
_M_PER_NM = 1852.0
_AREA_NM2 = 1000.0

Grid = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """Shades from 0 to 255 over the blocks of a window, by the root of the density.

    `peak` is the density of the shade 255, in incidents for each 1,000 square nautical miles.
    `beyond` counts places in the window that are known no finer than the bell is wide: they are
    not among the rest.
    """

    window: Window
    shades: Bytes
    peak: float
    beyond: int


def heat_in(table: SpotTable, box: Box, zoom: int) -> Heat:
    """Return the density in a box; an incident with several places is shared out among them."""
    window = Window.of(box, BLOCK_PX * units_of_px(zoom))
    seen = table.within(window)
    fine = table.ground.radius[seen.rows] <= SPREAD_PX * units_of_px(zoom)
    down = _smeared(_shared_out(seen, fine), wraps=False)
    density = _smeared(down.T, wraps=window.is_girdle).T / _areas(window)[:, None]
    peak = float(density.max(initial=0.0))
    shades = np.rint(np.sqrt(density / peak) * 255 if peak else density).astype(np.uint8)
    return Heat(window, shades, peak, int(np.count_nonzero(~fine)))


def _shared_out(seen: Within, fine: NDArray[np.bool_]) -> Grid:
    window = seen.window
    code = seen.y[fine] // window.side * np.int32(window.columns) + seen.x[fine] // window.side
    places = seen.table.ground.places[seen.rows[fine]]
    number = np.bincount(code, minlength=window.lines * window.columns).astype(np.float64)
    several = places > 1
    less = 1.0 - 1.0 / places[several]
    number -= np.bincount(code[several], weights=less, minlength=len(number))
    return np.maximum(number, 0).reshape(window.lines, window.columns).astype(np.float32)


def _smeared(grid: Grid, *, wraps: bool) -> Grid:
    """Return a grid smeared along its first axis; on an axis that wraps round, also round."""
    far = len(_BELL) // 2
    edges = ((far, far), (0, 0))
    wide = np.pad(grid, edges, mode="wrap") if wraps else np.pad(grid, edges)
    found = np.zeros_like(grid)
    for n, weight in enumerate(_BELL):
        found += weight * wide[n : n + len(grid)]
    return found


def _bell() -> Grid:
    """Return the weights of the bell on both sides of its middle; they add up to one."""
    spread = SPREAD_PX / BLOCK_PX
    apart = np.arange(-_BELL_ENDS * spread, _BELL_ENDS * spread + 1)
    weights = np.exp(-0.5 * (apart / spread) ** 2)
    bell: Grid = (weights / weights.sum()).astype(np.float32)
    return bell


# Beyond so many deviations the bell is taken for nothing.
_BELL_ENDS = 4
_BELL = _bell()


def _areas(window: Window) -> Grid:
    """Return the area of a block in each line, in units of 1,000 square nautical miles."""
    middles = window.top + (np.arange(window.lines) + 0.5) * window.side
    side_nm = metres_per_unit(latitude(np.minimum(middles, WORLD))) * window.side / _M_PER_NM
    areas: Grid = (side_nm**2 / _AREA_NM2).astype(np.float32)
    return areas

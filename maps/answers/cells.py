"""Incidents counted in squares of the map, placed where their members lie."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from maps.extent import Box
from maps.map_data import MapData
from maps.mercator import WORLD, units_of_px
from maps.spot_table import Within
from maps.window import Window
from models.filter.answer import Answer
from models.filter.columns import Ints, Rows, SmallInts

CELL_PX = 64
# A square is counted in so many strips each way, which say where in it its members lie.
_STRIPS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One square of the grid that a zoom level counts in."""

    zoom: int
    column: int
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Parallel columns of the squares that hold any incident.

    `fine` counts incidents with a place that is known more finely than the square, `coarse` all
    others with their middle in it; `x` and `y` are the middle of them all, in units of the map.
    """

    column: Ints
    line: Ints
    x: Ints
    y: Ints
    fine: Ints
    coarse: Ints


def cells_in(seen: Within) -> Cells:
    """Count distinct incidents in the squares of a window of `squares_of`."""
    return _cells(seen.window, _counted(seen))


def squares_of(box: Box, zoom: int) -> Window:
    """Return the squares that a box touches at a zoom level."""
    return Window.of(box, CELL_PX * units_of_px(zoom))


def members_of(data: MapData, cell: Cell) -> Answer:
    """Return the incidents that a square counts, in the order of the answer."""
    table, side = data.table(), CELL_PX * units_of_px(cell.zoom)
    inside = (table.x // side == cell.column) & (table.y // side == cell.line)
    answer = table.answer
    mask = np.zeros(len(answer.snapshot.alive), dtype=np.bool_)
    mask[table.ground.owner[table.rows[inside]]] = True
    return Answer(answer.snapshot, answer.rows[mask[answer.rows]])


def _counted(seen: Within) -> Ints:
    """Return counts by (fine or coarse, line, strip down, column, strip across)."""
    window = seen.window
    strip = window.side // _STRIPS
    high, wide = window.lines * _STRIPS, window.columns * _STRIPS
    coarse = seen.table.ground.radius[seen.rows] * 2 > window.side
    code = (coarse * np.int32(high) + seen.y // strip) * np.int32(wide) + seen.x // strip
    counts = np.bincount(code, minlength=2 * high * wide)
    again = code[_repeated(seen, coarse)]
    counts -= np.bincount(again, minlength=len(counts))
    return counts.reshape(2, window.lines, _STRIPS, window.columns, _STRIPS)


def _repeated(seen: Within, coarse: NDArray[np.bool_]) -> Rows:
    """Return those of an incident that has a place in the same square already, a finer one."""
    ground, window = seen.table.ground, seen.window
    several = np.flatnonzero(ground.places[seen.rows] > 1)
    owner: SmallInts = ground.owner[seen.rows[several]]
    y, x = seen.y[several] // window.side, seen.x[several] // window.side
    cell = y * np.int64(window.columns) + x
    order = np.lexsort((coarse[several], cell, owner))
    same = (np.diff(owner[order]) == 0) & (np.diff(cell[order]) == 0)
    repeated: Rows = several[order[1:][same]]
    return repeated


def _cells(window: Window, counts: Ints) -> Cells:
    by_square = counts.sum(axis=(2, 4))
    line, column = np.nonzero(by_square.sum(axis=0))
    here = counts.sum(axis=0)[line, :, column, :]
    number = here.sum(axis=(1, 2))
    middles = (np.arange(_STRIPS) + 0.5) * (window.side / _STRIPS)
    x = window.west + column * window.side + (here.sum(axis=1) @ middles) / number
    y = window.top + line * window.side + (here.sum(axis=2) @ middles) / number
    return Cells(
        column=(window.west // window.side + column) % (WORLD // window.side),
        line=window.top // window.side + line,
        x=x.astype(np.int64) % WORLD,
        y=y.astype(np.int64),
        fine=by_square[0, line, column],
        coarse=by_square[1, line, column],
    )

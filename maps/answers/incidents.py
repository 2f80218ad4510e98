"""What a view shows of the incidents, packed for the page: few one by one, many counted.

Every answer is a row of 32-bit numbers, the lowest byte first. It begins with HEAD of them: its
kind, the revision of the data, the zoom level, how many entries follow, and four of the kind's
own. Then come the columns, one after the other; `resources/web/answers.js` reads them.
"""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from maps.answers.cells import Cells, cells_in, squares_of
from maps.answers.heat import Heat, heat_in
from maps.answers.singles import Singles, singles_in
from maps.extent import Box
from maps.map_data import MapData

CELLS, SINGLES, HEAT = 0, 1, 2
HEAD: Final = 8
_COARSE, _DASHED = 1, 2

Columns = Iterable[NDArray[Any]]


def incidents_in(data: MapData, box: Box, zoom: int, revision: int = 0) -> bytes:
    """Return the singles, or the cells, of what a box shows at a zoom level."""
    seen = data.table().within(squares_of(box, zoom))
    singles = singles_in(data, seen, zoom)
    if singles is None:
        return _of_cells(cells_in(seen), zoom, revision)
    return _of_singles(singles, zoom, revision)


def density_in(data: MapData, box: Box, zoom: int, revision: int = 0) -> bytes:
    """Return the heat picture of a box at a zoom level."""
    return _of_heat(heat_in(data.table(), box, zoom), zoom, revision)


def _of_cells(cells: Cells, zoom: int, revision: int) -> bytes:
    columns = (cells.column, cells.line, cells.x, cells.y, cells.fine, cells.coarse)
    return _packed((CELLS, revision, zoom, len(cells.x)), columns)


def _of_singles(singles: Singles, zoom: int, revision: int) -> bytes:
    ground, rows = singles.table.ground, singles.rows
    paths = [path for parts in singles.rings for path in parts]
    points = np.concatenate(paths) if paths else np.empty((0, 2), dtype=np.int32)
    head = (SINGLES, revision, zoom, len(rows), len(singles.codes), len(paths), len(points))
    columns = (
        ground.x[rows],
        ground.y[rows],
        ground.radius[rows],
        singles.coarse * _COARSE + singles.dashed * _DASHED,
        singles.place,
        singles.code,
        _begins(len(parts) for parts in singles.rings),
        _begins(map(len, paths)),
        points,
        _identities(singles),
        np.frombuffer("".join(singles.codes).encode("ascii"), dtype=np.uint8),
    )
    return _packed((*head, singles.unseen), columns)


def _of_heat(heat: Heat, zoom: int, revision: int) -> bytes:
    window = heat.window
    peak = int(np.float32(heat.peak).view(np.int32))
    head = (HEAT, revision, zoom, window.columns, window.lines, window.west, window.top)
    columns = (np.array([peak, heat.beyond, window.side]), heat.shades.ravel())
    return _packed((*head, 0), columns)


def _identities(singles: Singles) -> NDArray[np.uint8]:
    """Return the 16 bytes of each incident's identity, the highest first."""
    incidents = singles.table.answer.snapshot.columns.incidents
    owner = singles.table.ground.owner[singles.rows]
    halves = np.stack([incidents.id_high[owner], incidents.id_low[owner]], axis=1)
    return halves.astype(">u8").view(np.uint8).ravel()


def _begins(lengths: Iterable[int]) -> NDArray[np.int64]:
    """Return where each begins when one is put behind the other, and where the last ends."""
    return np.cumsum([0, *lengths])


def _packed(head: tuple[int, ...], columns: Columns) -> bytes:
    full = np.array([*head, *(0,) * (HEAD - len(head))], dtype="<i4")
    return b"".join((full.tobytes(), *map(_bytes, columns)))


def _bytes(column: NDArray[Any]) -> bytes:
    """Return 32-bit numbers, or bytes as they are, filled up to whole 32 bits."""
    if column.dtype == np.uint8:
        return column.tobytes() + b"\0" * (-len(column) % 4)
    kind = "<f4" if column.dtype.kind == "f" else "<i4"
    return column.astype(kind).tobytes()

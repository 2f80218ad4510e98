"""A part of the Mercator map, in whole squares of it."""

from dataclasses import dataclass

import numpy as np

from maps.extent import Box
from maps.mercator import WORLD, down, units_of_px


@dataclass(frozen=True, slots=True)
class Window:
    """`columns` by `lines` squares of `side` units; `west` and `top` are its corner.

    `west` lies in [0, WORLD): a window across the antimeridian runs on beyond WORLD.
    """

    side: int
    west: int
    top: int
    columns: int
    lines: int

    @classmethod
    def of(cls, box: Box, side: int) -> "Window":
        """Return the squares that a box touches; `side` is a power of two."""
        most = WORLD // side
        first, last = (int((lon + 180.0) / 360.0 * WORLD // side) for lon in (box.west, box.east))
        columns = min(last - first + 1, most)
        whole = columns == most
        north, south = (int(down(np.array([lat]))[0]) // side for lat in (box.north, box.south))
        west = 0 if whole else first % most * side
        return cls(side, west, north * side, columns, south - north + 1)

    @property
    def is_girdle(self) -> bool:
        """Whether it goes right round the earth."""
        return self.columns * self.side == WORLD

    @property
    def width(self) -> int:
        """How wide it is, in units."""
        return self.columns * self.side

    @property
    def height(self) -> int:
        """How high it is, in units."""
        return self.lines * self.side


# No screen has more pixels each way, also with a margin round it.
_MOST_PX = 32_768


def is_screen(box: Box, zoom: int) -> bool:
    """Say whether a box at a zoom level is no larger than any screen: work grows with its size."""
    window = Window.of(box, units_of_px(zoom))
    return window.columns <= _MOST_PX and window.lines <= _MOST_PX

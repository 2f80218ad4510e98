"""Where rows, lanes and texts of the threads lie, in pixels of a given width. No Qt in here."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from models.threads.threads import Threads

ROW_PX, HEAD_PX, DATE_PX, PAUSE_PX, AIR_PX = 40, 24, 84, 16, 8
# Bars beside each other are so far apart; the columns after the middle one lie on either side.
_COLUMN_PX, _ASIDE = 9, (0.0, 9.0, -9.0)
_WIDEST_LANE_PX, _NARROWEST_LANE_PX = 44, 14
# Of so much of the width the lanes may take their share.
_LANES_SHARE = 0.3
# With less than this beside the lanes, an open statement takes the whole width.
_LEAST_BLOCK_PX = 420


@dataclass(frozen=True, slots=True)
class Places:
    """Row and lane to pixels. `tops` has one entry more than there are rows: the foot of all."""

    width_px: int
    lane_px: float
    lanes: int
    tops: tuple[int, ...]

    @property
    def head_px(self) -> int:
        """The height of the names of the lanes."""
        return self.tops[0]

    @property
    def height_px(self) -> int:
        """The height of everything."""
        return self.tops[-1]

    @property
    def text_px(self) -> int:
        """Where the words of a row begin."""
        return self.lanes_end_px + AIR_PX

    @property
    def lanes_end_px(self) -> int:
        """Where the lanes end."""
        return DATE_PX + round(self.lane_px * self.lanes)

    @property
    def block_left_px(self) -> int:
        """Where an open statement begins: beside the lanes where that leaves it room."""
        return self.text_px if self.width_px - self.text_px >= _LEAST_BLOCK_PX else 0

    def lane_x(self, lane: int, column: int = 0) -> float:
        """Return the middle of a lane, or of one of the columns that its bars take turns in."""
        room = max(1, int(self.lane_px // _COLUMN_PX))
        return DATE_PX + (lane + 0.5) * self.lane_px + _ASIDE[column % min(room, len(_ASIDE))]

    def node_y(self, row: int) -> float:
        """Return the middle of a row, where its node stands."""
        return self.tops[row] + ROW_PX / 2

    def y_at(self, row: float) -> float:
        """Return where a row with a fraction lies; between nodes the scale is even."""
        last = len(self.tops) - 2
        if row <= 0:
            return self.node_y(0) + row * ROW_PX
        if row >= last:
            return self.node_y(last) + (row - last) * ROW_PX
        whole = int(row)
        before, after = self.node_y(whole), self.node_y(whole + 1)
        return before + (row - whole) * (after - before)

    def row_at(self, y: float) -> int | None:
        """Return the row at a height, also in its open statement; None above and below."""
        rows = range(len(self.tops) - 1)
        return next((row for row in rows if self.tops[row] <= y < self.tops[row + 1]), None)


def places_of(
    threads: Threads, width_px: int, block_px: Mapping[int, int], head_px: int = HEAD_PX
) -> Places:
    """Return the places of all rows, `block_px` being the heights of open statements by row."""
    heights = [
        ROW_PX + block_px.get(number, 0) + (PAUSE_PX if _pause_follows(threads, number) else 0)
        for number in range(len(threads.rows))
    ]
    tops = tuple(accumulate(heights, initial=head_px))
    return Places(width_px, lane_width_px(threads, width_px), len(threads.lanes), tops)


def lane_width_px(threads: Threads, width_px: int) -> float:
    """Return how wide a lane is: wide enough for its code where there is room."""
    share = width_px * _LANES_SHARE / max(len(threads.lanes), 1)
    return float(min(max(share, _NARROWEST_LANE_PX), _WIDEST_LANE_PX))


def _pause_follows(threads: Threads, row: int) -> bool:
    after = threads.rows[row + 1 : row + 2]
    return any(one.pause is not None for one in after)

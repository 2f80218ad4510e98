"""Where the incidents of an answer are: one row for each place that an unselected one shows."""

from dataclasses import dataclass

import numpy as np

from maps.extent import Box
from maps.ground import Ground, Overlay
from maps.mercator import WORLD
from maps.window import Window
from models.filter.answer import Answer
from models.filter.columns import Rows, SmallInts


@dataclass(frozen=True, slots=True, eq=False)
class SpotTable:
    """The rows of the ground that an answer shows, and where they are, in units of the map."""

    answer: Answer
    ground: Ground
    rows: Rows
    x: SmallInts
    y: SmallInts

    @classmethod
    def of(cls, answer: Answer, overlay: Overlay) -> "SpotTable":
        """Return the table of these incidents."""
        ground, rows = overlay.under(answer)
        return cls(answer, ground, rows, ground.x[rows], ground.y[rows])

    def __len__(self) -> int:
        return len(self.rows)

    def within(self, window: Window) -> "Within":
        """Return the places whose middle lies in a window."""
        x = (self.x - np.int32(window.west)) & np.int32(WORLD - 1)
        y = self.y - np.int32(window.top)
        inside = (x < window.width) & (y >= 0) & (y < window.height)
        return Within(self, window, self.rows[inside], x[inside], y[inside])

    def reaching(self, window: Window) -> Rows:
        """Return the rows of the ground that may reach into a window with their uncertainty."""
        top, foot = window.top, window.top + window.height
        reach = self.ground.reach[self.rows]
        near = np.flatnonzero((self.y >= top - reach) & (self.y - reach <= foot))
        reach, x = reach[near].astype(np.int64), self.x[near].astype(np.int64)
        wide = window.width + 2 * reach
        inside = ((x - window.west + reach) % WORLD <= wide) | (wide >= WORLD)
        return self.rows[near[inside]]

    def extent(self) -> Box | None:
        """Return the narrowest box round all centres, across the antimeridian if that is less."""
        if not len(self):
            return None
        spots = self.answer.snapshot.columns.spots
        lons, lats = (column[self.ground.spot[self.rows]] for column in (spots.lon, spots.lat))
        lons.sort()
        gaps = np.diff(lons, append=lons[0] + 360.0)
        widest = int(np.argmax(gaps))
        west = float(lons[(widest + 1) % len(lons)])
        east = west + 360.0 - float(gaps[widest])
        return Box(west, float(lats.min()), east, float(lats.max()))


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """Rows of a table's ground in a window; `x` and `y` count from its corner."""

    table: SpotTable
    window: Window
    rows: Rows
    x: SmallInts
    y: SmallInts

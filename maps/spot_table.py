"""Where the incidents are, as columns: one row for each place that an unselected one shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from maps.extent import Box
from models.filter.answer import Answer
from models.filter.columns import Floats, Rows, SmallInts
from models.filter.pages import Read
from models.filter.summary import IncidentSummary

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class SpotTable:
    """Parallel columns over the places of an answer; `owner` is the row of the incident.

    `spot` is the row of the place among all, `reach_deg` how far it extends, in degrees of
    longitude. `read` gives the summaries of the few incidents that are shown by themselves.
    """

    answer: Answer
    read: Read
    spot: Rows
    owner: SmallInts
    lat: Floats
    lon: Floats
    radius_m: Floats
    reach_deg: NDArray[np.float32]

    @classmethod
    def of(cls, answer: Answer, read: Read) -> "SpotTable":
        """Return the table of these incidents."""
        spots = answer.snapshot.columns.spots
        rows = np.flatnonzero(spots.shown & answer.mask()[spots.owner])
        return cls(
            answer=answer,
            read=read,
            spot=rows,
            owner=spots.owner[rows],
            lat=spots.lat[rows],
            lon=spots.lon[rows],
            radius_m=spots.radius_m[rows],
            reach_deg=spots.reach_deg[rows],
        )

    def id_at(self, row: int) -> UUID:
        """Return the incident whose place this is."""
        return self.answer.snapshot.id_at(int(self.owner[row]))

    def ids_of(self, rows: Rows) -> list[UUID]:
        """Return the incidents whose places these are, each once."""
        return [self.answer.snapshot.id_at(int(row)) for row in np.unique(self.owner[rows])]

    def summaries(self, rows: Rows) -> Mapping[UUID, IncidentSummary]:
        """Return the summaries of the incidents whose places these are, by identity."""
        return {summary.id: summary for summary in self.read(self.ids_of(rows))}

    def place_in_summary(self, row: int) -> int:
        """Return which spot of its summary a row is."""
        return int(self.spot[row]) - self.answer.snapshot.columns.spots_of(self.owner[row]).start

    def rows_in(self, box: Box) -> Rows:
        """Return the rows whose circle may reach into a box, also across the antimeridian."""
        reach = self.reach_deg
        tall = (self.lat + reach >= box.south) & (self.lat - reach <= box.north)
        wide = box.east - box.west + 2 * reach
        within = ((self.lon - box.west + reach) % 360.0 <= wide) | (wide >= 360.0)
        return np.flatnonzero(tall & within)

    def extent(self) -> Box | None:
        """Return the narrowest box round all centres, across the antimeridian if that is less."""
        if not len(self.lon):
            return None
        lons = np.sort(self.lon)
        gaps = np.diff(lons, append=lons[0] + 360.0)
        widest = int(np.argmax(gaps))
        west = float(lons[(widest + 1) % len(lons)])
        east = west + 360.0 - float(gaps[widest])
        return Box(west, float(self.lat.min()), east, float(self.lat.max()))

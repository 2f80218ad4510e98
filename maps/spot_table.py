"""Where the incidents are, as columns: one row for each place that an unselected one shows."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from maps.extent import Box, degrees_wide
from models.filter.summary import IncidentSummary, Spot
from models.position.geometry import centre_of, radius_m_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class SpotTable:
    """Parallel columns over `spots`; `owner` is the row of the incident in `summaries`.

    `reach_deg` is how far a spot extends, in degrees of longitude.
    """

    summaries: tuple[IncidentSummary, ...]
    spots: tuple[Spot, ...]
    owner: Ints
    lat: Floats
    lon: Floats
    radius_m: Floats
    reach_deg: Floats

    @classmethod
    def of(cls, summaries: tuple[IncidentSummary, ...]) -> "SpotTable":
        """Return the table of these incidents."""
        rows = [(n, spot) for n, summary in enumerate(summaries) for spot in shown_spots(summary)]
        centres = [centre_of(spot.shape) for _, spot in rows]
        radii = [radius_m_of(spot.shape) for _, spot in rows]
        reach = [degrees_wide(radius, at.lat) for radius, at in zip(radii, centres, strict=True)]
        return cls(
            summaries=summaries,
            spots=tuple(spot for _, spot in rows),
            owner=np.array([n for n, _ in rows], dtype=np.int64),
            lat=_column([at.lat for at in centres]),
            lon=_column([at.lon for at in centres]),
            radius_m=_column(radii),
            reach_deg=_column(reach),
        )

    def rows_in(self, box: Box) -> Ints:
        """Return the rows whose circle may reach into a box, also across the antimeridian."""
        reach = self.reach_deg
        tall = (self.lat + reach >= box.south) & (self.lat - reach <= box.north)
        wide = box.east - box.west + 2 * reach
        within = ((self.lon - box.west + reach) % 360.0 <= wide) | (wide >= 360.0)
        return np.flatnonzero(tall & within)

    def extent(self) -> Box | None:
        """Return the narrowest box round all centres, across the antimeridian if that is less."""
        if not self.spots:
            return None
        lons = np.sort(self.lon)
        gaps = np.diff(lons, append=lons[0] + 360.0)
        widest = int(np.argmax(gaps))
        west = float(lons[(widest + 1) % len(lons)])
        east = west + 360.0 - float(gaps[widest])
        return Box(west, float(self.lat.min()), east, float(self.lat.max()))


def shown_spots(summary: IncidentSummary) -> tuple[Spot, ...]:
    """Return the analyst's places of an incident; without any, every side's, not one side's."""
    estimated = [spot for spot in summary.spots if spot.claimed_by_id is None]
    distinct = {spot.shape: spot for spot in reversed(estimated or summary.spots)}
    return tuple(reversed(distinct.values()))


def _column(numbers: list[float]) -> NDArray[Any]:
    return np.array(numbers, dtype=np.float64)

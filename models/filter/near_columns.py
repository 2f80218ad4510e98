"""Finds the incidents near one in the whole log: by its columns first, the exact rule last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter import nearness
from models.filter.columns import Rows
from models.filter.index import IncidentIndex
from models.filter.line import bounds_us
from models.filter.nearness import Name, Near, circle_round, near
from models.filter.pages import Read, held_in
from models.filter.summary import IncidentSummary, summarise
from models.when.when import When

_Floats = NDArray[np.float64]
_EARTH_M = 6_371_008.8
# A sphere is wrong by up to 0.56 per cent, and nothing near may be missed.
_SPHERE = 0.994
# As many as are looked at one by one.
_EXACTLY = 24
_MOST = 5
_US_PER_S = 1e6
_WIDEST_US = nearness.WIDEST_TIME.total_seconds() * _US_PER_S


@dataclass(frozen=True, slots=True)
class NearColumns:
    """Asks the columns of the log what may be near; `read` gives the few summaries looked at."""

    index: IncidentIndex
    read: Read

    @classmethod
    def of(cls, summaries: Iterable[IncidentSummary]) -> "NearColumns":
        """Return what asks these incidents, each of its own identity."""
        held = {summary.id: summary for summary in summaries}
        return cls(IncidentIndex.of(held.values()), held_in(held))

    def near(self, one: IncidentSummary, name: Name, most: int = 5) -> tuple[Near, ...]:
        """Return what is near an incident, the nearest first, itself left out."""
        points = self._time_points(one.when) + self._who_points(one)
        rows = np.flatnonzero((points + nearness.SAME >= nearness.ENOUGH) & self.index.alive)
        total = points[rows] + self._place_points(one, rows)
        enough = np.flatnonzero(total >= nearness.ENOUGH)
        best = enough[np.argsort(-total[enough], kind="stable")][: _EXACTLY + 1]
        others = self.read(self.index.id_at(int(row)) for row in rows[best])
        found = [near(one, other, name) for other in others if other.id != one.id]
        kept = sorted((n for n in found if n is not None), key=lambda n: -n.points)
        return tuple(kept[:most])

    def _time_points(self, when: When | None) -> _Floats:
        incidents = self.index.columns.incidents
        starts, ends = incidents.start, incidents.end
        if when is None:
            return np.zeros(len(starts))
        start, end = bounds_us(when)
        gap = np.maximum(starts - end, start - ends)
        fine = (ends - starts <= _WIDEST_US) & (end - start <= _WIDEST_US)
        points = np.where(
            fine, np.where(gap <= 0, nearness.SAME, nearness.ALIKE), nearness.POSSIBLE
        )
        same = (starts == start) & (ends == end)
        points = np.where(same & ~fine, nearness.AS_GIVEN, points)
        points = np.where(gap > nearness.MOST_APART_S * _US_PER_S, nearness.APART, points)
        return np.where(starts <= ends, points, 0).astype(np.float64)

    def _who_points(self, one: IncidentSummary) -> _Floats:
        incidents, sets = self.index.columns.incidents, self.index.combinations
        sides, platforms = set(one.sides), {str(id_) for id_ in one.platform_ids}
        of_sides = sets.with_any(sides)[incidents.sides]
        of_platforms = sets.with_any(platforms)[incidents.platforms]
        known = sets.where(lambda _code: bool(sides))[incidents.sides]
        points = np.where(known, np.where(of_sides, nearness.SIDES, nearness.OTHERS), 0)
        return np.where(of_platforms, nearness.PLATFORMS, points).astype(np.float64)

    def _place_points(self, one: IncidentSummary, rows: Rows) -> _Floats:
        """Return the points of the places of these rows, never fewer than the exact rule gives."""
        points, spots = np.zeros(len(rows)), self.index.columns.spots
        place_of = np.full(len(self.index.alive), -1)
        place_of[rows] = np.arange(len(rows))
        wanted = np.flatnonzero(place_of[spots.owner] >= 0) if one.spots else rows[:0]
        if not len(wanted):
            return points
        at = place_of[spots.owner[wanted]]
        circles = np.column_stack([spots.lat[wanted], spots.lon[wanted], spots.radius_m[wanted]])
        points[at] = nearness.APART
        for spot in one.spots:
            np.maximum.at(points, at, _circle_points(circles, _circle(spot.shape)))
        return points


class Neighbourhood:
    """What is near in one state of the log; any thread may ask."""

    def __init__(self, index: IncidentIndex, catalogue: Catalogue, read: Read) -> None:
        """Keep what is asked of; nothing is read before the first question."""
        self.index, self._catalogue = index, catalogue
        self._columns = NearColumns(index, read)

    def near(self, incident: Incident) -> tuple[Near, ...]:
        """Return what is near an incident as far as it is known, the nearest first."""
        one = summarise(incident, self._catalogue, datetime.now(UTC))
        linked = {link.incident_id for link in incident.links}
        found = self._columns.near(one, self._catalogue.name_of, _MOST + len(linked))
        return tuple(n for n in found if n.summary.id not in linked)[:_MOST]


def _circle_points(spots: _Floats, circle: tuple[float, float, float]) -> _Floats:
    lat, lon, radius = circle
    between = _distances_m(spots, lat, lon)
    apart = between * _SPHERE - spots[:, 2] - radius
    coarse = np.maximum(spots[:, 2], radius) > nearness.WIDEST_PLACE_M
    same = coarse & (between < 1.0) & (spots[:, 2] == radius)
    fine = np.where(apart <= 0, nearness.SAME, nearness.ALIKE)
    points = np.where(coarse, np.where(same, nearness.AS_GIVEN, nearness.POSSIBLE), fine)
    return np.where(apart > nearness.MOST_APART_M, nearness.APART, points).astype(np.float64)


def _distances_m(spots: _Floats, lat: float, lon: float) -> _Floats:
    """Return the great-circle distances of places (degrees) from one, by the haversine formula."""
    lats, lons = np.radians(spots[:, 0]), np.radians(spots[:, 1])
    here, there = np.radians(lat), np.radians(lon)
    half = np.sin((lats - here) / 2) ** 2
    half = half + np.cos(lats) * np.cos(here) * np.sin((lons - there) / 2) ** 2
    far: _Floats = 2 * _EARTH_M * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return far


def _circle(shape: Any) -> tuple[float, float, float]:
    centre, radius_m = circle_round(shape)
    return centre.lat, centre.lon, radius_m

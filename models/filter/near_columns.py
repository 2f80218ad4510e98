"""Finds the incidents near one among a hundred thousand: columns first, the exact rule last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter import nearness
from models.filter.index import IncidentIndex
from models.filter.nearness import Name, Near, circle_round, near
from models.filter.summary import IncidentSummary, summarise
from models.when.when import When

_Floats = NDArray[np.float64]
_Rows = NDArray[np.int64]
_EARTH_M = 6_371_008.8
# A sphere is wrong by up to 0.56 per cent, and nothing near may be missed.
_SPHERE = 0.994
# As many as are looked at one by one.
_EXACTLY = 24
_MOST = 5
_NO_ROWS: _Rows = np.array([], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class NearColumns:
    """What the rule of nearness asks of every incident, a row each; built once, read often.

    Times are seconds since 1970, open ends infinite; places are the circles that hold them, a row
    for each, in order of `spot_rows`. A columnar index may hand its own columns over instead.
    """

    summaries: Sequence[IncidentSummary]
    starts_s: _Floats
    ends_s: _Floats
    dated: NDArray[np.bool_]
    sided: NDArray[np.bool_]
    spot_rows: _Rows
    spots: _Floats
    rows_of_platform: dict[UUID, _Rows]
    rows_of_side: dict[str, _Rows]

    @classmethod
    def of(cls, summaries: Iterable[IncidentSummary]) -> "NearColumns":
        """Return the columns of these incidents."""
        held = tuple(summaries)
        spots = [(row, _circle(s.shape)) for row, one in enumerate(held) for s in one.spots]
        return cls(
            held,
            np.array([_bounds_s(one.when)[0] for one in held]),
            np.array([_bounds_s(one.when)[1] for one in held]),
            np.array([one.when is not None for one in held], dtype=np.bool_),
            np.array([bool(one.sides) for one in held], dtype=np.bool_),
            np.array([row for row, _ in spots], dtype=np.int64),
            np.array([circle for _, circle in spots]).reshape(-1, 3),
            _rows_of([one.platform_ids for one in held]),
            _rows_of([one.sides for one in held]),
        )

    def near(self, one: IncidentSummary, name: Name, most: int = 5) -> tuple[Near, ...]:
        """Return what is near an incident, the nearest first, itself left out."""
        points = self._time_points(one.when) + self._who_points(one)
        rows = np.flatnonzero(points + nearness.SAME >= nearness.ENOUGH)
        places = self._place_points(one, rows)
        total = points[rows] + places
        enough = np.flatnonzero(total >= nearness.ENOUGH)
        best = enough[np.argsort(-total[enough], kind="stable")][: _EXACTLY + 1]
        others = (self.summaries[rows[at]] for at in best)
        found = [near(one, other, name) for other in others if other.id != one.id]
        kept = sorted((n for n in found if n is not None), key=lambda n: -n.points)
        return tuple(kept[:most])

    def _time_points(self, when: When | None) -> _Floats:
        if when is None:
            return np.zeros(len(self.summaries))
        start, end = _bounds_s(when)
        gap = np.maximum(self.starts_s - end, start - self.ends_s)
        width = nearness.WIDEST_TIME.total_seconds()
        fine = (self.ends_s - self.starts_s <= width) & (end - start <= width)
        points = np.where(
            fine, np.where(gap <= 0, nearness.SAME, nearness.ALIKE), nearness.POSSIBLE
        )
        same = (self.starts_s == start) & (self.ends_s == end)
        points = np.where(same & ~fine, nearness.AS_GIVEN, points)
        points = np.where(gap > nearness.MOST_APART_S, nearness.APART, points)
        return np.where(self.dated, points, 0).astype(np.float64)

    def _who_points(self, one: IncidentSummary) -> _Floats:
        points = np.zeros(len(self.summaries))
        if one.sides:
            points[self.sided] = nearness.OTHERS
        for side in one.sides:
            points[self.rows_of_side.get(side, _NO_ROWS)] = nearness.SIDES
        for platform_id in one.platform_ids:
            points[self.rows_of_platform.get(platform_id, _NO_ROWS)] = nearness.PLATFORMS
        return points

    def _place_points(self, one: IncidentSummary, rows: _Rows) -> _Floats:
        """Return the points of the places of these rows, never fewer than the exact rule gives."""
        points = np.zeros(len(rows))
        place_of = np.full(len(self.summaries), -1)
        place_of[rows] = np.arange(len(rows))
        wanted = np.flatnonzero(place_of[self.spot_rows] >= 0) if one.spots else _NO_ROWS
        if not len(wanted):
            return points
        at, spots = place_of[self.spot_rows[wanted]], self.spots[wanted]
        points[at] = nearness.APART
        for spot in one.spots:
            np.maximum.at(points, at, _circle_points(spots, _circle(spot.shape)))
        return points


class Neighbourhood:
    """The columns of one state of the log, built by the first question; any thread may ask."""

    def __init__(self, index: IncidentIndex, catalogue: Catalogue) -> None:
        """Keep what is asked of; nothing is read before the first question."""
        self.index, self._catalogue = index, catalogue
        self._turn = Lock()
        self._columns: NearColumns | None = None

    def near(self, incident: Incident) -> tuple[Near, ...]:
        """Return what is near an incident as far as it is known, the nearest first."""
        with self._turn:
            if self._columns is None:
                self._columns = NearColumns.of(self.index.summaries.values())
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


def _bounds_s(when: When | None) -> tuple[float, float]:
    start, end = (when.earliest_start, when.latest_end) if when else (None, None)
    return start.timestamp() if start else -np.inf, end.timestamp() if end else np.inf


def _rows_of(keys: Sequence[Sequence[Any]]) -> dict[Any, _Rows]:
    rows: dict[Any, list[int]] = {}
    for row, held in enumerate(keys):
        for key in dict.fromkeys(held):
            rows.setdefault(key, []).append(row)
    return {key: np.array(held, dtype=np.int64) for key, held in rows.items()}

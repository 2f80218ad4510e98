"""The incidents that hotspots are looked for among, as places with a weight each."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from models.encounter.reporting import CountingUnit
from models.filter.answer import Answer
from models.filter.columns import Bools, Floats, Ints, Rows
from models.filter.layout import FIRST_US, LAST_US, PLACE_OF

_US = 1e6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Points:
    """Parallel columns, one row for each place; degrees, metres, seconds since 1970.

    `owner` is the row of the incident in the index. The weights of an incident's places are 1 in
    all, spread evenly over them; or its count, where it stands for so many of the unit asked for.
    `start_s` and `end_s` bound its time, NaN where a bound is not known.

    `asked` is how many incidents there are in all, `unplaced` how many of them have no place,
    `rivals` how many have several, and `counted` how many weigh what they stand for.
    """

    lat: Floats
    lon: Floats
    radius_m: Floats
    weight: Floats
    start_s: Floats
    end_s: Floats
    owner: Rows
    asked: int
    unplaced: int = 0
    rivals: int = 0
    counted: int = 0

    def __len__(self) -> int:
        return len(self.lat)

    def taking(self, which: Bools | Rows) -> Self:
        """Return some of the places; what is said of all stays as it is."""
        return type(self)(
            lat=self.lat[which],
            lon=self.lon[which],
            radius_m=self.radius_m[which],
            weight=self.weight[which],
            start_s=self.start_s[which],
            end_s=self.end_s[which],
            owner=self.owner[which],
            asked=self.asked,
            unplaced=self.unplaced,
            rivals=self.rivals,
            counted=self.counted,
        )

    @property
    def incidents(self) -> int:
        """How many incidents have a place among these."""
        return incidents_in(self.owner)


def points_of(answer: Answer, unit: CountingUnit = CountingUnit.INCIDENT) -> Points:
    """Return the places of what a filter let through: the analyst's, or else every side's once."""
    columns = answer.snapshot.columns
    rows = np.flatnonzero(columns.spots.shown & answer.mask()[columns.spots.owner])
    spots, owner = columns.spots.taking(rows), columns.spots.owner[rows].astype(np.intp)
    places = np.bincount(owner, minlength=len(columns))
    counts = _counts(answer, unit)
    incidents = columns.incidents
    return Points(
        lat=spots.lat,
        lon=spots.lon,
        radius_m=spots.radius_m,
        weight=(np.where(counts > 0, counts, 1.0) / np.maximum(places, 1))[owner],
        start_s=_seconds(incidents.start[owner]),
        end_s=_seconds(incidents.end[owner]),
        owner=owner,
        asked=len(answer),
        unplaced=len(answer) - int(np.count_nonzero(places)),
        rivals=int(np.count_nonzero(places > 1)),
        counted=int(np.count_nonzero(counts[answer.rows] > 0)),
    )


def incidents_in(owner: Rows) -> int:
    """Return how many incidents own these places."""
    if not len(owner):
        return 0
    return int(np.count_nonzero(np.bincount(owner - owner.min())))


def _counts(answer: Answer, unit: CountingUnit) -> Floats:
    """Return for each incident how many of the unit it stands for, 0 where none are said."""
    incidents = answer.snapshot.columns.incidents
    if unit is CountingUnit.INCIDENT:
        return np.zeros(len(incidents))
    alike = incidents.counting_unit == PLACE_OF[CountingUnit][unit]
    return np.where(alike, np.maximum(incidents.count, 0.0), 0.0).astype(np.float64)


def _seconds(instant_us: Ints) -> Floats:
    known = (instant_us > FIRST_US) & (instant_us < LAST_US)
    return np.where(known, instant_us / _US, np.nan)

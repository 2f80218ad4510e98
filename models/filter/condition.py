"""Which incidents meet a filter: one pass over the columns, stretch by stretch."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from models.filter.asked import Test, bounds_of, of_act, of_whole
from models.filter.columns import Bools, Columns, Rows, SmallInts
from models.filter.combinations import Combinations
from models.filter.incident_filter import IncidentFilter
from models.filter.layout import OF_ALL
from models.filter.region import Region

# So many rows at a time stay in the processor's cache, with all that is computed of them.
_ROWS = 1 << 15


def meeting(
    wanted: IncidentFilter, columns: Columns, combinations: Combinations, allowed: Bools
) -> Bools:
    """Return which of the allowed incidents meet a filter, its text apart."""
    asked = _Asked.of(wanted, combinations)
    if asked.nothing:
        return allowed
    found = np.zeros(len(columns), dtype=np.bool_)
    near: list[Rows] = []
    for part in _parts(columns):
        acting = _acting(asked, columns, part)
        met = _met(asked, columns, part, acting, allowed)
        if asked.region is None:
            found[part.incidents] = met
        elif met.any():
            near.append(_near(asked.region, columns, part, met, acting))
    if asked.region is not None and near:
        rows = np.concatenate(near)
        touched = rows[asked.region.touched(columns, rows)]
        found[columns.spots.owner[touched]] = True
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    of_whole: tuple[Test, ...]
    of_act: tuple[Test, ...]
    region: Region | None
    first_us: int
    last_us: int

    @classmethod
    def of(cls, wanted: IncidentFilter, combinations: Combinations) -> "_Asked":
        whole, act = of_whole(wanted, combinations), of_act(wanted, combinations)
        first_us, last_us = bounds_of(wanted.period)
        return cls(whole, act, Region.of(wanted.within), first_us, last_us)

    @property
    def nothing(self) -> bool:
        return not (self.of_whole or self.of_act or self.region)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of incidents, its acts and spots; all acts lie from `first_us` to `last_us`."""

    incidents: slice
    acts: slice
    spots: slice
    first_us: int
    last_us: int

    @property
    def single(self) -> bool:
        """Whether each incident has one act, so that the two run side by side."""
        acts, incidents = self.acts, self.incidents
        return bool(acts.stop - acts.start == incidents.stop - incidents.start)


@lru_cache(maxsize=1)
def _parts(columns: Columns) -> tuple[_Part, ...]:
    edges = np.append(np.arange(0, len(columns), _ROWS), len(columns)).astype(np.int32)
    acts = np.searchsorted(columns.acts.owner, edges)
    spots = np.searchsorted(columns.spots.owner, edges)
    starts, ends = columns.acts.earliest_start, columns.acts.latest_end
    parts = []
    for n in range(len(edges) - 1):
        incident, act, spot = (slice(int(at[n]), int(at[n + 1])) for at in (edges, acts, spots))
        first, last = starts[act].min(), ends[act].max()
        parts.append(_Part(incident, act, spot, int(first), int(last)))
    return tuple(parts)


def _acting(asked: _Asked, columns: Columns, part: _Part) -> Bools | None:
    """Return which acts do what is asked of one act; None where nothing is."""
    if not asked.of_act:
        return None
    if part.first_us > asked.last_us or part.last_us < asked.first_us:
        return np.zeros(part.acts.stop - part.acts.start, dtype=np.bool_)
    acting, *others = (test(columns.acts, part.acts) for test in asked.of_act)
    for other in others:
        acting &= other
    return acting


def _met(
    asked: _Asked, columns: Columns, part: _Part, acting: Bools | None, allowed: Bools
) -> Bools:
    """Return which incidents have such an act and meet what is asked of the whole."""
    met = allowed[part.incidents].copy()
    if acting is not None:
        if not acting.any():
            return np.zeros(len(met), dtype=np.bool_)
        met &= _owners(acting, columns.acts.owner, part)
    for test in asked.of_whole:
        met &= test(columns.incidents, part.incidents)
    return met


def _owners(acting: Bools, owner: SmallInts, part: _Part) -> Bools:
    """Return which incidents have such an act."""
    if part.single:
        return acting
    own = owner[part.acts]
    first = np.append(True, own[1:] != own[:-1])
    met: Bools = acting[first]
    further = np.flatnonzero(~first & acting)
    met[own[further] - part.incidents.start] = True
    return met


def _near(region: Region, columns: Columns, part: _Part, met: Bools, acting: Bools | None) -> Rows:
    """Return the spots near the region that belong to an act that counts."""
    spots = columns.spots
    rows = np.flatnonzero(met[spots.owner[part.spots] - part.incidents.start])
    rows += part.spots.start
    rows = rows[region.near(spots.lat[rows], spots.lon[rows], spots.reach_deg[rows])]
    act = spots.act[rows]
    own = act >= 0
    counts = own if acting is None else own & acting[np.where(own, act - part.acts.start, 0)]
    found: Rows = rows[counts | (act == OF_ALL)]
    return found

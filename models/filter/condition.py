"""Which incidents meet a filter: one pass over the columns, stretch by stretch."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from models.filter.asked import Test, of_act, of_whole
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
        met = _whole(asked, columns, part, allowed)
        acting = _acting(asked, columns, part, met)
        if acting is not None:
            met = _owners(acting, columns.acts.owner, part)
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

    @classmethod
    def of(cls, wanted: IncidentFilter, combinations: Combinations) -> "_Asked":
        whole, act = of_whole(wanted, combinations), of_act(wanted, combinations)
        return cls(whole, act, Region.of(wanted.within))

    @property
    def nothing(self) -> bool:
        return not (self.of_whole or self.of_act or self.region)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of incidents, and their acts and spots."""

    incidents: slice
    acts: slice
    spots: slice

    @property
    def single(self) -> bool:
        """Whether each incident has one act, so that the two run side by side."""
        acts, incidents = self.acts, self.incidents
        return bool(acts.stop - acts.start == incidents.stop - incidents.start)


def _parts(columns: Columns) -> Iterator[_Part]:
    edges = np.append(np.arange(0, len(columns), _ROWS), len(columns)).astype(np.int32)
    acts = np.searchsorted(columns.acts.owner, edges)
    spots = np.searchsorted(columns.spots.owner, edges)
    for n in range(len(edges) - 1):
        yield _Part(*(slice(int(at[n]), int(at[n + 1])) for at in (edges, acts, spots)))


def _whole(asked: _Asked, columns: Columns, part: _Part, allowed: Bools) -> Bools:
    met = allowed[part.incidents].copy()
    for test in asked.of_whole:
        met &= test(columns.incidents, part.incidents)
    return met


def _acting(asked: _Asked, columns: Columns, part: _Part, met: Bools) -> Bools | None:
    """Return which acts of the incidents met do what is asked of one act; None for nothing."""
    if not asked.of_act:
        return None
    acting = met if part.single else met[columns.acts.owner[part.acts] - part.incidents.start]
    for test in asked.of_act:
        acting &= test(columns.acts, part.acts)
    return acting


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

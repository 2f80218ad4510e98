"""What the map adds to the columns of the index: where on the Mercator map each place lies."""

from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from maps.mercator import WORLD, across, down, units_long
from models.filter.answer import Answer
from models.filter.columns import Bytes, Rows, SmallInts, Spots, Table


@dataclass(frozen=True, slots=True, eq=False)
class Ground(Table):
    """One row for each place that is on the map while its incident is not selected.

    `spot` is its row in the index, `owner` that of its incident. `x` and `y` are units of the
    Mercator map, `radius` is how uncertain it is and `reach` how far it extends at most, in units
    too. `places` is how many such rows its incident has, 255 for more.
    """

    spot: SmallInts
    owner: SmallInts
    x: SmallInts
    y: SmallInts
    radius: NDArray[np.float32]
    reach: SmallInts
    places: Bytes

    def __len__(self) -> int:
        return len(self.spot)


def ground_of(spots: Spots, begin: int = 0) -> Ground:
    """Return the ground of the index's places from a row on that begins an incident."""
    rows = begin + np.flatnonzero(spots.shown[begin:])
    lat, lon, owner = spots.lat[rows], spots.lon[rows], spots.owner[rows]
    reach = spots.reach_deg[rows].astype(np.float64) / 360.0 * WORLD
    return Ground(
        spot=rows.astype(np.int32),
        owner=owner,
        x=across(lon),
        y=down(lat),
        radius=units_long(spots.radius_m[rows], lat),
        reach=np.ceil(np.minimum(reach, WORLD - 1)).astype(np.int32),
        places=_places(owner),
    )


def _places(owner: SmallInts) -> Bytes:
    """Return for each row of sorted owners how often its owner occurs."""
    begins = np.flatnonzero(np.diff(owner, prepend=-1))
    counts = np.diff(begins, append=len(owner))
    return np.repeat(np.minimum(counts, 255), counts).astype(np.uint8)


class Overlay:
    """Keeps the ground in step with the index: a snapshot that grew costs what is new in it."""

    def __init__(self) -> None:
        """Begin with nothing; whichever thread asks first waits for the ground to be laid."""
        self._lock = Lock()
        self._laid: tuple[Spots, Ground] | None = None
        self._last: tuple[Answer, Ground, Rows] | None = None

    def under(self, answer: Answer) -> tuple[Ground, Rows]:
        """Return the ground of an answer's snapshot, and the rows of it that the answer shows."""
        with self._lock:
            if self._last is None or self._last[0] is not answer:
                ground = self._ground(answer.snapshot.columns.spots)
                self._last = (answer, ground, np.flatnonzero(answer.mask()[ground.owner]))
            return self._last[1:]

    def _ground(self, spots: Spots) -> Ground:
        before = self._laid
        if before is None or not _grew(before[0], spots):
            ground = ground_of(spots)
        elif len(spots) == len(before[0]):
            return before[1]
        else:
            ground = _joined(before[1], ground_of(spots, len(before[0])))
        self._laid = (spots, ground)
        return ground


def _grew(before: Spots, after: Spots) -> bool:
    """Say whether the rows before are the first of those after: one store holds both."""
    same = before.lat is after.lat or (before.lat.base is after.lat.base is not None)
    return same and len(before) <= len(after)


def _joined(first: Ground, second: Ground) -> Ground:
    new = second.columns()
    both = {name: np.concatenate((held, new[name])) for name, held in first.columns().items()}
    return Ground(**both)

"""What a filter let through: rows of a snapshot, which are the identities of incidents in order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload
from uuid import UUID

import numpy as np

from models.filter.columns import Bools, Rows
from models.filter.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many incidents a filter leaves out for having no date, and for having no place."""

    undated: int = 0
    unplaced: int = 0


class Answer(Sequence[UUID]):
    """The identities of incidents, made as they are asked for. `rows` are those of `snapshot`."""

    __slots__ = ("rows", "snapshot")

    def __init__(self, snapshot: Snapshot, rows: Rows) -> None:
        """Hold the rows of a snapshot, in the order in which they are to be."""
        self.snapshot = snapshot
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> "Answer": ...
    def __getitem__(self, place: int | slice) -> "UUID | Answer":
        if isinstance(place, slice):
            return Answer(self.snapshot, self.rows[place])
        return self.snapshot.id_at(int(self.rows[place]))

    def __iter__(self) -> Iterator[UUID]:
        return map(self.snapshot.id_at, self.rows.tolist())

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, UUID) and self.place_of(id_) is not None

    def place_of(self, id_: UUID) -> int | None:
        """Return where an incident stands, None when it is not among them."""
        row = self.snapshot.row_of(id_)
        if row is None:
            return None
        places = np.flatnonzero(self.rows == row)
        return int(places[0]) if len(places) else None

    def mask(self) -> Bools:
        """Return for every row of the snapshot whether it is among these."""
        mask = np.zeros(len(self.snapshot.alive), dtype=np.bool_)
        mask[self.rows] = True
        return mask

    def newest_first(self) -> "Answer":
        """Turn round what is in order of time: the newest first, those without a start last."""
        rows, snapshot = self.rows, self.snapshot
        dated = bisect_left(rows, True, key=lambda row: not snapshot.is_dated(int(row)))
        return Answer(snapshot, np.concatenate((rows[:dated][::-1], rows[dated:][::-1])))

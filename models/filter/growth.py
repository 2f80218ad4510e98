"""Columns from lines, and columns that grow: new rows are put behind those that others may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.filter.columns import Acts, Columns, Incidents, Spots
from models.filter.layout import ACT, INCIDENT, SPOT
from models.filter.line import Line

# The room that is made behind the rows: at least so many, and a part of those there.
_ROOM_ROWS, _ROOM_PART = 4096, 16


class Store:
    """Arrays with room at their end. Snapshots see a part of them, from their beginning.

    Rows that were written are never written again, so a snapshot stays as it is whoever grows it.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], used: int) -> None:
        """Hold these arrays, whose first `used` rows count."""
        self.arrays = dict(arrays)
        self.used = used

    @classmethod
    def of(cls, table: Mapping[str, NDArray[Any]], rows: int) -> "Store":
        """Return a copy of these columns with room behind them."""
        store = cls(table, rows)
        store.arrays = store.copied(rows, rows)
        return store

    def grown(self, seen: int, new: Mapping[str, NDArray[Any]]) -> "Store":
        """Return a store with new rows behind the first `seen`.

        It is this one where nobody came first and there is room, else a copy with more.
        """
        count = len(next(iter(new.values())))
        if not count and seen == self.used:
            return self
        room = min(map(len, self.arrays.values()))
        store = self
        if seen != self.used or seen + count > room:
            store = Store(self.copied(seen, seen + count), seen)
        for name, column in new.items():
            store.arrays[name][seen : seen + count] = column
        store.used = seen + count
        return store

    def copied(self, seen: int, needed: int) -> dict[str, NDArray[Any]]:
        """Return copies of the first `seen` rows, with room for more than those `needed`."""
        room = with_room(needed)
        copies = {name: np.empty(room, held.dtype) for name, held in self.arrays.items()}
        for name, copy in copies.items():
            copy[:seen] = self.arrays[name][:seen]
        return copies


@dataclass(frozen=True, slots=True, eq=False)
class Growing:
    """Columns, and the stores behind them that let them grow."""

    columns: Columns
    incidents: Store
    acts: Store
    spots: Store
    figures: Store

    @classmethod
    def of(cls, columns: Columns) -> "Growing":
        """Return these columns, ready to grow."""
        tables = (columns.incidents, columns.acts, columns.spots)
        incidents, acts, spots = (Store.of(table.columns(), len(table)) for table in tables)
        figures = Store.of({"figures": columns.figures}, len(columns.figures))
        return cls.of_stores(incidents, acts, spots, figures)

    @classmethod
    def of_stores(cls, incidents: Store, acts: Store, spots: Store, figures: Store) -> "Growing":
        """Return the columns that these stores hold."""
        columns = Columns(
            Incidents.of(incidents.arrays, incidents.used),
            Acts.of(acts.arrays, acts.used),
            Spots.of(spots.arrays, spots.used),
            figures.arrays["figures"][: figures.used],
        )
        return cls(columns, incidents, acts, spots, figures)

    def with_lines(self, lines: Iterable[Line]) -> "Growing":
        """Return the columns with these lines behind them."""
        new, seen = columns_of(lines), self.columns
        if not len(new):
            return self
        incidents = self.incidents.grown(len(seen), new.incidents.columns())
        acts = self.acts.grown(len(seen.acts), _moved(new.acts, owner=len(seen)))
        firsts = {"owner": len(seen), "act": len(seen.acts), "figures": len(seen.figures)}
        spots = self.spots.grown(len(seen.spots), _moved(new.spots, **firsts))
        figures = self.figures.grown(len(seen.figures), {"figures": new.figures})
        return Growing.of_stores(incidents, acts, spots, figures)


def with_room(rows: int) -> int:
    """Return how many rows to make room for where so many are there."""
    return rows + max(_ROOM_ROWS, rows // _ROOM_PART)


class Parts:
    """Lines taken apart, portion by portion, so that a million need not be held at once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._bytes: tuple[list[bytes], ...] = ([], [], [], [])
        self._lengths: tuple[list[NDArray[np.int64]], ...] = ([], [], [], [])

    def add(self, lines: Sequence[tuple[bytes, bytes, bytes, bytes]]) -> None:
        """Put more lines, each as its fields in their order, behind those there."""
        parts = zip(*lines, strict=True)
        for held, lengths, part in zip(self._bytes, self._lengths, parts, strict=False):
            held.append(b"".join(part))
            lengths.append(np.fromiter(map(len, part), dtype=np.int64, count=len(part)))

    def columns(self) -> Columns:
        """Return the columns of all lines, in their order."""
        incidents, acts, spots, figures = (b"".join(held) for held in self._bytes)
        act_owner, first_act = self._owners(1, ACT.itemsize)
        spot_owner, _ = self._owners(2, SPOT.itemsize)
        _, first_figure = self._owners(3, _FIGURE_BYTES)
        of_acts = _unpacked(ACT, acts) | {"owner": act_owner}
        of_spots = _unpacked(SPOT, spots) | {"owner": spot_owner}
        act = of_spots["act"]
        of_spots["act"] = np.where(act >= 0, act + first_act[spot_owner], act).astype(np.int32)
        of_spots["figures"] = of_spots["figures"] + first_figure[spot_owner]
        return Columns(
            Incidents(**_unpacked(INCIDENT, incidents)),
            Acts(**of_acts),
            Spots(**of_spots),
            np.frombuffer(figures, dtype=np.float64),
        )

    def _owners(self, part: int, size: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return for each record of a part whose it is, and where each line's begin."""
        counts = np.concatenate([*self._lengths[part], np.empty(0, dtype=np.int64)]) // size
        owner = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        return owner, (np.cumsum(counts) - counts).astype(np.int32)


_FIGURE_BYTES = 8


def columns_of(lines: Iterable[Line]) -> Columns:
    """Return the columns of these lines, in their order."""
    parts = Parts()
    parts.add([(line.incident, line.acts, line.spots, line.figures) for line in lines])
    return parts.columns()


def _unpacked(dtype: np.dtype[np.void], packed: bytes) -> dict[str, NDArray[Any]]:
    records = np.frombuffer(packed, dtype=dtype)
    return {name: np.ascontiguousarray(records[name]) for name in dtype.names or ()}


def _moved(table: Acts | Spots, **firsts: int) -> dict[str, NDArray[Any]]:
    """Return the columns with row numbers that count from further on; negative ones stay."""
    columns = table.columns()
    for name, first in firsts.items():
        columns[name] = np.where(columns[name] >= 0, columns[name] + first, columns[name])
    return columns


NO_COLUMNS = columns_of(())

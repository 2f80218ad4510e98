"""A snapshot of the columns of a whole log: which rows count, their order, and who is where."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Self
from uuid import UUID

import numpy as np

from models.filter.columns import Bools, Columns, Ints, Rows, SmallInts
from models.filter.combinations import Combinations
from models.filter.growth import NO_COLUMNS, Growing
from models.filter.layout import FIRST_US, LAST_US
from models.filter.line import Line, halves


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The columns of a logbook as it stood at one time; it never changes.

    Rows up to `settled` stand in order of time, those without a known start last; of one time, in
    the order in which they were logged. Rows behind came since: `late` are those in their order,
    and `late_places` the settled rows before which they belong. `alive` says which rows count: an
    incident that was amended has a new row, one that was withdrawn has none.
    """

    growing: Growing
    combinations: Combinations
    alive: Bools
    settled: int
    by_id: SmallInts
    row_of_number: SmallInts
    late: Rows
    late_places: Rows

    @classmethod
    def of_columns(cls, columns: Columns, combinations: Combinations) -> Self:
        """Return the index of columns in any order."""
        if not len(columns):
            return cls.of_settled(Growing.of(NO_COLUMNS), combinations)
        incidents = columns.incidents
        order = np.lexsort((incidents.number, _end_keys(columns), _start_keys(incidents.start)))
        return cls.of_settled(Growing.of(columns.taking(order)), combinations)

    @classmethod
    def of_settled(
        cls, growing: Growing, combinations: Combinations, by_id: SmallInts | None = None
    ) -> Self:
        """Return the index of columns that are in order of time; `by_id` where it is known."""
        incidents, none = growing.columns.incidents, np.empty(0, dtype=np.intp)
        most = int(incidents.number.max(initial=0))
        row_of_number = np.full(most + 1, -1, dtype=np.int32)
        row_of_number[incidents.number] = np.arange(len(incidents), dtype=np.int32)
        if by_id is None:
            by_id = np.lexsort((incidents.id_low, incidents.id_high)).astype(np.int32)
        return cls(
            growing=growing,
            combinations=combinations,
            alive=np.ones(len(incidents), dtype=np.bool_),
            settled=len(incidents),
            by_id=by_id,
            row_of_number=row_of_number,
            late=none,
            late_places=none,
        )

    @property
    def columns(self) -> Columns:
        """Every column. Rows that do not count are among them: start from an answer's rows."""
        return self.growing.columns

    def __len__(self) -> int:
        return int(np.count_nonzero(self.alive))

    def row_of(self, id_: UUID) -> int | None:
        """Return the row of an incident that counts, or None."""
        incidents = self.columns.incidents
        high, low = map(np.uint64, halves(id_))
        late = self.late[
            (incidents.id_high[self.late] == high) & (incidents.id_low[self.late] == low)
        ]
        begin, end = (
            int(np.searchsorted(incidents.id_high[: self.settled], high, side, self.by_id))
            for side in ("left", "right")
        )
        same = self.by_id[begin:end]
        at = begin + int(np.searchsorted(incidents.id_low[same], low))
        settled = self.by_id[at : at + 1] if at < end else self.by_id[:0]
        rows = [int(row) for row in (*late, *settled)]
        return next((row for row in rows if self._is(row, high, low)), None)

    def _is(self, row: int, high: np.uint64, low: np.uint64) -> bool:
        incidents = self.columns.incidents
        same = incidents.id_high[row] == high and incidents.id_low[row] == low
        return bool(self.alive[row] and same)

    def id_at(self, row: int) -> UUID:
        """Return the identity of an incident."""
        incidents = self.columns.incidents
        return UUID(int=int(incidents.id_high[row]) << 64 | int(incidents.id_low[row]))

    def is_dated(self, row: int) -> bool:
        """Say whether the start of an incident is known."""
        return bool(FIRST_US < self.columns.incidents.start[row] < LAST_US)

    def updated(
        self, gone: Collection[UUID], new: Iterable[Line], combinations: Combinations
    ) -> Self:
        """Return an index without `gone` and with new lines; an amended incident is in both."""
        leaving = [row for row in map(self.row_of, gone) if row is not None]
        growing = self.growing.with_lines(new)
        alive = np.ones(len(growing.columns), dtype=np.bool_)
        alive[: len(self.alive)] = self.alive
        alive[leaving] = False
        if len(alive) - self.settled > max(_FEW, self.settled // _FEW_PART):
            columns = growing.columns.taking(np.flatnonzero(alive))
            return type(self).of_columns(columns, combinations)
        newer = replace(self, growing=growing, combinations=combinations, alive=alive)
        return newer.placing(range(len(self.alive), len(alive)))

    def compact(self) -> Self:
        """Return the same with every row in its place and none that does not count."""
        rows = self.in_order(np.flatnonzero(self.alive))
        growing = Growing.of(self.columns.taking(rows))
        return type(self).of_settled(growing, self.combinations)

    def placing(self, new: range) -> Self:
        """Return this with new rows in their places."""
        places = [bisect_left(range(self.settled), self._key(r), key=self._key) for r in new]
        late = np.concatenate((self.late, np.arange(new.start, new.stop)))
        all_places = np.concatenate((self.late_places, np.array(places, dtype=np.intp)))
        order = sorted(range(len(late)), key=lambda n: self._key(int(late[n])))
        return replace(self, late=late[order], late_places=all_places[order])

    def _key(self, row: int) -> tuple[int, int, int]:
        incidents = self.columns.incidents
        start, end = int(incidents.start[row]), int(incidents.end[row])
        open_ = start in (FIRST_US, LAST_US)
        return LAST_US if open_ else start, max(start, end), int(incidents.number[row])

    def in_order(self, rows: Rows) -> Rows:
        """Return ascending rows in the order of time."""
        settled = rows[: np.searchsorted(rows, self.settled)]
        if len(settled) == len(rows):
            return rows
        here = np.zeros(len(self.alive), dtype=np.bool_)
        here[rows] = True
        chosen = here[self.late]
        places = np.searchsorted(settled, self.late_places[chosen])
        return np.insert(settled, places, self.late[chosen])

    def numbered(self, numbers: Ints) -> Bools:
        """Return for every row whether it counts and its record has one of these numbers."""
        mask = np.zeros(len(self.alive), dtype=np.bool_)
        known = numbers[(numbers >= 0) & (numbers < len(self.row_of_number))]
        rows = self.row_of_number[known]
        mask[rows[rows >= 0]] = True
        late = self.late[np.isin(self.columns.incidents.number[self.late], numbers)]
        mask[late] = True
        return mask & self.alive


# So many rows may come late before all are put in order anew: this many, or a part of all.
_FEW, _FEW_PART = 2048, 128


def _start_keys(start: Ints) -> Ints:
    """Return starts as they are sorted: open ones come last."""
    return np.where(start == FIRST_US, LAST_US, start)


def _end_keys(columns: Columns) -> Ints:
    """Return ends as they are sorted: those of incidents without a time come last."""
    return np.maximum(columns.incidents.start, columns.incidents.end)

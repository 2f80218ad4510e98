"""When the incidents of a log began, as columns from which any share of them is counted quickly.

An incident counts once, by its start: from the earliest to the latest instant at which its first
act can have begun. Where that is less than a minute, it is an instant.
"""

from dataclasses import dataclass

import numpy as np

from models.encounter.reporting import CountingUnit
from models.filter.columns import Bools, Columns, Ints, Rows
from models.filter.layout import FIRST_US, LAST_US, PLACE_OF, UNSAID
from models.filter.snapshot import Snapshot

_SHARP_US = 60_000_000
_INCIDENT = PLACE_OF[CountingUnit][CountingUnit.INCIDENT]


@dataclass(frozen=True, slots=True, eq=False)
class Starts:
    """Some incidents of a snapshot, apart by what is known of their start. All instants in µs.

    `sharp_rows` began at `sharp_us`, in order of time. `coarse_rows` began some time within a
    stretch from `first_us` to `last_us`; each stretch is there once, in order of time, and
    `begins` is where its rows begin. Of `open_rows` the start is bounded on one side at most;
    `undated_rows` have no time. `counting_rows` stand for a count of many and are in no other.
    """

    sharp_rows: Rows
    sharp_us: Ints
    coarse_rows: Rows
    begins: Rows
    first_us: Ints
    last_us: Ints
    open_rows: Rows
    undated_rows: Rows
    counting_rows: Rows


def starts_of(columns: Columns, begin: int, end: int) -> Starts:
    """Return when the incidents of these rows began."""
    first_us, last_us = bounds_us(columns, begin, end)
    incidents, single = columns.incidents, _stand_for_themselves(columns, begin, end)
    dated = incidents.dated[begin:end] & single
    bounded = dated & (first_us != FIRST_US) & (last_us != LAST_US)
    sharp = bounded & (last_us - first_us < _SHARP_US)
    rows = np.flatnonzero(sharp)
    rows = _sorted_by(rows, first_us)
    coarse, begins, lows, highs = _stretches(np.flatnonzero(bounded & ~sharp), first_us, last_us)
    return Starts(
        sharp_rows=rows + begin,
        sharp_us=first_us[rows],
        coarse_rows=coarse + begin,
        begins=begins,
        first_us=lows,
        last_us=highs,
        open_rows=np.flatnonzero(dated & ~bounded) + begin,
        undated_rows=np.flatnonzero(single & ~dated) + begin,
        counting_rows=np.flatnonzero(~single) + begin,
    )


def _stand_for_themselves(columns: Columns, begin: int, end: int) -> Bools:
    incidents = columns.incidents
    single: Bools = incidents.counting_unit[begin:end] == _INCIDENT
    single &= incidents.count[begin:end] == UNSAID
    return single


def bounds_us(columns: Columns, begin: int, end: int) -> tuple[Ints, Ints]:
    """Return between which instants each of these incidents began; open ends as in `layout`."""
    acts = columns.acts
    rows = slice(*np.searchsorted(acts.owner, np.array((begin, end), dtype=np.int32)))
    owner, first, last = acts.owner[rows], acts.earliest_start[rows], acts.latest_start[rows]
    if len(owner) == end - begin:
        return first, last
    # The first act of each, and then whatever further acts say, which are few.
    further = np.flatnonzero(owner[1:] == owner[:-1]) + 1
    lowest, highest = np.delete(first, further), np.delete(last, further)
    np.minimum.at(lowest, owner[further] - begin, first[further])
    np.minimum.at(highest, owner[further] - begin, last[further])
    return lowest, highest


def _sorted_by(rows: Rows, instants: Ints) -> Rows:
    held = instants[rows]
    return rows if (held[1:] >= held[:-1]).all() else rows[np.argsort(held, kind="stable")]


def _stretches(rows: Rows, first_us: Ints, last_us: Ints) -> tuple[Rows, Rows, Ints, Ints]:
    """Return rows in the order of their stretches, where each begins, and the stretches."""
    if not len(rows):
        return rows, rows, first_us[:0], last_us[:0]
    lows, highs = first_us[rows], last_us[rows]
    if not _in_order(lows, highs):
        order = np.lexsort((highs, lows))
        rows, lows, highs = rows[order], lows[order], highs[order]
    new = np.ones(len(rows), dtype=np.bool_)
    new[1:] = (lows[1:] != lows[:-1]) | (highs[1:] != highs[:-1])
    return rows, np.flatnonzero(new), lows[new], highs[new]


def _in_order(lows: Ints, highs: Ints) -> bool:
    later, same = lows[1:] > lows[:-1], lows[1:] == lows[:-1]
    return bool((later | (same & (highs[1:] >= highs[:-1]))).all())


class StartsKept:
    """The starts of the newest snapshot asked for: what is settled is read through only once."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._settled: tuple[object, Starts] | None = None

    def of(self, snapshot: Snapshot) -> tuple[Starts, ...]:
        """Return the starts of all rows of a snapshot, those in their place and late ones apart.

        Rows that do not count are among them: they are in no answer.
        """
        columns, settled = snapshot.columns, snapshot.settled
        # Snapshots that share the order of identities share their settled rows.
        if self._settled is None or self._settled[0] is not snapshot.by_id:
            self._settled = (snapshot.by_id, starts_of(columns, 0, settled))
        late = starts_of(columns, settled, len(columns))
        return self._settled[1], late

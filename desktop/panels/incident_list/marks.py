"""Marked incidents, found again after the list was put in another order."""

from collections.abc import Iterator

import numpy as np

from models.filter.answer import Answer
from models.filter.columns import Ints, Rows

# Marks that are strewn over more stretches than this are dropped.
_MOST_RUNS = 2_000


def numbers_of(chosen: Answer) -> Ints:
    """Return the numbers of the records of these incidents: they outlast a write."""
    found: Ints = chosen.snapshot.columns.incidents.number[chosen.rows]
    return found


def places_in(ids: Answer, numbers: Ints) -> Rows:
    """Return the places at which the incidents of these records stand."""
    return np.flatnonzero(ids.snapshot.numbered(numbers)[ids.rows])


def runs_of(lines: Rows) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each stretch of lines."""
    lines = np.unique(lines)
    breaks = np.flatnonzero(np.diff(lines) != 1) + 1
    if len(lines) and len(breaks) < _MOST_RUNS:
        for run in np.split(lines, breaks):
            yield int(run[0]), int(run[-1])

"""How often each code occurs in a log: what a filter may be asked for, the most frequent first."""

from collections import Counter

import numpy as np

from models.filter.answer import Answer
from models.filter.columns import SmallInts
from models.filter.index import IncidentIndex


def times_used(
    index: IncidentIndex, column: SmallInts, among: Answer | None = None
) -> Counter[str]:
    """Return how many incidents have each code of a column of `index.columns.incidents`.

    `among` limits it to what a filter let through.
    """
    rows = np.flatnonzero(index.alive) if among is None else among.rows
    times = np.bincount(column[rows], minlength=len(index.combinations.held))
    counted: Counter[str] = Counter()
    for number in np.flatnonzero(times).tolist():
        for code in dict.fromkeys(index.combinations.held[number]):
            counted[code] += int(times[number])
    return counted

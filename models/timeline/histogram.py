"""How many incidents began in each bin of time; coarse dates are spread over their stretch."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from models.filter.columns import Bools, Floats, Ints, Rows, SmallInts
from models.timeline.starts import Starts


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Counts between `edges_us` (one more than there are bins).

    `sharp` are those that surely began in a bin; `spread` the shares of those that may have begun
    in several. `coarser` is how many incidents are spread over two bins or more of these.
    """

    edges_us: Ints
    sharp: Floats
    spread: Floats
    coarser: int

    @property
    def counts(self) -> Floats:
        """Every share together."""
        return self.sharp + self.spread


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """Of some starts, which sharp ones are chosen, and how many of each stretch."""

    starts: Starts
    sharp: Bools
    weights: SmallInts


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """A share of a log, ready to be counted by any bins.

    `open` are dated on one side only, `undated` not at all, and `counting` stand for a count of
    many, which is never added to incidents: none of these is in a bin.
    """

    parts: tuple[_Counted, ...]
    open: int
    undated: int
    counting: int

    @classmethod
    def of(cls, starts: Iterable[Starts], mask: Bools) -> "Counts":
        """Return the incidents of a mask over all rows of the snapshot."""
        parts = tuple(starts)

        def number(rows: Iterable[Rows]) -> int:
            return sum(int(np.count_nonzero(mask[one])) for one in rows)

        return cls(
            parts=tuple(_counted(one, mask) for one in parts),
            open=number(one.open_rows for one in parts),
            undated=number(one.undated_rows for one in parts),
            counting=number(one.counting_rows for one in parts),
        )

    @property
    def bounded(self) -> int:
        """How many began between two known instants."""
        return sum(int(part.sharp.sum() + part.weights.sum()) for part in self.parts)

    def reach_us(self) -> tuple[int, int] | None:
        """Return the first and the last instant at which one of them may have begun, or None."""
        ends = [end for part in self.parts for end in _ends(part)]
        return (min(ends), max(ends)) if ends else None

    def by(self, edges_us: Ints) -> Histogram:
        """Count by the bins between ascending edges; what began outside them is left out."""
        found = [_by(part, edges_us) for part in self.parts]
        sharp, spread, coarser = (sum(one[n] for one in found) for n in range(3))
        return Histogram(edges_us, np.asarray(sharp), np.asarray(spread), int(coarser))


def _counted(starts: Starts, mask: Bools) -> _Counted:
    weights = _sums(mask[starts.coarse_rows], np.append(starts.begins, len(starts.coarse_rows)))
    return _Counted(starts, mask[starts.sharp_rows], weights)


def _sums(chosen: Bools, edges: Rows) -> SmallInts:
    """Return how many are chosen between each two of these ascending places."""
    # What reduceat says of an empty stretch is no sum, and no place may lie at the end.
    padded = np.append(chosen, False)
    sums = np.add.reduceat(padded, edges, dtype=np.int32)[:-1]
    return np.where(edges[1:] > edges[:-1], sums, np.int32(0))


def _ends(part: _Counted) -> Iterable[int]:
    starts, sharp, held = part.starts, np.flatnonzero(part.sharp), part.weights > 0
    if len(sharp):
        yield from starts.sharp_us[sharp[[0, -1]]].tolist()
    if held.any():
        yield from (int(starts.first_us[held].min()), int(starts.last_us[held].max()))


def _by(part: _Counted, edges_us: Ints) -> tuple[Floats, Floats, int]:
    bins = len(edges_us) - 1
    at = np.searchsorted(part.starts.sharp_us, edges_us)
    sharp = _sums(part.sharp, at).astype(np.float64)
    held = np.flatnonzero(part.weights)
    low, high = part.starts.first_us[held], part.starts.last_us[held]
    weights = part.weights[held].astype(np.float64)
    first = np.searchsorted(edges_us, low, "right") - 1
    # A stretch up to an edge lies before it.
    last = np.searchsorted(edges_us, high, "left") - 1
    within = (first == last) & (first >= 0) & (first < bins)
    wide = (first != last) & (last >= 0) & (first < bins)
    return (
        sharp + np.bincount(first[within], weights[within], bins),
        _spread(edges_us, low[wide], high[wide], weights[wide]),
        int(weights[wide].sum()),
    )


def _spread(edges_us: Ints, low: Ints, high: Ints, weights: Floats) -> Floats:
    """Return what falls into each bin of stretches that are spread evenly over their length."""
    bins = len(edges_us) - 1
    begin, end = edges_us[0], edges_us[-1]
    density = weights / (high - low)
    # Whole bins by the sum of what begins and ends at their edges; then the two cut bins.
    first = np.searchsorted(edges_us, np.maximum(low, begin), "left")
    last = np.searchsorted(edges_us, np.minimum(high, end), "right") - 1
    steps = np.bincount(first, density, bins + 2) - np.bincount(last, density, bins + 2)
    found = np.cumsum(steps)[:bins] * np.diff(edges_us)
    head, tail = (low > begin) & (first > 0), (high < end) & (last < bins)
    found += np.bincount(first[head] - 1, density[head] * (edges_us[first[head]] - low[head]), bins)
    found += np.bincount(last[tail], density[tail] * (high[tail] - edges_us[last[tail]]), bins)
    # Sums of what cancels out may fall short of nought by the last digit.
    whole: Floats = np.maximum(found, 0.0)
    return whole

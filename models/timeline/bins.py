"""The bins of a histogram, fit to what an axis shows: from minutes to centuries."""

from dataclasses import dataclass

import numpy as np

from models.filter.columns import Ints
from models.timeline.axis import Axis
from models.timeline.ticks import stretches

_US = 1_000_000
_LEAST_PX = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """Bins between ascending edges (µs since 1970, UTC), each of one `unit`: "month", "3 hours"."""

    edges_us: Ints
    unit: str

    def edge_s(self, number: int) -> float:
        """Return an edge in seconds."""
        return float(self.edges_us[number]) / _US


def bins_of(axis: Axis, least_px: float = _LEAST_PX) -> Bins:
    """Return the bins that cover an axis, each at least about so many pixels wide."""
    unit, marks = stretches(axis, least_px)
    edges = np.unique(np.array([round(at * _US) for at in marks], dtype=np.int64))
    if len(edges) < 2:
        # The calendar ends here.
        edges = np.array((edges[0], edges[0] + _US), dtype=np.int64)
    return Bins(edges, unit)

"""How many incidents may lie inside each of several areas."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from models.filter.answer import Answer
from models.filter.columns import Bools
from models.filter.incident_filter import IncidentFilter, Within
from models.filter.index import IncidentIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """Incidents whose place may lie inside: of those shown, and of all."""

    shown: int
    all: int


def counted_inside(
    index: IncidentIndex, shown: Answer, areas: Mapping[UUID, Within]
) -> dict[UUID, Inside]:
    """Return the numbers for each area; `shown` is what a filter let through of this index."""
    mask = shown.mask()
    return {id_: _counted(index, mask, shape) for id_, shape in areas.items()}


def _counted(index: IncidentIndex, shown: Bools, area: Within) -> Inside:
    rows = index.matching(IncidentFilter(within=(area,))).rows
    return Inside(shown=int(np.count_nonzero(shown[rows])), all=len(rows))

"""What the time line counts of a log: all that the filter lets through but its period, and that."""

from dataclasses import dataclass

import numpy as np

from desktop.open_log import OpenLog
from models.filter.columns import Bools, Rows
from models.filter.incident_filter import Period
from models.filter.index import IncidentIndex
from models.filter.tree import Filter
from models.timeline.axis import Axis
from models.timeline.histogram import Counts
from models.timeline.period import period_in, with_period
from models.timeline.starts import Starts, StartsKept, bounds_us

_US = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """`all` without the period of the filter, `within` with it; the same where there is none."""

    all: Counts
    within: Counts
    period: Period | None


class Counting:
    """Counts the incidents of a log; what did not change since is not counted again."""

    def __init__(self, log: OpenLog) -> None:
        self._log = log
        self._kept = StartsKept()
        self._all: tuple[IncidentIndex, Filter, Counts] | None = None

    def now(self) -> Counted:
        """Return the counts as of now."""
        period = period_in(self._log.filter)
        within = self._counts(self._log.ids.mask())
        return Counted(within if period is None else self._without_period(), within, period)

    def starts_and_mask(self) -> tuple[tuple[Starts, ...], Bools]:
        """Return when all began, and which of them the filter lets through."""
        return self._kept.of(self._log.index), self._log.ids.mask()

    def rows_in_sight(self, axis: Axis) -> Rows:
        """Return the rows of the incidents shown that may have begun within an axis, in order."""
        columns = self._log.index.columns
        first_us, last_us = bounds_us(columns, 0, len(columns))
        mask = self._log.ids.mask()
        mask &= (first_us <= axis.end_s * _US) & (last_us >= axis.start_s * _US)
        return np.flatnonzero(mask & columns.incidents.dated)

    def _without_period(self) -> Counts:
        index, wanted = self._log.index, with_period(self._log.filter, None)
        held = self._all
        if held is None or held[0] is not index or held[1] != wanted:
            answer = index.matching(wanted, self._log.logbook.found(wanted))
            held = self._all = (index, wanted, self._counts(answer.mask()))
        return held[2]

    def _counts(self, mask: Bools) -> Counts:
        return Counts.of(self._kept.of(self._log.index), mask)

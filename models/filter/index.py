"""The index: the one way to ask a log. A filter in, the incidents that it lets through out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from models.filter.answer import Answer, LeftOut
from models.filter.columns import Bools, Ints
from models.filter.combinations import Combinations, Numbering
from models.filter.condition import meeting
from models.filter.growth import columns_of
from models.filter.incident_filter import IncidentFilter
from models.filter.line import line_of
from models.filter.snapshot import Snapshot
from models.filter.summary import IncidentSummary
from models.filter.tree import EVERYTHING, Filter, mask_of, texts_in, without

# What a text search found: the numbers of records, by the text.
Found = Mapping[str, Ints]
NOTHING_FOUND: Found = {}


@dataclass(frozen=True, slots=True, eq=False)
class IncidentIndex(Snapshot):
    """An immutable set of columns over the incidents of a logbook, and what is asked of it."""

    @classmethod
    def of(cls, summaries: Iterable[IncidentSummary]) -> "IncidentIndex":
        """Return the index of these summaries, numbered from 1 in their order."""
        numbering = Numbering(Combinations.of())
        lines = [line_of(one, number, numbering) for number, one in enumerate(summaries, 1)]
        return cls.of_columns(columns_of(lines), numbering.all())

    @property
    def ids(self) -> Answer:
        """All incidents, in order of time."""
        return self.matching(EVERYTHING)

    def matching(self, wanted: Filter, found: Found = NOTHING_FOUND) -> Answer:
        """Return the incidents that a filter lets through, in order of time.

        `found` holds what the logbook found for each text of the filter; KeyError without it.
        """
        masks = {text: self.numbered(found[text]) for text in texts_in(wanted)}

        def meets(leaf: IncidentFilter) -> Bools:
            allowed = masks[leaf.text] if leaf.text else self.alive
            return meeting(leaf, self.columns, self.combinations, allowed)

        mask = mask_of(wanted, meets, self.alive)
        return Answer(self, self.in_order(np.flatnonzero(mask)))

    def left_out(self, wanted: Filter, found: Found = NOTHING_FOUND) -> LeftOut:
        """Return how many incidents a filter leaves out only because they lack what it asks of.

        They would be let through if they had a date, or a place, and it fitted.
        """
        incidents, here = self.columns.incidents, self.matching(wanted, found).mask()
        dateless, placeless = without(wanted, period=None, clock=None), without(wanted, within=())
        return LeftOut(
            undated=self._lacking(~incidents.dated & ~here, wanted, dateless, found),
            unplaced=self._lacking((incidents.precisions == 0) & ~here, wanted, placeless, found),
        )

    def _lacking(self, which: Bools, wanted: Filter, instead: Filter, found: Found) -> int:
        if instead == wanted:
            return 0
        part = replace(self, alive=self.alive & which)
        return len(part.matching(instead, found))

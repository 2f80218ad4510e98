"""One way to ask: a filter in, the ids of the incidents that meet it out."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from models.filter.condition import condition_of
from models.filter.incident_filter import IncidentFilter
from models.filter.summary import IncidentSummary
from models.when.period import sort_key


@dataclass(frozen=True, slots=True)
class IncidentIndex:
    """An immutable look-up over the summaries of a whole logbook.

    `ids` are in order of time, those without a known start last; of one time, by reference. The
    order of `summaries` means nothing.
    """

    summaries: MappingProxyType[UUID, IncidentSummary]
    ids: tuple[UUID, ...]

    @classmethod
    def of(cls, summaries: Iterable[IncidentSummary]) -> "IncidentIndex":
        """Return the index of these summaries; a later one replaces an earlier of the same id."""
        held = {summary.id: summary for summary in summaries}
        ordered = sorted(held.values(), key=_order)
        return cls(MappingProxyType(held), tuple(summary.id for summary in ordered))

    def updated(self, gone: Iterable[UUID], new: Iterable[IncidentSummary]) -> "IncidentIndex":
        """Return an index without `gone` and with `new`."""
        coming = {summary.id: summary for summary in new}
        leaving = {id_ for id_ in (*gone, *coming) if id_ in self.summaries}
        summaries = self.summaries.copy()
        for id_ in leaving - coming.keys():
            del summaries[id_]
        summaries.update(coming)
        if len(leaving) + len(coming) > _FEW:
            return IncidentIndex.of(summaries.values())
        ids = list(self.ids)
        for id_ in leaving:
            del ids[self._row_of(self.summaries[id_], ids)]
        for id_ in coming:
            insort(ids, id_, key=lambda one: _order(summaries[one]))
        return IncidentIndex(MappingProxyType(summaries), tuple(ids))

    def matching(
        self, wanted: IncidentFilter, text_ids: AbstractSet[UUID] | None = None
    ) -> tuple[UUID, ...]:
        """Return the ids of the incidents that meet a filter, in the order of `ids`.

        `text_ids` are the incidents in which the logbook found the filter's text; they must be
        given where the filter has one (ValueError otherwise) and are not looked at elsewhere.
        """
        ids = self._with_text(text_ids) if wanted.text else self.ids
        meets = condition_of(wanted)
        if meets is None:
            return ids
        summaries: Mapping[UUID, IncidentSummary] = self.summaries
        return tuple(id_ for id_ in ids if meets(summaries[id_]))

    def newest_first(self, ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
        """Turn round what `matching` found: the newest first, those without a start still last."""
        dated = bisect_left(ids, True, key=lambda id_: _order(self.summaries[id_])[0])
        return ids[:dated][::-1] + ids[dated:][::-1]

    def _with_text(self, found: AbstractSet[UUID] | None) -> tuple[UUID, ...]:
        if found is None:
            raise ValueError("a filter with text needs the ids that the text search found")
        if len(found) * _DEAR > len(self.ids):
            return tuple(id_ for id_ in self.ids if id_ in found)
        held = (self.summaries[id_] for id_ in found if id_ in self.summaries)
        return tuple(summary.id for summary in sorted(held, key=_order))

    def _row_of(self, summary: IncidentSummary, ids: list[UUID]) -> int:
        return bisect_left(ids, _order(summary), key=lambda id_: _order(self.summaries[id_]))


# Up to so many summaries are put in their place one by one; more are sorted with the rest.
_FEW = 200
# How often dearer it is to sort an incident than to look it up.
_DEAR = 10


def _order(summary: IncidentSummary) -> tuple[Any, ...]:
    return *sort_key(summary.when), summary.ref, summary.id.int

"""One way to ask: a filter in, the ids of the incidents that meet it out."""

from bisect import insort
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from models.filter.incident_filter import IncidentFilter, Period
from models.filter.region import Region
from models.filter.summary import Act, IncidentSummary, Spot
from models.when.period import certainly_in, possibly_in, sort_key


@dataclass(frozen=True, slots=True)
class IncidentIndex:
    """An immutable look-up over the summaries of a whole logbook, in order of time.

    Those without a known start come last; of one time, by reference.
    """

    summaries: Mapping[UUID, IncidentSummary]

    @classmethod
    def of(cls, summaries: Iterable[IncidentSummary]) -> "IncidentIndex":
        """Return the index of these summaries; a later one replaces an earlier of the same id."""
        held = {summary.id: summary for summary in summaries}
        return cls._in_order(sorted(held.values(), key=_order))

    def updated(self, gone: Iterable[UUID], new: Iterable[IncidentSummary]) -> "IncidentIndex":
        """Return an index without `gone` and with `new`."""
        coming = {summary.id: summary for summary in new}
        leaving = {*gone, *coming}
        rows = [s for id_, s in self.summaries.items() if id_ not in leaving]
        if len(coming) > _FEW:
            return IncidentIndex.of([*rows, *coming.values()])
        for summary in coming.values():
            insort(rows, summary, key=_order)
        return IncidentIndex._in_order(rows)

    @classmethod
    def _in_order(cls, rows: Iterable[IncidentSummary]) -> "IncidentIndex":
        return cls(MappingProxyType({summary.id: summary for summary in rows}))

    def matching(
        self, wanted: IncidentFilter, text_ids: AbstractSet[UUID] | None = None
    ) -> tuple[UUID, ...]:
        """Return the ids of the incidents that meet a filter, in the order of the index.

        `text_ids` are the incidents in which the logbook found the filter's text; they must be
        given where the filter has one (ValueError otherwise) and are not looked at elsewhere.
        """
        if wanted.text and text_ids is None:
            raise ValueError("a filter with text needs the ids that the text search found")
        found = text_ids if wanted.text else None
        region = Region.of(wanted.within)
        return tuple(
            id_
            for id_, summary in self.summaries.items()
            if (found is None or id_ in found) and _matches(summary, wanted, region)
        )


# Up to so many new summaries are put in their place one by one; more are sorted with the rest.
_FEW = 100


def _order(summary: IncidentSummary) -> tuple[Any, ...]:
    return *sort_key(summary.when), summary.ref, summary.id.int


def _matches(summary: IncidentSummary, wanted: IncidentFilter, region: Region | None) -> bool:
    relations = {relation for relation, _ in summary.badge.counts}
    return (
        (not wanted.severities or summary.severity in wanted.severities)
        and (not wanted.statuses or summary.status in wanted.statuses)
        and (not wanted.relations or not relations.isdisjoint(wanted.relations))
        and (not wanted.types or any(_under(c, t) for c in summary.types for t in wanted.types))
        and (wanted.has_position is None or bool(summary.spots) is wanted.has_position)
        and any(_acted(act, summary, wanted, region) for act in summary.acts or (_NO_ACT,))
    )


_NO_ACT = Act()


def _under(code: str, family: str) -> bool:
    return code == family or code.startswith(f"{family}.")


def _acted(
    act: Act, summary: IncidentSummary, wanted: IncidentFilter, region: Region | None
) -> bool:
    return (
        (not wanted.sides or not set(act.sides).isdisjoint(wanted.sides))
        and (not wanted.platforms or not set(act.platforms).isdisjoint(wanted.platforms))
        and (wanted.period is None or _timely(act, wanted.period))
        and (region is None or any(region.may_hold(s.shape) for s in _spots(act, summary)))
    )


def _timely(act: Act, period: Period) -> bool:
    if act.when is None:
        return False
    test = certainly_in if period.certainly else possibly_in
    return test(act.when, period.start, period.end)


def _spots(act: Act, summary: IncidentSummary) -> Iterable[Spot]:
    """Yield the places of an act; those of the incident as a whole belong to each of its acts."""
    return (s for s in summary.spots if s.episode_id is None or s.episode_id == act.episode_id)

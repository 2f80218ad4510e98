"""The reference: a filter asked of summaries one by one, in plain Python."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from models.filter.clock_hours import ClockHours
from models.filter.incident_filter import IncidentFilter, Period
from models.filter.region import Region
from models.filter.summary import Act, IncidentSummary
from models.filter.tree import AllOf, AnyOf, Filter, Not
from models.when.period import certainly_in, possibly_in, sort_key
from models.when.zone import local_time

Texts = Mapping[str, frozenset[UUID]]


def found_plainly(
    wanted: Filter, summaries: Iterable[IncidentSummary], texts: Texts | None = None
) -> list[UUID]:
    """Return what a filter lets through, in order of time and, of one time, as given."""
    held = [summary for summary in summaries if meets(wanted, summary, texts or {})]
    return [summary.id for summary in sorted(held, key=_order)]


def _order(summary: IncidentSummary) -> tuple[bool, datetime, datetime]:
    return sort_key(summary.when)


def meets(wanted: Filter, summary: IncidentSummary, texts: Texts) -> bool:
    """Say whether one incident is let through."""
    if isinstance(wanted, AllOf):
        return all(meets(part, summary, texts) for part in wanted.all_of)
    if isinstance(wanted, AnyOf):
        return any(meets(part, summary, texts) for part in wanted.any_of)
    if isinstance(wanted, Not):
        return not meets(wanted.but, summary, texts)
    return _leaf(wanted, summary, texts)


def _leaf(wanted: IncidentFilter, summary: IncidentSummary, texts: Texts) -> bool:
    if wanted.text and summary.id not in texts[wanted.text]:
        return False
    relations = {relation for relation, _ in summary.badge.counts}
    precisions = {spot.precision for spot in summary.spots}
    dated = any(act.when is not None for act in summary.acts)
    whole = (
        _one_of(wanted.severities, {summary.severity}),
        _one_of(wanted.statuses, {summary.status}),
        _one_of(wanted.theatres, {summary.theatre}),
        _one_of(wanted.sensitivities, {summary.sensitivity}),
        _one_of(wanted.relations, relations),
        _one_of(wanted.reliabilities, set(summary.reliabilities)),
        _one_of(wanted.precisions, precisions),
        _one_of(wanted.tags, set(summary.tags)),
        not wanted.types or any(_under(c, t) for c in summary.types for t in wanted.types),
        wanted.has_position in (None, bool(summary.spots)),
        wanted.has_date in (None, dated),
    )
    return all(whole) and _in_one_act(wanted, summary)


def _one_of(wanted: Iterable[Any], held: set[Any]) -> bool:
    members = set(wanted)
    return not members or not members.isdisjoint(held)


def _under(code: str, family: str) -> bool:
    return code == family or code.startswith(f"{family}.")


def _in_one_act(wanted: IncidentFilter, summary: IncidentSummary) -> bool:
    region = Region.of(wanted.within)
    return any(
        _one_of(wanted.sides, set(act.sides))
        and _one_of(wanted.platforms, set(act.platforms))
        and (wanted.period is None or _timely(act, wanted.period))
        and (wanted.clock is None or _at_hours(act, wanted.clock))
        and (region is None or _lies_in(region, act, summary))
        for act in summary.acts or (Act(),)
    )


def _timely(act: Act, period: Period) -> bool:
    test = certainly_in if period.certainly else possibly_in
    return act.when is not None and test(act.when, period.start, period.end)


def _at_hours(act: Act, clock: ClockHours) -> bool:
    """Say whether every instant at which an act may begin is in one hour, and one that counts."""
    when = act.when
    if when is None or when.earliest_start is None:
        return False
    last = when.latest_start or when.latest_end
    if last is None or last - when.earliest_start > timedelta(hours=1):
        return False
    inner = max(last - timedelta(microseconds=1), when.earliest_start)
    first, final = (local_time(at, clock.zone) for at in (when.earliest_start, inner))
    days, hours = clock.weekdays or range(7), clock.hours or range(24)
    same = (first.date(), first.hour) == (final.date(), final.hour)
    return same and first.weekday() in days and first.hour in hours


def _lies_in(region: Region, act: Act, summary: IncidentSummary) -> bool:
    return any(
        region.may_hold(spot.shape)
        for spot in summary.spots
        if spot.episode_id is None or spot.episode_id == act.episode_id
    )

"""Starts counted by bins: every dated incident once, coarse dates spread and never made sharper."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encounter.incident import Severity, Status, Theatre
from models.encounter.reporting import CountingUnit
from models.filter.columns import Bools, Ints
from models.filter.index import IncidentIndex
from models.filter.layout import us_of
from models.filter.summary import Act, IncidentSummary
from models.rules.judgement import Badge, Relation
from models.timeline.axis import Axis, seconds
from models.timeline.bins import bins_of
from models.timeline.histogram import Counts
from models.timeline.starts import StartsKept
from models.when.parse import parse_when
from models.when.when import When
from tests.models.filter.following import updated
from tests.models.filter.worst import logs, summaries
from tests.models.timeline.test_axis import axes

_EDGES = st.lists(st.integers(-30, 900), min_size=2, max_size=9, unique=True).map(
    lambda days: np.array([us_of(datetime(2025, 12, 1, tzinfo=UTC)) + day * 86_400_000_000 // 7
                           for day in sorted(days)], dtype=np.int64)
)  # fmt: skip
_ALL_TIME = np.array(
    (us_of(datetime(1, 1, 2, tzinfo=UTC)), us_of(datetime(9999, 1, 1, tzinfo=UTC)))
)


def counts_of(index: IncidentIndex, mask: Bools | None = None) -> Counts:
    return Counts.of(StartsKept().of(index), index.alive if mask is None else mask)


def bounds(summary: IncidentSummary) -> tuple[datetime | None, datetime | None] | None:
    """Return between which instants an incident began, in plain Python; None without a time."""
    whens = [act.when for act in summary.acts or (Act(when=summary.when),) if act.when is not None]
    if not whens:
        return None
    lows = [when.earliest_start for when in whens]
    highs = [when.latest_start or when.latest_end for when in whens]
    known = [high for high in highs if high is not None]
    return (None if None in lows else min(low for low in lows if low)), min(known, default=None)


def plainly(log: list[IncidentSummary], edges_us: Ints) -> list[float]:
    """Return the histogram in plain Python."""
    found = [0.0] * (len(edges_us) - 1)
    for low, high in filter(None, map(bounds, log)):
        if low is None or high is None:
            continue
        first, last = us_of(low), us_of(high)
        for number, (begin, end) in enumerate(itertools.pairwise(edges_us)):
            if last - first < 60_000_000:
                found[number] += 1.0 if begin <= first < end else 0.0
            else:
                found[number] += max(0, min(last, end) - max(first, begin)) / (last - first)
    return found


def _single(log: list[IncidentSummary]) -> list[IncidentSummary]:
    """Return those with acts, whose times are asked; none stands for a count of many."""
    own = {"counting_unit": CountingUnit.INCIDENT, "count": None}
    return [replace(summary, **own) for summary in log if summary.acts]  # type: ignore[arg-type]


_LOGS = logs().map(_single)


@given(_LOGS)
def test_all_bins_and_what_is_open_and_undated_make_up_the_log(log: list[IncidentSummary]) -> None:
    index = IncidentIndex.of(log)
    counts = counts_of(index)
    dated = sum(1 for summary in log if any(act.when for act in summary.acts))
    assert counts.by(_ALL_TIME).counts.sum() == pytest.approx(dated - counts.open)
    assert counts.bounded == dated - counts.open
    assert counts.undated == len(log) - dated


@given(_LOGS, _EDGES)
def test_bins_agree_with_counting_one_by_one(log: list[IncidentSummary], edges_us: Ints) -> None:
    counts = counts_of(IncidentIndex.of(log))
    assert counts.by(edges_us).counts.tolist() == pytest.approx(plainly(log, edges_us))


@given(_LOGS, _EDGES, st.data())
def test_a_mask_counts_only_what_is_in_it(
    log: list[IncidentSummary], edges_us: Ints, data: st.DataObject
) -> None:
    index = IncidentIndex.of(log)
    chosen = data.draw(st.lists(st.sampled_from(log), unique_by=id) if log else st.just([]))
    mask = np.isin(index.columns.incidents.number, [log.index(one) + 1 for one in chosen])
    found = counts_of(index, mask).by(edges_us)
    assert found.counts.tolist() == pytest.approx(plainly(chosen, edges_us))


def test_what_stands_for_a_count_is_in_no_bin() -> None:
    sorties = {"counting_unit": CountingUnit.SORTIE, "count": 140.0}
    (one, other) = (an_incident(n, parse_when("2025-12", zone="UTC")) for n in (1, 2))
    found = counts_of(IncidentIndex.of([one, replace(other, **sorties)]))  # type: ignore[arg-type]
    assert found.by(_ALL_TIME).counts.sum() == pytest.approx(1)
    assert (found.bounded, found.counting) == (1, 1)


@given(_LOGS, summaries(99).map(lambda one: _single([one])).filter(len), _EDGES)
def test_incidents_that_came_late_are_counted_like_the_others(
    log: list[IncidentSummary], latest: list[IncidentSummary], edges_us: Ints
) -> None:
    (late,) = latest
    index, kept = IncidentIndex.of(log), StartsKept()
    kept.of(index)
    gone = [summary.id for summary in log[:1]]
    newer = updated(index, gone, [(len(log) + 1, late)])
    found = Counts.of(kept.of(newer), newer.alive).by(edges_us)
    assert found.counts.tolist() == pytest.approx(plainly([*log[1:], late], edges_us))


def test_a_month_is_spread_over_its_days_and_said_to_be_coarser() -> None:
    begin, end = datetime(2025, 12, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
    by_day = bins_of(Axis(seconds(begin), seconds(end), 31 * 4.0))
    found = counts_of(an_index("2025-12", "7 Dec 2025 10:32Z")).by(by_day.edges_us)
    assert by_day.unit == "day"
    assert found.coarser == 1
    assert found.spread[:31].tolist() == pytest.approx([1 / 31] * 31)
    assert np.flatnonzero(found.sharp).tolist() == [6]
    by_month = bins_of(Axis(seconds(begin), seconds(end), 4.0))
    found = counts_of(an_index("2025-12", "7 Dec 2025 10:32Z")).by(by_month.edges_us)
    assert (found.coarser, found.counts.sum()) == (0, 2)


def an_index(*times: str) -> IncidentIndex:
    return IncidentIndex.of(
        an_incident(n + 1, parse_when(text, zone="UTC")) for n, text in enumerate(times)
    )


def an_incident(number: int, when: When) -> IncidentSummary:
    return IncidentSummary(
        id=UUID(int=number),
        ref="",
        title="",
        status=Status.DRAFT,
        severity=Severity.NOT_DETERMINED,
        theatre=Theatre.OTHER,
        types=(),
        when=when,
        sides=(),
        platform_ids=(),
        spots=(),
        badge=Badge(worst=Relation.UNADDRESSED, counts=()),
        acts=(Act(when=when),),
    )


@given(axes(), st.floats(2, 80))
def test_bins_cover_the_axis_in_order(axis: Axis, least_px: float) -> None:
    edges = bins_of(axis, least_px).edges_us
    assert (np.diff(edges) > 0).all()
    assert edges[0] <= axis.start_s * 1e6 + 1
    assert edges[-1] >= min(axis.end_s * 1e6, us_of(datetime(9998, 1, 1, tzinfo=UTC))) - 1

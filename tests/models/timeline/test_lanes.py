"""Extents of times, rows without overlap, and what a time line shows."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, ContextRelation, IncidentLink, LinkKind
from models.filter.summary import summarise
from models.timeline.axis import Axis, seconds
from models.timeline.extent import extent_of
from models.timeline.lanes import placed
from models.timeline.packing import packed
from models.timeline.scene import Mark, scene_of
from models.when.parse import parse_when
from models.when.when import When
from tests.builders import a_catalogue, a_side, an_episode, an_id, an_incident
from tests.leaf_strategies import whens

_STRETCHES = st.lists(st.tuples(st.floats(-100, 100), st.floats(0, 50)), max_size=12)
NOW = datetime(2026, 1, 10, tzinfo=UTC)
CN = a_side("CN")


@given(_STRETCHES, st.floats(0, 10))
def test_packed_stretches_never_cover_one_another(
    pairs: list[tuple[float, float]], gap: float
) -> None:
    stretches = [(first, first + length) for first, length in pairs]
    rows = packed(stretches, gap)
    for n, one in enumerate(stretches):
        for m, other in enumerate(stretches[:n]):
            if rows[n] == rows[m]:
                assert one[1] + gap <= other[0] or other[1] + gap <= one[0]


@given(_STRETCHES)
def test_no_more_rows_are_used_than_stretches_meet_at_once(
    pairs: list[tuple[float, float]],
) -> None:
    stretches = [(first, first + length + 0.1) for first, length in pairs]
    most = max(
        (sum(f <= first < last for f, last in stretches) for first, _ in stretches), default=0
    )
    assert len(set(packed(stretches))) == most


@given(whens())
def test_an_extent_holds_every_instant_that_is_known(when: When) -> None:
    four = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    known = [seconds(instant) for instant in four if instant is not None]
    extent = extent_of(when)
    assert (extent is None) is (not known)
    if extent is not None:
        assert (extent.first_s, extent.last_s) == (min(known), max(known))
        assert extent.open_before is (when.earliest_start is None)
        assert extent.open_after is (when.latest_end is None)


def test_a_month_has_no_certain_part_and_a_span_by_the_clock_is_sharp() -> None:
    month, sharp = (
        extent_of(parse_when(text)) for text in ("December 2025", "2025-12-06 16:32-16:35 JST")
    )
    assert month is not None
    assert sharp is not None
    assert (month.core, month.sharp) == (None, False)
    assert (sharp.last_s - sharp.first_s, sharp.sharp) == (180, True)


def marks(*days: str) -> list[Mark]:
    made = []
    for day in days:
        when = parse_when(day) if day else None
        made.append(Mark(an_id(), day, extent_of(when), day))
    return made


AXIS = Axis(
    seconds(datetime(2025, 12, 1, tzinfo=UTC)), seconds(datetime(2026, 1, 1, tzinfo=UTC)), 620
)


def test_only_what_is_dated_and_in_sight_is_placed() -> None:
    held = marks("2025-12-10 12:00Z", "2026-03-01", "", "after 2025-11-01")
    seen = placed(held, AXIS, lambda _mark: 0.0, 4)
    assert [one.mark for one in seen] == [held[0], held[3]]
    assert seen[1].last_px >= AXIS.width_px


def test_a_label_that_would_reach_over_the_edge_stands_before_its_mark() -> None:
    (late,) = placed(marks("2025-12-30 12:00Z"), AXIS, lambda _mark: 100.0, 4)
    assert late.label_at_px + late.label_px <= late.first_px
    (early,) = placed(marks("2025-12-02 12:00Z"), AXIS, lambda _mark: 100.0, 4)
    assert early.label_at_px >= early.last_px


@given(st.lists(st.integers(0, 30 * 24), max_size=30), st.integers(1, 4))
@settings(max_examples=50)
def test_marks_keep_to_the_rows_there_are_and_labels_never_cover_a_mark(
    hours: list[int], most_rows: int
) -> None:
    first = seconds(datetime(2025, 12, 1, tzinfo=UTC))
    held = [
        Mark(an_id(), "", extent_of(parse_when(f"{_iso(first + hour * 3600)}")), "")
        for hour in hours
    ]
    seen = placed(held, AXIS, lambda _mark: 150.0, most_rows)
    assert len(seen) == len(held)
    assert all(one.row < most_rows for one in seen)
    for one in seen:
        if one.label_px:
            begin, end = one.label_at_px, one.label_at_px + one.label_px
            same = [other for other in seen if other.row == one.row and other is not one]
            assert all(end <= x.first_px or x.last_px <= begin for x in same)


def _iso(at_s: float) -> str:
    return f"{datetime.fromtimestamp(at_s, UTC):%Y-%m-%dT%H:%MZ}"


def event(type_: str, when: str = "", *, by: bool = True) -> ContextEvent:
    said = parse_when(when) if when else None
    return ContextEvent(
        id=an_id(), type=type_, title=type_, when=said, party_id=CN.id if by else None
    )


def linked(*events: ContextEvent, precedent: Incident | None = None) -> Incident:
    made = an_incident(an_episode(when=parse_when("2025-12-06 16:32 JST")))
    contexts = tuple(
        ContextLink(context_id=e.id, relation=ContextRelation.TRIGGER, claimed_by_id=CN.id)
        for e in events
    )
    kind = LinkKind.PRECEDENT_CITED
    cited = (IncidentLink(incident_id=precedent.id, kind=kind),) if precedent else ()
    return replace(made, contexts=contexts, links=cited)


def test_events_lie_in_a_lane_of_their_kind_and_ties_say_who_claims_them() -> None:
    remark, ban, odd = event("ctx.remark", "November 2025"), event("ctx.export"), event("ctx.x")
    old = an_incident(an_episode(when=parse_when("2018-12-20")))
    incident = linked(remark, ban, precedent=old)
    catalogue = a_catalogue(CN, remark, ban, odd)
    summaries = [summarise(one, catalogue, NOW) for one in (incident, old)]
    scene = scene_of(summaries, (odd, ban, remark), incident, catalogue)
    assert [lane.name for lane in scene.lanes] == ["Incidents", "Remarks", "Trade", "Other events"]
    assert [tie.words for tie in scene.ties] == [
        "trigger, claimed by CN",
        "trigger, claimed by CN",
        "precedent",
    ]
    assert [mark.id for mark in scene.in_order] == [old.id, remark.id, incident.id, ban.id, odd.id]


def test_the_stretch_about_an_incident_leaves_its_precedents_out() -> None:
    remark = event("ctx.remark", "November 2025")
    old = an_incident(an_episode(when=parse_when("2018-12-20")))
    incident = linked(remark, precedent=old)
    catalogue = a_catalogue(CN, remark)
    summaries = [summarise(one, catalogue, NOW) for one in (incident, old)]
    scene = scene_of(summaries, (remark,), incident, catalogue)
    first = min(first for first, _ in scene.about(incident.id))
    assert datetime.fromtimestamp(first, UTC).year == 2025
    assert len(scene.about(incident.id)) == 2

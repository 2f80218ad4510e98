"""The time line: what it shows, its keys and mouse, and that it follows and leads the selection."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.panels.timeline.panel import TimeLinePanel
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, ContextRelation
from models.when.parse import parse_when
from tests.builders import an_id
from tests.desktop.cases import a_case, a_side_of
from tests.desktop.program import NO_KEY, Program


def an_event(program: Program, type_: str, title: str, when: str) -> ContextEvent:
    party = a_side_of(program.log.catalogue, "CN")
    said = parse_when(when) if when else None
    return ContextEvent(id=an_id(), type=type_, title=title, party_id=party.id, when=said)


def logged(program: Program) -> tuple[Incident, Incident, ContextEvent, ContextEvent]:
    """Log incidents of 7 and 20 December, and two events of the first, one of them undated."""
    ban = an_event(program, "ctx.export", "A ban", "November 2025")
    note = an_event(program, "ctx.protest", "A note", "")
    catalogue = program.log.catalogue
    one, two = a_case(catalogue, "First", day=7), a_case(catalogue, "Second", day=20)
    party = a_side_of(catalogue, "CN")
    relation = ContextRelation.RETALIATION
    links = tuple(
        ContextLink(context_id=event.id, relation=relation, claimed_by_id=party.id)
        for event in (ban, note)
    )
    one = replace(one, contexts=links)
    program.write(ban, note, one, two)
    return one, two, ban, note


def panel(program: Program) -> TimeLinePanel:
    return program.window.timeline


def seen(program: Program) -> set[UUID]:
    return set(panel(program).lanes.layout_now.seen)


def spot(program: Program, id_: UUID) -> QPoint:
    place = panel(program).lanes.layout_now.point(id_)
    assert place is not None
    return QPoint(round(place[0]), round(place[1]))


def test_incidents_and_events_have_their_lanes_and_undated_ones_one_of_their_own(
    program: Program,
) -> None:
    one, two, ban, note = logged(program)
    panel(program).sight.fit(panel(program).scene.spans())  # type: ignore[union-attr]
    assert seen(program) == {one.id, two.id, ban.id, note.id}
    names = [box.name for box in panel(program).lanes.layout_now.boxes]
    assert names == ["Incidents", "Trade", "Undated"]


def test_choosing_in_the_list_brings_the_incident_and_its_events_into_sight(
    program: Program,
) -> None:
    one, _two, ban, note = logged(program)
    panel(program).sight.zoom(12)
    program.log.select(one.id)
    assert {one.id, ban.id, note.id} <= seen(program)
    (tie,) = [tie for tie in panel(program).scene.ties if tie.other_id == ban.id]  # type: ignore[union-attr]
    assert tie.words == "retaliation, claimed by CN"


def test_keys_walk_in_time_select_incidents_and_move_the_axis(program: Program) -> None:
    one, two, ban, note = logged(program)
    program.activate()
    program.do("show_timeline")
    lanes, sight = panel(program).lanes, panel(program).sight
    walked = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        program.key(key)
        walked.append(lanes.current)
    assert walked == [ban.id, one.id, two.id, note.id]
    assert program.log.selection == two.id
    program.key(Qt.Key.Key_Up)
    assert lanes.current == two.id
    before = sight.axis
    program.key(Qt.Key.Key_Plus)
    assert sight.axis.s_per_px < before.s_per_px
    program.key(Qt.Key.Key_Minus)
    program.key(Qt.Key.Key_Right)
    assert sight.axis.start_s > before.start_s
    program.key(Qt.Key.Key_0)
    assert {one.id, two.id, ban.id} <= seen(program)
    program.key(Qt.Key.Key_End)
    assert lanes.current == two.id


def test_a_click_selects_without_moving_the_axis_and_enter_reads_an_event(
    program: Program,
) -> None:
    one, _two, ban, _note = logged(program)
    lanes = panel(program).lanes
    program.activate()
    panel(program).sight.fit(panel(program).scene.spans())  # type: ignore[union-attr]
    before = panel(program).sight.axis
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, NO_KEY, spot(program, one.id))
    assert program.log.selection == one.id
    assert panel(program).sight.axis == before
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, NO_KEY, spot(program, ban.id))
    assert (program.log.selection, lanes.current) == (one.id, ban.id)
    lanes.setFocus()
    program.key(Qt.Key.Key_Return)
    assert program.window.records.chosen() == ban


def test_the_wheel_zooms_where_the_pointer_is_and_dragging_moves_along(program: Program) -> None:
    logged(program)
    lanes, sight = panel(program).lanes, panel(program).sight
    before, at = sight.axis, QPointF(120.0, 10.0)
    still, not_inverted = Qt.ScrollPhase.NoScrollPhase, False
    button, turn = Qt.MouseButton.NoButton, QPoint(0, 120)
    event = QWheelEvent(
        at, lanes.mapToGlobal(at), QPoint(), turn, button, NO_KEY, still, not_inverted
    )
    QApplication.sendEvent(lanes, event)
    assert sight.axis.s_per_px < before.s_per_px
    assert abs(sight.axis.at_s(120) - before.at_s(120)) < sight.axis.s_per_px
    before = sight.axis
    QTest.mousePress(lanes, Qt.MouseButton.LeftButton, NO_KEY, QPoint(100, 10))
    QTest.mouseMove(lanes, QPoint(160, 10))
    QTest.mouseRelease(lanes, Qt.MouseButton.LeftButton, NO_KEY, QPoint(160, 10))
    assert abs(before.px(sight.axis.start_s) + 60) < 1


def test_a_narrower_panel_keeps_what_was_fitted_in_sight(program: Program) -> None:
    one, _two, ban, _note = logged(program)
    program.log.select(one.id)
    program.window.resize(1600, 900)
    program.qtbot.waitUntil(lambda: panel(program).width() > 600)
    program.window.resize(1100, 900)
    program.qtbot.waitUntil(lambda: panel(program).width() < 600)
    assert {one.id, ban.id} <= seen(program)


def test_hostile_titles_are_painted_and_tipped_as_they_are(program: Program) -> None:
    made = a_case(program.log.catalogue, "<b>bold</b>\u202e")
    program.write(made)
    lanes = panel(program).lanes
    assert not lanes.grab().isNull()
    mark = lanes.layout_now.at(spot(program, made.id).x(), spot(program, made.id).y())
    assert mark is not None
    assert lanes.tip(mark) == "<qt>&lt;b&gt;bold&lt;/b&gt;[RLO]  ·  7 Dec 2025, 12:00Z</qt>"


def test_an_event_is_tipped_with_its_kind_its_party_and_who_claims_the_link(
    program: Program,
) -> None:
    one, _two, ban, _note = logged(program)
    program.log.select(one.id)
    mark = panel(program).scene.marks[ban.id]  # type: ignore[union-attr]
    words = "A ban  ·  Export control / ban  ·  CN  ·  November 2025  ·  retaliation, claimed by CN"
    assert panel(program).lanes.tip(mark) == f"<qt>{words}</qt>"


def test_an_empty_logbook_has_an_empty_time_line(program: Program) -> None:
    assert seen(program) == set()
    assert "No encounter" in panel(program).foot.text()
    logged(program)
    assert not panel(program).foot.isVisible()

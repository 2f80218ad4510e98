"""The histogram over the time line, its brush, the period as text, and play, in the real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.panels.timeline.panel import TimeLinePanel
from models.filter.incident_filter import IncidentFilter
from models.timeline.axis import seconds
from models.timeline.period import parse_period, period_in, period_words
from models.when.parse import parse_when
from tests.desktop.cases import a_case
from tests.desktop.program import Program

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def logged(program: Program) -> Program:
    """Return the program with incidents on 3, 7 and 20 December 2025 and one without a date."""
    catalogue = program.log.catalogue
    dated = [a_case(catalogue, f"On {day}", day=day) for day in (3, 7, 20)]
    undated = replace(a_case(catalogue, "Some day"), episodes=())
    program.write(*dated, undated)
    program.window.resize(1600, 1000)
    program.activate()
    december = parse_period("2025-12")
    assert december.start
    assert december.end
    panel(program).sight.fit([(seconds(december.start), seconds(december.end))])
    return program


def panel(program: Program) -> TimeLinePanel:
    return program.window.timeline


def words(program: Program) -> str:
    period = period_in(program.log.filter)
    return "" if period is None else period_words(period)


def at(program: Program, day: str) -> QPoint:
    """Return the pixel of the beginning of a day."""
    start = parse_period(day).start
    assert start is not None
    return QPoint(round(panel(program).sight.axis.px(seconds(start))), 20)


def drag(program: Program, begin: QPoint, end: QPoint) -> None:
    strip = panel(program).histogram
    middle = QPoint((begin.x() + end.x()) // 2, begin.y())
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(strip, middle)
    QTest.mouseMove(strip, end)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)


def wait_for(program: Program, period: str) -> None:
    program.qtbot.waitUntil(lambda: words(program) == period)


def test_bars_hold_every_dated_incident_and_the_foot_names_the_others(logged: Program) -> None:
    strip, foot = panel(logged).histogram, panel(logged).foot
    assert strip.shown.counts.sum() == pytest.approx(3)
    assert foot.undated.text() == "1 undated"
    QTest.mouseClick(foot.undated, Qt.MouseButton.LeftButton)
    assert logged.titles() == ["Some day"]


def test_dragging_filters_list_and_map_and_a_double_click_shows_all_again(logged: Program) -> None:
    drag(logged, at(logged, "2025-12-02") + QPoint(3, 0), at(logged, "2025-12-10") - QPoint(3, 0))
    logged.qtbot.waitUntil(lambda: logged.titles() == ["On 7", "On 3"])
    strip = panel(logged).histogram
    assert strip.within is not None
    assert strip.within.counts.sum() == pytest.approx(2)
    assert strip.all.counts.sum() == pytest.approx(3)
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert words(logged) == ""
    assert len(logged.titles()) == 4


def test_a_brush_is_moved_and_drawn_out_by_the_mouse(logged: Program) -> None:
    panel(logged).tools.choose(parse_period("2025-12-02 to 2025-12-04"))
    drag(logged, at(logged, "2025-12-04"), at(logged, "2025-12-08"))
    wait_for(logged, "6 Dec 2025 to 8 Dec 2025")
    drag(logged, at(logged, "2025-12-09"), at(logged, "2025-12-21"))
    wait_for(logged, "6 Dec 2025 to 20 Dec 2025")
    assert logged.titles() == ["On 20", "On 7"]


def test_keys_step_the_period_lengthen_and_clear_it(logged: Program) -> None:
    tools = panel(logged).tools
    tools.choose(parse_period("2025-12-07"))
    logged.do("show_timeline")
    unit = panel(logged).histogram.bins.unit
    before = period_in(logged.log.filter)
    logged.key(Qt.Key.Key_Right, SHIFT)
    later = period_in(logged.log.filter)
    assert before is not None
    assert later is not None
    assert later.start is not None
    assert before.start is not None
    assert later.start > before.start, unit
    logged.key(Qt.Key.Key_Left, SHIFT)
    assert period_in(logged.log.filter) == before
    logged.key(Qt.Key.Key_Right, SHIFT | CONTROL)
    longer = period_in(logged.log.filter)
    assert longer is not None
    assert (longer.start, longer.end == before.end) == (before.start, False)
    logged.key(Qt.Key.Key_Delete)
    assert words(logged) == ""


def test_a_typed_period_filters_and_comes_into_sight(logged: Program) -> None:
    logged.do("time_go")
    logged.type("7 Dec 2025")
    logged.key(Qt.Key.Key_Return)
    assert logged.titles() == ["On 7"]
    axis = panel(logged).sight.axis
    assert axis.end_s - axis.start_s < 5 * 86_400
    logged.do("time_go")
    logged.type("2025-11")
    logged.key(Qt.Key.Key_Return, CONTROL)
    assert logged.titles() == ["On 7"]
    november = parse_period("2025-11").start
    assert november is not None
    assert panel(logged).sight.axis.shows(seconds(november), seconds(november))
    logged.key(Qt.Key.Key_Escape)
    assert len(logged.titles()) == 4


def test_what_is_no_period_is_said_in_place_and_filters_nothing(logged: Program) -> None:
    logged.do("time_go")
    logged.type("some rainy day")
    logged.key(Qt.Key.Key_Return)
    assert "not understood" in panel(logged).foot.text()
    assert words(logged) == ""
    assert panel(logged).tools.box.text() == "some rainy day"


def test_certainly_leaves_out_what_only_may_have_been_then(program: Program) -> None:
    made = a_case(program.log.catalogue, "In December", day=7)
    (act,) = made.episodes
    december = replace(act, when=parse_when("2025-12", zone="UTC"))
    coarse = replace(made, episodes=(december,))
    program.write(coarse)
    panel(program).tools.choose(parse_period("2025-12-07"))
    assert program.titles() == ["In December"]
    QTest.mouseClick(panel(program).tools.certainly, Qt.MouseButton.LeftButton)
    assert program.titles() == []


def test_a_period_that_another_panel_chose_is_shown(logged: Program) -> None:
    wanted = IncidentFilter(period=parse_period("2025-12-03 to 2025-12-07"))
    logged.log.show_only(wanted)
    tools, strip = panel(logged).tools, panel(logged).histogram
    assert tools.box.text() == "3 Dec 2025 to 7 Dec 2025"
    assert strip.within is not None
    assert "3 Dec 2025 to 7 Dec 2025" in strip.accessibleDescription()


def test_play_steps_through_the_period_and_gives_it_back(logged: Program) -> None:
    tools = panel(logged).tools
    tools.choose(parse_period("2025-12-02 to 2025-12-08"))
    for action in tools.widths.actions():
        action.setChecked(action.text() == "Day")
    logged.do("show_timeline")
    logged.key(Qt.Key.Key_Period)
    assert words(logged) == "3 Dec 2025"
    assert logged.titles() == ["On 3"]
    logged.key(Qt.Key.Key_Period)
    assert words(logged) == "4 Dec 2025"
    logged.key(Qt.Key.Key_Comma)
    assert words(logged) == "3 Dec 2025"
    tools.speeds.actions()[-1].setChecked(True)
    seen: list[str] = []
    logged.log.shown.connect(lambda: seen.append(words(logged)))
    logged.key(Qt.Key.Key_Space)
    assert tools.play.text() == "Pause"
    wait_for(logged, "2 Dec 2025 to 8 Dec 2025")
    assert tools.play.text() == "Play"
    assert seen[-2:] == ["8 Dec 2025", "2 Dec 2025 to 8 Dec 2025"]


def test_another_period_ends_the_play(logged: Program) -> None:
    tools = panel(logged).tools
    logged.do("time_play")
    assert tools.play.text() == "Pause"
    tools.choose(parse_period("2025-12"))
    assert tools.play.text() == "Play"
    assert words(logged) == "Dec 2025"


def test_the_parts_of_the_row_have_names(logged: Program) -> None:
    tools = panel(logged).tools
    assert tools.box.accessibleName() == "Period"
    assert tools.views.accessibleName()
    assert tools.play.text() == "Play"
    assert panel(logged).histogram.accessibleName() == "Incidents by time"

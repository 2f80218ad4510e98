"""The calendar views of the time line: shaded, walked by keys, a cell filters."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from desktop.panels.filter_bar.names import Names
from desktop.panels.filter_bar.words import chip_words
from desktop.panels.timeline.calendar_view import HOURS, MONTHS, CalendarView
from models.filter.clock_hours import ClockHours
from models.filter.piece import pieces_of
from models.filter.tree import head_of
from models.timeline.period import period_in, period_words
from models.when.parse import parse_when
from tests.desktop.cases import a_case
from tests.desktop.program import Program


@pytest.fixture
def logged(program: Program) -> Program:
    """Return the program with three incidents of a Sunday noon, UTC, and one of that month."""
    catalogue = program.log.catalogue
    sharp = [a_case(catalogue, f"Sharp {number}", day=7) for number in range(3)]
    coarse = a_case(catalogue, "Coarse")
    act = replace(coarse.episodes[0], when=parse_when("2025-12", zone="UTC"))
    program.write(*sharp, replace(coarse, episodes=(act,)))
    program.window.resize(1600, 1000)
    program.activate()
    return program


def calendar(program: Program, view: int) -> CalendarView:
    program.do("time_hours" if view == HOURS else "time_months")
    return program.window.timeline.calendar


def text(index: QModelIndex) -> str:
    held = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(held, str)
    return held


def click(view: CalendarView, row: int, column: int) -> None:
    at = view.table.visualRect(view.model.index(row, column)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_hours_are_counted_by_weekday_and_the_others_named(logged: Program) -> None:
    view = calendar(logged, HOURS)
    noon = view.model.index(6, 12)
    assert text(noon) == "Sunday, 12:00 to 13:00: 3 incidents"
    assert noon.data() == "3"
    assert "1 with a date but no hour" in view.words.text()


def test_a_cell_of_hours_filters_and_shows_all_hours_the_second_time(logged: Program) -> None:
    view = calendar(logged, HOURS)
    click(view, 6, 12)
    assert head_of(logged.log.filter).clock == ClockHours(weekdays=(6,), hours=(12,))
    assert sorted(logged.titles()) == ["Sharp 0", "Sharp 1", "Sharp 2"]
    (piece,) = pieces_of(logged.log.filter)[0]
    assert chip_words(piece, Names(logged.log)) == ("", "Sun 12:00–13:00 UTC")
    click(view, 6, 12)
    assert len(logged.titles()) == 4


def test_hours_by_another_clock_and_what_is_no_zone_is_said(logged: Program) -> None:
    view = calendar(logged, HOURS)
    view.zones.setFocus()
    view.zones.setEditText("")
    logged.type("Asia/Tokyo")
    logged.key(Qt.Key.Key_Return)
    assert text(view.model.index(6, 21)) == "Sunday, 21:00 to 22:00: 3 incidents"
    view.zones.setEditText("")
    logged.type("Nowhere time")
    logged.key(Qt.Key.Key_Return)
    assert "no zone" in view.words.text()


def test_keys_walk_the_months_and_enter_filters_by_one(logged: Program) -> None:
    view = calendar(logged, MONTHS)
    assert view.table.hasFocus()
    logged.key(Qt.Key.Key_End)
    assert "2025, December: 4 incidents" in view.words.text()
    logged.key(Qt.Key.Key_Return)
    period = period_in(logged.log.filter)
    assert period is not None
    assert period_words(period) == "Dec 2025"
    assert logged.window.timeline.tools.box.text() == "Dec 2025"


def test_the_line_comes_back_with_its_keys(logged: Program) -> None:
    calendar(logged, MONTHS)
    logged.do("time_line")
    assert logged.window.timeline.line.isVisible()
    assert logged.window.timeline.lanes.hasFocus()
    assert logged.window.timeline.tools.views.currentText() == "Line"

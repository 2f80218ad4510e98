"""Searches kept by name: saved, counted, applied, renamed, withdrawn, found; each one step."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.panels.incident_list.saved import SavedSearches
from desktop.panels.incident_list.saved_line import COUNT
from desktop.window.finder import Finder
from models.catalogue.kept import SavedFilter
from models.filter.text_form import parse_filter
from models.filter.write_text import write_filter
from models.record import Kind
from tests.builders import an_id
from tests.desktop.cases import a_case
from tests.desktop.program import Program


def saved_in(program: Program) -> SavedSearches:
    """Return the panel of saved searches."""
    return program.window.incidents.saved


def kept(program: Program) -> list[tuple[str, str]]:
    """Return name and text of what the logbook keeps."""
    records = program.log.logbook.records(Kind.SAVED_FILTER)
    return [(one.name, one.text) for one in records if isinstance(one, SavedFilter)]


def save(program: Program, text: str, name: str) -> None:
    """Filter, and keep the filter by a name, as by keyboard."""
    program.log.show_only(parse_filter(text))
    program.do("save_search")
    assert saved_in(program).name.hasFocus()
    program.type(name)
    program.key(Qt.Key.Key_Return)


def two(program: Program) -> None:
    """Log two encounters."""
    for day, title in enumerate(("Alfa", "Bravo"), 1):
        program.write(a_case(program.log.catalogue, title, day=day))
    program.activate()


def test_a_search_is_kept_by_name_counted_and_applied(program: Program) -> None:
    two(program)
    save(program, "bravo or from:2025-12-02", "The second")
    assert kept(program) == [("The second", "bravo or from:2025-12-02T00:00:00Z")]
    panel = saved_in(program)
    program.qtbot.waitUntil(lambda: panel.list.item(0).data(COUNT) == "1")
    program.log.show_only(parse_filter(""))
    program.do("show_saved")
    assert panel.list.hasFocus()
    program.key(Qt.Key.Key_Return)
    assert write_filter(program.log.filter) == "bravo or from:2025-12-02T00:00:00Z"
    assert program.titles() == ["Bravo"]
    program.write(a_case(program.log.catalogue, "Charlie", day=3))
    program.qtbot.waitUntil(lambda: panel.list.item(0).data(COUNT) == "2")


def test_a_search_is_renamed_and_withdrawn_and_each_is_one_step_back(program: Program) -> None:
    two(program)
    save(program, "bravo", "One")
    program.key(Qt.Key.Key_F2)
    assert saved_in(program).name.selectedText() == "One"
    program.type("Another")
    program.key(Qt.Key.Key_Return)
    assert kept(program) == [("Another", "bravo")]
    assert saved_in(program).list.hasFocus()
    program.key(Qt.Key.Key_Delete)
    assert kept(program) == []
    for then in (["Another"], ["One"], []):
        program.do("undo")
        assert [name for name, _ in kept(program)] == then


def test_nothing_is_kept_of_no_filter_and_escape_keeps_nothing(program: Program) -> None:
    two(program)
    program.do("save_search")
    assert "Nothing is filtered" in program.said
    program.log.show_only(parse_filter("bravo"))
    program.do("save_search")
    program.key(Qt.Key.Key_Escape)
    assert saved_in(program).name.isHidden()
    assert kept(program) == []


def test_a_search_is_found_by_its_name_in_the_finder(program: Program) -> None:
    two(program)
    save(program, "bravo", "Near the strait")
    program.do("filter_clear")
    program.do("find")
    found = next(f for f in program.window.findChildren(Finder) if f.isVisible())
    QTest.keyClicks(found.box, "near the str")
    QTest.keyClick(found.box, Qt.Key.Key_Return)
    assert write_filter(program.log.filter) == "bravo"


def test_a_search_that_is_not_understood_is_told_and_changes_nothing(program: Program) -> None:
    two(program)
    program.write(SavedFilter(id=an_id(), name="From elsewhere", text="colour:red"))
    program.do("show_saved")
    item = saved_in(program).list.item(0)
    program.qtbot.waitUntil(lambda: item.data(COUNT) == "not understood")
    program.key(Qt.Key.Key_Return)
    assert "colour" in program.said
    assert len(program.titles()) == 2

"""An encounter from the form to list, map and database, and back by undo."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.forms.quick_entry import QuickEntry
from desktop.window.author_form import AuthorForm
from models.encounter.incident import Incident
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program


def enter(program: Program, **typed: str) -> QuickEntry:
    """Open quick entry and type into its fields."""
    program.do("new_incident")
    form = program.form(QuickEntry)
    for name, text in typed.items():
        form.quick.fields[name].setFocus()
        focus = program.window.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.keyClicks(focus, text)
    form.quick.check()
    return form


def test_an_encounter_is_typed_logged_seen_clicked_and_undone(program: Program) -> None:
    program.activate()
    form = enter(
        program,
        when="6 Dec 2025 16:32 JST",
        where="25.5N 128.5E",
        who="J-15 (CN) vs F-15J (JP)",
        types="em.radar",
        title="Radar on two F-15J",
        party="JP/MOD",
        said="7 Dec 2025 02:00 JST",
        words="A dangerous act",
    )
    focus = program.window.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert program.window.deck.form is None, form.summary.text()

    assert program.titles() == ["Radar on two F-15J"]
    assert program.chosen_title() == "Radar on two F-15J"
    assert "A dangerous act" in program.pane_text()
    (id_,) = program.log.ids
    written = program.on_disk(id_)
    assert isinstance(written, Incident)
    assert (written.types, written.title) == (("em.radar",), "Radar on two F-15J")
    assert [statement.quote for statement in written.statements] == ["A dangerous act"]
    assert len(written.episodes[0].participants) == 2

    program.look_at(25.5, 128.5, 8)
    assert program.on_map() == {str(id_)}
    program.log.select(None)
    assert program.chosen_title() == ""
    with program.qtbot.waitSignal(program.log.selected, timeout=PATIENCE_MS):
        program.click_map(25.5, 128.5)
    assert program.log.selection == id_
    assert program.chosen_title() == "Radar on two F-15J"
    assert "Radar on two F-15J" in program.pane_text()

    program.do("undo")
    assert (program.titles(), program.on_disk(id_)) == ([], None)
    assert "Radar on two" not in program.pane_text()
    program.qtbot.waitUntil(lambda: program.on_map() == set(), timeout=PATIENCE_MS)
    marked = "[EncounterMap.parts.Incidents.selected, EncounterMap.parts.Rivals.shown.id]"
    program.qtbot.waitUntil(lambda: program.script(marked) == ["", ""], timeout=PATIENCE_MS)
    program.do("redo")
    assert program.on_disk(id_) == written
    assert program.titles() == ["Radar on two F-15J"]
    program.qtbot.waitUntil(lambda: program.on_map() == {str(id_)}, timeout=PATIENCE_MS)
    view = program.window.map.view
    assert (view.refused_requests, view.failed_requests, view.page.errors) == (0, 0, [])


def test_the_author_is_asked_once_before_the_first_change(start: Start, program: Program) -> None:
    other = start(program.log.logbook.path.with_name("other.logbook"))
    other.session.settings = type(other.session.settings)()
    other.log.author = None
    other.activate()
    other.do("new_incident")
    form = other.form(AuthorForm)
    assert (form.name.text(), form.organisation.text()) == ("", "")
    form.accept.click()
    assert "name is needed" in form.problem.text()
    QTest.keyClicks(form.name, "B. Writer")
    form.accept.click()
    entry = other.form(QuickEntry)
    entry.quick.fields["title"].set_raw("Named")
    entry.accept()
    other.do("new_incident")
    other.form(QuickEntry)
    assert {revision.author for revision in other.log.logbook.history()} == {"B. Writer"}
    assert "B. Writer" in other.window.status.writer.text()

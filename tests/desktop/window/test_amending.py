"""Amending, withdrawing and restoring, and where the forms lie meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.forms.quick_entry import QuickEntry
from desktop.forms.record_form import RecordForm
from desktop.window.author_form import AuthorForm
from desktop.window.help_page import HelpPage
from models.encounter.incident import Incident
from tests.desktop.cases import a_case, at
from tests.desktop.conftest import Start
from tests.desktop.program import Program


def logged(program: Program, title: str = "An approach") -> Incident:
    """Log an incident and select it."""
    (record,) = program.write(a_case(program.log.catalogue, title))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    return record


def test_a_title_is_amended_through_the_form_and_history_says_why(program: Program) -> None:
    record = logged(program)
    program.activate()
    program.window.incidents.table.setFocus()
    program.key(Qt.Key.Key_F2)
    form = program.form(RecordForm)
    line = form.root.rows["title"].field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "A close approach")
    form.why.setText("The report was corrected.")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert program.window.deck.form is None
    assert program.titles() == ["A close approach"]
    written = program.on_disk(record.id)
    assert written is not None
    assert written.title == "A close approach"
    newest = program.log.logbook.history(record.id)[0]
    assert (newest.reason, newest.author) == ("The report was corrected.", "A. Analyst")
    assert "The report was corrected." in program.pane_text()


def test_an_amendment_that_changes_nothing_writes_nothing(program: Program) -> None:
    logged(program)
    before = program.log.logbook.head
    program.do("amend")
    program.form(RecordForm).accept()
    assert program.window.deck.form is None
    assert program.log.logbook.head == before


def test_what_is_withdrawn_comes_back_from_the_history_panel(program: Program) -> None:
    record = logged(program)
    program.do("withdraw")
    assert (program.titles(), program.log.selection) == ([], None)
    assert not program.offers("withdraw")
    history = program.window.history
    assert not history.restore_button.isEnabled()
    history.table.selectRow(0)
    assert "Withdraw" in str(history.model.index(0, 0).data())
    history.restore_button.click()
    assert program.on_disk(record.id) == record
    assert program.titles() == ["An approach"]
    history.table.selectRow(0)
    assert not history.restore_button.isEnabled()


def test_restoring_asks_who_writes(start: Start, program: Program) -> None:
    logged(program)
    program.do("withdraw")
    path = program.log.logbook.path
    program.end()
    again = start(path)
    again.log.author = None
    again.window.history.table.selectRow(0)
    again.window.history.restore_button.click()
    form = again.form(AuthorForm)
    form.name.setText("B. Writer")
    form.accept.click()
    assert again.titles() == ["An approach"]


def test_undo_and_redo_name_their_step(program: Program) -> None:
    logged(program, "Salt & <b>pepper</b>")
    program.do("withdraw")
    undo, redo = (program.window.actions_by_name[name] for name in ("undo", "redo"))
    assert "Withdraw incident “Salt && <b>pepper</b>”" in undo.text()
    assert "&lt;b&gt;pepper" in undo.toolTip()
    assert (undo.iconText(), redo.isEnabled()) == ("Undo", False)
    program.do("undo")
    assert "Withdraw" in redo.text()
    program.do("undo")
    assert not undo.isEnabled()


def test_a_form_is_open_once(program: Program) -> None:
    logged(program)
    program.do("new_incident")
    quick = program.form(QuickEntry)
    program.do("amend")
    amending = program.form(RecordForm)
    program.do("help")
    program.do("help")
    program.do("new_incident")
    assert program.form(QuickEntry) is quick
    program.do("amend")
    assert program.form(RecordForm) is amending
    kinds = [type(program.window.deck.widget(n)) for n in range(1, program.window.deck.count())]
    assert sorted(kind.__name__ for kind in kinds) == ["HelpPage", "QuickEntry", "RecordForm"]
    amending.cancel.click()
    program.form(QuickEntry).aside.click()
    program.form(HelpPage).left.emit()
    assert program.window.deck.form is None


def test_the_incident_that_is_withdrawn_meanwhile_is_not_written_over(program: Program) -> None:
    logged(program)
    program.do("amend")
    form = program.form(RecordForm)
    program.do("withdraw")
    form.root.rows["title"].field.set_raw("Too late")
    form.accept()
    assert program.said
    assert program.form(RecordForm) is form
    assert program.titles() == []


def test_deleting_a_word_in_the_search_box_withdraws_nothing(program: Program) -> None:
    logged(program)
    program.activate()
    box = program.window.filter.box
    box.setFocus()
    program.type("approach by")
    box.setCursorPosition(0)
    program.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert program.log.logbook.history()[0].step_name == "Prepare"
    assert box.text() == "by"


def test_the_notice_goes_with_the_next_command(program: Program) -> None:
    program.commands.attempt(program.commands.files.print_sheet)
    assert "No incident is selected" in program.said
    assert QApplication.activeModalWidget() is None
    program.do("help")
    assert program.said == ""


def test_the_reading_pane_says_where_the_sides_differ(program: Program) -> None:
    logged(program)
    assert "1 contested" in program.pane_text()
    matrix = program.window.reading.matrix
    assert matrix is not None
    cells = [matrix.model().index(0, column).data() for column in range(1, 4)]
    assert (cells[0][0], cells[1][0], cells[2].split()[0]) == ("●", "○", "contested")


def test_a_place_without_words_is_written_in_figures(program: Program) -> None:
    (record,) = program.write(a_case(program.log.catalogue, "An approach", where=at(25.0, 128.0)))
    program.log.select(record.id)
    assert "25.0000 N 128.0000 E" in program.pane_text()
    assert "no place" not in program.pane_text()

"""Several incidents marked in the list, and amended or withdrawn as one step."""

from PySide6.QtCore import Qt

from desktop.forms.several_form import SeveralForm
from models.encounter.incident import Incident, Status, Theatre
from models.review.step import Step
from tests.desktop.cases import a_case
from tests.desktop.program import PATIENCE_MS, Program

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def logged(program: Program, *titles: str) -> list[Incident]:
    """Log incidents, one a day, the last of them on top of the list, and focus the list."""
    catalogue = program.log.catalogue
    cases = [a_case(catalogue, title, day=day) for day, title in enumerate(titles, 1)]
    records = [record for record in program.write(*cases) if isinstance(record, Incident)]
    program.activate()
    program.window.incidents.table.setFocus()
    return records


def chosen(program: Program) -> list[str]:
    """Return the titles of the lines that are marked."""
    marked = program.window.incidents.chosen()
    return [summary.title for summary in program.log.summaries(marked)]


def the_form(program: Program) -> SeveralForm:
    """Wait for the form, which opens once the incidents are read."""
    deck = program.window.deck
    program.qtbot.waitUntil(lambda: isinstance(deck.form, SeveralForm), timeout=PATIENCE_MS)
    program.activate()
    return program.form(SeveralForm)


def planned(program: Program, form: SeveralForm, **entered: object) -> SeveralForm:
    """Enter into fields and wait for the preview."""
    with program.qtbot.waitSignal(form.planned, timeout=PATIENCE_MS):
        for name, raw in entered.items():
            form.rows[name].field.set_raw(raw)
    return form


def on_disk(program: Program, records: list[Incident]) -> list[Incident]:
    """Return the incidents as a second reader finds them."""
    return [kept for record in records if (kept := program.on_disk(record.id)) is not None]


def test_lines_are_marked_by_the_keyboard_while_one_stays_selected(program: Program) -> None:
    records = logged(program, "First", "Second", "Third")
    program.log.select(records[2].id)
    program.key(Qt.Key.Key_Down, SHIFT)
    assert chosen(program) == ["Third", "Second"]
    assert program.log.selection == records[1].id
    assert "2 chosen" in program.window.incidents.head.chosen.text()
    program.key(Qt.Key.Key_A, CTRL)
    assert chosen(program) == ["Third", "Second", "First"]
    program.log.select(records[0].id)
    assert chosen(program) == ["First"]


def test_several_are_amended_as_one_step_and_undone_as_one(program: Program) -> None:
    records = logged(program, "First", "Second", "Third")
    program.key(Qt.Key.Key_A, CTRL)
    program.key(Qt.Key.Key_F2)
    form = planned(program, the_form(program), add_tags="okinawa, radar", theatre=Theatre.BALTIC)
    words = "3 incidents: theatre → baltic; tag +okinawa; tag +radar"
    assert form.preview.text() == words
    assert form.keep.text() == "Amend 3"
    form.why.setText("Sorted.")
    form.keep.click()
    program.qtbot.waitUntil(lambda: program.window.deck.form is None, timeout=PATIENCE_MS)
    kept = on_disk(program, records)
    assert {one.theatre for one in kept} == {Theatre.BALTIC}
    assert {one.tags for one in kept} == {("okinawa", "radar")}
    assert program.log.undo_name == f"Amend {words}"
    history = program.log.logbook.history()[:3]
    assert len({revision.step for revision in history}) == 1
    assert {revision.reason for revision in history} == {"Sorted."}
    assert chosen(program) == ["Third", "Second", "First"]
    program.do("undo")
    assert on_disk(program, records) == records


def test_those_that_refuse_are_listed_with_the_reason_and_left(program: Program) -> None:
    records = logged(program, "First", "Second")
    program.log.select(records[0].id)
    program.do("send_to_review")
    program.key(Qt.Key.Key_A, CTRL)
    program.do("amend_several")
    form = planned(program, the_form(program), step=Step.MARK_REVIEWED)
    assert form.preview.text() == "1 incident: status → reviewed"
    assert form.refused.text().startswith(f"{records[1].ref}: Mark reviewed does not follow on")
    program.key(Qt.Key.Key_Return, CTRL)
    program.qtbot.waitUntil(lambda: program.window.deck.form is None, timeout=PATIENCE_MS)
    states = [one.status for one in on_disk(program, records)]
    assert states == [Status.REVIEWED, Status.DRAFT]


def test_what_is_not_understood_is_said_with_its_field(program: Program) -> None:
    logged(program, "First", "Second")
    program.key(Qt.Key.Key_A, CTRL)
    program.do("amend_several")
    form = the_form(program)
    form.rows["severity_rationale"].field.set_raw("Why not?")
    form.accept()
    assert form.refused.text().startswith("Why this severity: A reason for no severity.")
    assert not form.keep.isEnabled()


def test_an_untouched_form_writes_nothing(program: Program) -> None:
    logged(program, "First", "Second")
    head = program.log.logbook.head
    program.key(Qt.Key.Key_A, CTRL)
    program.do("amend_several")
    form = the_form(program)
    assert not form.keep.isEnabled()
    with program.qtbot.waitSignal(form.planned, timeout=PATIENCE_MS):
        form.accept()
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None
    assert program.log.logbook.head == head


def test_several_are_withdrawn_as_one_step(program: Program) -> None:
    records = logged(program, "First", "Second", "Third")
    program.log.select(records[2].id)
    program.key(Qt.Key.Key_Down, SHIFT)
    with program.qtbot.waitSignal(program.log.changed, timeout=PATIENCE_MS):
        program.do("withdraw")
    assert program.titles() == ["First"]
    assert program.log.undo_name == "Withdraw 2 incidents"
    program.do("undo")
    assert on_disk(program, records) == records


def test_with_one_marked_the_command_says_how_to_mark_more(program: Program) -> None:
    records = logged(program, "First", "Second")
    program.log.select(records[0].id)
    program.do("amend_several")
    assert "Ctrl+A" in program.said

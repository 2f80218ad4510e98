"""What is near the incident that is being typed says so, and never stands in the way."""

from PySide6.QtCore import Qt

from desktop.forms.form_near import FormNear
from desktop.forms.near_line import NearLine
from desktop.forms.quick_entry import QuickEntry
from desktop.forms.record_form import RecordForm
from models.encounter.incident import Incident, Status
from models.encounter.link import LinkKind
from tests.desktop.cases import a_case, at
from tests.desktop.program import PATIENCE_MS, Program

SAME = "7 December 2025 12:00Z"


def logged(program: Program, title: str = "An approach", *, day: int = 7) -> Incident:
    """Log an incident near Okinawa."""
    (record,) = program.write(a_case(program.log.catalogue, title, day=day, where=at(25.0, 128.0)))
    assert isinstance(record, Incident)
    return record


def typed(program: Program, when: str = SAME, where: str = "25.1 N 128.1 E") -> QuickEntry:
    """Type when and where into quick entry, by the keyboard."""
    program.activate()
    program.do("new_incident")
    program.type(when)
    form = program.form(QuickEntry)
    form.quick.fields["where"].setFocus()
    program.type(where)
    return form


def answered(program: Program, line: NearLine) -> str:
    """Wait until the line says something, and return it."""
    program.qtbot.waitUntil(lambda: bool(line.found), timeout=PATIENCE_MS)
    return line.line.text()


def test_a_double_is_said_while_it_is_typed(program: Program) -> None:
    record = logged(program)
    logged(program, "Another week", day=20)
    form = typed(program)
    said = answered(program, form.neighbours.near)
    # A tenth of a degree each way is 15 km; half of that digit is 7.5 km of doubt.
    assert said == f"Near: {record.ref} (same day; 15 km apart, uncertainties 7 km apart)"
    assert form.neighbours.near.isVisible()
    assert form.isAncestorOf(program.window.focusWidget())


def test_nothing_near_says_nothing(program: Program) -> None:
    logged(program, day=20)
    near = typed(program).neighbours.near
    with program.qtbot.waitSignal(near.answered, timeout=PATIENCE_MS) as told:
        near.touch()
    assert told.args == [()]
    assert not near.isVisible()


def test_the_keyboard_opens_the_line_and_goes_there(program: Program) -> None:
    record = logged(program)
    form = typed(program)
    near = form.neighbours.near
    answered(program, near)
    program.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert near.list.hasFocus()
    assert "7 Dec 2025, 12:00Z" in near.preview.text()
    program.key(Qt.Key.Key_Return)
    assert program.window.deck.form is None
    assert program.log.selection == record.id
    program.do("new_incident")
    assert program.form(QuickEntry).quick.raw()["when"]


def test_escape_folds_the_line_and_leaves_the_form(program: Program) -> None:
    logged(program)
    form = typed(program)
    answered(program, form.neighbours.near)
    program.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    program.key(Qt.Key.Key_Escape)
    assert form.neighbours.near.folded.isHidden()
    assert program.form(QuickEntry) is form


def test_what_is_typed_is_logged_as_related(program: Program) -> None:
    record = logged(program)
    form = typed(program)
    near = form.neighbours.near
    answered(program, near)
    near.line.click()
    near.related.click()
    assert form.neighbours.said.text() == f"It will be logged as related to {record.ref}."
    form.accept()
    new = program.log.incident(program.log.selection)
    assert new is not None
    assert [(x.incident_id, x.kind) for x in new.links] == [(record.id, LinkKind.RELATED)]


def test_what_is_typed_is_logged_as_a_duplicate_and_a_draft_remembers_that(
    program: Program,
) -> None:
    record = logged(program)
    form = typed(program)
    near = form.neighbours.near
    answered(program, near)
    near.line.click()
    near.duplicate.click()
    form.aside.click()
    program.do("new_incident")
    program.form(QuickEntry).accept()
    new = program.log.incident(program.log.selection)
    assert new is not None
    assert (new.status, new.duplicate_of_id) == (Status.DUPLICATE, record.id)


def test_choosing_the_same_link_again_takes_it_back(program: Program) -> None:
    logged(program)
    form = typed(program)
    near = form.neighbours.near
    answered(program, near)
    near.line.click()
    near.related.click()
    near.related.click()
    assert form.neighbours.said.isHidden()
    form.accept()
    new = program.log.incident(program.log.selection)
    assert new is not None
    assert new.links == ()


def test_the_whole_form_says_what_an_amended_act_is_near_to(program: Program) -> None:
    record, other = logged(program), logged(program, "Another week", day=20)
    program.log.select(other.id)
    program.do("amend")
    form = program.form(RecordForm)
    near = form.findChild(FormNear)
    assert isinstance(near, FormNear)
    near.ask()
    assert not near.found
    form.root.rows["episodes"].field.set_value(record.episodes)
    form.root.changed.emit()
    assert record.ref in answered(program, near)
    near.line.click()
    near.related.click()
    form.accept()
    kept = program.on_disk(other.id)
    assert kept is not None
    assert [link.incident_id for link in kept.links] == [record.id]

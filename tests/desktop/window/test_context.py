"""Events beside an encounter and precedents: linked by keyboard, read in the pane, undone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.forms.fields.enum import CodeField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.part_form import PartForm
from desktop.forms.record_form import RecordForm
from desktop.panels.reading.go_row import GoRow
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, ContextRelation, IncidentLink, LinkKind
from tests.builders import an_id
from tests.desktop.cases import a_case, a_side_of
from tests.desktop.program import Program

CONTROL = Qt.KeyboardModifier.ControlModifier


def an_event(title: str = "A ban") -> ContextEvent:
    return ContextEvent(id=an_id(), type="ctx.export", title=title)


def selected(program: Program) -> Incident:
    incident = program.log.incident(program.log.selection)
    assert incident is not None
    return incident


def reference(form: RecordForm, name: str) -> ReferenceField:
    field = form.root.rows[name].field
    assert isinstance(field, ReferenceField)
    return field


def rows(program: Program) -> list[GoRow]:
    return program.window.reading.findChildren(GoRow)


def test_an_event_is_linked_by_typing_its_name_and_the_link_undone_in_one_step(
    program: Program,
) -> None:
    program.write(an_event(), a_case(program.log.catalogue, "First"))
    program.log.select(program.log.ids[0])
    program.activate()
    program.window.incidents.table.setFocus()
    program.key(Qt.Key.Key_B, CONTROL)
    form = program.form(PartForm)
    assert not [row for row in form.root.rows.values() if row.problem.text()]
    QTest.keyClicks(reference(form, "context_id").combo.line, "a ban")
    relation = form.root.rows["relation"].field
    assert isinstance(relation, CodeField)
    relation.set_raw(ContextRelation.TRIGGER)
    QTest.keyClicks(reference(form, "claimed_by_id").combo.line, "JP · Japan")
    QTest.keyClick(relation, Qt.Key.Key_Return, CONTROL)
    assert program.window.deck.form is None
    (link,) = selected(program).contexts
    japan = a_side_of(program.log.catalogue, "JP")
    assert (link.relation, link.claimed_by_id) == (ContextRelation.TRIGGER, japan.id)
    assert "trigger, as claimed by Japan" in program.pane_text()
    assert program.log.undo_name.startswith("Link context event")
    program.do("undo")
    assert selected(program).contexts == ()


def test_an_event_that_is_not_there_yet_is_logged_on_the_way(program: Program) -> None:
    program.write(a_case(program.log.catalogue, "First"))
    program.log.select(program.log.ids[0])
    program.do("link_context")
    form = program.form(PartForm)
    field = reference(form, "context_id")
    field.combo.chosen.emit("new")
    inner = program.form(RecordForm)
    inner.root.rows["title"].field.set_raw("A protest")
    inner.root.rows["type"].field.set_raw("ctx.protest")
    inner.accept()
    assert program.window.deck.form is form
    form.root.rows["relation"].field.set_raw(ContextRelation.BACKGROUND)
    form.accept()
    (link,) = selected(program).contexts
    assert program.log.catalogue.name_of(link.context_id) == "A protest"


def test_a_precedent_is_cited_with_who_cites_it_and_enter_leads_there(program: Program) -> None:
    old, new = (a_case(program.log.catalogue, title) for title in ("Old", "New"))
    program.write(old, new)
    program.log.select(new.id)
    program.do("cite_precedent")
    form = program.form(PartForm)
    reference(form, "incident_id").choose(old.id)
    reference(form, "drawn_by_id").choose(a_side_of(program.log.catalogue, "CN").id)
    form.accept()
    (link,) = selected(program).links
    assert (link.kind, link.incident_id) == (LinkKind.PRECEDENT_CITED, old.id)
    assert "Precedents cited" in program.pane_text()
    assert "cited by China" in program.pane_text()
    program.activate()
    (row,) = rows(program)
    row.setFocus()
    program.key(Qt.Key.Key_Return)
    assert program.log.selection == old.id


def test_an_event_in_the_pane_leads_to_its_record_and_arrows_walk_the_rows(
    program: Program,
) -> None:
    one, two = an_event("One"), an_event("Two")
    background = ContextRelation.BACKGROUND
    links = tuple(ContextLink(context_id=e.id, relation=background) for e in (one, two))
    case = replace(a_case(program.log.catalogue, "First"), contexts=links)
    program.write(one, two, case)
    program.log.select(case.id)
    assert "background, as linked by the analyst" in program.pane_text()
    program.activate()
    rows(program)[0].setFocus()
    program.key(Qt.Key.Key_Down)
    assert rows(program)[1].hasFocus()
    program.key(Qt.Key.Key_Up)
    assert rows(program)[0].hasFocus()
    program.key(Qt.Key.Key_Return)
    assert program.window.records.chosen() == one


def test_other_links_are_not_called_precedents(program: Program) -> None:
    old, new = (a_case(program.log.catalogue, title) for title in ("Old", "New"))
    new = replace(new, links=(IncidentLink(incident_id=old.id, kind=LinkKind.FOLLOWS),))
    program.write(old, new)
    program.log.select(new.id)
    assert "Linked incidents" in program.pane_text()
    assert "Precedents cited" not in program.pane_text()


def test_a_context_event_is_logged_by_itself(program: Program) -> None:
    program.do("log_context")
    form = program.form(RecordForm)
    form.root.rows["title"].field.set_raw("A hotline call")
    form.root.rows["type"].field.set_raw("ctx.hotline")
    form.accept()
    events = program.log.catalogue.all(ContextEvent)
    assert [event.title for event in events] == ["A hotline call"]

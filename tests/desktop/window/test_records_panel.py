"""Parties and the like: added, amended, withdrawn, and kept while somebody names them."""

from desktop.forms.record_form import RecordForm
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.record import Kind
from tests.desktop.cases import a_case
from tests.desktop.program import Program


def choose(program: Program, kind: Kind, name: str) -> None:
    """Show one kind of record and put the cursor on the one of this name."""
    panel = program.window.records
    panel.kind.setCurrentIndex(panel.kind.findData(kind))
    panel.search.setText(name)
    rows = [panel.found.index(row, 0) for row in range(panel.found.rowCount())]
    panel.table.setCurrentIndex(next(row for row in rows if row.data() == name))


def press(program: Program, name: str) -> None:
    """Press a button of the panel that can be pressed."""
    button = program.window.records.buttons[name]
    assert button.isEnabled()
    button.click()


def test_a_party_is_added_amended_and_withdrawn(program: Program) -> None:
    panel = program.window.records
    panel.kind.setCurrentIndex(panel.kind.findData(Kind.PARTY))
    press(program, "New")
    form = program.form(RecordForm)
    rows = form.root.rows
    rows["code"].field.set_raw("XX")
    rows["names"].field.set_value(a_name("Exland"))
    rows["kind"].field.set_value(PartyKind.STATE)
    form.accept()
    assert program.window.deck.form is None, form.root.problems()
    choose(program, Kind.PARTY, "Exland")

    press(program, "Amend")
    form = program.form(RecordForm)
    form.root.rows["names"].field.set_value(a_name("Exland Republic"))
    form.accept()
    choose(program, Kind.PARTY, "Exland Republic")

    press(program, "Withdraw")
    assert "Exland Republic" not in party_names(program)
    program.do("undo")
    assert "Exland Republic" in party_names(program)


def test_a_party_that_is_named_cannot_be_withdrawn_and_the_notice_says_by_whom(
    program: Program,
) -> None:
    program.write(a_case(program.log.catalogue, "An approach"))
    choose(program, Kind.PARTY, "Japan")
    press(program, "Withdraw")
    (summary,) = program.log.index.summaries.values()
    assert summary.ref in program.said or "An approach" in program.said
    assert "Japan" in party_names(program)


def test_the_commands_of_the_record_mean_the_record_in_the_panel(program: Program) -> None:
    (incident,) = program.write(a_case(program.log.catalogue, "An approach"))
    program.log.select(incident.id)
    program.activate()
    program.do("show_records")
    choose(program, Kind.PARTY, "Japan")
    program.window.records.table.setFocus()
    program.do("amend")
    assert isinstance(program.form(RecordForm).value(), Party)


def test_every_kind_of_record_can_be_shown_and_begun(program: Program) -> None:
    panel = program.window.records
    for number in range(panel.kind.count()):
        panel.kind.setCurrentIndex(number)
        kind = Kind(panel.kind.itemData(number))
        assert panel.model.rowCount() == len(program.log.records(kind))
        press(program, "New")
        program.form(RecordForm).cancel.click()
    assert program.window.deck.form is None


def a_name(text: str) -> tuple[Name, ...]:
    """Return a name in English."""
    return (Name(text=text),)


def party_names(program: Program) -> list[str]:
    """Return the first names of all parties."""
    return [party.names[0].text for party in program.log.catalogue.all(Party) if party.names]

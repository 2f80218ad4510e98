"""Two records of the catalogue merged on the page beside the map, and taken apart again by undo."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt

from desktop.window.merge_page import MergePage
from models.bundle.write import write_bundle
from models.catalogue.name import Name
from models.catalogue.party import Party
from models.encounter.incident import Incident, Status
from models.record import Change, Kind, Record
from models.store.transfer import bundle_of
from tests.builders import a_side
from tests.desktop.cases import a_case, a_side_of
from tests.desktop.program import PATIENCE_MS, Program, labels_in


def a_twin(program: Program) -> Party:
    """Write a second Japan, which an incident names."""
    made = a_side("JPN")
    twin = replace(made, names=(Name(text="Nippon"), Name(text="扶桑", lang="ja", used_by="JPN")))
    case = a_case(program.log.catalogue, "An approach")
    program.write(twin, replace(case, principals=(*case.principals, twin.id)))
    return twin


def merging(program: Program, record: Record) -> MergePage:
    program.activate()
    program.do("show_records")
    program.window.records.show_record(record)
    program.do("merge_records")
    return program.form(MergePage)


def dump(program: Program) -> bytes:
    return write_bundle(bundle_of(program.log.logbook))


def test_a_party_is_merged_with_the_keyboard_and_undo_leads_back_to_the_same_text(
    program: Program,
) -> None:
    twin = a_twin(program)
    japan = a_side_of(program.log.catalogue, "JP")
    before = dump(program)
    page = merging(program, japan)
    page.box.setFocus()
    program.type("nippon")
    program.key(Qt.Key.Key_Return)
    assert "An approach" in page.named.text()
    with program.qtbot.waitSignal(program.log.changed, timeout=PATIENCE_MS):
        program.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    held = program.log.catalogue
    assert twin.id not in held.entries
    assert Name(text="扶桑", lang="ja", used_by="JP") in held.entries[japan.id].names  # type: ignore[union-attr]
    (incident,) = program.log.logbook.records(Kind.INCIDENT)
    assert twin.id not in incident.principals  # type: ignore[union-attr]
    assert "other records follow" in program.said
    assert program.window.deck.form is None

    program.do("undo")
    assert dump(program) == before
    program.do("redo")
    assert twin.id not in program.log.catalogue.entries


def test_where_the_two_differ_the_analyst_chooses(program: Program) -> None:
    japan, china = (a_side_of(program.log.catalogue, code) for code in ("JP", "CN"))
    page = merging(program, japan)
    page.choose(china.id)
    assert set(page.choices.groups) == {"code", "colour"}
    page.choices.take("colour")
    whole = page.result()
    assert (whole.code, whole.colour) == ("JP", china.colour)
    page.swap.click()
    assert page.result().id == china.id


def test_what_cannot_be_one_is_said_on_the_page_and_nothing_is_offered(program: Program) -> None:
    japan = a_side_of(program.log.catalogue, "JP")
    page = merging(program, japan)
    assert not page.merge.isEnabled()
    page.cancel.click()
    assert program.window.deck.form is None


def test_a_record_changed_meanwhile_is_refused_on_the_page(program: Program) -> None:
    twin = a_twin(program)
    japan = a_side_of(program.log.catalogue, "JP")
    page = merging(program, japan)
    page.choose(twin.id)
    change_note(program, twin.id)
    page.accept()
    program.qtbot.waitUntil(lambda: "changed meanwhile" in page.problem.text(), timeout=PATIENCE_MS)
    assert program.form(MergePage) is page
    assert twin.id in program.log.catalogue.entries
    assert any("Nippon" in label.text() for label in labels_in(page))


def test_what_a_published_incident_names_is_not_merged_away(program: Program) -> None:
    twin = a_side("JPN")
    case = replace(a_case(program.log.catalogue, "An approach"), status=Status.PUBLISHED)
    program.write(twin, replace(case, principals=(*case.principals, twin.id)))
    before = dump(program)
    page = merging(program, a_side_of(program.log.catalogue, "JP"))
    page.choose(twin.id)
    page.accept()
    program.qtbot.waitUntil(lambda: "Reopen it first" in page.problem.text(), timeout=PATIENCE_MS)
    assert "An approach" in page.problem.text()
    assert program.form(MergePage) is page
    assert dump(program) == before


def change_note(program: Program, id_: UUID) -> None:
    before = program.log.catalogue.entries[id_]
    program.log.apply("Amend", [Change(before=before, after=replace(before, note="Meanwhile."))])


def test_a_step_of_many_records_is_taken_back_beside_the_window_and_brought_again(
    program: Program,
) -> None:
    twin = a_twin(program)
    catalogue = program.log.catalogue
    cases = (a_case(catalogue, f"Case {n}") for n in range(45))
    program.write(*(replace(one, principals=(*one.principals, twin.id)) for one in cases))
    japan = a_side_of(catalogue, "JP")
    page = merging(program, japan)
    page.choose(twin.id)
    with program.qtbot.waitSignal(program.log.changed, timeout=PATIENCE_MS):
        page.accept()
    assert twin.id not in program.log.catalogue.entries

    with program.qtbot.waitSignal(program.log.changed, timeout=PATIENCE_MS):
        program.do("undo")
        assert not program.offers("undo")
    assert twin.id in program.log.catalogue.entries
    with program.qtbot.waitSignal(program.log.changed, timeout=PATIENCE_MS):
        program.do("redo")
    assert twin.id not in program.log.catalogue.entries
    assert program.offers("undo")


def test_a_step_of_many_records_that_cannot_be_taken_back_is_refused_and_stays(
    program: Program,
) -> None:
    cases = [a_case(program.log.catalogue, f"Case {n}") for n in range(45)]
    written = program.write(*cases, step="Many")
    (first,) = written[:1]
    assert isinstance(first, Incident)
    amended = replace(first, title="Changed behind its back")
    author = program.log.author
    assert author is not None
    program.log.logbook.apply([Change(before=first, after=amended)], author, step="Elsewhere")
    with program.qtbot.waitSignal(program.log.refused, timeout=PATIENCE_MS):
        program.do("undo")
    assert "changed meanwhile" in program.said
    assert program.log.undo_name == "Many"

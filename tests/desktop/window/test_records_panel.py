"""The catalogue: records found by any name, read out, added, amended, withdrawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.forms.record_form import RecordForm
from desktop.panels.records.kinds import KINDS
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.platform import Domain, Platform
from models.catalogue.zone import Zone
from models.record import Change, Kind
from tests.builders import an_id
from tests.desktop.cases import a_case, a_side_of
from tests.desktop.program import PATIENCE_MS, Program, labels_in


def choose(program: Program, kind: Kind, name: str) -> None:
    """Show one kind of record and put the cursor on the one of this name."""
    program.do("show_records")
    panel = program.window.records
    panel.head.kind.setCurrentIndex(panel.head.kind.findData(kind))
    panel.head.box.setText(name)
    panel.table.selectRow(rows(program).index(name))


def rows(program: Program) -> list[str]:
    """Return the names in the table, from top to bottom."""
    model = program.window.records.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(program: Program, name: str) -> None:
    """Press a button of the panel that can be pressed."""
    button = program.window.records.buttons[name]
    assert button.isEnabled()
    button.click()


def read_out(program: Program) -> str:
    """Return all that the preview says."""
    return "\n".join(label.text() for label in labels_in(program.window.records.preview.widget()))


def test_a_party_is_added_amended_and_withdrawn(program: Program) -> None:
    head = program.window.records.head
    head.kind.setCurrentIndex(head.kind.findData(Kind.PARTY))
    press(program, "New")
    form = program.form(RecordForm)
    form.root.rows["code"].field.set_raw("XX")
    form.root.rows["names"].field.set_value(a_name("Exland"))
    form.root.rows["kind"].field.set_value(PartyKind.STATE)
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
    (summary,) = program.log.summaries(program.log.index.ids)
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


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_record_can_be_shown_sorted_and_begun(program: Program, kind: Kind) -> None:
    panel = program.window.records
    panel.head.kind.setCurrentIndex(panel.head.kind.findData(kind))
    whole = rows(program)
    assert len(whole) == len(program.log.records(kind))
    for column in range(panel.model.columnCount()):
        panel.model.sort(column, Qt.SortOrder.DescendingOrder)
        assert sorted(rows(program)) == sorted(whole)
    press(program, "New")
    if kind is Kind.CAPTURE:
        # A capture is made of a file, never typed.
        (dialog,) = program.window.findChildren(QFileDialog)
        dialog.reject()
    else:
        program.form(RecordForm).cancel.click()
    assert program.window.deck.form is None


@pytest.mark.parametrize("text", ["j15", "J-15", "歼15", "殲-15", "飛鯊", "flanker-x2"])
def test_a_class_is_found_by_any_name_in_any_script(program: Program, text: str) -> None:
    head = program.window.records.head
    head.kind.setCurrentIndex(head.kind.findData(Kind.PLATFORM))
    head.box.setText(text)
    assert rows(program)[0] == "Shenyang J-15 / J-15T"


def test_the_name_that_was_sought_stands_under_the_one_that_is_shown(program: Program) -> None:
    head, model = program.window.records.head, program.window.records.model
    head.kind.setCurrentIndex(head.kind.findData(Kind.PLACE))
    head.box.setText("沖縄本島")
    assert rows(program)[0] == "Okinawa main island"
    assert model.second_line(model.record(0)) == "沖縄本島, Japanese, used by JP"


def test_side_sort_and_use_narrow_what_is_shown(program: Program) -> None:
    program.write(a_case(program.log.catalogue, "An approach"))
    program.activate()
    program.do("show_records")
    panel = program.window.records
    head, model = panel.head, panel.model
    head.kind.setCurrentIndex(head.kind.findData(Kind.PLATFORM))
    head.side.setCurrentIndex(head.side.findData("JP"))
    head.sort.setCurrentIndex(head.sort.findData("air"))
    shown = [model.record(row) for row in range(model.rowCount())]
    assert shown
    for one in shown:
        assert isinstance(one, Platform)
        assert one.domain == "air"
        assert any(operator.startswith("JP") for operator in one.operators)

    head.kind.setCurrentIndex(head.kind.findData(Kind.PARTY))
    assert head.side.currentIndex() == 0
    head.in_use.setChecked(True)
    program.qtbot.waitUntil(lambda: rows(program) == ["China", "Japan"], timeout=PATIENCE_MS)


def test_a_record_is_read_out_with_all_its_names_and_where_it_is_used(program: Program) -> None:
    (incident,) = program.write(a_case(program.log.catalogue, "An approach"))
    program.activate()
    program.do("show_records")
    choose(program, Kind.PARTY, "Japan")
    said = read_out(program)
    assert "日本" in said
    assert "Japanese" in said
    uses = program.window.records.preview.uses
    assert uses is not None
    uses.setFocus()
    assert any("An approach" in uses.item(row).text() for row in range(uses.count()))
    uses.setCurrentRow(
        next(row for row in range(uses.count()) if "An approach" in uses.item(row).text())
    )
    program.key(Qt.Key.Key_Return)
    assert program.log.selection == incident.id


def test_a_zone_that_is_chosen_is_drawn_on_the_map_as_declared_by_its_issuer(
    program: Program,
) -> None:
    program.activate()
    program.do("show_records")
    zone = program.log.catalogue.all(Zone)[0]
    program.window.records.show_record(zone)
    assert f"as declared by {zone.issuer}" in read_out(program)
    drawn = "EncounterMap.parts.Preview.parts.length"
    program.qtbot.waitUntil(lambda: program.script(drawn) == 1, timeout=PATIENCE_MS)


def test_hostile_names_are_shown_as_they_are(program: Program) -> None:
    side = a_side_of(program.log.catalogue, "JP")
    hostile = Party(
        id=side.id,
        code=side.code,
        kind=side.kind,
        names=(Name(text="<b>&amp;\u202e</b>", lang="<i>", used_by="<u>"),),
        note="<img src=x>",
    )
    program.log.apply("Amend", [Change(before=side, after=hostile)])
    program.window.records.show_record(hostile)
    said = read_out(program)
    assert "<b>&amp;[RLO]</b>" in said
    assert "<img src=x>" in said


def test_the_catalogue_can_have_the_whole_width_and_shows_all_its_columns_there(
    program: Program,
) -> None:
    program.activate()
    program.do("show_records")
    table, before = program.window.records.table, program.window.records.width()
    assert table.isColumnHidden(1)
    program.do("widen")
    assert not program.window.middle.isVisible()
    program.qtbot.waitUntil(lambda: not table.isColumnHidden(1), timeout=PATIENCE_MS)
    program.do("widen")
    assert program.window.middle.isVisible()
    program.qtbot.waitUntil(lambda: program.window.records.width() == before, timeout=PATIENCE_MS)


def a_name(text: str) -> tuple[Name, ...]:
    """Return a name in English."""
    return (Name(text=text),)


def party_names(program: Program) -> list[str]:
    """Return the first names of all parties."""
    return [party.names[0].text for party in program.log.catalogue.all(Party) if party.names]


def test_thousands_of_records_are_made_ready_beside_the_window(program: Program) -> None:
    made = [
        Platform(id=an_id(), code=f"zz{n}", names=a_name(f"Zed {n}"), domain=Domain.AIR)
        for n in range(2100)
    ]
    program.write(*made)
    program.do("show_records")
    panel = program.window.records
    panel.head.kind.setCurrentIndex(panel.head.kind.findData(Kind.PLATFORM))
    panel.head.box.setText("zed 2099")
    program.qtbot.waitUntil(lambda: rows(program) == ["Zed 2099"], timeout=PATIENCE_MS)
    assert panel.model.whole_count > 2100


def test_where_nothing_fits_or_nothing_is_recorded_the_panel_says_what_to_do(
    program: Program,
) -> None:
    program.do("show_records")
    head = program.window.records.head
    head.kind.setCurrentIndex(head.kind.findData(Kind.PLATFORM))
    head.box.setText("no such thing anywhere")
    assert "Nothing fits" in read_out(program)
    head.kind.setCurrentIndex(head.kind.findData(Kind.PARTY))
    head.box.setText("j15")
    assert "elsewhere: Platforms 1." in read_out(program)
    head.kind.setCurrentIndex(head.kind.findData(Kind.PLATFORM))
    assert rows(program) == ["Shenyang J-15 / J-15T"]
    head.kind.setCurrentIndex(head.kind.findData(Kind.SOURCE))
    assert "New enters the first one" in read_out(program)

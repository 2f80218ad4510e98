"""The generic form: what it is given comes back, what is typed becomes a value."""

import json
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.context import FormContext
from desktop.forms.record_form import RecordForm
from desktop.plain_label import PlainLabel
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.encounter.episode import Episode
from models.encounter.incident import Incident, Severity
from models.encounter.statement import Statement
from models.problem import Problem
from tests.desktop.forms.conftest import an_id

# The offscreen platform says so whenever a list of completions opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_new_party_is_typed_field_by_field(qtbot: QtBot, context: FormContext) -> None:
    form = _form(qtbot, Party, None, context)
    rows = _rows(form)
    QTest.keyClicks(rows["code"].field.edit, "KR/MND")
    rows["names"].field.add()
    name = rows["names"].field.items[0].open()
    QTest.keyClicks(name.rows["text"].field.edit, "Ministry of National Defense")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    QTest.keyClicks(rows["kind"].field.combo, "mini")
    QTest.keyClicks(rows["side_id"].field.combo.line, "South Korea")
    with qtbot.waitSignal(form.accepted) as told:
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (party,) = told.args or (None,)
    assert isinstance(party, Party)
    assert party == Party(
        id=party.id,
        code="KR/MND",
        names=(Name(text="Ministry of National Defense"),),
        kind=PartyKind.MINISTRY,
        side_id=an_id("KR"),
    )


def test_an_incomplete_form_is_not_kept_and_says_what_is_missing(
    qtbot: QtBot, context: FormContext
) -> None:
    form = _form(qtbot, Party, None, context)
    with qtbot.assertNotEmitted(form.accepted):
        form.accept()
    shown = {name for name, row in _rows(form).items() if row.problem.isVisible()}
    assert {"code", "kind"} <= shown
    with pytest.raises(Problem, match="Code"):
        form.value()


def test_a_serious_incident_without_a_reason_is_told_beside_the_field(
    qtbot: QtBot, context: FormContext
) -> None:
    form = _form(qtbot, Incident, Incident(id=UUID(int=1), title="An approach"), context)
    _rows(form)["severity"].field.set_raw(Severity.SERIOUS)
    qtbot.waitUntil(_rows(form)["severity_rationale"].problem.isVisible)
    with qtbot.assertNotEmitted(form.accepted):
        form.accept()
    _rows(form)["severity_rationale"].field.set_raw("Two aircraft within 30 m.")
    with qtbot.waitSignal(form.accepted):
        form.accept()


def test_what_was_wrong_before_does_not_stand_in_the_way(
    qtbot: QtBot, context: FormContext
) -> None:
    before = Incident(id=UUID(int=1), title="An approach", severity=Severity.SERIOUS)
    form = _form(qtbot, Incident, before, context)
    _rows(form)["weather"].field.set_raw("Clear")
    with qtbot.waitSignal(form.accepted):
        form.accept()


def test_a_claim_names_a_statement_that_was_entered_in_the_same_form(
    qtbot: QtBot, context: FormContext
) -> None:
    form = _form(qtbot, Incident, Incident(id=UUID(int=1), title="An approach"), context)
    rows = _rows(form)
    statement = _begun(rows["statements"].field)
    QTest.keyClicks(statement.rows["party_id"].field.combo.line, "JP/MOD")
    statement.rows["quote"].field.edit.setPlainText("危険な行為")
    proposition = _begun(rows["propositions"].field)
    proposition.rows["text"].field.edit.setText("A J-15 came near an F-15J.")
    proposition.rows["kind"].field.set_raw("figure")
    proposition.rows["quantity_kind"].field.set_raw("cpa_slant")
    claim = _begun(rows["claims"].field)
    claim.rows["statement_id"].field.combo.line.setText("危険な行為")
    claim.rows["proposition_id"].field.combo.line.setText("came near")
    claim.rows["stance"].field.set_raw("asserts")
    claim.rows["figure"].field.edit.setText("about 45 yards")
    incident = form.value()
    assert incident.claims[0].statement_id == incident.statements[0].id
    assert incident.claims[0].proposition_id == incident.propositions[0].id
    assert incident.claims[0].figure.words == "about 45 yards"


def test_a_duplicate_has_an_identity_of_its_own_down_to_its_parts(
    qtbot: QtBot, context: FormContext
) -> None:
    form = _form(qtbot, Incident, Incident(id=UUID(int=1), title="An approach"), context)
    episodes = _rows(form)["episodes"].field
    episode = _begun(episodes)
    _begun(episode.rows["participants"].field)
    episodes.list.setCurrentRow(0)
    episodes.duplicate()
    first, second = form.value().episodes
    assert first.id != second.id
    assert first.participants[0].id != second.participants[0].id


def test_what_was_removed_can_be_put_back(qtbot: QtBot, context: FormContext) -> None:
    before = Incident(
        id=UUID(int=1),
        title="An approach",
        episodes=tuple(Episode(id=UUID(int=n), label=f"Act {n}") for n in (2, 3)),
    )
    form = _form(qtbot, Incident, before, context)
    episodes = _rows(form)["episodes"].field
    episodes.list.setCurrentRow(0)
    episodes.remove()
    assert form.value().episodes == before.episodes[1:]
    episodes.put_back()
    assert form.value() == before


def test_a_half_typed_form_comes_back_from_its_draft(qtbot: QtBot, context: FormContext) -> None:
    before = Incident(id=UUID(int=1), title="An approach")
    form = _form(qtbot, Incident, before, context)
    statement = _begun(_rows(form)["statements"].field)
    statement.rows["party_id"].field.combo.line.setText("JP/MOD")
    statement.rows["said"].field.edit.setText("7 Dec 2025 02:00")
    draft = json.loads(json.dumps(form.draft()))
    again = RecordForm.from_draft(draft, context)
    qtbot.addWidget(again)
    items = _rows(again)["statements"].field.items
    assert items[0].open().rows["said"].field.edit.text() == "7 Dec 2025 02:00"
    assert again.draft() == form.draft()
    items[0].open().rows["said"].field.zone.setText("JST")
    assert isinstance(again.value().statements[0], Statement)


def test_hostile_text_is_shown_as_it_is_in_lists_and_above_pages(
    qtbot: QtBot, context: FormContext
) -> None:
    hostile = "<b>{{7*7}}</b> &amp; \u202etxt"
    before = Incident(
        id=UUID(int=1), title=hostile, episodes=(Episode(id=UUID(int=2), label=hostile),)
    )
    form = _form(qtbot, Incident, before, context)
    episodes = _rows(form)["episodes"].field
    assert "<b>{{7*7}}</b> &amp;" in episodes.list.item(0).text()
    assert "\u202e" not in episodes.list.item(0).text()
    episodes.list.setCurrentRow(0)
    episodes.open_current()
    labels = [label for label in form.findChildren(PlainLabel) if "{{7*7}}" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]
    assert form.value() == before


def test_a_record_that_is_wanted_is_asked_for(qtbot: QtBot, context: FormContext) -> None:
    form = _form(qtbot, Statement, None, context)
    field = _rows(form)["party_id"].field
    field.combo.entered.emit()
    with qtbot.waitSignal(form.record_wanted) as told:
        field.combo.chosen.emit("new")
    assert told.args == [Party, field]
    field.choose(an_id("JP/MOD"))
    assert form.value().party_id == an_id("JP/MOD")


def _rows(form: RecordForm) -> dict[str, Any]:
    return dict(form.root.rows)


def _begun(field: Any) -> Any:
    field.add()
    return field.items[-1].open()


def _form(qtbot: QtBot, type_: type, value: Any, context: FormContext) -> RecordForm:
    form = RecordForm(type_, value, context)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form

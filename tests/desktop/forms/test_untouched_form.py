"""Every type has a whole form, and a form that nobody touched changes nothing."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.forms.build import hints_of
from desktop.forms.context import FormContext
from desktop.forms.layout import LAYOUT, is_hidden, shown_fields
from desktop.forms.record_form import RecordForm
from models.bundle.codec import to_json
from models.encounter.incident import Incident
from models.figure.figure import Figure
from models.position.position import Position
from models.record import TYPE_OF, Kind
from models.when.when import When
from tests.strategies import records

PARSED = {When, Figure, Position}


def _types_within(hint: Any) -> set[type]:
    inner = set().union(*(_types_within(part) for part in get_args(hint)), set())
    return inner | ({hint} if is_dataclass(hint) and isinstance(hint, type) else set())


def _all_types() -> set[Any]:
    found: set[Any] = set()
    waiting: set[Any] = set(TYPE_OF.values())
    while waiting:
        type_ = waiting.pop()
        found.add(type_)
        inner = set().union(*(_types_within(hint) for hint in hints_of(type_).values()))
        waiting |= inner - found - PARSED
    return found


@pytest.mark.parametrize("type_", list(LAYOUT))
def test_every_field_of_a_value_has_its_place_in_the_form(type_: type) -> None:
    rows = [row for s in LAYOUT[type_] for row in (*s.rows, *s.more)]
    laid = [name for row in rows for name in ((row,) if isinstance(row, str) else row)]
    assert sorted(laid) == sorted(shown_fields(type_))


def test_only_identities_and_what_the_program_sets_are_never_typed() -> None:
    hidden = {
        (type_.__name__, field.name)
        for type_ in _all_types()
        for field in fields(type_)
        if is_hidden(type_, field.name)
    }
    by_steps = {"status", "duplicate_of_id", "publications"}
    of_bytes = {"sha256", "size_bytes"}
    assert {name for _type, name in hidden} <= {"id", "ref", "kind"} | by_steps | of_bytes


@pytest.mark.parametrize("kind", list(Kind))
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_form_that_nobody_touched_never_changes_a_record(
    kind: Kind, data: st.DataObject, context: FormContext
) -> None:
    record = data.draw(records(kind))
    form = RecordForm(type(record), record, context)
    assert not form.edited()
    assert to_json(form.value()) == to_json(record)
    shiboken6.delete(form)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_amending_one_field_leaves_the_others_as_they_were(
    data: st.DataObject, context: FormContext
) -> None:
    incident = data.draw(records(Kind.INCIDENT))
    assert isinstance(incident, Incident)
    form = RecordForm(Incident, incident, context)
    form.root.rows["weather"].field.set_raw("Clear, visibility 20 km")
    assert form.value() == replace(incident, weather="Clear, visibility 20 km")
    shiboken6.delete(form)


@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_opening_every_page_of_an_incident_changes_nothing(
    data: st.DataObject, context: FormContext
) -> None:
    incident = data.draw(records(Kind.INCIDENT))
    assert isinstance(incident, Incident)
    form = RecordForm(Incident, incident, context)
    _open_all(form, form.root)
    assert form.value() == incident
    shiboken6.delete(form)


def _open_all(form: RecordForm, page: Any) -> None:
    for row in page.rows.values():
        for number in range(len(getattr(row.field, "items", ()))):
            row.field.list.setCurrentRow(number)
            row.field.open_current()
            _open_all(form, row.field.items[number].open())
            form.back()


@pytest.mark.parametrize("type_", list(LAYOUT))
def test_every_field_is_named_for_screen_readers_and_reached_from_its_label(
    type_: type, qtbot: QtBot, context: FormContext
) -> None:
    form = RecordForm(type_, None, context)
    qtbot.addWidget(form)
    for row in form.root.rows.values():
        target = row.field.focusProxy() or row.field
        assert target.accessibleName() == row.text
        assert row.label.buddy() is target

"""The fields in which several incidents are amended at once."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.forms.context import FormContext
from desktop.forms.fields.enum import CodeField
from desktop.forms.fields.field import Field
from desktop.forms.fields.line import LineField
from desktop.forms.fields.nested import NestedField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.several import SeveralField
from desktop.forms.offer import encounter_choices
from desktop.forms.row import FieldRow
from desktop.forms.scope import Scope
from desktop.words import enum_words
from models.encounter.context import ContextEvent
from models.encounter.incident import Severity, Theatre
from models.encounter.link import ContextLink, ContextRelation
from models.encounter.marking import Marking
from models.encounter.publication import Publication
from models.problem import Problem
from models.review.amendment import Amendment
from models.review.step import WAYS, Step

# The rows of the form, top to bottom.
ROWS: tuple[tuple[str, ...], ...] = (
    ("step",),
    ("theatre",),
    ("severity",),
    ("severity_rationale",),
    ("add_tags", "remove_tags"),
    ("add_types",),
    ("remove_types",),
    ("principals",),
    ("context", "relation"),
    ("marking",),
)
_LABELS = {
    "step": "State of the work",
    "theatre": "Theatre",
    "severity": "Severity",
    "severity_rationale": "Why this severity",
    "add_tags": "Add tags",
    "remove_tags": "and take off",
    "add_types": "Add what happened",
    "remove_types": "Take off",
    "principals": "Principal sides",
    "context": "Link context event",
    "relation": "as",
    "marking": "Handling",
}
_STAYS = "stays as it is"
# A duplicate is one of just one other.
_STEPS = tuple(step for step in Step if step is not Step.MARK_DUPLICATE)


def made_rows(scope: Scope, parent: QWidget) -> dict[str, FieldRow]:
    """Return the fields, each empty, with its label."""
    fields: dict[str, Field] = {
        "step": CodeField({step: WAYS[step].name for step in _STEPS}, optional=True),
        "theatre": CodeField({t: enum_words(t) for t in Theatre}, optional=True),
        "severity": CodeField({s: enum_words(s) for s in Severity}, optional=True),
        "severity_rationale": LineField(),
        "add_tags": _tags(),
        "remove_tags": _tags(),
        "add_types": SeveralField(encounter_choices, "type of encounter"),
        "remove_types": SeveralField(encounter_choices, "type of encounter"),
        "principals": SeveralField(scope.sides, "side", from_raw=UUID),
        "context": ReferenceField(lambda: scope.entries(ContextEvent), "context event"),
        "relation": CodeField({r: enum_words(r) for r in ContextRelation}),
        "marking": NestedField(scope, {Marking: "Set to"}, optional=True),
    }
    rows = {name: FieldRow("Amendment", name, field, parent) for name, field in fields.items()}
    for name, row in rows.items():
        row.rename(_LABELS[name])
    fields["relation"].set_raw(ContextRelation.BACKGROUND)
    for field in fields.values():
        if isinstance(field, (CodeField, NestedField)) and field is not fields["relation"]:
            field.combo.setItemText(0, _STAYS)
    return rows


def _tags() -> LineField:
    field = LineField()
    field.edit.setPlaceholderText("tags, by commas")
    return field


def amendment_of(rows: dict[str, FieldRow], context: FormContext) -> Amendment:
    """Return what was entered. Raises Problem, placed at the label of its field."""
    held = {name: _read(row) for name, row in rows.items()}
    step = held["step"]
    if held["severity_rationale"] and held["severity"] is None:
        mend = "Choose the severity too, or clear the line."
        raise Problem("a reason for no severity", where=_LABELS["severity_rationale"], mend=mend)
    event_id = held["context"]
    return Amendment(
        theatre=held["theatre"],
        severity=held["severity"],
        severity_rationale=held["severity_rationale"].strip(),
        add_types=held["add_types"],
        remove_types=held["remove_types"],
        add_tags=_by_commas(held["add_tags"]),
        remove_tags=_by_commas(held["remove_tags"]),
        marking=held["marking"],
        principals=held["principals"],
        context=ContextLink(context_id=event_id, relation=held["relation"]) if event_id else None,
        step=step,
        publication=_publication(context) if step is Step.PUBLISH else None,
    )


def _publication(context: FormContext) -> Publication:
    now = datetime.now(UTC).replace(microsecond=0)
    return Publication(number=1, at=now, by=context.author)


def _read(row: FieldRow) -> Any:
    try:
        return row.field.read()
    except Problem as problem:
        raise problem.at(row.text) from None


def _by_commas(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip()))

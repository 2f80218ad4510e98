"""How the fields of each value are laid out: sections, order, and what folds away."""

from dataclasses import fields
from typing import Any

from desktop.forms.catalogue_layout import CATALOGUE_LAYOUT
from desktop.forms.incident_layout import INCIDENT_LAYOUT
from desktop.forms.plan import Section
from models.catalogue.source import Capture
from models.encounter.assessment import Assessment
from models.encounter.context import ContextEvent
from models.encounter.incident import (
    Incident,
    Outcome,
    RuleInvoked,
)
from models.encounter.note import Note
from models.encounter.statement import Translation
from models.position.shape import Circle, Ellipse, Line, Polygon, Sector

LAYOUT: dict[type, tuple[Section, ...]] = INCIDENT_LAYOUT | CATALOGUE_LAYOUT

# Never typed: identities, the reference that the logbook gives, what a shape is, and how far the
# work on an incident has come, which is said by steps of their own (`models.review`).
HIDDEN_NAMES = frozenset({"id"})
_SHAPES: tuple[type, ...] = (Circle, Ellipse, Sector, Polygon, Line)
_BY_STEPS = ("ref", "status", "duplicate_of_id", "publications")
# Computed from the bytes of a capture: to write another hash would cut it off from them.
_OF_BYTES = ("sha256", "size_bytes")
HIDDEN = frozenset(
    {
        *((Incident, name) for name in _BY_STEPS),
        *((Capture, name) for name in _OF_BYTES),
        *((shape, "kind") for shape in _SHAPES),
    }
)

# What is written in sentences gets a box of several lines.
LONG = frozenset(
    {
        "summary",
        "severity_rationale",
        "risk_reasoning",
        "first_claim",
        "gist",
        "quote",
        "exact",
        "basis",
        "note",
        "reliability_note",
    }
)
LONG_TEXT = frozenset({Translation, Assessment, Note, Outcome, RuleInvoked, ContextEvent})


def sections_of(type_: type) -> tuple[Section, ...]:
    """Return the sections of a type; one that the table lacks shows its fields as they come."""
    return LAYOUT.get(type_) or (Section("", shown_fields(type_)),)


def shown_fields(type_: Any) -> tuple[str, ...]:
    """Return the fields of a type that are typed, in order of definition."""
    return tuple(field.name for field in fields(type_) if not is_hidden(type_, field.name))


def is_hidden(type_: Any, name: str) -> bool:
    """Whether a field is never typed."""
    return name in HIDDEN_NAMES or (type_, name) in HIDDEN


def is_long(type_: type, name: str) -> bool:
    """Whether a text is typed in a box of several lines."""
    return name in LONG or (name == "text" and type_ in LONG_TEXT)

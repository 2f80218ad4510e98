"""What lies within a record: the other records it names, and the words to search it by."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints
from uuid import UUID

from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.record import Record
from models.value import Value

_WORDS = frozenset(
    {
        "exact",
        "first_claim",
        "gist",
        "label",
        "note",
        "quote",
        "ref",
        "risk_reasoning",
        "severity_rationale",
        "speaker",
        "summary",
        "tags",
        "text",
        "title",
        "weather",
        "words",
    }
)


def references_of(record: Record) -> frozenset[UUID]:
    """Return the ids that a record names and does not itself hold."""
    own: set[UUID] = set()
    named: set[UUID] = set()
    for value in _values_in(record):
        for field in _ids_in(type(value)):
            held = getattr(value, field)
            (own if field == "id" else named).update(held if isinstance(held, tuple) else (held,))
    return frozenset(id_ for id_ in named - own if id_ is not None)


def words_of(record: Record) -> str:
    """Return the titles, quotes, translations and notes of a record, a line each.

    Empty for the kinds that nobody searches by their words.
    """
    if not isinstance(record, Incident | ContextEvent):
        return ""
    lines: list[str] = []
    for value in _values_in(record):
        for field in _texts_in(type(value)):
            held = getattr(value, field)
            lines.extend(held if isinstance(held, tuple) else (held,))
    return "\n".join(line for line in lines if line)


def _values_in(value: Value) -> Iterator[Value]:
    yield value
    for field in _children_of(type(value)):
        held = getattr(value, field)
        for inner in held if isinstance(held, tuple) else (held,):
            if inner is not None:
                yield from _values_in(inner)


@cache
def _children_of(type_: Any) -> tuple[str, ...]:
    return tuple(name for name, inner in _types_in(type_) if any(map(_counts, inner)))


@cache
def _ids_in(type_: Any) -> tuple[str, ...]:
    return tuple(name for name, inner in _types_in(type_) if UUID in inner)


@cache
def _texts_in(type_: Any) -> tuple[str, ...]:
    return tuple(name for name, inner in _types_in(type_) if name in _WORDS and str in inner)


@cache
def _counts(type_: Any) -> bool:
    """Say whether a value of this type can hold an id or words; a shape, say, cannot."""
    if not is_dataclass(type_):
        return False
    found = _ids_in(type_) + _texts_in(type_) + _children_of(type_)
    return bool(found)


@cache
def _types_in(type_: Any) -> tuple[tuple[str, frozenset[Any]], ...]:
    hints = get_type_hints(type_)
    return tuple((one.name, frozenset(_leaves(hints[one.name]))) for one in fields(type_))


def _leaves(hint: Any) -> Iterator[Any]:
    inner = get_args(hint)
    if not inner:
        yield hint
    for part in inner:
        yield from _leaves(part)

"""What lies within a record: the other records it names, and the words to search it by."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
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

# Alliances only label corroboration; they do not make every ally part of a logbook.
_LABELS = frozenset({"aligned_with"})


def references_of(record: Record) -> frozenset[UUID]:
    """Return the ids that a record names and does not itself hold."""
    own: set[UUID] = set()
    named: set[UUID | None] = set()
    for value in _values_in(record):
        for field in _plan(value).ids:
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
        for field in _plan(value).texts:
            held = getattr(value, field)
            lines.extend(held if isinstance(held, tuple) else (held,))
    return "\n".join(line for line in lines if line)


def _values_in(value: Value) -> list[Value]:
    found = [value]
    # The list grows while it is read: what lies within is looked into in its turn.
    for outer in found:
        for field in _plan(outer).children:
            held = getattr(outer, field)
            if isinstance(held, tuple):
                found.extend(held)
            elif held is not None:
                found.append(held)
    return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which fields of a type hold ids, words to search by, and values that may hold either."""

    ids: tuple[str, ...]
    texts: tuple[str, ...]
    children: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not (self.ids or self.texts or self.children)


def _plan(value: Value) -> _Plan:
    type_: Any = type(value)
    return _plan_of(type_)


@cache
def _plan_of(type_: Any) -> _Plan:
    hints = get_type_hints(type_)
    inner = {name: set(_leaves(hints[name])) for name in type_.__dataclass_fields__}
    return _Plan(
        ids=tuple(n for n, types in inner.items() if UUID in types and n not in _LABELS),
        texts=tuple(name for name, types in inner.items() if name in _WORDS and str in types),
        children=tuple(name for name, types in inner.items() if any(map(_counts, types))),
    )


def _counts(type_: Any) -> bool:
    """Say whether a value of this type can hold an id or words; a shape, say, cannot."""
    plan: Any = _plan_of
    return is_dataclass(type_) and not plan(type_).empty


def _leaves(hint: Any) -> Iterator[Any]:
    inner = get_args(hint)
    if not inner:
        yield hint
    for part in inner:
        yield from _leaves(part)

"""What lies within a record: the other records it names, and the words to search it by."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.record import Record

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


@dataclass(frozen=True, slots=True)
class Contents:
    """The ids that a record names and does not itself hold, and the words to search it by.

    The words are titles, quotes, translations and notes, a line each; empty for the kinds that
    nobody searches by their words.
    """

    named: frozenset[UUID] = frozenset()
    words: str = ""


def contents_of(record: Record) -> Contents:
    """Return what lies within a record, found in one walk."""
    own: list[UUID] = []
    named: list[UUID | None] = []
    lines: list[str] = []
    for value, plan in _values_in(record):
        if plan.has_id:
            own.append(value.id)
        for field, many in plan.ids:
            named += getattr(value, field) if many else (getattr(value, field),)
        for field, many in plan.texts:
            lines += getattr(value, field) if many else (getattr(value, field),)
    searched = isinstance(record, Incident | ContextEvent)
    return Contents(
        named=frozenset(id_ for id_ in {*named}.difference(own) if id_ is not None),
        words="\n".join(filter(None, lines)) if searched else "",
    )


NOTHING = Contents()


def references_of(record: Record) -> frozenset[UUID]:
    """Return the ids that a record names and does not itself hold."""
    return contents_of(record).named


def _values_in(record: Any) -> Iterator[tuple[Any, "_Plan"]]:
    """Yield the record and every value within, outer ones first, each with its plan."""
    found = [record]
    # The list grows while it is read: what lies within is looked into in its turn.
    for value in found:
        type_: Any = type(value)
        plan = _plan_of(type_)
        yield value, plan
        for field, many in plan.children:
            held = getattr(value, field)
            if many:
                found += held
            elif held is not None:
                found.append(held)


_Fields = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Which fields of a type hold ids, words to search by, and values that may hold either.

    Each with whether it holds many. `has_id` says that values of the type have an id themselves.
    """

    has_id: bool
    ids: _Fields
    texts: _Fields
    children: _Fields

    @property
    def empty(self) -> bool:
        return not (self.has_id or self.ids or self.texts or self.children)


@cache
def _plan_of(type_: Any) -> _Plan:
    hints = get_type_hints(type_)
    inner = {name: frozenset(_leaves(hints[name])) for name in type_.__dataclass_fields__}

    def those(wanted: Callable[[str, frozenset[Any]], bool]) -> _Fields:
        names = (name for name, types in inner.items() if wanted(name, types))
        return tuple((name, get_origin(hints[name]) is tuple) for name in names)

    return _Plan(
        has_id="id" in inner,
        ids=those(lambda name, types: UUID in types and name != "id" and name not in _LABELS),
        texts=those(lambda name, types: name in _WORDS and str in types),
        children=those(lambda _, types: any(map(_counts, types))),
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

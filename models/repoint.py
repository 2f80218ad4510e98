"""Lets whatever names one record name another instead, anywhere within a value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints
from uuid import UUID

V = TypeVar("V")

# Fields that name a party by its code.
_CODES = frozenset(
    {"contested_by", "issuer", "operators", "recognised_by", "used_by", "whose"},
)


@dataclass(frozen=True, slots=True)
class Repoint:
    """From which id to which other, and from which code of a party to which other."""

    ids: Mapping[UUID, UUID]
    codes: Mapping[str, str]

    def __call__(self, value: V) -> V:
        """Return the value as it is, or where it named one of these, with the other instead.

        What then stands twice in a list stands once; a record does not come to name itself.
        """
        held: Any = value
        type_: Any = type(held)
        plan = _plan_of(type_)
        own = held.id if plan.has_id else None
        changed = dict(self._named(held, plan, own)) | dict(self._within(held, plan))
        return replace(held, **changed) if changed else value

    def _named(self, value: Any, plan: "_Plan", own: UUID | None) -> Iterator[tuple[str, Any]]:
        for fields, others in ((plan.ids, self.ids), (plan.codes, self.codes)):
            for name in fields:
                before = getattr(value, name)
                after = _exchanged(before, others, own)
                if after != before:
                    yield name, after

    def _within(self, value: Any, plan: "_Plan") -> Iterator[tuple[str, Any]]:
        for name in plan.children:
            before = getattr(value, name)
            if isinstance(before, tuple):
                after = tuple(self(one) for one in before)
                if any(one is not other for one, other in zip(before, after, strict=True)):
                    yield name, tuple(dict.fromkeys(after))
            elif before is not None and (changed := self(before)) is not before:
                yield name, changed


def _exchanged(held: Any, others: Mapping[Any, Any], own: UUID | None) -> Any:
    if not isinstance(held, tuple):
        after = others.get(held, held)
        return None if held in others and after == own else after
    if others.keys().isdisjoint(held):
        return held
    return tuple(one for one in dict.fromkeys(others.get(one, one) for one in held) if one != own)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which fields of a type hold ids, codes of parties, and values that may hold either."""

    has_id: bool
    ids: tuple[str, ...]
    codes: tuple[str, ...]
    children: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not (self.ids or self.codes or self.children)


@cache
def _plan_of(type_: Any) -> _Plan:
    hints = get_type_hints(type_)
    inner = {name: frozenset(_leaves(hints[name])) for name in type_.__dataclass_fields__}
    return _Plan(
        has_id="id" in inner,
        ids=tuple(name for name, types in inner.items() if UUID in types and name != "id"),
        codes=tuple(name for name, types in inner.items() if name in _CODES and str in types),
        children=tuple(name for name, types in inner.items() if any(map(_counts, types))),
    )


def _counts(type_: Any) -> bool:
    plan: Any = _plan_of
    return is_dataclass(type_) and not plan(type_).empty


def _leaves(hint: Any) -> Iterator[Any]:
    inner = get_args(hint)
    if not inner:
        yield hint
    for part in inner:
        yield from _leaves(part)

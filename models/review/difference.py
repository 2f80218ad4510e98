"""What differs between two states of one record, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from models.figure.figure import Figure
from models.position.position import Position
from models.value import Value
from models.when.when import When

# Said as one: nobody wants to read which of four instants moved.
_WHOLE = (When, Position, Figure)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """One field that differs: of which type it is a field, and what it held before and holds now.

    `parts` are the parts of the record that it lies in, the outermost first. A part that is only
    in one of the two states is one difference as a whole, its other side None.
    """

    type_name: str
    field: str
    before: object
    after: object
    parts: tuple[Any, ...] = ()


def differences(before: Value, after: Value) -> tuple[FieldDifference, ...]:
    """Return what differs between two values of one type, in order of their fields.

    Parts are matched by identity, wherever they stand in their list; a new order alone is told as
    one difference of the list.
    """
    return tuple(_in_value(before, after, ()))


def _in_value(before: Any, after: Any, parts: tuple[Any, ...]) -> Iterator[FieldDifference]:
    for field in fields(before):
        was, now = getattr(before, field.name), getattr(after, field.name)
        if was == now:
            continue
        at = (type(before).__name__, field.name)
        if _is_parts(was) and _is_parts(now):
            yield from _in_parts(was, now, at, parts)
        elif _opens(was) and type(was) is type(now):
            yield from _in_value(was, now, parts)
        else:
            yield _one(at, was, now, parts)


def _in_parts(
    was: tuple[Any, ...], now: tuple[Any, ...], at: tuple[str, str], parts: tuple[Any, ...]
) -> Iterator[FieldDifference]:
    old, new = ({part.id: part for part in held} for held in (was, now))
    for id_, part in (old | new).items():
        if id_ in old and id_ in new:
            yield from _in_value(old[id_], part, (*parts, part))
        else:
            yield _one(at, old.get(id_), new.get(id_), parts)
    if [id_ for id_ in old if id_ in new] != [id_ for id_ in new if id_ in old]:
        yield _one(at, was, now, parts)


def _one(at: tuple[str, str], was: object, now: object, parts: tuple[Any, ...]) -> FieldDifference:
    return FieldDifference(type_name=at[0], field=at[1], before=was, after=now, parts=parts)


def _is_parts(value: object) -> bool:
    return isinstance(value, tuple) and all(hasattr(one, "id") for one in value)


def _opens(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, _WHOLE)

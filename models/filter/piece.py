"""A filter in pieces, each of which can be put in, turned round and taken out by itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from models.filter.incident_filter import IncidentFilter, Period, Within
from models.filter.term import NO_AREAS
from models.filter.text_form import parse_filter
from models.filter.tree import EVERYTHING, AllOf, AnyOf, Filter, Not, head_of, with_head
from models.filter.write_text import write_filter


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a filter. A bare one asks one condition, which an episode meets with the others.

    One that is not bare stands for itself: what is turned round, or in brackets.
    """

    part: Filter
    bare: bool = False

    @property
    def negated(self) -> bool:
        """Whether it lets through what the rest of it would not."""
        return isinstance(self.part, Not)

    @property
    def text(self) -> str:
        """The piece as text, which `pieces_in` reads."""
        if self.bare:
            return write_filter(self.part)
        return write_filter(AllOf(all_of=(EVERYTHING, self.part))).removeprefix("() ")


# What stands side by side must all hold.
Group = tuple[Piece, ...]
# Alternatives of groups. A filter that asks nothing has none.
Pieces = tuple[Group, ...]


def pieces_of(wanted: Filter) -> Pieces:
    """Return the pieces of a filter, which `filter_of` puts together as the same again."""
    if wanted == EVERYTHING:
        return ()
    return tuple(map(_group_of, wanted.any_of if isinstance(wanted, AnyOf) else (wanted,)))


def filter_of(pieces: Iterable[Group]) -> Filter:
    """Put pieces together; groups without any are left out."""
    parts = tuple(_together(group) for group in pieces if group)
    if len(parts) > 1:
        return AnyOf(any_of=parts)
    return parts[0] if parts else EVERYTHING


def pieces_in(text: str, areas: Mapping[str, Within] = NO_AREAS) -> Group:
    """Return the pieces of a text; alternatives are one. Problem on what is not understood.

    `areas` are the kept areas that may be named in it.
    """
    wanted = parse_filter(text, areas)
    if isinstance(wanted, AnyOf):
        return (Piece(wanted),)
    # Behind empty brackets a bracket of its own stays one.
    return tuple(p for p in _group_of(parse_filter(f"() {text}", areas)) if p.part != EVERYTHING)


def with_new(group: Group, new: Iterable[Piece]) -> Group:
    """Return a group with more pieces: the values of one condition are one piece."""
    held = (*group, *new)
    return _group_of(_together(held)) if held else ()


def turned(piece: Piece) -> Piece:
    """Return what lets through what this piece does not."""
    if isinstance(piece.part, Not):
        return Piece(piece.part.but, bare=_is_single(piece.part.but))
    return Piece(Not(but=piece.part))


def parted(pieces: Pieces, group: int, place: int) -> Pieces:
    """Return the pieces with an `or` before one of them, or without the one that stands there."""
    if place:
        left, right = pieces[group][:place], pieces[group][place:]
        return (*pieces[:group], left, right, *pieces[group + 1 :])
    if group:
        joined = with_new(pieces[group - 1], pieces[group])
        return (*pieces[: group - 1], joined, *pieces[group + 1 :])
    return pieces


def words_apart(wanted: Filter) -> tuple[str, Filter]:
    """Return the words that everything must hold, and what else is asked."""
    head = head_of(wanted)
    return head.text, with_head(wanted, replace(head, text=""))


def with_words(wanted: Filter, words: str) -> Filter:
    """Return a filter with other words that everything must hold."""
    return with_head(wanted, replace(head_of(wanted), text=words))


def _group_of(wanted: Filter) -> Group:
    first, *rest = wanted.all_of if isinstance(wanted, AllOf) else (wanted,)
    return (*_first(first), *map(Piece, rest))


def _first(part: Filter) -> Iterator[Piece]:
    if isinstance(part, IncidentFilter) and part != EVERYTHING:
        yield from (Piece(one, bare=True) for one in _conditions(part))
    else:
        yield Piece(part)


def _conditions(leaf: IncidentFilter) -> Iterator[IncidentFilter]:
    for field in fields(leaf):
        value = getattr(leaf, field.name)
        if value != getattr(EVERYTHING, field.name):
            yield IncidentFilter(**{field.name: value})


def _is_single(part: Filter) -> bool:
    return isinstance(part, IncidentFilter) and len(list(_conditions(part))) == 1


def _together(group: Iterable[Piece]) -> Filter:
    head, bare, rest = EVERYTHING, False, []
    for piece in group:
        if piece.bare and isinstance(piece.part, IncidentFilter):
            head, bare = _joined(head, piece.part), True
        else:
            rest.append(piece.part)
    parts = (*((head,) if bare else ()), *rest)
    return parts[0] if len(parts) == 1 else AllOf(all_of=parts)


def _joined(one: IncidentFilter, other: IncidentFilter) -> IncidentFilter:
    held = {field.name: _added(one, other, field.name) for field in fields(one)}
    return IncidentFilter(**held)


def _added(one: IncidentFilter, other: IncidentFilter, name: str) -> Any:
    held, new = getattr(one, name), getattr(other, name)
    if isinstance(new, tuple):
        return (*held, *(value for value in new if value not in held))
    if name == "text":
        return f"{held} {new}" if held and new else held or new
    if name == "period" and held and new:
        return _period(held, new)
    return held if new is None else new


def _period(held: Period, new: Period) -> Period:
    """Return a period with the bounds that the new one has. Problem when they do not fit."""
    return Period(
        start=new.start or held.start,
        end=new.end or held.end,
        certainly=new.certainly or held.certainly,
    )

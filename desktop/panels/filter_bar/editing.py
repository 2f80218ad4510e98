"""Where a chip is put in, edited and taken out, among the others."""

from dataclasses import dataclass

from models.filter.piece import Group, Pieces, with_new


@dataclass(frozen=True, slots=True)
class Editing:
    """The chip that is in the box: its group and its place there."""

    group: int
    place: int


def taken_out(pieces: Pieces, at: Editing) -> Pieces:
    """Return the pieces without one; a group stays, though it may be empty."""
    group = pieces[at.group]
    left = (*group[: at.place], *group[at.place + 1 :])
    return (*pieces[: at.group], left, *pieces[at.group + 1 :])


def put_in(pieces: Pieces, at: Editing | None, new: Group) -> Pieces:
    """Return the pieces with new ones: where one is edited, else in the last group."""
    held = taken_out(pieces, at) if at is not None else pieces or ((),)
    group = at.group if at is not None else len(held) - 1
    wider = with_new(held[group], new)
    return (*held[:group], wider, *held[group + 1 :])

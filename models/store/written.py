"""What a write left behind, for whatever has to follow it."""

from dataclasses import dataclass
from uuid import UUID

from models.record import Change, Record
from models.store.walk import NOTHING, Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A record as a write leaves it: its row's number, its value, None when it was withdrawn.

    `contents` are those of the value. `fresh` says that the row is new.
    """

    number: int
    id: UUID
    record: Record | None
    contents: Contents = NOTHING
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The changes as written, and the rows that they left, the last one of each record."""

    changes: tuple[Change, ...]
    stored: tuple[Stored, ...]

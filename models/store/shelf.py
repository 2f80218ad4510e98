"""The shipped catalogue as a shelf: an entry enters a logbook when something refers to it.

So a logbook holds just what was recorded, is complete by itself, and a bundle taken in and
written out again is equal.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, select

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.shipped import shipped_catalogue
from models.record import Change, Record
from models.store.chunks import rows_where
from models.store.tables import RecordRow
from models.store.walk import references_of


@cache
def shelf() -> Catalogue:
    """Return the shipped catalogue, whatever any logbook holds."""
    return Catalogue.of(shipped_catalogue())


class Standing(StrEnum):
    """Where an entry is from."""

    SHIPPED = "shipped"
    AMENDED = "amended"
    OWN = "own"


def standing_of(entry: Record) -> Standing:
    """Return whether a record is as shipped, was shipped and amended, or is the logbook's own."""
    shipped = shelf().entries.get(entry.id)
    if shipped is None:
        return Standing.OWN
    return Standing.SHIPPED if entry == shipped else Standing.AMENDED


def on_top_of_shelf(stored: Iterable[Entry], withdrawn: Iterable[UUID]) -> Catalogue:
    """Return the shelf as a logbook sees it: its own entries go first, withdrawn ones are gone."""
    return shelf().updated(withdrawn, stored)


def taken_from_shelf(
    connection: Connection, changes: Iterable[Change], named: AbstractSet[UUID]
) -> tuple[Entry, ...]:
    """Return the shelf's entries that these changes need and the logbook does not know yet.

    `named` are the ids that the records after them name. Those come first that others refer to.
    """
    held = tuple(changes)
    brought = {change.id for change in held if change.before is None}
    amended = {change.id for change in held if change.before is not None}
    wanted = _reach(amended | named) - brought
    query = select(RecordRow.id)
    ids = [str(id_) for id_ in wanted]
    known = {UUID(row.id) for row in rows_where(connection, query, RecordRow.id, ids)}
    return tuple(entry for id_, entry in shelf().entries.items() if id_ in wanted - known)


def _reach(waiting: set[UUID]) -> set[UUID]:
    entries = shelf().entries
    reached: set[UUID] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ in entries and id_ not in reached:
            reached.add(id_)
            waiting |= references_of(entries[id_])
    return reached

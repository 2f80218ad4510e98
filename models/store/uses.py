"""Who names whom: how often each record is named, and by which others."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from models.record import Record
from models.store.body import record_in
from models.store.chunks import rows_where
from models.store.tables import RecordRow, ReferenceRow


def times_named(connection: Connection) -> dict[UUID, int]:
    """Return by how many records each one is named; one that nobody names is left out."""
    query = select(ReferenceRow.to_id, func.count()).group_by(ReferenceRow.to_id)
    return {UUID(id_): times for id_, times in connection.execute(query)}


def named_among(connection: Connection, ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those of these records that others name."""
    query, wanted = select(ReferenceRow.to_id).distinct(), [str(id_) for id_ in ids]
    rows = rows_where(connection, query, ReferenceRow.to_id, wanted)
    return frozenset(UUID(row.to_id) for row in rows)


def naming_ids(connection: Connection, id_: UUID) -> tuple[UUID, ...]:
    """Return the ids of the records that name one, the last written first."""
    query = select(RecordRow.id).order_by(RecordRow.number.desc())
    return tuple(UUID(row.id) for row in connection.execute(_naming(query, id_)))


def naming(connection: Connection, id_: UUID) -> tuple[Record, ...]:
    """Return the records that name one, in the order in which they were first written."""
    query = select(RecordRow.kind, RecordRow.body).order_by(RecordRow.number)
    rows = connection.execute(_naming(query, id_))
    return tuple(record_in(row.kind, row.body) for row in rows)


def _naming(query: Any, id_: UUID) -> Any:
    joined = query.join(ReferenceRow, ReferenceRow.from_id == RecordRow.id)
    return joined.where(ReferenceRow.to_id == str(id_), ~RecordRow.withdrawn)

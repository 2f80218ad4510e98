"""Many records at once: one transaction, one line of history, withdrawn whole or not at all."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from models.catalogue.kept import Batch
from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change, Kind, Record
from models.store.body import body_of, sha256_of
from models.store.chain import merkle_root
from models.store.chunks import portions, rows_where
from models.store.dialect_sqlite import drop_words
from models.store.ledger import Ledger
from models.store.lines import drop_lines
from models.store.refs import RefBook
from models.store.revision import Action, BatchWithdrawn
from models.store.shelf import taken_from_shelf
from models.store.tables import BatchRow, RecordRow, ReferenceRow
from models.store.walk import contents_of
from models.store.write import new_row, write_changes
from models.store.written import Stored, Written

_ROWS = 2000


def add_batch(
    connection: Connection, ledger: Ledger, records: Iterable[Record], batch: Batch
) -> Written:
    """Write the records and the batch itself; one line of history holds the root of their hashes.

    Records that were withdrawn come back, each with a line of its own. Problem when one of them
    is already there, and nothing is to be kept.
    """
    given = _with_refs(connection, records)
    contents = {record.id: contents_of(record) for record in given}
    named = {id_ for held in contents.values() for id_ in held.named}
    taken = taken_from_shelf(connection, [Change(after=record) for record in given], named)
    contents |= {record.id: contents_of(record) for record in (*taken, batch)}
    held = [*taken, *given]
    _refuse_twins(held)
    withdrawn = _withdrawn(connection, [*held, batch])
    if str(batch.id) in withdrawn:
        raise Problem("a batch of this id was withdrawn", mend="Give the batch a new id.")
    new = [record for record in held if str(record.id) not in withdrawn]
    bodies = {record.id: body_of(record) for record in [*held, batch]}
    leaves = [(str(record.id), sha256_of(bodies[record.id])) for record in held]
    seq = _append(ledger, batch, bodies[batch.id], leaves)
    added = [*new, batch]
    numbers = _insert(connection, [new_row(record, bodies[record.id], seq) for record in added])
    stored = [
        Stored(
            number=number,
            id=record.id,
            record=record,
            contents=contents[record.id],
            fresh=True,
        )
        for number, record in zip(numbers, added, strict=True)
    ]
    returning = [Change(after=record) for record in held if str(record.id) in withdrawn]
    restored = write_changes(connection, ledger, returning, None)
    _insert_leaves(connection, batch, leaves)
    own = {entry.id for entry in taken}
    changed = (Change(after=record) for record in added if record.id not in own)
    changes = (*changed, *restored.changes)
    return Written(changes=changes, stored=(*stored, *restored.stored))


def _with_refs(connection: Connection, records: Iterable[Record]) -> list[Record]:
    held = list(records)
    incidents = [record for record in held if isinstance(record, Incident)]
    refs, now = RefBook(connection, incidents), datetime.now(UTC)
    given = [refs.give(one, now) if isinstance(one, Incident) else one for one in held]
    refs.save()
    return given


def _refuse_twins(records: Sequence[Record]) -> None:
    if len({record.id for record in records}) < len(records):
        raise Problem("two records of the batch have one id", mend="Give one of them another.")


def _withdrawn(connection: Connection, records: Sequence[Record]) -> frozenset[str]:
    query = select(RecordRow.id, RecordRow.withdrawn)
    ids = [str(record.id) for record in records]
    rows = list(rows_where(connection, query, RecordRow.id, ids))
    there = [row.id for row in rows if not row.withdrawn]
    if there:
        what = f"{len(there)} of {len(ids)} records are already there, among them {min(there)}"
        raise Problem(what, mend="Leave them out, or amend them one by one.")
    return frozenset(row.id for row in rows)


def _append(ledger: Ledger, batch: Batch, body: str, leaves: list[tuple[str, str]]) -> int:
    detail = {"rows": len(leaves), "root": merkle_root(leaves)}
    return ledger.append(
        Action.IMPORT,
        label=batch.name,
        record_id=str(batch.id),
        kind=str(Kind.BATCH),
        version=1,
        after=body,
        detail=json.dumps(detail),
        state=sha256_of(body),
    )


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> range:
    last = connection.execute(select(func.max(RecordRow.number))).scalar() or 0
    numbers = range(last + 1, last + 1 + len(rows))
    for number, row in zip(numbers, rows, strict=True):
        row["number"] = number
    for portion in portions(rows, _ROWS):
        connection.execute(insert(RecordRow), portion)
    return numbers


def _insert_leaves(connection: Connection, batch: Batch, leaves: list[tuple[str, str]]) -> None:
    rows = [
        {"batch_id": str(batch.id), "record_id": id_, "sha256": sha256} for id_, sha256 in leaves
    ]
    for portion in portions(rows, _ROWS):
        connection.execute(insert(BatchRow), portion)


def withdraw(connection: Connection, ledger: Ledger, batch_id: UUID) -> BatchWithdrawn:
    """Withdraw what came with a batch, but for what was amended since or is still named.

    Problem when there is no such batch.
    """
    batch = _batch_row(connection, batch_id)
    members = _members(connection, batch_id)
    amended = {row.id for row in members if row.sha256 != row.leaf}
    gone = _removable(connection, batch_id, {row.id for row in members} - amended)
    kept = {row.id for row in members} - gone
    leaves = [(row.id, row.leaf) for row in members if row.id in gone]
    detail = {"rows": len(leaves), "root": merkle_root(leaves), "kept": sorted(kept)}
    seq = ledger.append(
        Action.WITHDRAW_IMPORT,
        label=str(json.loads(batch.body)["name"]),
        record_id=str(batch_id),
        kind=str(Kind.BATCH),
        version=batch.version + (not kept),
        after=batch.body if kept else None,
        detail=json.dumps(detail),
        state=batch.sha256 if kept else None,
    )
    numbers = [row.number for row in members if row.id in gone]
    _withdraw(connection, gone | (set() if kept else {str(batch_id)}), seq)
    drop_words(connection, numbers)
    drop_lines(connection, numbers)
    return BatchWithdrawn(
        revision=seq,
        withdrawn=_ids(gone),
        amended=_ids(amended),
        still_named=_ids(kept - amended),
    )


def _batch_row(connection: Connection, batch_id: UUID) -> Row[Any]:
    query = select(RecordRow.__table__).where(
        RecordRow.id == str(batch_id), RecordRow.kind == str(Kind.BATCH), ~RecordRow.withdrawn
    )
    row = connection.execute(query).first()
    if row is None:
        raise Problem("there is no such batch in this logbook, or it was withdrawn already")
    return row


def _members(connection: Connection, batch_id: UUID) -> list[Row[Any]]:
    query = (
        select(RecordRow.id, RecordRow.number, RecordRow.sha256, BatchRow.sha256.label("leaf"))
        .join(BatchRow, BatchRow.record_id == RecordRow.id)
        .where(BatchRow.batch_id == str(batch_id), ~RecordRow.withdrawn)
    )
    return list(connection.execute(query))


def _removable(connection: Connection, batch_id: UUID, gone: set[str]) -> set[str]:
    """Return those of `gone` that nothing names which stays."""
    query = (
        select(ReferenceRow.from_id, ReferenceRow.to_id)
        .join(BatchRow, BatchRow.record_id == ReferenceRow.to_id)
        .where(BatchRow.batch_id == str(batch_id))
    )
    named = connection.execute(query).all()
    while stays := {row.to_id for row in named if row.from_id not in gone} & gone:
        gone = gone - stays
    return gone


def _withdraw(connection: Connection, ids: Collection[str], seq: int) -> None:
    fields = {"withdrawn": True, "version": RecordRow.version + 1, "changed": seq}
    for portion in portions(ids):
        connection.execute(update(RecordRow).where(RecordRow.id.in_(portion)).values(fields))
        connection.execute(delete(ReferenceRow).where(ReferenceRow.from_id.in_(portion)))


def _ids(texts: Iterable[str]) -> tuple[UUID, ...]:
    return tuple(map(UUID, sorted(texts)))

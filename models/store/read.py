"""What a logbook holds and held, within one reading transaction."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Row, or_, select

from models.catalogue.catalogue import Catalogue, Entry
from models.encounter.incident import Incident
from models.encounter.publication import Publication
from models.problem import Problem
from models.record import Kind, Record
from models.review.frozen import is_copy_of
from models.store.body import incident_in, record_in, sha256_of
from models.store.chunks import rows_where
from models.store.dialect_sqlite import find_words
from models.store.revision import Action, Revision
from models.store.shelf import on_top_of_shelf
from models.store.tables import BatchRow, IncidentRow, LogbookRow, RecordRow, RevisionRow

_ENTRY_KINDS = (
    Kind.PARTY,
    Kind.PLATFORM,
    Kind.UNIT,
    Kind.PLACE,
    Kind.ZONE,
    Kind.SOURCE,
    Kind.CAPTURE,
    Kind.CONTEXT_EVENT,
)
_BATCHWISE = (str(Action.IMPORT), str(Action.WITHDRAW_IMPORT))


def identity(connection: Connection) -> tuple[UUID, str]:
    """Return the id of the logbook and its short code. Problem when the file has none."""
    row = connection.execute(select(LogbookRow.id, LogbookRow.code)).first()
    if row is None:
        raise Problem("the file holds no logbook", mend="Make a new one, or open a backup.")
    return UUID(row.id), row.code


def record_of(connection: Connection, id_: UUID) -> Record | None:
    """Return a record that stands, or None."""
    query = select(RecordRow.kind, RecordRow.body).where(
        RecordRow.id == str(id_), ~RecordRow.withdrawn
    )
    row = connection.execute(query).first()
    return record_in(row.kind, row.body) if row else None


def incident_of(connection: Connection, id_or_ref: UUID | str) -> Incident:
    """Return an incident by identity or reference. Problem when it is not there, or withdrawn."""
    is_it = IncidentRow.id == str(id_or_ref) if isinstance(id_or_ref, UUID) else _has(id_or_ref)
    query = select(RecordRow.body, RecordRow.withdrawn).join(
        IncidentRow, IncidentRow.id == RecordRow.id
    )
    row = connection.execute(query.where(is_it)).first()
    if row is None or row.withdrawn:
        what = "was withdrawn" if row else "is not in this logbook"
        raise Problem(f"the incident {id_or_ref} {what}", mend=_LIST)
    return incident_in(row.body)


def id_of(connection: Connection, ref: str) -> UUID:
    """Return the id of the incident of this reference, withdrawn or not. Problem without one."""
    id_ = connection.execute(select(IncidentRow.id).where(_has(ref))).scalar()
    if id_ is None:
        raise Problem(f"the incident {ref} is not in this logbook", mend=_LIST)
    return UUID(id_)


_LIST = "List the incidents to see which there are."


def _has(ref: str) -> Any:
    return IncidentRow.ref.in_([ref, ref.strip().upper()])


def records_after(
    connection: Connection, kind: Kind, number: int, limit: int
) -> list[tuple[int, Record]]:
    """Return the next records of a kind, each with its number, in the order of writing."""
    query = (
        select(RecordRow.number, RecordRow.body)
        .where(RecordRow.kind == str(kind), RecordRow.number > number, ~RecordRow.withdrawn)
        .order_by(RecordRow.number)
        .limit(limit)
    )
    return [(row.number, record_in(kind, row.body)) for row in connection.execute(query)]


def catalogue_of(connection: Connection) -> Catalogue:
    """Return everything that incidents refer to, or may: what is stored, on top of the shelf."""
    query = (
        select(RecordRow.id, RecordRow.kind, RecordRow.body, RecordRow.withdrawn)
        .where(RecordRow.kind.in_([str(kind) for kind in _ENTRY_KINDS]))
        .order_by(RecordRow.number)
    )
    rows = connection.execute(query).all()
    stored = (cast("Entry", record_in(r.kind, r.body)) for r in rows if not r.withdrawn)
    return on_top_of_shelf(stored, (UUID(row.id) for row in rows if row.withdrawn))


def search(connection: Connection, query: str) -> frozenset[UUID]:
    """Return the ids of the incidents and context events that hold every word or "phrase"."""
    numbers = find_words(connection, query).tolist()
    rows = rows_where(connection, select(RecordRow.id), RecordRow.number, numbers)
    return frozenset(UUID(row.id) for row in rows)


def history(connection: Connection, record_id: UUID | None, limit: int) -> tuple[Revision, ...]:
    """Return the newest lines of history first, of everything or of one record."""
    query = select(RevisionRow.__table__).order_by(RevisionRow.seq.desc()).limit(limit)
    if record_id is not None:
        query = query.where(_concerns(record_id))
    return tuple(_revision(row) for row in connection.execute(query))


def _concerns(record_id: UUID) -> Any:
    batches = select(BatchRow.batch_id).where(BatchRow.record_id == str(record_id))
    return or_(RevisionRow.record_id == str(record_id), _of_batches(batches))


def _of_batches(batches: Any) -> Any:
    return RevisionRow.record_id.in_(batches) & RevisionRow.action.in_(_BATCHWISE)


# History is read again after every step, and what it holds never changes.
_record_then = lru_cache(maxsize=512)(record_in)


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        seq=row.seq,
        step=UUID(row.step),
        step_name=row.step_name,
        action=Action(row.action),
        at=datetime.fromisoformat(row.at),
        author_id=UUID(row.author_id),
        author=row.author_name,
        reason=row.reason,
        record_id=UUID(row.record_id) if row.record_id else None,
        kind=Kind(row.kind) if row.kind else None,
        label=row.label,
        version=row.version,
        after=_record_then(row.kind, row.after) if row.after else None,
        detail=row.detail or "",
        hash=row.hash,
    )


def at_revision(connection: Connection, record_id: UUID, seq: int) -> Record | None:
    """Return a record as it stood after a revision, or None when it did not stand then."""
    query = (
        select(RevisionRow.__table__)
        .where(RevisionRow.seq <= seq, _concerns(record_id))
        .order_by(RevisionRow.seq.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    if row.record_id == str(record_id):
        return record_in(row.kind, row.after) if row.after else None
    if row.action == Action.IMPORT:
        return _as_it_came(connection, row.record_id, record_id)
    kept = str(record_id) in json.loads(row.detail)["kept"]
    return at_revision(connection, record_id, row.seq - 1) if kept else None


def published_copy(
    connection: Connection, record_id: UUID, publication: Publication
) -> tuple[Revision, Incident] | None:
    """Return the line of history that holds an incident as it was published, and that state.

    None when it was published in another logbook and has been amended before it came here.
    """
    query = select(RevisionRow.__table__).where(_concerns(record_id)).order_by(RevisionRow.seq)
    for row in connection.execute(query).all():
        state = at_revision(connection, record_id, row.seq)
        if isinstance(state, Incident) and is_copy_of(state, publication):
            return _revision(row), state
    return None


def _as_it_came(connection: Connection, batch_id: str, record_id: UUID) -> Record | None:
    leaf = connection.execute(
        select(BatchRow.sha256).where(
            BatchRow.batch_id == batch_id, BatchRow.record_id == str(record_id)
        )
    ).scalar_one()
    now = connection.execute(
        select(RecordRow.kind, RecordRow.body).where(RecordRow.id == str(record_id))
    ).one()
    then = select(RevisionRow.before, RevisionRow.after).where(
        RevisionRow.record_id == str(record_id)
    )
    texts = [now.body, *(text for row in connection.execute(then) for text in row)]
    body = next((text for text in texts if text and sha256_of(text) == leaf), None)
    return record_in(now.kind, body) if body else None

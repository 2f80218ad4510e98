"""One step of changes, within one write transaction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change, Record, kind_of
from models.review.frozen import refuse_change
from models.store.body import body_of, is_body_of, label_of, sha256_of
from models.store.ledger import Ledger
from models.store.refs import RefBook
from models.store.revision import Action
from models.store.shelf import taken_from_shelf
from models.store.tables import RecordRow, RevisionRow
from models.store.walk import NOTHING, contents_of
from models.store.written import Stored, Written


def write_changes(
    connection: Connection, ledger: Ledger, changes: Sequence[Change], action: Action | None
) -> Written:
    """Write every change that changes something, with its revision.

    Entries of the shelf that they need are written before them and are no part of the changes:
    undoing the step leaves them. Problem, and nothing is to be kept, when a record is not as its
    change expects it.
    """
    incidents = [change.after for change in changes if isinstance(change.after, Incident)]
    refs = RefBook(connection, incidents)
    named = {id_ for c in changes if c.after is not None for id_ in contents_of(c.after).named}
    taken = [Change(after=entry) for entry in taken_from_shelf(connection, changes, named)]
    shelved = [_write(connection, ledger, change, None) for change in taken]
    done = list(_each(connection, ledger, refs, changes, action))
    refs.save()
    return Written(
        changes=tuple(change for change, _ in done),
        stored=tuple({row.id: row for row in (*shelved, *(row for _, row in done))}.values()),
    )


def _each(
    connection: Connection,
    ledger: Ledger,
    refs: RefBook,
    changes: Iterable[Change],
    action: Action | None,
) -> Iterator[tuple[Change, Stored]]:
    now = datetime.now(UTC)
    for change in changes:
        after = change.after
        if isinstance(after, Incident):
            after = refs.give(after, now)
        if after != change.before:
            written = Change(before=change.before, after=after)
            # Undo and redo lead where a step that was allowed came from or went to.
            if action not in _AGAIN:
                refuse_change(written)
            yield written, _write(connection, ledger, written, action)


_AGAIN = (Action.UNDO, Action.REDO)


def _write(connection: Connection, ledger: Ledger, change: Change, action: Action | None) -> Stored:
    row = _row_of(connection, change.record)
    _refuse_unexpected(connection, row, change)
    body = body_of(change.after) if change.after is not None else None
    seq = ledger.append(
        action or _action_of(row, change),
        label=label_of(change.record),
        record_id=str(change.id),
        kind=str(kind_of(change.record)),
        version=row.version + 1 if row else 1,
        before=_unheld(connection, row),
        after=body,
        state=sha256_of(body) if body is not None else None,
    )
    number = _insert(connection, change.record, seq) if row is None else row.number
    if row is not None:
        _update(connection, row, body, seq)
    contents = contents_of(change.after) if change.after is not None else NOTHING
    return Stored(number=number, id=change.id, record=change.after, contents=contents)


def _row_of(connection: Connection, record: Record) -> Row[Any] | None:
    row = connection.execute(select(RecordRow.__table__).where(RecordRow.id == str(record.id)))
    found = row.first()
    if found is not None and found.kind != kind_of(record):
        raise Problem(f"its id belongs to a {found.kind}", where=label_of(record))
    return found


def _refuse_unexpected(connection: Connection, row: Row[Any] | None, change: Change) -> None:
    where = label_of(change.record)
    if change.before is None:
        if row is not None and not row.withdrawn:
            mend = "Amend it instead."
            raise Problem("it is already there", where=where, mend=mend)
        return
    if row is None:
        raise Problem("it is not in this logbook", where=where)
    if row.withdrawn or not is_body_of(row.body, change.before):
        what = f"it was changed meanwhile: {_last_change(connection, row.id)}"
        raise Problem(what, where=where, mend="Look at it as it is now and enter the change anew.")


def _last_change(connection: Connection, id_: str) -> str:
    """Return who changed a record last, when and how; the batch it came with says it else."""
    query = (
        select(RevisionRow.action, RevisionRow.author_name, RevisionRow.at, RevisionRow.step_name)
        .join(RecordRow, RecordRow.changed == RevisionRow.seq)
        .where(RecordRow.id == id_)
    )
    action, name, at, step = connection.execute(query).one()
    when = datetime.fromisoformat(at)
    done = str(action).replace("_", " ")
    return f"{name or 'somebody'}, {when:%Y-%m-%d %H:%M} UTC, {done} ({step})"


def _action_of(row: Row[Any] | None, change: Change) -> Action:
    if change.after is None:
        return Action.WITHDRAW
    if change.before is None:
        return Action.RECORD if row is None else Action.RESTORE
    return Action.AMEND


def _unheld(connection: Connection, row: Row[Any] | None) -> str | None:
    """Return the stored text that would be lost with this change: history does not hold it."""
    if row is None:
        return None
    held = select(RevisionRow.seq).where(
        RevisionRow.record_id == row.id,
        RevisionRow.state == row.sha256,
        RevisionRow.after.is_not(None),
    )
    return None if connection.execute(held.limit(1)).first() else str(row.body)


def _insert(connection: Connection, record: Record, seq: int) -> int:
    row = new_row(record, body_of(record), seq)
    query = insert(RecordRow).returning(RecordRow.number)
    return connection.execute(query, row).scalar_one()


def new_row(record: Record, body: str, seq: int) -> dict[str, Any]:
    """Return the row of a record that was not there before."""
    return {
        "id": str(record.id),
        "kind": str(kind_of(record)),
        "version": 1,
        "body": body,
        "sha256": sha256_of(body),
        "withdrawn": False,
        "created": seq,
        "changed": seq,
    }


def _update(connection: Connection, row: Row[Any], body: str | None, seq: int) -> None:
    fields: dict[str, Any] = {
        "version": row.version + 1,
        "withdrawn": body is None,
        "changed": seq,
    }
    if body is not None:
        fields |= {"body": body, "sha256": sha256_of(body)}
    same = (RecordRow.id == row.id, RecordRow.version == row.version)
    done = connection.execute(update(RecordRow).where(*same).values(fields))
    if done.rowcount != 1:
        raise Problem("it was changed meanwhile", where=row.id, mend="Try again.")

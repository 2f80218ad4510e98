"""Is history whole? Each line against the one before, and the records against its end."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from models.store.body import sha256_of
from models.store.chain import BEGINNING, hash_of, merkle_root
from models.store.fault import Fault
from models.store.revision import Action
from models.store.tables import BatchRow, RecordRow, RevisionRow


def history_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what is wrong: lines altered or missing, batches, records that it does not tell of."""
    past = _Past(_batches(connection))
    previous, seq = BEGINNING, 0
    lines = select(RevisionRow.__table__).order_by(RevisionRow.seq)
    for line in connection.execute(lines.execution_options(yield_per=500)).mappings():
        where = f"revision {line['seq']}"
        if line["seq"] != seq + 1 or line["previous"] != previous:
            yield Fault(what="a line of history is missing before this one", where=where)
        if not _is_itself(line):
            yield Fault(what="this line of history was altered", where=where)
        if not past.follow(line):
            yield Fault(what="the rows of this batch were altered", where=line["label"])
        previous, seq = line["hash"], line["seq"]
    yield from _ends(connection, past, seq)


def _batches(connection: Connection) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    query = select(BatchRow.batch_id, BatchRow.record_id, BatchRow.sha256)
    for batch_id, record_id, sha256 in connection.execute(query):
        found.setdefault(batch_id, {})[record_id] = sha256
    return found


def _is_itself(line: Any) -> bool:
    after = line["after"]
    state = sha256_of(after) if after is not None else None
    return bool(line["state"] == state and hash_of(line) == line["hash"])


@dataclass(slots=True)
class _Past:
    """What the lines read so far tell of each record: its state, and whether it stands."""

    batches: dict[str, dict[str, str]]
    states: dict[str, str] = field(default_factory=dict)
    standing: dict[str, bool] = field(default_factory=dict)

    def follow(self, line: Any) -> bool:
        """Take one line in; say whether the rows of the batch that it names have its root."""
        if line["record_id"] is None:
            return True
        self.standing[line["record_id"]] = line["after"] is not None
        if line["state"]:
            self.states[line["record_id"]] = line["state"]
        if line["action"] not in _BATCHWISE:
            return True
        rows = self.batches.get(line["record_id"], {})
        detail = json.loads(line["detail"])
        kept = set(detail.get("kept", ()))
        if line["action"] == Action.WITHDRAW_IMPORT:
            self.standing.update((id_, False) for id_ in rows if id_ not in kept)
            return True
        self.states.update(rows)
        self.standing.update((id_, True) for id_ in rows)
        return bool(merkle_root(rows.items()) == detail["root"])


_BATCHWISE = {str(Action.IMPORT), str(Action.WITHDRAW_IMPORT)}


def _ends(connection: Connection, past: _Past, last: int) -> Iterator[Fault]:
    columns = (RecordRow.id, RecordRow.kind, RecordRow.sha256, RecordRow.withdrawn)
    for row in connection.execute(select(*columns, RecordRow.changed)):
        told = past.standing.pop(row.id, None)
        same = past.states.get(row.id) == row.sha256 and told is not row.withdrawn
        if told is None or not same or row.changed > last:
            what = "the record is not as history left it"
            yield Fault(what=what, where=f"{row.kind} {row.id}", record_id=UUID(row.id))
    for id_ in past.standing:
        yield Fault(what="a record of which history tells is missing", record_id=UUID(id_))

"""Is the logbook whole? File, records, history, search table and captures, each against itself."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, text

from models.encounter.incident import Incident
from models.problem import Problem
from models.store.body import record_in, sha256_of
from models.store.captures import folder_of, verified
from models.store.check_history import history_faults
from models.store.dialect_sqlite import spaced, words_held
from models.store.engine import Database, companion
from models.store.fault import Fault
from models.store.index_file import Key, read_index, same_columns
from models.store.ledger import head_of
from models.store.read import catalogue_of, identity
from models.store.summaries import VERSION, index_of, summary_faults
from models.store.tables import (
    CaptureFileRow,
    IncidentRow,
    RecordRow,
    ReferenceRow,
)
from models.store.walk import NOTHING, contents_of


def check(path: Path, *, full: bool) -> tuple[Fault, ...]:
    """Return what is wrong with a logbook; nothing is written. Quick: the file's own structure."""
    steps: list[_Step] = [*_QUICK]
    if full:
        steps += [*_FULL, partial(_kept_index, path), partial(_captures, folder_of(path))]
    faults: list[Fault] = []
    for step in steps:
        # The search table takes what an older connection remembers of it for damage.
        try:
            with closing(Database(path, write=False)) as fresh, fresh.reading() as connection:
                faults.extend(step(connection))
        except Problem as problem:
            faults.append(Fault(what=problem.what, where=problem.where))
    return tuple(faults)


def _structure(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(text("PRAGMA quick_check(20)")):
        if row[0] != "ok":
            yield Fault(what="the file is damaged", where=str(row[0]))


def _indices(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(text("PRAGMA integrity_check(20)")):
        if row[0] != "ok":
            yield Fault(what="an index does not fit its table", where=str(row[0]))


def _foreign_keys(connection: Connection) -> Iterator[Fault]:
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Fault(what=f"a {table} names no {parent}", where=f"row {row}")


def _records(connection: Connection) -> Iterator[Fault]:
    """Check each record alone: its hash, that it reads, what it names, its words and reference."""
    named: dict[str, set[str]] = {}
    for from_id, to_id in connection.execute(select(ReferenceRow.from_id, ReferenceRow.to_id)):
        named.setdefault(from_id, set()).add(to_id)
    words = words_held(connection)
    standing = set(connection.execute(select(RecordRow.id).where(~RecordRow.withdrawn)).scalars())
    query = select(RecordRow.__table__, IncidentRow.ref).outerjoin(
        IncidentRow, IncidentRow.id == RecordRow.id
    )
    for row in connection.execute(query.execution_options(yield_per=500)):
        held, found = named.pop(row.id, set()), words.pop(row.number, "")
        for what in _wrong_with(row, held, standing, found):
            yield Fault(what=what, where=f"{row.kind} {row.ref or row.id}", record_id=UUID(row.id))
    if words:
        yield Fault(what=f"{len(words)} texts in the search table belong to no record")


def _wrong_with(row: Row[Any], named: set[str], standing: set[str], words: str) -> Iterator[str]:
    if sha256_of(row.body) != row.sha256:
        yield "its stored text was altered"
    try:
        record = record_in(row.kind, row.body)
    except Problem as problem:
        yield f"it does not read: {problem}"
        return
    if str(record.id) != row.id or (isinstance(record, Incident) and record.ref != row.ref):
        yield "it stands under another identity or reference"
    if not named <= standing:
        yield "it names a record that was withdrawn"
    contents = NOTHING if row.withdrawn else contents_of(record)
    if named != set(map(str, contents.named)):
        yield "the table of references does not agree with it"
    if words != spaced(contents.words):
        yield "the search table does not agree with it"


def _kept_index(path: Path, connection: Connection) -> Iterator[Fault]:
    """Hold the index kept beside the file, where it is of this state, against the lines."""
    key = Key(identity(connection)[0], *head_of(connection), VERSION)
    kept = read_index(path, key)
    if kept is not None and not same_columns(kept, index_of(connection, catalogue_of(connection))):
        where = companion(path, ".index").name
        yield Fault(what="the index beside the logbook does not agree with it", where=where)


def _captures(folder: Path, connection: Connection) -> Iterator[Fault]:
    for sha256 in connection.execute(select(CaptureFileRow.sha256)).scalars():
        try:
            verified(folder, sha256)
        except Problem as problem:
            yield Fault(what=problem.what, where=problem.where)


_Step = Callable[[Connection], Iterator[Fault]]
_QUICK: tuple[_Step, ...] = (_structure,)
_FULL: tuple[_Step, ...] = (_foreign_keys, _indices, _records, history_faults, summary_faults)

"""The logbook: the file that holds the log, opened for asking and writing."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Connection

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.filter.combinations import Combinations
from models.filter.index import IncidentIndex
from models.problem import Problem
from models.record import Change, Record
from models.store import captures, index_file
from models.store.batch import add_batch, withdraw
from models.store.collecting import without_collecting
from models.store.engine import Database
from models.store.ledger import Ledger
from models.store.lines import combinations_held
from models.store.lock import WriteLock
from models.store.opening import prepare, take_lock
from models.store.reader import LogbookReader
from models.store.revision import Action, Applied, BatchWithdrawn
from models.store.settle import Outcome, settle, without
from models.store.summaries import renew_summaries
from models.store.write import write_changes
from models.store.written import Written


class Logbook(LogbookReader):
    """One logbook file. Threads may share it: readers see whole steps, writers take turns."""

    def __init__(self, database: Database, lock: WriteLock | None, holder: str = "") -> None:
        """Wrap an open file. `Logbook.open` and `Logbook.create` see that it can be used."""
        super().__init__(database)
        self.holder = holder
        self._lock = lock

    @classmethod
    def create(cls, path: Path, *, code: str, author: Author | None = None) -> Self:
        """Make an empty logbook whose references begin with `code`, and open it for writing.

        Problem when a file of this name is there.
        """
        # Making a logbook needs Alembic; opening one does not.
        from models.store.create import create_file  # noqa: PLC0415

        create_file(path, code)
        return cls.open(path, author=author)

    @classmethod
    def open(cls, path: Path, *, write: bool = True, author: Author | None = None) -> Self:
        """Open a logbook for writing; where another program writes it, for reading.

        Problem when there is none, when it is damaged, or when a newer program has made it.
        """
        if not path.is_file():
            mend = "Check the name, or make a new logbook."
            raise Problem("there is no such logbook", where=str(path), mend=mend)
        path = path.absolute()
        lock, holder = take_lock(path, author) if write else (None, "")
        database = Database(path, write=lock is not None)
        try:
            prepare(database, lock)
            return cls(database, lock, holder)
        except Problem:
            _close(database, lock)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and give up the right to write it."""
        with self._turn:
            self._keep_index()
            _close(self._database, self._lock)
            self._lock = None

    def _keep_index(self) -> None:
        if self._index is not None and not self.read_only:
            index_file.keep_index(self.path, self._key(), self._index)

    @property
    def read_only(self) -> bool:
        """Whether writes are refused; `holder` says who writes or why, unless it was asked for."""
        return self._lock is None

    def refuse_reader(self) -> None:
        """Raise Problem, with who writes, where writes are refused."""
        self._may_write()

    def index(self) -> IncidentIndex:
        """Return the index over all incidents, as it stands."""
        with self._turn:
            if self._index is None and not self.read_only:
                catalogue = self.catalogue()
                with self._database.writing() as connection:
                    renew_summaries(connection, catalogue)
            return super().index()

    def apply(
        self,
        changes: Iterable[Change],
        author: Author,
        *,
        step: str,
        reason: str = "",
        action: Action | None = None,
    ) -> Applied:
        """Write changes as one step, whole or not at all, with their revisions.

        Problem when a record is not as its change expects it (who changed it is said), when an
        incident contradicts itself, or when a record that is named would be missing.
        """
        held = tuple(changes)

        def work(connection: Connection, ledger: Ledger) -> Written:
            return write_changes(connection, ledger, held, action)

        return self._write(author, step, work, reason)

    def add_many(self, records: Iterable[Record], author: Author, batch: Batch) -> Applied:
        """Write many new records as one batch that can be withdrawn whole.

        Problem, and nothing is written, when one of them is there already or does not fit.
        """

        def work(connection: Connection, ledger: Ledger) -> Written:
            return add_batch(connection, ledger, records, batch)

        with without_collecting():
            return self._write(author, batch.name, work)

    def withdraw_batch(self, batch_id: UUID, author: Author) -> BatchWithdrawn:
        """Withdraw what came with a batch; what was amended since or is still named stays."""
        with self._turn:
            catalogue, lock = self.catalogue(), self._may_write()
            with self._database.writing() as connection:
                known = self._known(connection)
                ledger = Ledger(connection, author, "Withdraw import")
                done = withdraw(connection, ledger, batch_id)
            lock.sign(author)
            gone = frozenset(done.withdrawn)
            left = without(catalogue, gone)
            self._follow(Outcome(catalogue=left, combinations=known, gone=gone), ledger)
        return done

    def note_export(
        self, file_name: str, author: Author, *, count: int, filter_text: str = ""
    ) -> int:
        """Note in history that records left the logbook; return the revision."""
        detail = {"file": file_name, "count": count, "filter": filter_text}
        with self._turn:
            self._may_write()
            with self._database.writing() as connection:
                ledger = Ledger(connection, author, "Export")
                seq = ledger.append(Action.EXPORT, label=file_name, detail=json.dumps(detail))
            self._seen = ledger.head
        return seq

    def add_capture_file(self, source: Path | bytes) -> tuple[str, int]:
        """Store a file beside the logbook and return its SHA-256 and size in bytes.

        It is safe on the disk when this returns; only then may a capture that names it be written.
        """
        self._may_write()
        return captures.keep(captures.folder_of(self.path), source)

    def _write(
        self,
        author: Author,
        step: str,
        work: Callable[[Connection, Ledger], Written],
        reason: str = "",
    ) -> Applied:
        with self._turn:
            catalogue, lock = self.catalogue(), self._may_write()
            with self._database.writing() as connection:
                ledger = Ledger(connection, author, step, reason=reason)
                written = work(connection, ledger)
                folder = captures.folder_of(self.path)
                known = self._known(connection)
                outcome = settle(connection, written, catalogue, known, folder)
            lock.sign(author)
            self._follow(outcome, ledger)
        return Applied(step=ledger.step, revisions=tuple(ledger.revisions), changes=written.changes)

    def _known(self, connection: Connection) -> Combinations:
        return self._combinations or combinations_held(connection)

    def _follow(self, outcome: Outcome, ledger: Ledger) -> None:
        """Let what was read keep pace with what was committed."""
        self._seen = ledger.head
        self._catalogue, self._combinations = outcome.catalogue, outcome.combinations
        if self._index is not None and (outcome.gone or outcome.new):
            self._index = self._index.updated(outcome.gone, outcome.new, outcome.combinations)

    def _may_write(self) -> WriteLock:
        if self._lock is None:
            mend = "Try again when it is free, or save a copy and write in that."
            what = self.holder or "the logbook is open for reading only"
            raise Problem(what, where=self.name, mend=mend)
        return self._lock


def _close(database: Database, lock: WriteLock | None) -> None:
    database.close()
    if lock is not None:
        lock.release()

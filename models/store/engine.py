"""The one door to a logbook's file: which SQLite library, with which settings.

No other module imports the library, and no other library may touch a logbook in this process:
a second one would drop the locks of the first.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from models.problem import Problem
from models.store.refusal import problem_of

# Written into byte 68 of the file; "ENLG" in ASCII.
APPLICATION_ID = 0x454E4C47
# Older ones can corrupt a database in WAL mode.
OLDEST_SQLITE = (3, 51, 3)

_BUSY_S = 5.0
_GUARDED = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
)
# FULL: what was acknowledged outlives a power cut. The rest keeps large logbooks quick.
_WRITING = (*_GUARDED, "journal_mode=WAL", "synchronous=FULL", "cache_size=-65536")


class Database:
    """One logbook file: a writing connection where asked for, and reading ones.

    Readers run beside the writer and see whole transactions only.
    """

    def __init__(self, path: Path, *, write: bool, create: bool = False) -> None:
        """Prepare the connections; the file is touched with the first transaction."""
        _refuse_old_library(dbapi2.sqlite_version_info)
        self.path = path
        self._readers = _engine(_uri(path, _reading_mode(path)), _GUARDED, "BEGIN", pool_size=4)
        mode = "mode=rwc" if create else "mode=rw"
        self._writer = (
            _engine(_uri(path, mode), _WRITING, "BEGIN IMMEDIATE", pool_size=1) if write else None
        )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the file and cannot change it."""
        with self._transaction(self._readers) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection in a write transaction: whole if left well, else as if never begun.

        Problem when the file, the disk or another program forbids it.
        """
        if self._writer is None:
            raise Problem("the logbook is open for reading only", where=self.path.name)
        with self._transaction(self._writer) as connection:
            yield connection

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            # After a failed sync the state of the page cache is unknown: begin afresh.
            engine.dispose()
            problem = problem_of(error, self.path)
            if problem is None:
                raise
            raise problem from error

    def close(self) -> None:
        """Close every connection, the writer last, so that it can tidy up behind the readers."""
        self._readers.dispose()
        if self._writer is not None:
            self._writer.dispose()


def copy_database(source: Connection, path: Path) -> None:
    """Write the state that `source` sees to a new file by the backup API, and sync it.

    The copy is one file without a companion, so that it can be read from media that cannot be
    written.
    """
    with closing(dbapi2.connect(_uri(path, "mode=rwc"), uri=True, isolation_level=None)) as copy:
        driver: Any = source.connection.driver_connection
        driver.backup(copy, pages=4096)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()


def _engine(uri: str, settings: tuple[str, ...], begin: str, *, pool_size: int) -> Engine:
    def connect() -> Any:
        connection = dbapi2.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_BUSY_S
        )
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").fetchall()
        return connection

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=-1 if begin == "BEGIN" else 0,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _uri(path: Path, mode: str) -> str:
    uri = path.absolute().as_uri()
    if not uri.startswith("file:///"):
        # A share of a Windows network: SQLite knows no host in a URI.
        uri = f"file://{uri.removeprefix('file:')}"
    return f"{uri}?{mode}"


def _reading_mode(path: Path) -> str:
    """Return `mode=ro`; for a folder that cannot be written, with the promise that nobody does.

    A reader needs a companion file for its locks, which cannot be made there.
    """
    still = not os.access(path.absolute().parent, os.W_OK)
    return "mode=ro&immutable=1" if still and not companion(path, "-wal").exists() else "mode=ro"


def companion(path: Path, ending: str) -> Path:
    """Return the file of that name and `ending` beside a logbook."""
    return path.with_name(path.name + ending)


def _refuse_old_library(version: tuple[int, ...]) -> None:
    if version < OLDEST_SQLITE:
        found, needed = (".".join(map(str, numbers)) for numbers in (version, OLDEST_SQLITE))
        what = f"the SQLite library {found} can damage logbooks"
        raise Problem(what, mend=f"Install the package sqlcipher3 with SQLite {needed} or later.")

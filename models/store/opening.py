"""What is seen to before a logbook is used: its form, its soundness, and who may write."""

from pathlib import Path

from models.catalogue.author import Author
from models.problem import Problem
from models.store.check import check
from models.store.engine import Database
from models.store.lock import WriteLock
from models.store.schema import KNOWN, schema_of

# A larger file is looked through only after its last writer ended without closing it.
_SOON_READ_BYTES = 64 * 1024 * 1024


def take_lock(path: Path, author: Author | None) -> tuple[WriteLock | None, str]:
    """Return the right to write, or None and in words why not."""
    try:
        return WriteLock(path, author), ""
    except Problem as problem:
        return None, problem.what


def prepare(database: Database, lock: WriteLock | None) -> None:
    """See that the file can be used. One of an older form is migrated, if it may be written.

    Problem when it is no logbook, damaged, or of another form.
    """
    with database.reading() as connection:
        schema = schema_of(connection, database.path.name)
    left_behind = lock is not None and lock.left_behind
    if left_behind or database.path.stat().st_size <= _SOON_READ_BYTES:
        _refuse_damaged(database.path)
    if schema != KNOWN[-1]:
        _migrate(database, schema, may_write=lock is not None)
    if lock is not None:
        # Says at once what would stand in the way of writing, and tidies up when it is closed.
        with database.writing():
            pass


def _refuse_damaged(path: Path) -> None:
    for fault in check(path, full=False):
        mend = "Keep it as it is, and open its newest backup."
        raise Problem(f"{fault.what} ({fault.where})", where=path.name, mend=mend)


def _migrate(database: Database, schema: str, *, may_write: bool) -> None:
    if not may_write:
        mend = "Open it once for writing; a backup is made first."
        raise Problem("the logbook is of an older form", where=database.path.name, mend=mend)
    # Alembic takes a tenth of a second to load and is needed once in a year.
    from models.store.migrate import bring_up_to_date  # noqa: PLC0415

    bring_up_to_date(database, schema)

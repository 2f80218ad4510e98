"""A new logbook: made whole under another name, and only then given its own."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import insert, text

from models.problem import Problem
from models.store.disk import beside, publish
from models.store.engine import APPLICATION_ID, Database, companion
from models.store.migrate import upgrade
from models.store.refs import check_code
from models.store.refusal import problem_of_disk
from models.store.tables import LogbookRow


def create_file(path: Path, code: str) -> None:
    """Make an empty logbook of this code, whole or not at all.

    Problem when the code is none, when a file of this name is there, or when it cannot be made.
    """
    check_code(code)
    if path.exists():
        mend = "Choose another name, or open that one."
        raise Problem("a file of this name is there already", where=str(path), mend=mend)
    if not path.parent.is_dir():
        mend = "Make the folder first, or choose another."
        raise Problem("there is no such folder", where=str(path.parent), mend=mend)
    part = beside(path)
    try:
        _try_to_make(part, code, path)
        publish(part, path)
    except OSError as error:
        raise problem_of_disk(error, path) from error
    finally:
        for leftover in (part, companion(part, "-wal"), companion(part, "-shm")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def _try_to_make(part: Path, code: str, path: Path) -> None:
    """Make the file under a name of its own; a Problem names the one that was asked for."""
    try:
        _make(part, code)
    except Problem as problem:
        mend = "Check the folder, its permissions and the space left, or choose another folder."
        what = f"the logbook cannot be made here: {problem.what}"
        raise Problem(what, where=str(path), mend=mend) from problem


def _make(part: Path, code: str) -> None:
    database = Database(part, write=True, create=True)
    try:
        with database.writing() as connection:
            connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
            upgrade(connection)
            connection.execute(insert(LogbookRow), [_logbook(code)])
    finally:
        database.close()


def _logbook(code: str) -> dict[str, str]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return {"id": str(uuid4()), "code": code, "created_at": now}

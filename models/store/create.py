"""A new logbook: made whole under another name, and only then given its own."""

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
    part = beside(path)
    try:
        _make(part, code)
        publish(part, path)
    except OSError as error:
        raise problem_of_disk(error, path) from error
    finally:
        for leftover in (part, companion(part, "-wal"), companion(part, "-shm")):
            leftover.unlink(missing_ok=True)


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

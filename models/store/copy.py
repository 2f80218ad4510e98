"""A copy of a logbook with all that belongs to it."""

from contextlib import suppress
from pathlib import Path

from sqlalchemy import select

from models.problem import Problem
from models.store.captures import copy_all, folder_of
from models.store.disk import beside, publish
from models.store.engine import Database, copy_database
from models.store.refusal import problem_of_disk
from models.store.tables import CaptureFileRow


def copy_logbook(database: Database, path: Path, *, captures: bool = True) -> None:
    """Copy the state that stands, captures first, so that the copy is never without them.

    Without `captures` the copy is to be looked at and thrown away.

    Problem when a file of that name is there, when a capture is missing or was altered, or when
    the disk refuses.
    """
    if path.exists():
        mend = "Choose another name; nothing is overwritten."
        raise Problem("a file of this name is there already", where=str(path), mend=mend)
    part = beside(path)
    try:
        with database.reading() as connection:
            if captures:
                hashes = connection.execute(select(CaptureFileRow.sha256)).scalars().all()
                copy_all(folder_of(database.path), folder_of(path), hashes)
            copy_database(connection, part)
        publish(part, path)
    except OSError as error:
        raise problem_of_disk(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

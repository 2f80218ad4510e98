"""Which file is a logbook, and of which form."""

from sqlalchemy import Connection, text

from models.problem import Problem
from models.store.engine import APPLICATION_ID

# The migrations in order; the last one is what this program reads and writes. A file of no
# migration at all is an empty logbook of the time before the first.
KNOWN = ("0001", "0002")


def schema_of(connection: Connection, name: str) -> str:
    """Return the last migration of a logbook, empty for none.

    Problem when the file is no logbook, or one that a newer program has made.
    """
    if connection.execute(text("PRAGMA application_id")).scalar() != APPLICATION_ID:
        mend = "Choose a file that Encounter Log has made."
        raise Problem("this is not a logbook", where=name, mend=mend)
    version = _version(connection)
    if version and version not in KNOWN:
        mend = "Open it with a newer version of Encounter Log; nothing was changed."
        raise Problem("the logbook was made by a newer version", where=name, mend=mend)
    return version


def _version(connection: Connection) -> str:
    tables = text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    if connection.execute(tables).first() is None:
        return ""
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(version or "")

"""From an older form of the file to the present one, in one transaction."""

from datetime import UTC, datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from models.store.disk import beside, publish
from models.store.engine import Database, copy_database

_VERSIONS = Path(__file__).with_name("migrations")


def bring_up_to_date(database: Database, schema: str) -> Path:
    """Migrate a logbook in one transaction and return the backup made before.

    The backup lies beside the logbook and is a logbook of the older form. On any error the
    logbook is as it was.
    """
    backup = _backup(database, schema or "0000")
    with database.writing() as connection:
        upgrade(connection)
    return backup


def upgrade(connection: Connection, versions: Path = _VERSIONS) -> None:
    """Run every migration that the logbook lacks, in the transaction of the connection."""
    script = ScriptDirectory(str(versions))
    context = MigrationContext.configure(connection)
    lacking = list(script.iterate_revisions("heads", context.get_current_revision() or "base"))
    for revision in reversed(lacking):
        with Operations.context(context):
            revision.module.upgrade()
    context.stamp(script, "heads")


def _backup(database: Database, schema: str) -> Path:
    stem = database.path.name.removesuffix(".logbook")
    at = datetime.now(UTC)
    path = database.path.with_name(f"{stem}.before-{schema}-{at:%Y%m%dT%H%M%SZ}.logbook")
    part = beside(path)
    try:
        with database.reading() as connection:
            copy_database(connection, part)
        publish(part, path)
    finally:
        part.unlink(missing_ok=True)
    return path

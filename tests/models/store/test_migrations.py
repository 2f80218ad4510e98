"""Older and newer forms of the file."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlcipher3 import dbapi2

from models.problem import Problem
from models.store.engine import APPLICATION_ID, Database
from models.store.logbook import Logbook
from models.store.migrate import upgrade
from models.store.opening import prepare, take_lock
from models.store.schema import KNOWN
from models.store.tables import Row
from tests.models.filter.contents import contents
from tests.models.store.conftest import ANNA, recorded


def test_an_older_form_is_migrated_after_a_backup(path: Path) -> None:
    an_older_file(path)
    lock, _ = take_lock(path, ANNA)
    with closing(Database(path, write=True)) as database:
        prepare(database, lock)
    backups = list(path.parent.glob("*.before-0000-*.logbook"))
    assert len(backups) == 1
    assert tables_of(backups[0]) == set()
    assert "record" in tables_of(path)


def test_incidents_of_an_older_form_are_found_after_the_migration(
    logbook: Logbook, path: Path
) -> None:
    incident = recorded(logbook)
    expected = contents(logbook.index())
    logbook.close()
    as_it_was_before_lines(path)
    with Logbook.open(path, author=ANNA) as migrated:
        assert contents(migrated.index()) == expected
        assert [one.id for one in migrated.summaries(migrated.index().ids)] == [incident.id]
        assert migrated.check() == ()
    (backup,) = path.parent.glob("*.before-0001-*.logbook")
    assert "line" not in tables_of(backup)


def as_it_was_before_lines(path: Path) -> None:
    """Take a logbook back to its first form."""
    older = dbapi2.connect(str(path), isolation_level=None)
    for statement in (
        "DROP TABLE line",
        "DROP TABLE combination",
        "DROP INDEX ix_incident_rules_version",
        "UPDATE incident SET rules_version = 1",
        "UPDATE alembic_version SET version_num = '0001'",
    ):
        older.execute(statement)
    older.close()


def test_an_older_form_cannot_be_read_before_it_is_migrated(path: Path) -> None:
    an_older_file(path)
    with pytest.raises(Problem, match="older form"):
        Logbook.open(path, write=False)


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    an_older_file(path)
    with pytest.raises(ZeroDivisionError):
        migrate_and_fail(path)
    assert tables_of(path) == set()


def migrate_and_fail(path: Path) -> None:
    with closing(Database(path, write=True)) as database, database.writing() as connection:
        upgrade(connection)
        assert connection.execute(text("SELECT count(*) FROM record")).scalar() == 0
        raise ZeroDivisionError


def an_older_file(path: Path) -> None:
    """Make a logbook of the time before the first migration: it holds nothing at all."""
    older = dbapi2.connect(str(path), isolation_level=None)
    older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    older.close()


def tables_of(path: Path) -> set[str]:
    database = Database(path, write=False)
    with database.reading() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master")).scalars().all()
    database.close()
    return set(names)


def columns_of(connection: Connection, table: str) -> dict[str, tuple[str, bool, bool]]:
    rows = connection.execute(text(f"PRAGMA table_info({table})")).mappings()
    return {row["name"]: (row["type"], bool(row["notnull"]), bool(row["pk"])) for row in rows}


def test_the_migrations_lead_to_the_tables_that_the_program_uses(
    logbook: Logbook, path: Path
) -> None:
    declared = Database(path.with_name("declared"), write=True, create=True)
    with declared.writing() as expected, logbook._database.reading() as found:
        Row.metadata.create_all(expected)
        for table in Row.metadata.tables:
            assert columns_of(found, table) == columns_of(expected, table)
        indices = text("SELECT name FROM sqlite_master WHERE type = 'index' AND sql NOT NULL")
        wanted = set(expected.execute(indices).scalars())
        assert set(found.execute(indices).scalars()) == wanted
        version = found.execute(text("SELECT version_num FROM alembic_version")).scalar()
    declared.close()
    assert version == KNOWN[-1]

"""The file: made whole, opened with care, one writer at a time, copied and never copied over."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlcipher3 import dbapi2

from models.catalogue.shipped import shipped_catalogue
from models.catalogue.source import Capture, Source
from models.problem import Problem
from models.record import Change, Kind
from models.rules.judgement import RULES_VERSION
from models.store import engine
from models.store.engine import APPLICATION_ID, Database
from models.store.lock import holder_of
from models.store.logbook import Logbook
from models.store.migrate import upgrade
from models.store.opening import prepare, take_lock
from models.store.schema import KNOWN
from models.store.tables import Row
from tests.builders import an_id
from tests.models.store.conftest import ANNA, BEN, recorded


def test_a_new_logbook_offers_the_shipped_catalogue_and_holds_nothing(path: Path) -> None:
    with Logbook.create(path, code="OKI", author=ANNA) as logbook:
        assert set(logbook.catalogue().entries.values()) == set(shipped_catalogue())
        assert [record for kind in Kind for record in logbook.records(kind)] == []
        assert logbook.history() == ()
        assert logbook.check() == ()
        assert (logbook.code, logbook.path, logbook.read_only) == ("OKI", path, False)
        assert logbook.name == path.stem


def test_nothing_is_made_over_another_file(path: Path) -> None:
    path.write_bytes(b"precious")
    with pytest.raises(Problem, match="there already"):
        Logbook.create(path, code="OKI")
    assert path.read_bytes() == b"precious"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("code", ["", "oki", "1A", "TOOLONGCODE", "A-B", "Ä"])
def test_a_code_that_cannot_stand_in_a_reference_is_refused(path: Path, code: str) -> None:
    with pytest.raises(Problem, match="code"):
        Logbook.create(path, code=code)
    assert not path.exists()


def test_a_logbook_that_is_not_there_is_not_made(path: Path) -> None:
    with pytest.raises(Problem, match="no such logbook"):
        Logbook.open(path)
    assert list(path.parent.iterdir()) == []


def test_a_file_of_another_kind_is_refused_in_words(path: Path) -> None:
    path.write_bytes(b"This is a letter, not a database. " * 100)
    with pytest.raises(Problem, match="no logbook"):
        Logbook.open(path)


def test_an_empty_file_is_refused_in_words(path: Path) -> None:
    path.touch()
    with pytest.raises(Problem, match="not a logbook"):
        Logbook.open(path, write=False)


def test_another_program_s_database_is_refused_and_left_as_it_is(path: Path) -> None:
    other = dbapi2.connect(str(path))
    other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="not a logbook"):
        Logbook.open(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_in_words(logbook: Logbook, path: Path) -> None:
    for _ in range(30):
        recorded(logbook)
    logbook.close()
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = bytes(64)
    path.write_bytes(content)
    with pytest.raises(Problem, match=r"damaged|disk image"):
        Logbook.open(path)


def test_a_newer_form_is_refused_and_left_as_it_is(logbook: Logbook, path: Path) -> None:
    logbook.close()
    newer = dbapi2.connect(str(path), isolation_level=None)
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="newer version"):
        Logbook.open(path)
    assert path.read_bytes() == before


def test_an_old_library_is_refused() -> None:
    with pytest.raises(Problem, match=r"3\.40\.1 can damage"):
        engine._refuse_old_library((3, 40, 1))


def test_a_second_opener_reads_at_once_and_is_told_who_writes(path: Path) -> None:
    with (
        Logbook.create(path, code="OKI", author=ANNA) as first,
        Logbook.open(path) as second,
    ):
        incident = recorded(first)
        assert second.read_only
        assert "Anna" in second.holder
        assert f"process {os.getpid()}" in second.holder
        assert second.incident(incident.id) == incident
        with pytest.raises(Problem, match="being written by Anna"):
            second.apply([Change(before=incident)], BEN, step="Withdraw")
        with pytest.raises(Problem, match="being written by Anna"):
            second.add_capture_file(b"x")
    with Logbook.open(path) as third:
        assert not third.read_only


def test_a_reader_sees_what_was_written_since_when_it_refreshes(logbook: Logbook) -> None:
    with Logbook.open(logbook.path, write=False) as reader:
        assert len(reader.index().summaries) == 0
        assert not reader.refresh()
        incident = recorded(logbook)
        assert reader.refresh()
        assert set(reader.index().summaries) == {incident.id}


def test_the_writer_need_not_refresh_for_what_it_wrote(logbook: Logbook) -> None:
    recorded(logbook)
    logbook.note_export("out.json", ANNA, count=1)
    assert not logbook.refresh()


def test_reading_leaves_the_bytes_of_the_file_alone(logbook: Logbook, path: Path) -> None:
    incident = recorded(logbook)
    logbook.close()
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    with Logbook.open(path, write=False) as reader:
        assert reader.incident(incident.id) == incident
        assert reader.check() == ()
        reader.index()
        reader.search("encounter")
        reader.save_copy(path.with_name("copy.logbook"))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_closed_logbook_is_one_file(logbook: Logbook, path: Path) -> None:
    recorded(logbook)
    logbook.close()
    left = {entry.name for entry in path.parent.iterdir()}
    assert left == {path.name, f"{path.name}.lock"}


def test_what_a_reader_sees_while_a_writer_is_at_work_is_whole(logbook: Logbook) -> None:
    with Logbook.open(logbook.path, write=False) as reader:
        for count in range(1, 20):
            recorded(logbook)
            assert len(list(reader.records(Kind.INCIDENT))) == count


def test_a_copy_is_a_logbook_of_one_file_with_its_captures(logbook: Logbook, path: Path) -> None:
    incident = recorded(logbook)
    copy = path.with_name("copy.logbook")
    logbook.save_copy(copy)
    recorded(logbook)
    with Logbook.open(copy) as opened:
        assert list(opened.records(Kind.INCIDENT)) == [incident]
        assert opened.check() == ()
    with pytest.raises(Problem, match="there already"):
        logbook.save_copy(copy)


def test_an_older_form_is_migrated_after_a_backup(path: Path) -> None:
    an_older_file(path)
    lock, _ = take_lock(path, ANNA)
    with closing(Database(path, write=True)) as database:
        prepare(database, lock)
    backups = list(path.parent.glob("*.before-0000-*.logbook"))
    assert len(backups) == 1
    assert tables_of(backups[0]) == set()
    assert "record" in tables_of(path)


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


CRASH = """
import os, sys
from pathlib import Path
from models.store.logbook import Logbook
Logbook.open(Path(sys.argv[1]))
os._exit(1)
"""


def test_the_note_of_a_writer_that_crashed_holds_nobody_up(logbook: Logbook, path: Path) -> None:
    incident = recorded(logbook)
    logbook.close()
    subprocess.run([sys.executable, "-c", CRASH, str(path)], check=False)
    assert "process" in holder_of(path)
    with Logbook.open(path) as after:
        assert not after.read_only
        assert after.incident(incident.id) == incident


def test_captures_are_kept_by_their_hash_and_verified(logbook: Logbook, path: Path) -> None:
    content = b"<html>what was published</html>"
    digest = sha256(content).hexdigest()
    assert logbook.add_capture_file(content) == (digest, len(content))
    source = path.with_name("page.html")
    source.write_bytes(content)
    assert logbook.add_capture_file(source) == (digest, len(content))
    with logbook.open_capture(digest) as file:
        assert file.read() == content
    kept = path.with_name(f"{path.stem}.files") / digest[:2] / digest
    assert [entry for entry in kept.parent.parent.rglob("*") if entry.is_file()] == [kept]


def test_an_altered_capture_is_not_opened_and_is_found_by_the_check(
    logbook: Logbook, path: Path
) -> None:
    digest, size = logbook.add_capture_file(b"as it was")
    changes = [Change(after=record) for record in a_source_and_capture(digest, size)]
    logbook.apply(changes, ANNA, step="Keep a capture")
    assert logbook.check() == ()
    kept = path.with_name(f"{path.stem}.files") / digest[:2] / digest
    kept.chmod(0o644)
    kept.write_bytes(b"as it is!")
    with pytest.raises(Problem, match="was altered"):
        logbook.open_capture(digest)
    assert [fault.what for fault in logbook.check()] == [f"the capture {digest[:12]} was altered"]
    kept.unlink()
    assert [fault.what for fault in logbook.check()] == [f"the capture {digest[:12]} is not there"]
    with pytest.raises(Problem, match="is not there"):
        logbook.save_copy(path.with_name("copy.logbook"))
    assert not path.with_name("copy.logbook").exists()


def test_a_copy_takes_the_captures_along(logbook: Logbook, path: Path) -> None:
    digest, size = logbook.add_capture_file(b"as it was")
    changes = [Change(after=record) for record in a_source_and_capture(digest, size)]
    logbook.apply(changes, ANNA, step="Keep a capture")
    copy = path.with_name("copy.logbook")
    logbook.save_copy(copy)
    with Logbook.open(copy, write=False) as opened:
        assert opened.check() == ()
        with opened.open_capture(digest) as file:
            assert file.read() == b"as it was"


def test_a_capture_whose_file_is_elsewhere_may_be_recorded(logbook: Logbook) -> None:
    records = a_source_and_capture(sha256(b"elsewhere").hexdigest(), 9)
    logbook.apply([Change(after=record) for record in records], ANNA, step="Import")
    assert logbook.check() == ()


def a_source_and_capture(digest: str, size: int) -> tuple[Source, Capture]:
    source = Source(id=an_id(), name="A ministry")
    capture = Capture(id=an_id(), source_id=source.id, sha256=digest, size_bytes=size)
    return source, capture


FULL_DISK = """
import resource, sys
from pathlib import Path
from uuid import UUID
from models.catalogue.author import Author
from models.problem import Problem
from models.encounter.incident import Incident
from models.record import Change
from models.store.logbook import Logbook
with Logbook.open(Path(sys.argv[1])) as logbook:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
    try:
        for number in range(1000):
            incident = Incident(id=UUID(int=number + 1), title="x" * 5000)
            logbook.apply([Change(after=incident)], Author(id=UUID(int=1), name="A"), step="Fill")
            print(number + 1)
    except Problem as problem:
        print(problem)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    incident = Incident(id=UUID(int=5000), title="There is room again")
    logbook.apply([Change(after=incident)], Author(id=UUID(int=1), name="A"), step="Go on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file size there")
def test_a_disk_that_takes_no_more_is_said_in_words_and_loses_nothing(
    logbook: Logbook, path: Path
) -> None:
    logbook.close()
    command = [sys.executable, "-c", FULL_DISK, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    *written, said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert "othing was written" in said
    with Logbook.open(path) as after:
        titles = [summary.title for summary in after.index().summaries.values()]
        assert len(titles) == len(written) + 1
        assert titles[-1] == "There is room again"
        assert after.check() == ()


def test_threads_may_write_and_read_one_logbook(logbook: Logbook) -> None:
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda _: recorded(logbook), range(40)))
        read = list(pool.map(lambda incident: logbook.incident(incident.id), written))
    assert read == written
    assert len({incident.ref for incident in written}) == 40
    assert len(logbook.history()) == 40
    assert logbook.check() == ()


def test_summaries_of_older_rules_are_made_anew(logbook: Logbook, path: Path) -> None:
    incident = recorded(logbook)
    with logbook._database.writing() as connection:
        connection.execute(text("UPDATE incident SET rules_version = 0, summary = '{}'"))
    with Logbook.open(path, write=False) as reader:
        assert reader.index().summaries[incident.id].title == incident.title
    assert logbook.index().summaries[incident.id].title == incident.title
    with logbook._database.reading() as connection:
        versions = connection.execute(text("SELECT rules_version FROM incident")).scalars().all()
    assert versions == [RULES_VERSION]

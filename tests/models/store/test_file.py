"""The file: made whole, opened with care, one writer at a time, copied and never copied over."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from models.catalogue.shipped import shipped_catalogue
from models.problem import Problem
from models.record import Change, Kind
from models.store import engine
from models.store.lock import holder_of
from models.store.logbook import Logbook
from models.store.summaries import VERSION
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
        assert len(reader.index()) == 0
        assert not reader.refresh()
        incident = recorded(logbook)
        assert reader.refresh()
        assert set(reader.index().ids) == {incident.id}


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


CRASH = """
import os, sys
from pathlib import Path
from models.store.logbook import Logbook
from models.store.summaries import VERSION
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


def test_threads_may_write_and_read_one_logbook(logbook: Logbook) -> None:
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda _: recorded(logbook), range(40)))
        read = list(pool.map(lambda incident: logbook.incident(incident.id), written))
    assert read == written
    assert len({incident.ref for incident in written}) == 40
    assert len(logbook.history()) == 40
    assert logbook.check() == ()


def titles_in(logbook: Logbook) -> list[str]:
    return [summary.title for summary in logbook.summaries(logbook.index().ids)]


def test_summaries_of_older_rules_are_made_anew(logbook: Logbook, path: Path) -> None:
    incident = recorded(logbook)
    with logbook._database.writing() as connection:
        connection.execute(text("UPDATE incident SET rules_version = 0, summary = '{}'"))
    with Logbook.open(path, write=False) as reader:
        assert titles_in(reader) == [incident.title]
    assert titles_in(logbook) == [incident.title]
    with logbook._database.reading() as connection:
        versions = connection.execute(text("SELECT rules_version FROM incident")).scalars().all()
    assert versions == [VERSION]

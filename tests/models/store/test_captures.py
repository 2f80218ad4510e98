"""Files of captures beside the logbook: kept by their hash, verified, copied along."""

from hashlib import sha256
from pathlib import Path

import pytest

from models.catalogue.source import Capture, Source
from models.problem import Problem
from models.record import Change
from models.store.logbook import Logbook
from tests.builders import an_id
from tests.models.store.conftest import ANNA


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

"""Raw material is kept byte for byte, whether or not its text can be read."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from models.inbox.raw import CapturedBy, Raw, captured
from models.inbox.waiting import same_bytes, waiting
from models.problem import Problem
from models.store.captures import keep, verified

BY = CapturedBy(name="A. Analyst", at=datetime(2026, 1, 7, tzinfo=UTC))


def test_a_text_is_kept_as_it_came_and_named_by_its_first_line(tmp_path: Path) -> None:
    data = "\n\nA title\u202e here\r\nAnd more.\n".encode()
    made = captured(Raw(data=data, media_type="text/plain"), lambda raw: keep(tmp_path, raw), BY)
    assert made.sha256 == sha256(data).hexdigest()
    assert verified(tmp_path, made.sha256).read_bytes() == data
    assert made.title.startswith("A title")
    assert (made.captured_by, made.captured_at, made.source_id) == (BY.name, BY.at, None)
    assert made.tool


def test_a_file_without_text_is_kept_all_the_same(tmp_path: Path) -> None:
    picture = tmp_path / "radar.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")
    made = captured(
        Raw(data=picture, file_name=picture.name), lambda raw: keep(tmp_path / "kept", raw), BY
    )
    assert (made.title, made.file_name) == ("", "radar.png")
    assert verified(tmp_path / "kept", made.sha256).read_bytes() == picture.read_bytes()


def test_nothing_and_folders_are_refused(tmp_path: Path) -> None:
    for raw in (Raw(data=b""), Raw(data=tmp_path, file_name="folder")):
        with pytest.raises(Problem):
            captured(raw, lambda one: keep(tmp_path, one), BY)


def test_what_is_cited_or_set_aside_does_not_wait(tmp_path: Path) -> None:
    one, two = (
        captured(Raw(data=data), lambda raw: keep(tmp_path, raw), BY) for data in (b"one", b"two")
    )
    assert waiting((one, two), ()) == (one, two)
    assert waiting((one, two), {one.id}) == (two,)
    assert same_bytes((one, two), two.sha256) == two
    assert same_bytes((one,), two.sha256) is None

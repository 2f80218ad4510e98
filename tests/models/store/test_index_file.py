"""The index kept beside a logbook between two starts, and when it is not believed."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from models.catalogue.kept import Batch
from models.record import Change
from models.store import index_file
from models.store.engine import companion
from models.store.logbook import Logbook
from tests.builders import a_side, an_episode, an_incident, an_instant
from tests.models.filter.contents import contents
from tests.models.store.conftest import ANNA


@pytest.fixture(autouse=True)
def _also_for_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the index of a few incidents too; a log of 20,000 would take a minute to write."""
    monkeypatch.setattr(index_file, "FEWEST", 1)


@pytest.fixture
def kept(logbook: Logbook) -> Path:
    """A logbook that was closed, with its index beside it."""
    side = a_side("AA")
    acts = (an_episode(when=an_instant(day)) for day in range(1, 6))
    incidents = [an_incident(act, principals=(side,)) for act in acts]
    logbook.add_many([side, *incidents], ANNA, Batch(id=uuid4(), name="Five"))
    logbook.index()
    logbook.close()
    assert beside(logbook.path).exists()
    return logbook.path


def beside(path: Path) -> Path:
    return companion(path, ".index")


def is_believed(path: Path) -> bool:
    with Logbook.open(path, write=False) as reader:
        return reader.kept_index() is not None


def made_anew(path: Path) -> list[dict[str, object]]:
    beside(path).unlink(missing_ok=True)
    with Logbook.open(path, write=False) as reader:
        return contents(reader.index())


def test_what_was_kept_is_what_would_be_made_anew(kept: Path) -> None:
    assert is_believed(kept)
    with Logbook.open(kept, write=False) as reader:
        found = contents(reader.index())
    assert found == made_anew(kept)
    assert len(found) == 5


def test_it_grows_with_what_is_written_after_it_was_read(kept: Path) -> None:
    with Logbook.open(kept, author=ANNA) as logbook:
        assert len(logbook.index()) == 5
        logbook.apply([Change(after=an_incident())], ANNA, step="Record")
        grown = contents(logbook.index())
    assert is_believed(kept)
    assert len(grown) == 6
    assert grown == made_anew(kept)


def _flip(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "its beginning": lambda content: _flip(content, 3),
    "its head": lambda content: _flip(content, 60),
    "its middle": lambda content: _flip(content, len(content) // 2),
    "its end": lambda content: _flip(content, len(content) - 1),
    "cut short": lambda content: content[:-7],
    "longer": lambda content: content + b"x",
    "empty": lambda _content: b"",
    "something else": lambda _content: b"{}" * 5000,
}


@pytest.mark.parametrize("where", DAMAGE)
def test_a_damaged_one_is_not_believed_and_the_answers_are_right(kept: Path, where: str) -> None:
    beside(kept).write_bytes(DAMAGE[where](beside(kept).read_bytes()))
    assert not is_believed(kept)
    with Logbook.open(kept, write=False) as reader:
        assert len(reader.index()) == 5


def test_one_of_an_earlier_state_is_not_believed(kept: Path) -> None:
    stale = beside(kept).read_bytes()
    with Logbook.open(kept, author=ANNA) as logbook:
        logbook.apply([Change(before=logbook.incident(logbook.index().ids[0]))], ANNA, step="Away")
    beside(kept).write_bytes(stale)
    assert not is_believed(kept)
    with Logbook.open(kept, write=False) as reader:
        assert len(reader.index()) == 4


def test_one_of_another_logbook_is_not_believed(kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.logbook"
    Logbook.create(other, code="OTH").close()
    beside(other).write_bytes(beside(kept).read_bytes())
    assert not is_believed(other)


def test_a_reader_never_writes_beside_the_logbook(kept: Path) -> None:
    beside(kept).unlink()
    with Logbook.open(kept, write=False) as reader:
        reader.index()
    assert not beside(kept).exists()


def test_checking_tells_a_kept_index_that_does_not_agree(kept: Path) -> None:
    with Logbook.open(kept, author=ANNA) as logbook:
        assert logbook.check() == ()
        # As if a fault of the program had written something else under the same key.
        logbook.index().columns.incidents.severity[0] = 3
        beside(kept).unlink()
    with Logbook.open(kept, write=False) as reader:
        faults = [fault.what for fault in reader.check()]
    assert faults == ["the index beside the logbook does not agree with it"]

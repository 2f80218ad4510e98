"""A real logbook file for each test."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from models.catalogue.author import Author
from models.encounter.incident import Incident
from models.record import Change
from models.store.logbook import Logbook
from tests.builders import an_incident

ANNA = Author(id=UUID(int=0xA), name="Anna")
BEN = Author(id=UUID(int=0xB), name="Ben")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the logbook lies, in a name that wants quoting."""
    return tmp_path / "Log 1 #50% ä?公海.logbook"


@pytest.fixture
def logbook(path: Path) -> Iterator[Logbook]:
    """Return an empty logbook, open for writing."""
    with Logbook.create(path, code="OKI") as made:
        yield made


def recorded(logbook: Logbook, incident: Incident | None = None) -> Incident:
    """Return an incident as it was written."""
    change = Change(after=incident or an_incident())
    written = logbook.apply([change], ANNA, step="Record incident").changes[0].after
    assert isinstance(written, Incident)
    return written

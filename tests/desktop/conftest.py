"""The real window on a real logbook in a home of its own, driven as its user drives it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.map.environment import prepare
from desktop.map.scheme import register_scheme

# Both must come before the one QApplication of a test run is made.
prepare()
register_scheme()

from tests.desktop.program import Program  # noqa: E402

Start = Callable[..., Program]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which settings, drafts, reports and logbooks of one test lie."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Start]:  # noqa: ARG001
    """Return a function that starts the program once more; all are ended after the test."""
    running: list[Program] = []

    def begin(path: Path | None = None, *, author: str = "") -> Program:
        running.append(Program(qapp, qtbot, path, author))
        return running[-1]

    yield begin
    for program in running:
        program.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [p for p in running if shiboken6.isValid(p.session)]


@pytest.fixture
def program(start: Start, home: Path) -> Program:
    """Return the program on an empty logbook, its author known."""
    return start(home / "log.logbook", author="A. Analyst")

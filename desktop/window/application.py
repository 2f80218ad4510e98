"""Starts the window: Qt's environment, theme, crash report, and the logbook to open."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.crash import install_crash_report
from desktop.map.environment import prepare
from desktop.map.scheme import register_scheme
from models.store.collecting import without_collecting

if TYPE_CHECKING:
    from desktop.window.session import Session


def run(logbook: str | None) -> int:
    """Open the window on a logbook, or on the last one, and stay until it is closed."""
    app = make_application()
    _session = begin(app, logbook)
    return app.exec()


def begin(app: QApplication, logbook: str | None) -> "Session":
    """Open the window and return what holds it; it lives as long as that."""
    # Starting makes what stays: to look through it for cycles would take a tenth of the time.
    with without_collecting():
        # Only now: the map's engine reads its environment and its scheme when the application is
        # made.
        from desktop.window.commands import Commands  # noqa: PLC0415
        from desktop.window.session import Session  # noqa: PLC0415

        app.setApplicationName("Encounter Log")
        app.setQuitOnLastWindowClosed(True)
        session = Session(app)
        install_crash_report(session.say_broken)
        session.opened.connect(lambda window: Commands(window, session))
        session.start(Path(logbook) if logbook else None)
    return session


def make_application() -> QApplication:
    """Return the Qt application, made after the map's engine was told what it may do."""
    prepare()
    register_scheme()
    return QApplication(sys.argv[:1])

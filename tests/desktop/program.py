"""One run of the program, as a test drives it."""

import json
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.open_log import OpenLog
from desktop.settings import Settings, keep_settings
from desktop.window.commands import Commands
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from models.catalogue.author import Author
from models.encounter.incident import Incident
from models.record import Change, Record
from models.store.logbook import Logbook
from tests.builders import an_id

PATIENCE_MS = 20_000
NO_KEY = Qt.KeyboardModifier.NoModifier
W = TypeVar("W", bound=QWidget)


class Program:
    """Starts a session as `desktop.window.application.run` does, on an application that is there.

    A `path` that does not exist yet is made an empty logbook; no path starts on the last one.
    """

    def __init__(self, app: QApplication, qtbot: QtBot, path: Path | None, author: str) -> None:
        self.qtbot = qtbot
        if author:
            keep_settings(Settings().with_author(Author(id=an_id(), name=author)))
        self.session = Session(app)
        self.session.opened.connect(self._command)
        if path is not None and not path.exists():
            Logbook.create(path, code="TST").close()
        self.session.start(path)

    def _command(self, window: MainWindow) -> None:
        self.commands = Commands(window, self.session)

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        assert self.session.window is not None
        return self.session.window

    @property
    def log(self) -> OpenLog:
        """The logbook that is open."""
        return self.window.log

    @property
    def said(self) -> str:
        """What the notice says, or empty when there is none."""
        return self.window.notice.text.text() if self.window.notice.isVisible() else ""

    def end(self) -> None:
        """End the run as closing the window does."""
        if shiboken6.isValid(self.session):
            self.session.end()
            shiboken6.delete(self.session)

    def vanish(self) -> None:
        """Leave as a crash does: nothing is closed, kept or told; only the lock goes."""
        window = self.window
        self.log.logbook.close()
        shiboken6.delete(window)
        self.session.window = None
        shiboken6.delete(self.session)

    def do(self, name: str) -> None:
        """Run a command of the action table, as its menu entry does."""
        action = self.window.actions_by_name[name]
        assert action.isEnabled(), name
        action.trigger()

    def offers(self, name: str) -> bool:
        """Whether a command can be run now."""
        return self.window.actions_by_name[name].isEnabled()

    def write(self, *records: Record, step: str = "Prepare") -> tuple[Record, ...]:
        """Write new records straight into the log."""
        return self.log.apply(step, [Change(after=record) for record in records])

    def form(self, type_: type[W]) -> W:
        """Return the form that lies on top."""
        form = self.window.deck.form
        assert isinstance(form, type_), form
        return form

    def titles(self) -> list[str]:
        """Return the titles that the list shows, from top to bottom."""
        model = self.window.incidents.model
        ids = [model.id_at(row) for row in range(model.rowCount())]
        return [summary.title for summary in self.log.summaries(filter(None, ids))]

    def chosen_title(self) -> str:
        """Return the title that is marked in the list, or empty."""
        rows = self.window.incidents.table.selectionModel().selectedRows()
        id_ = self.window.incidents.model.id_at(rows[0].row()) if rows else None
        summary = self.log.summary(id_)
        return summary.title if summary else ""

    def pane_text(self) -> str:
        """Return all that the reading pane says."""
        return "\n".join(label.text() for label in labels_in(self.window.reading.widget()))

    def activate(self) -> None:
        """Make the window the one that gets the keys."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def on_disk(self, id_: UUID) -> Incident | None:
        """Return an incident as a second reader finds it on the disk."""
        with Logbook.open(self.log.logbook.path, write=False) as reader:
            record = reader.record(id_)
            assert record is None or isinstance(record, Incident)
            return record

    def script(self, expression: str) -> Any:
        """Return the value of an expression in the page of the map."""
        view = self.window.map.view
        self.qtbot.waitUntil(lambda: view.is_ready, timeout=PATIENCE_MS)
        with self.qtbot.waitCallback(timeout=PATIENCE_MS) as done:
            view.page.runJavaScript(f"JSON.stringify({expression})", done)
        assert done.args is not None
        return json.loads(done.args[0]) if done.args[0] else None

    def look_at(self, lat: float, lon: float, zoom: int) -> None:
        """Move the map and wait until its incidents are there."""
        self.script(
            f"(EncounterMap.looked = false, EncounterMap.parts.Incidents.once('shown', () => "
            f"{{ EncounterMap.looked = true; }}), "
            f"EncounterMap.map.setView([{lat}, {lon}], {zoom}, {{animate: false}}), 0)"
        )
        looked = lambda: self.script("EncounterMap.looked") is True  # noqa: E731
        self.qtbot.waitUntil(looked, timeout=PATIENCE_MS)

    def click_map(self, lat: float, lon: float) -> None:
        """Click a place on the map with the mouse."""
        at = self.script(f"EncounterMap.map.latLngToContainerPoint([{lat}, {lon}])")
        web = self.window.map.view.focusProxy()
        page = web.focusProxy() if web else None
        assert page is not None
        pos = QPoint(round(at["x"]), round(at["y"]))
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=pos)

    def on_map(self) -> set[str]:
        """Return the ids of the incidents that the map draws in its view."""
        return set(self.script("EncounterMap.parts.Incidents.singles.map((one) => one.id)"))


def labels_in(widget: QWidget | None) -> list[QLabel]:
    """Return all labels of a widget, those of its children too."""
    return widget.findChildren(QLabel) if widget is not None else []

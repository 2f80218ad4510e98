"""Pictures of the real window on the sample logbook: `python -m tests.shots FOLDER`.

The first of them stands in the README. Needs no display.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog

import tests.conftest  # noqa: F401 - prepares Qt's environment before anything loads it
from desktop.compare.compare_page import ComparePage
from desktop.map.view import MapView
from desktop.window.application import make_application
from desktop.window.commands import Commands
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from models.catalogue.author import Author
from tests.builders import an_id

# The map says when it has painted; a step that leaves it as it was is waited for so long.
_PATIENCE_MS, _LAYOUT_MS = 2500, 100
_FURTHER = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_RELEASE = """Radar used on two aircraft

On 6 December 2025 at 16:32 JST a J-15 of the carrier Liaoning used its radar on an F-15J southeast
of Okinawa main island, at a distance of about 50 km. “Such use of radar is a dangerous act,” said
Japan's Ministry of Defense. The carrier was then about 270 km west of Oki-Daito.
"""


class Shots(QObject):
    """Takes one picture after another, each when the map has painted and nothing moves."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self.session = Session(app)
        self.session.opened.connect(self._command)
        self.session.keep(self.session.settings.with_author(Author(id=an_id(), name="A. Analyst")))
        self.session.open_sample()
        self._steps = [
            ("window-light", self._okinawa),
            ("window-1280x720", lambda: self._resize(1280, 720)),
            ("reading-wide", lambda: self._do("widen")),
            ("claims-behind", self._claims_behind),
            ("quick-entry", self._quick_entry),
            ("amend", self._amend),
            ("records", self._records),
            ("history", lambda: self._do("show_history")),
            ("inbox", self._capture),
            ("reader", lambda: self._do("read_capture")),
            ("assess", self._assess),
            ("help", self._help),
            ("window-dark", self._dark),
            ("finder", lambda: self._do("find")),
            ("compare", self._compare),
            ("amend-several", self._amend_several),
        ]

    def _command(self, window: MainWindow) -> None:
        self.commands = Commands(window, self.session)

    @property
    def window(self) -> MainWindow:
        window = self.session.window
        assert window is not None
        return window

    def _do(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

    def _resize(self, width: int, height: int) -> None:
        self.window.resize(QSize(width, height))

    def _okinawa(self) -> None:
        self._resize(1600, 1000)
        log = self.window.log
        every = list(log.summaries(log.index.ids))
        found = [summary for summary in every if "Okinawa" in summary.title]
        log.select((found or every)[0].id)

    def _claims_behind(self) -> None:
        self._do("widen")
        matrix = self.window.reading.matrix
        assert matrix is not None
        matrix.setCurrentIndex(matrix.model().index(0, 2))

    def _quick_entry(self) -> None:
        self._resize(1280, 800)
        self._do("new_incident")

    def _amend(self) -> None:
        self.commands.records.desk.set_aside()
        self._do("amend")

    def _records(self) -> None:
        self.commands.records.desk.drop()
        self._do("show_records")

    def _capture(self) -> None:
        QApplication.clipboard().setText(_RELEASE)
        self._do("capture_clipboard")

    def _assess(self) -> None:
        self.commands.records.desk.drop()
        self._do("assess")

    def _help(self) -> None:
        self.commands.records.desk.drop()
        self._do("show_incidents")
        self._do("help")

    def _dark(self) -> None:
        self.window.lift_deck()
        self.session.choose_theme("dark")
        self._resize(1600, 1000)

    def _mark(self, number: int) -> None:
        table = self.window.incidents.table
        self.window.log.select(self.window.log.ids[0])
        for row in range(1, number):
            table.selectionModel().select(table.model().index(row, 0), _FURTHER)

    def _compare(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self._mark(2)
        self._do("compare")

    def _amend_several(self) -> None:
        page = self.window.deck.form
        assert isinstance(page, ComparePage)
        page.left.emit()
        self._mark(4)
        self._do("amend_several")

    def next(self) -> None:
        """Take the next step, wait for it to settle, take its picture."""
        if not self._steps:
            self._app.quit()
            return
        name, step = self._steps.pop(0)
        step()
        self._wait(self.window.map.view, lambda: self._take(name))

    def _wait(self, view: MapView, then: Callable[[], None]) -> None:
        """Wait until the map has painted what the step asked of it, and the layout is done."""
        ends = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        heard = view.painted.connect(lambda: ends.start(_LAYOUT_MS))
        ends.timeout.connect(lambda: QObject.disconnect(heard))
        ends.timeout.connect(then)
        ends.start()

    def _take(self, name: str) -> None:
        shown = self._app.activeModalWidget() or self.window
        shown.grab().save(str(self._folder / f"{name}.png"))
        self.next()


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    shots = Shots(app, folder)
    QTimer.singleShot(0, shots.next)
    app.exec()


if __name__ == "__main__":
    main()

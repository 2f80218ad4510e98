"""Pictures of hotspots in the real window: `python -m tests.shots_hotspots LOGBOOK FOLDER`.

The logbook is one that `tests.real_sets` makes. A part of `hotspots-compare` stands in the README.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

import tests.conftest  # noqa: F401 - prepares Qt's environment before anything loads it
from desktop.window.application import make_application
from desktop.window.commands import Commands
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from maps.hotspots.request import Method
from models.filter.incident_filter import Box, IncidentFilter
from models.position.shape import Circle, LatLon

_SETTLE_MS = 3500
_SEAS = Box(kind="box", south=-15, west=90, north=28, east=135)


class Shots(QObject):
    """Takes one picture after another, each when the map has painted and nothing moves."""

    def __init__(self, app: QApplication, logbook: Path, folder: Path) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self.session = Session(app)
        self.session.opened.connect(self._command)
        self.session.start(logbook)
        self._steps = [
            ("hotspots-empty", self._open),
            ("hotspots", self._significance),
            ("hotspots-dark", lambda: self.session.choose_theme("dark")),
            ("hotspots-compare-dark", self._compare),
            ("hotspots-compare", lambda: self.session.choose_theme("light")),
            ("hotspots-density", lambda: self._search(Method.DENSITY, 60)),
            ("hotspots-clusters", lambda: self._search(Method.CLUSTERS, 30)),
            ("hotspots-1280x720", lambda: self.window.resize(QSize(1280, 720))),
        ]

    def _command(self, window: MainWindow) -> None:
        self.commands = Commands(window, self.session)

    @property
    def window(self) -> MainWindow:
        window = self.session.window
        assert window is not None
        return window

    def _open(self) -> None:
        self.window.resize(QSize(1600, 1000))
        self.window.log.show_only(IncidentFilter(within=(_SEAS,)))
        self.window.actions_by_name["show_hotspots"].trigger()
        self.window.map.go_to(Circle(centre=LatLon(6, 112), radius_m=1_900_000))

    def _significance(self) -> None:
        form = self.window.hotspots.form
        form.area.setCurrentIndex(form.area.findText("Area of the filter"))
        self._search(Method.GI, 60)

    def _compare(self) -> None:
        form = self.window.hotspots.form
        form.earlier.setText("1993/2006")
        form.later.setText("2007/2020")
        self._search(Method.GI, 60)

    def _search(self, method: Method, bandwidth_nm: float) -> None:
        form = self.window.hotspots.form
        form.method.setCurrentIndex(form.method.findData(method))
        form.bandwidth.setText(f"{bandwidth_nm:g}")
        form.least.setText("20")
        self.window.hotspots.search_button.click()

    def next(self) -> None:
        """Take the next step, wait for it to settle, take its picture."""
        if not self._steps:
            self._app.quit()
            return
        name, step = self._steps.pop(0)
        step()
        QTimer.singleShot(_SETTLE_MS, lambda: self._take(name))

    def _take(self, name: str) -> None:
        if self.window.hotspots.bar.isVisible():
            QTimer.singleShot(_SETTLE_MS, lambda: self._take(name))
            return
        self.window.grab().save(str(self._folder / f"{name}.png"))
        self.next()


def main() -> None:
    """Take all pictures."""
    logbook, folder = map(Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    shots = Shots(app, logbook, folder)
    QTimer.singleShot(0, shots.next)
    app.exec()


if __name__ == "__main__":
    main()

"""One run of the program: its settings, its theme, and the one logbook that is open."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.open_log import OpenLog
from desktop.settings import Settings, keep_settings, read_settings, sample_file
from desktop.theme.palette import THEMES, Colours
from desktop.theme.style import apply_theme
from desktop.window.main_window import MainWindow
from models.bundle.sample import sample_author, sample_bundle
from models.filter.arrangement import Arrangement
from models.problem import Problem
from models.store.logbook import Logbook
from models.store.transfer import take_in


class Session(QObject):
    """Opens one logbook at a time, each in a window of its own that replaces the one before.

    Signal: `opened(window)` when a window was made, before it is shown.
    """

    opened = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.settings = read_settings()
        self.window: MainWindow | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        app.aboutToQuit.connect(self.end)
        apply_theme(app, self.colours)

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        if self.settings.theme in THEMES:
            return THEMES[self.settings.theme]
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return THEMES["dark" if dark else "light"]

    def start(self, path: Path | None) -> None:
        """Open this logbook, or the last one that still is there, or the sample."""
        last = next((Path(p) for p in self.settings.recent if Path(p).exists()), None)
        chosen = path or last
        if chosen is None:
            self.open_sample()
            return
        try:
            self.open(chosen)
        except Problem as problem:
            if path is not None:
                raise
            self.open_sample()
            self._say(problem)

    def open(self, path: Path) -> None:
        """Open a logbook: for writing, or for reading when somebody else holds it.

        The one that is open already only comes to the front.
        """
        if self.window is not None and path.absolute() == self.window.log.logbook.path:
            self.window.activateWindow()
            return
        self._show(Logbook.open(path, write=True))

    def create(self, path: Path, code: str) -> None:
        """Make an empty logbook and open it."""
        self._show(Logbook.create(path, code=code))

    def open_sample(self, *, fresh: bool = False) -> None:
        """Open the user's copy of the sample, made on first use.

        A fresh one is made beside the one worked on, which stays.
        """
        path = sample_file()
        if fresh and path.exists():
            path = _free_name(path)
        if path.exists():
            self.open(path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        logbook = Logbook.create(path, code="SAMPLE")
        take_in(logbook, sample_bundle(), sample_author(), name="Sample logbook")
        self._show(logbook)

    def keep(self, settings: Settings) -> None:
        """Take over and write settings; where the disk refuses, they hold until the end."""
        self.settings = settings
        try:
            keep_settings(settings)
        except Problem as problem:
            self._say(problem)

    def choose_theme(self, name: str) -> None:
        """Use another theme: "system", "light" or "dark"."""
        self.keep(replace(self.settings, theme=name))
        self._follow_desktop()

    def _follow_desktop(self) -> None:
        apply_theme(self._app, self.colours)
        if self.window is not None:
            self.window.paint(self.colours)

    def say_broken(self, report: Path) -> None:
        """Say that something went wrong inside, and where the report of it lies."""
        mend = "What was written before stands; the report holds nothing of any logbook."
        self._say(Problem(f"that did not work, and a report is kept in {report}", mend=mend))

    def end(self) -> None:
        """Close the window and give up the right to write its logbook."""
        window, self.window = self.window, None
        if window is not None:
            _let_go(window)

    def _show(self, logbook: Logbook) -> None:
        before = self.window
        if before is not None:
            self._keep_layout(before)
        log = OpenLog(logbook, self)
        log.author = self.settings.author
        log.viewpoint = self.settings.viewpoint(logbook.id)
        window = self.window = MainWindow(log, self.colours)
        window.map.view.set_parts(self.settings.map_parts)
        window.map.view.part_switched.connect(self._keep_part)
        self.opened.emit(window)
        window.incidents.arrange(self.settings.arrangement)
        window.incidents.arranged.connect(self._keep_arrangement)
        window.restore_layout(self.settings.window_geometry, self.settings.window_state)
        window.closing.connect(lambda: self._keep_layout(window))
        window.show()
        self.keep(self.settings.with_recent(logbook.path))
        if logbook.read_only:
            window.notice.show_text(f"Open for reading only: {logbook.holder}.")
        # Only now: the program ends with its last window.
        if before is not None:
            _let_go(before)

    def _keep_part(self, name: str, shown: bool) -> None:  # noqa: FBT001 - a slot
        parts = self.settings.map_parts | {name: shown}
        self.keep(replace(self.settings, map_parts=parts))

    def _keep_layout(self, window: MainWindow) -> None:
        geometry, state = window.layout_kept()
        self.keep(replace(self.settings, window_geometry=geometry, window_state=state))

    def _keep_arrangement(self, arrangement: Arrangement) -> None:
        self.keep(replace(self.settings, arrangement=arrangement))

    def _say(self, problem: Problem) -> None:
        if self.window is not None:
            self.window.notice.show_problem(problem)


def _let_go(window: MainWindow) -> None:
    window.close()
    window.log.logbook.close()
    window.deleteLater()


def _free_name(path: Path) -> Path:
    numbers = (path.with_stem(f"{path.stem} {number}") for number in range(2, 10_000))
    return next(free for free in numbers if not free.exists())

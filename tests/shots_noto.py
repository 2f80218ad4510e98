"""Pictures of the Noto dispute being entered: `python -m tests.shots_noto FOLDER [WIDTH HEIGHT]`.

One for each stage, first in the light theme; the last ones in the dark. Needs no display.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import tests.conftest  # noqa: F401 - prepares Qt's environment before anything loads it
from desktop.window.application import make_application
from desktop.window.commands import Commands
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from models.catalogue.author import Author
from tests.builders import an_id
from tests.desktop.noto import enter_noto

_SETTLE_MS = 900
_BARE = Qt.KeyboardModifier.NoModifier
# Not a command: the cursor goes to the first claim of the matrix.
_FIRST_CELL = "first cell"


class NotoShots(QObject):
    """Goes from stage to stage, each photographed when nothing moves."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int]) -> None:
        super().__init__(app)
        self._app, self._folder, self._number = app, folder, 0
        self.session = Session(app)
        self.session.opened.connect(self._command)
        self.session.keep(self.session.settings.with_author(Author(id=an_id(), name="A. Analyst")))
        self.session.create(Path(tempfile.mkdtemp()) / "noto.logbook", "NOTO")
        self.window.resize(*size)
        self.window.activateWindow()
        self._stages = enter_noto()
        self._after: list[tuple[str, tuple[str, ...]]] = [
            ("whole-width", ("widen",)),
            ("contested-only", ("rows_contested",)),
            ("split", ("rows_all", _FIRST_CELL, "split")),
            ("dark", ("theme_dark",)),
            ("claims-behind", (_FIRST_CELL, "claims_behind")),
            ("beside-the-map", ("widen",)),
        ]

    def _command(self, window: MainWindow) -> None:
        self.commands = Commands(window, self.session)

    @property
    def window(self) -> MainWindow:
        window = self.session.window
        assert window is not None
        return window

    def _do(self, name: str) -> None:
        if name == _FIRST_CELL:
            self._do("to_matrix")
            keys = (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Right, _BARE)
            for key, modifier in keys:
                QTest.keyClick(self._app.focusWidget() or self.window, key, modifier)
        else:
            self.window.actions_by_name[name].trigger()

    def next(self) -> None:
        """Go to the next stage and take its picture a moment later."""
        name = next(self._stages, "")
        if not name and self._after:
            name, commands = self._after.pop(0)
            self.window.lift_deck()
            for command in commands:
                self._do(command)
        if not name:
            self._app.quit()
            return
        QTimer.singleShot(_SETTLE_MS, lambda: self._take(name))

    def _take(self, name: str) -> None:
        self._number += 1
        self.window.grab().save(str(self._folder / f"{self._number:02}-{name}.png"))
        self.next()


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(n) for n in sys.argv[2:4]) if len(sys.argv) > 3 else (1280, 720)
    app = make_application()
    shots = NotoShots(app, folder, (width, height))
    QTimer.singleShot(_SETTLE_MS, shots.next)
    app.exec()


if __name__ == "__main__":
    main()

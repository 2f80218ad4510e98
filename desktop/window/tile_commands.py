"""Files of map tiles: opened on a worker, laid on the map, kept in the settings of this user."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.window.errands import Errands
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from desktop.window.tile_page import TilePage
from models.problem import Problem
from models.store.tile_file import open_tiles
from models.tiles.tile_source import TileSource

_TILES = "Map tiles (*.mbtiles *.pmtiles)"
Opened = tuple[tuple[str, TileSource], ...]


class TileCommands(QObject):
    """Adds and takes away; what was in use before is opened again with the window."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._errands = Errands(window, attempt)
        self.files: Opened = ()
        if names := session.settings.tile_files:
            self._errands.run("opening map tiles", lambda: _opened(names), self._lay)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"map_tiles": self.choose}

    def choose(self) -> None:
        """Open the page, unless it is open."""
        if self._page() is not None:
            return
        page = TilePage()
        page.add_wanted.connect(self._ask)
        page.removed.connect(self._remove)
        page.left.connect(self._window.lift_deck)
        self._window.show_deck(page)
        self._list()
        page.setFocus()

    def _page(self) -> TilePage | None:
        form = self._window.deck.form
        return form if isinstance(form, TilePage) else None

    def _ask(self) -> None:
        dialog = QFileDialog(self._window, "Map tiles from a file", "", _TILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, path: Path) -> None:
        """Lay a file on top of the others; a Problem is said in the notice."""
        name = str(path.absolute())

        def use(source: TileSource) -> None:
            others = tuple(held for held in self.files if held[0] != name)
            self._use((*others, (name, source)))

        self._errands.run(f"opening {path.name}", lambda: open_tiles(path), use)

    def _remove(self, row: int) -> None:
        self._use((*self.files[:row], *self.files[row + 1 :]))

    def _use(self, files: Opened) -> None:
        self._lay(files)
        names = tuple(name for name, _ in files)
        self._session.keep(replace(self._session.settings, tile_files=names))

    def _lay(self, files: Opened) -> None:
        self.files = files
        self._window.map.view.show_tiles(tuple(source for _, source in files))
        self._list()

    def _list(self) -> None:
        page = self._page()
        if page is not None:
            page.show_files([(Path(name).name, source.about) for name, source in self.files])


def _opened(names: tuple[str, ...]) -> Opened:
    return tuple(_those_there(names))


def _those_there(names: tuple[str, ...]) -> Iterator[tuple[str, TileSource]]:
    """Yield the files that can be opened: one on a drive that is not there is no reason to stop."""
    for name in names:
        try:
            yield name, open_tiles(Path(name))
        except Problem:
            continue

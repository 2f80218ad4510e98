"""The files of map tiles in use: added, taken away, each with whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule
from models.hidden import mark_hidden
from models.tiles.tile_source import About


class TilePage(QWidget):
    """Takes effect at once. Signals: `add_wanted()`, `removed(row)`, `left()`."""

    ROOM_PX = 480
    add_wanted = Signal()
    removed = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.list = QListWidget(self)
        self.list.setAccessibleName("Files of map tiles, the lowest first")
        self.nothing = PlainLabel(_NOTHING, "quiet", self)
        self.add, self.remove = QPushButton("Add file…", self), QPushButton("Remove", self)
        self.done = QPushButton("Done", self)
        self.done.setProperty("primary", "true")
        self._lay_out()
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self._remove)
        self.done.clicked.connect(self.left)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(8)
        column.addWidget(PlainLabel("Map tiles", "title", page))
        column.addWidget(PlainLabel(_WHAT, "quiet", page))
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addStretch(1)
        foot.addWidget(self.done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(rule(self))
        whole.addLayout(foot)

    def show_files(self, files: Sequence[tuple[str, About]]) -> None:
        """List the files, each by its name and what it says of itself."""
        self.list.clear()
        for name, about in files:
            credit = about.attribution or "nobody named"
            zooms = f"zoom {about.min_zoom} to {about.max_zoom}"
            self.list.addItem(mark_hidden(f"{name}  ·  {about.name}  ·  {credit}  ·  {zooms}"))
        self.list.setVisible(bool(files))
        self.nothing.setVisible(not files)
        self.remove.setEnabled(False)

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.removed.emit(self.list.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)


_WHAT = (
    "Pictures from MBTiles or PMTiles files on this machine lie over the coast, under everything "
    "else. Nothing is fetched. Which files are used is kept for you, in no logbook."
)
_NOTHING = "No file is in use. “Add file…” takes one that ends in .mbtiles or .pmtiles."

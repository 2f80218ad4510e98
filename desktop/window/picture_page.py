"""What stands round a picture of the map: its title, how it may be handled, its paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule

_PAPERS = {"a4": "A4, landscape", "us-letter": "US Letter, landscape"}


class PicturePage(QWidget):
    """Signals: `wanted(format)` with "pdf", "png" or "svg", `left()`."""

    ROOM_PX = 480
    wanted = Signal(str)
    left = Signal()

    def __init__(
        self, title: str, handling: str, filter_: str, paper: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.title, self.caveat = QLineEdit(title, self), QLineEdit(self)
        self.paper = QComboBox(self)
        for code, words in _PAPERS.items():
            self.paper.addItem(words, code)
        self.paper.setCurrentIndex(max(self.paper.findData(paper), 0))
        self.cancel = QPushButton("Cancel", self)
        self.saves = {kind: QPushButton(f"Save {kind.upper()}…", self) for kind in _KINDS}
        self._lay_out(handling, filter_)
        for kind, button in self.saves.items():
            button.clicked.connect(lambda _on=False, k=kind: self.wanted.emit(k))
        self.cancel.clicked.connect(self.left)
        self.setFocusProxy(self.title)

    def _lay_out(self, handling: str, filter_: str) -> None:
        page = QWidget(self)
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(4)
        column.addWidget(PlainLabel("Picture of the map", "title", page))
        column.addWidget(PlainLabel(_WHAT, "quiet", page))
        for label, widget in (
            ("Title", self.title),
            (f"Handling: {handling}, the highest of what the filter lets through", self.caveat),
            ("Paper", self.paper),
        ):
            column.addSpacing(8)
            column.addWidget(PlainLabel(label, "caption", page))
            column.addWidget(widget)
            widget.setAccessibleName(label)
        column.addSpacing(8)
        column.addWidget(PlainLabel("Filter, as it will be printed", "caption", page))
        column.addWidget(PlainLabel(filter_ or "none: all incidents", "", page))
        column.addStretch(1)
        self.caveat.setPlaceholderText("Caveat of your own, printed behind it")
        self.saves["pdf"].setProperty("primary", "true")
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.cancel, *reversed(self.saves.values())):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(rule(self))
        whole.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_KINDS = ("pdf", "png", "svg")
_WHAT = (
    "What is in sight is drawn anew for paper: coast, zones, incidents, areas and what was drawn, "
    "with legend, scale, handling, filter, date and whose data they are."
)

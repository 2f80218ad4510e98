"""The foot of the reader: what is done with the capture, and where what was accepted goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.forms.fields.reference import ReferenceField
from desktop.forms.scope import Scope
from desktop.plain_label import PlainLabel
from models.catalogue.source import Capture

_INTO_PX = 176


class ReaderFoot(QWidget):
    """Signals: `draft_wanted`, `set_aside_wanted`, `export_wanted`, `closed`."""

    draft_wanted = Signal()
    set_aside_wanted = Signal()
    export_wanted = Signal()
    closed = Signal()

    def __init__(self, capture: Capture, scope: Scope, *, writes: bool) -> None:
        super().__init__()
        self._number = 0
        self._writes = writes
        self.summary = PlainLabel("", "problem", self)
        self.into = ReferenceField(
            lambda: (), "incident to add it to", search=scope.incidents(), parent=self
        )
        self.into.combo.line.setPlaceholderText("A new incident")
        self.into.name("Into", "The incident to add to; empty for a new one")
        self.into.changed.connect(lambda: self.count(self._number))
        self.draft = QPushButton(self)
        self.draft.setProperty("primary", True)
        self.draft.setToolTip("Ctrl+Enter")
        self.aside = QPushButton("Take back in" if capture.set_aside else "Set aside", self)
        self.aside.setEnabled(writes)
        self.export = QPushButton("Export a copy…", self)
        self.leave = QPushButton("Close", self)
        self.leave.setToolTip("Esc")
        self._connect()
        self._lay_out()
        self.offer(legible=False)
        self.count(0)

    def count(self, number: int) -> None:
        """Say how many findings are accepted, and what would become of them."""
        self._number = number
        what = "Add to incident" if self.into.combo.currentText().strip() else "Draft incident"
        self.draft.setText(f"{what} · {number} accepted")

    def offer(self, *, legible: bool) -> None:
        """Let incidents be drafted where there is a text, and the logbook may be written."""
        self.draft.setEnabled(self._writes and legible)

    def _connect(self) -> None:
        for button, signal in (
            (self.draft, self.draft_wanted),
            (self.aside, self.set_aside_wanted),
            (self.export, self.export_wanted),
            (self.leave, self.closed),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        self.into.setFixedWidth(_INTO_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.aside)
        row.addWidget(self.export)
        row.addWidget(self.summary, 1)
        for widget in (self.leave, self.into, self.draft):
            row.addWidget(widget)

"""A form that is laid on the deck for one decision: a title, a body, and two buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from desktop.deck_page import lay_page, on_keys
from desktop.plain_label import PlainLabel
from models.problem import Problem

# Wider, and the eye loses the line.
_MOST_PX = 880


class DeckForm(QWidget):
    """Ctrl+Enter does it, Esc leaves it. Subclasses fill `body` and give `result()`.

    Signals: `accepted(object)` with the result; `left()`.
    """

    ROOM_PX = 720

    accepted = Signal(object)
    left = Signal()

    def __init__(self, title: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.body, foot = lay_page(self, 8, most_px=_MOST_PX)
        self.body.addWidget(PlainLabel(title, "title"))
        self._fill_foot(foot, does)
        on_keys(self, self.accept, self.left.emit)

    def _fill_foot(self, foot: QBoxLayout, does: str) -> None:
        self.problem = PlainLabel("", "problem", self)
        self.cancel = QPushButton("Cancel", self)
        self.keep = QPushButton(does, self)
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.left)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)

    def result(self) -> object:
        """Return what was decided. Raises Problem."""
        raise NotImplementedError

    def accept(self) -> None:
        """Hand the result over, or say in place why there is none."""
        try:
            result = self.result()
        except Problem as problem:
            self.say(problem)
        else:
            self.problem.show_text("")
            self.accepted.emit(result)

    def say(self, problem: Problem) -> None:
        """Say in place why it cannot be done; what was entered stays."""
        text = str(problem)
        self.problem.show_text(text[:1].upper() + text[1:])

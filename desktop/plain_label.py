"""Text on screen as it is: never rendered as HTML, hidden characters made visible."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from models.hidden import mark_hidden


class PlainLabel(QLabel):
    """A label for any text, also hostile text: plain, wrapped, selectable by mouse and keyboard.

    `role` chooses its look in the style sheet: title, heading, quiet, echo, problem, caption, chip.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if role:
            self.setProperty("role", role)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show this text, its hidden characters marked."""
        self.setText(mark_hidden(text))
        self.setAccessibleName(text)


def plain_tip(text: str) -> str:
    """Return a text that a tooltip shows as it is: Qt guesses whether a tip is HTML."""
    return f"<qt>{escape(mark_hidden(text))}</qt>"


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a hairline."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFrameShape(QFrame.Shape.NoFrame)
    line.setFixedHeight(1)
    return line

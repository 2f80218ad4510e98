"""The whole filter as text: to read, edit, copy, paste and share."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.problem import Problem

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HINT = "side:CN,JP (severity:serious or relation:contested) not status:draft from:2025-12"


class TextLine(QLineEdit):
    """Signals: `taken(text)` by Enter, `left()` by Esc."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("The filter as text")
        self.setPlaceholderText(_HINT)

    def open_with(self, text: str) -> None:
        """Show a text, all of it chosen, so that it can be copied or replaced at once."""
        self.setText(text)
        self.show()
        self.setFocus()
        self.selectAll()

    def point_at(self, problem: Problem) -> None:
        """Put the cursor where the text is not understood, and choose what stands there."""
        found = re.search(r"character (\d+)", problem.where)
        if found is not None:
            at = int(found[1]) - 1
            rest = re.match(r"\S*", self.text()[at:])
            self.setSelection(at, len(rest[0]) if rest else 0)
            if not self.hasSelectedText():
                self.setCursorPosition(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES:
            self.taken.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

"""Lines in which one types what is sought, beside the list of what is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class FindBox(QLineEdit):
    """Narrows a list that is walked by itself.

    Signal: `left()` when Enter, Down or Esc leaves it for the list; Esc forgets the words.
    """

    left = Signal()

    def __init__(self, hint: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (*_TAKES, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PickBox(QLineEdit):
    """Walks the list of what is found without leaving the line.

    Signals: `moved(step)` by the arrows, `taken()` by Enter.
    """

    moved = Signal(int)
    taken = Signal()

    def __init__(self, hint: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in _TAKES and event.modifiers() in _PLAIN:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

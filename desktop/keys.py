"""Keys that a part of the window takes for itself while it has the focus."""

from collections.abc import Container

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_OTHERS = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


def is_plain(event: QKeyEvent) -> bool:
    """Say whether neither Ctrl nor Alt nor the like is held."""
    return not event.modifiers() & _OTHERS


def takes_over(event: QEvent, keys: Container[Qt.Key]) -> bool:
    """Say whether one of these keys is about to be taken by a command of the window."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() in keys and is_plain(event)

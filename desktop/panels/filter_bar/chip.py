"""One condition as a chip, obeyed by keys when it has the focus."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.keys import is_plain, takes_over
from desktop.plain_label import PlainLabel, plain_tip
from models.hidden import mark_hidden

_MOST_PX = 260
_KEYS: dict[Qt.Key, str] = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Backspace: "remove",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_N: "turn",
    Qt.Key.Key_Exclam: "turn",
    Qt.Key.Key_O: "part",
    Qt.Key.Key_Bar: "part",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Escape: "leave",
}
_HELP = "Enter edits, N turns it round, O puts “or” before it, Del removes it"


class Chip(QFrame):
    """Shows what is asked, and of which values. Signal: `told(what)`, a word of the keys' table."""

    told = Signal(str)

    def __init__(self, key: str, values: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("condition")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Condition: {key} {values}. {_HELP}.")
        self.setToolTip(plain_tip(f"{text}\n{_HELP}"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 2, 2)
        row.setSpacing(4)
        if key:
            row.addWidget(_part(key, "quiet", self))
        row.addWidget(_part(values, "", self))
        away = QToolButton(self)
        away.setText("×")
        away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        away.setAccessibleName("Remove this condition")
        away.clicked.connect(lambda: self.told.emit("remove"))
        row.addWidget(away)

    def event(self, event: QEvent) -> bool:
        # A command of the window on the same key must not take it.
        if takes_over(event, _KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        told = _KEYS.get(Qt.Key(event.key()))
        if told is not None and is_plain(event):
            self.told.emit(told)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.told.emit("edit")


def _part(text: str, role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel("", role, parent)
    label.setWordWrap(False)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.ensurePolished()
    shown = label.fontMetrics().elidedText(
        mark_hidden(text), Qt.TextElideMode.ElideMiddle, _MOST_PX
    )
    label.setText(shown)
    label.setAccessibleName(text)
    return label

"""A step that wants a line of reason: what it does, what to think of, the line, and go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel


class StepForm(QWidget):
    """One line of text, required where `required`. Enter takes the step, Esc leaves.

    Signals: `accepted(line)`, `left()`.
    """

    accepted = Signal(str)
    left = Signal()

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        ask: str,
        verb: str,
        *,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._required = required
        self.line = QLineEdit(self)
        self.line.setAccessibleName(ask)
        self.problem = PlainLabel(role="problem")
        self.accept = QPushButton(verb)
        self.accept.setProperty("primary", "true")
        self._lay_out(title, lines, ask)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._accept)
        self.line.textEdited.connect(lambda _text: self.problem.show_text(""))
        self.accept.clicked.connect(self._accept)

    def _lay_out(self, title: str, lines: Sequence[str], ask: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        column.addWidget(PlainLabel(title, "title"))
        for line in lines:
            column.addWidget(PlainLabel(line, "quiet"))
        column.addSpacing(8)
        column.addWidget(PlainLabel(ask))
        column.addWidget(self.line)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        column.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.accept)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        return buttons

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        text = self.line.text().strip()
        if self._required and not text:
            self.problem.show_text("A reason is needed: history keeps it beside the step.")
            self.line.setFocus()
            return
        self.accepted.emit(text)

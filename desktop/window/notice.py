"""What the program has to say, in place: a line under the toolbar instead of a modal box."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.plain_label import PlainLabel
from models.problem import Problem


class Notice(QWidget):
    """One message at a time, until the next command; dismissed by its button, or Esc on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.text = PlainLabel(role="problem")
        self.dismiss = QToolButton(self)
        self.dismiss.setAccessibleName("Dismiss")
        self.dismiss.setToolTip("Dismiss")
        self.dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def set_icon(self, icon: QIcon) -> None:
        """Give the dismiss button its sign."""
        self.dismiss.setIcon(icon)

    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong and what to do."""
        text = str(problem)
        # A place is written as it is; a sentence begins with a capital.
        self._say(text if problem.where else text[:1].upper() + text[1:], "problem")

    def show_text(self, text: str) -> None:
        """Say what was done."""
        self._say(text, "quiet")

    def _say(self, text: str, role: str) -> None:
        self.text.setProperty("role", role)
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)
        self.text.show_text(text)
        self.show()

"""Asks once who writes. The system login is never read."""

from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel
from models.catalogue.author import Author


class AuthorForm(QWidget):
    """Two fields. Signals: `accepted(Author)`, `left()`."""

    accepted = Signal(object)
    left = Signal()

    def __init__(self, author: Author | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._id = author.id if author else uuid4()
        self.name = QLineEdit(author.name if author else "")
        self.organisation = QLineEdit(author.organisation if author else "")
        self.problem = PlainLabel(role="problem")
        self.accept = QPushButton("This is me")
        self.accept.setProperty("primary", "true")
        cancel = QPushButton("Cancel")
        self._lay_out(cancel)
        self.setFocusProxy(self.name)
        self.accept.clicked.connect(self._accept)
        self.name.returnPressed.connect(self._accept)
        self.organisation.returnPressed.connect(self._accept)
        cancel.clicked.connect(self.left)

    def _lay_out(self, cancel: QPushButton) -> None:
        fields = QFormLayout()
        fields.setVerticalSpacing(8)
        for label, line in (("Your name", self.name), ("Organisation", self.organisation)):
            line.setAccessibleName(label)
            fields.addRow(PlainLabel(label), line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        column.addWidget(PlainLabel("Who writes in this logbook?", "title"))
        column.addWidget(PlainLabel(_WHY, "quiet"))
        column.addLayout(fields)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.problem.show_text("A name is needed: history names who made each change.")
            self.name.setFocus()
            return
        self.accepted.emit(Author(id=self._id, name=name, organisation=self.organisation.text()))


_WHY = (
    "Every change stands in history under a name. Give yours once; it is kept on this machine, "
    "and the name of your login is never used."
)

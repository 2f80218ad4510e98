"""Chooses one incident by typing of its reference or title."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.forms.choice import Search
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.sentence import as_sentence
from desktop.plain_label import PlainLabel
from models.problem import Problem


class ChooseIncident(QWidget):
    """A picker over what `search` finds. Enter takes the one meant, Esc leaves.

    Signals: `accepted(id)`, `left()`.
    """

    accepted = Signal(object)
    left = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        verb: str,
        search: Search,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.field = ReferenceField(lambda: (), "incident", optional=False, search=search)
        self.problem = PlainLabel(role="problem")
        self.accept = QPushButton(verb)
        self.accept.setProperty("primary", "true")
        cancel = QPushButton("Cancel")
        self._lay_out(title, text, cancel)
        self.setFocusProxy(self.field)
        self.field.combo.line.returnPressed.connect(self._accept)
        self.accept.clicked.connect(self._accept)
        cancel.clicked.connect(self.left)

    def _lay_out(self, title: str, text: str, cancel: QPushButton) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.accept)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        column.addWidget(PlainLabel(title, "title"))
        column.addWidget(PlainLabel(text, "quiet"))
        column.addSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        try:
            id_ = self.field.read()
        except Problem as problem:
            self.problem.show_text(as_sentence(problem))
        else:
            self.accepted.emit(id_)

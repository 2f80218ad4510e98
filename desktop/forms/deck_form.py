"""A form that is laid on the deck for one decision: a title, a body, and two buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule
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
        page = QWidget(self)
        page.setMaximumWidth(_MOST_PX)
        page.setObjectName("sheet")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(8)
        self.body.addWidget(PlainLabel(title, "title"))
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(rule(self))
        column.addLayout(self._foot(does))
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+Return", self.accept),
            ("Ctrl+Enter", self.accept),
            ("Esc", self.left.emit),
        )
        for key, then in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    def _foot(self, does: str) -> QHBoxLayout:
        self.problem = PlainLabel("", "problem", self)
        self.cancel = QPushButton("Cancel", self)
        self.keep = QPushButton(does, self)
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.setSpacing(8)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        return foot

    def result(self) -> object:
        """Return what was decided. Raises Problem."""
        raise NotImplementedError

    def accept(self) -> None:
        """Hand the result over, or say in place why there is none."""
        try:
            result = self.result()
        except Problem as problem:
            text = str(problem)
            self.problem.show_text(text[:1].upper() + text[1:])
        else:
            self.problem.show_text("")
            self.accepted.emit(result)

"""The line below the text that takes a selected stretch as a finding of a kind."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop.forms.fields.flow import Flow
from desktop.plain_label import PlainLabel
from desktop.reader.kinds import MARKS, sample
from models.finding.finding import FindingKind

_MOST_LETTERS = 24


class TakeBar(QWidget):
    """Hidden until something is selected. Signal: `chosen(kind)`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("behind")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.span = (0, 0)
        self.words = PlainLabel("", "quiet", self)
        self.words.setWordWrap(False)
        self.buttons = {kind: self._button(kind) for kind in MARKS}
        kinds = QWidget(self)
        kinds.setObjectName("kinds")
        flow = Flow(kinds)
        for button in self.buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(kinds)
        self.hide()

    def _button(self, kind: FindingKind) -> QToolButton:
        button = QToolButton(self)
        button.setText(MARKS[kind].word)
        button.setIconSize(QSize(22, 12))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(f"Take the selection as {MARKS[kind].word.lower()}")
        button.clicked.connect(lambda: self.chosen.emit(kind))
        return button

    def offer(self, start: int, end: int, words: str) -> None:
        """Offer to take a stretch; hide where nothing is selected."""
        self.span = (start, end)
        line = " ".join(words.split())
        short = line if len(line) <= _MOST_LETTERS else f"{line[: _MOST_LETTERS - 1]}…"
        self.words.show_text(f"Take “{short}” as (T)")
        for kind, button in self.buttons.items():
            button.setIcon(sample(kind, self.palette()))
        self.setVisible(bool(line))

    def focus_first(self) -> None:
        """Go to the kinds, to choose one with Tab and Space."""
        if self.isVisible():
            self.buttons[FindingKind.WHEN].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hide again."""
        self.span = (0, 0)
        self.hide()

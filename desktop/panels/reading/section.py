"""One section of the reading pane: a heading and what stands under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule

_NAMES_PX = 112


class Section(QWidget):
    """A hairline, a heading, and room for the section's own widgets."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 8)
        self.column.setSpacing(8)
        self.column.addWidget(rule(self))
        self._head = QHBoxLayout()
        self._head.addWidget(PlainLabel(heading, "heading", self), 1)
        self.column.addLayout(self._head)

    def add_beside_heading(self, widget: QWidget) -> None:
        """Add a widget at the end of the line of the heading."""
        self._head.addWidget(widget)

    def add_text(self, text: str, role: str = "") -> None:
        """Add a paragraph, unless it is empty."""
        if text:
            self.column.addWidget(PlainLabel(text, role, self))

    def add_folded(self, heading: str, lines: list[tuple[str, str]]) -> None:
        """Add struck-out lines, text and role each, that unfold below their heading."""
        folded = QWidget(self)
        column = QVBoxLayout(folded)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(4)
        for text, role in lines:
            label = PlainLabel(text, role, folded)
            font = label.font()
            font.setStrikeOut(True)
            label.setFont(font)
            column.addWidget(label)
        folded.hide()
        self.column.addWidget(_fold(heading, folded), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(folded)

    def add_rows(self, rows: list[tuple[str, str]]) -> None:
        """Add a table of names and values; rows without a value are left out."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _NAMES_PX)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate((n, v) for n, v in rows if v):
            label = PlainLabel(name, "quiet", self)
            label.setMaximumWidth(_NAMES_PX)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, "", self), number, 1)
        self.column.addLayout(grid)


def _fold(heading: str, folded: QWidget) -> QToolButton:
    """Return the button that shows and hides what is folded."""
    button = QToolButton()
    button.setText(heading)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setArrowType(Qt.ArrowType.RightArrow)

    def turn() -> None:
        shown = folded.isHidden()
        folded.setVisible(shown)
        button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)

    button.clicked.connect(turn)
    return button

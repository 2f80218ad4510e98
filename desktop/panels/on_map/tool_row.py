"""Buttons of words in a line above a table."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


def tool_button(
    row: QHBoxLayout, text: str, tip: str, does: Callable[[], object], parent: QWidget
) -> QToolButton:
    """Add a button to a line and return it."""
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda _on=False: does())
    row.addWidget(button)
    return button

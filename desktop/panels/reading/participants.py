"""Who took part in an act: role, symbol and words, a line each."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.plain_label import PlainLabel
from desktop.symbols import symbol_label

_ROLES_PX, _SYMBOL_PX = 112, 24


@dataclass(frozen=True, slots=True)
class Line:
    """One participant: its role, itself in words, its symbol's code with what that shows."""

    role: str
    text: str
    code: str = ""
    what: str = ""


def participants_grid(lines: Iterable[Line], parent: QWidget) -> QGridLayout:
    """Return the lines as a grid; one without a symbol leaves its place free."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    # As wide as the names of the rows above, and the gap behind them.
    grid.setColumnMinimumWidth(0, _ROLES_PX)
    grid.setColumnStretch(2, 1)
    for row, line in enumerate(lines):
        role = PlainLabel(line.role, "quiet", parent)
        role.setMaximumWidth(_ROLES_PX)
        grid.addWidget(role, row, 0, _TOP)
        if line.code:
            grid.addWidget(symbol_label(line.code, line.what, _SYMBOL_PX, parent), row, 1, _TOP)
        grid.addWidget(PlainLabel(line.text, "", parent), row, 2)
    return grid


_TOP = Qt.AlignmentFlag.AlignTop

"""A dispute that the tests of the claim matrix work on, and how they walk in it by keys."""

from PySide6.QtCore import Qt

from models.encounter.incident import Incident
from tests.desktop.noto import press
from tests.desktop.program import Program

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
DOWN, UP, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right


def now(program: Program) -> Incident:
    """Return the incident as the logbook has it."""
    incident = program.log.incident(program.log.selection)
    assert incident is not None
    return incident


def go(row: int, column: int) -> None:
    """Walk to a line and a column of the matrix by keys."""
    press(Qt.Key.Key_Home, CONTROL)
    for _ in range(row):
        press(DOWN)
    for _ in range(column):
        press(RIGHT)


def text(program: Program, row: int, column: int) -> str:
    """Return what a cell of the matrix says."""
    return str(program.window.reading.matrix.model().index(row, column).data())

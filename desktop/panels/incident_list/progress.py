"""How far the work on an incident has come, as a form: three steps, those taken filled."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen

from models.encounter.incident import Status

_STEP_PX, _GAP_PX, _STEPS = 5, 3, 3
PROGRESS_PX = _STEPS * _STEP_PX + (_STEPS - 1) * _GAP_PX
# What is reviewed or published, or no longer stands for itself, shows nothing.
DONE_OF: dict[Status, int] = {Status.DRAFT: 0, Status.UNDER_REVIEW: 1}


def draw_progress(painter: QPainter, rect: QRect, done: int, ink: QColor) -> None:
    """Draw the steps at the upper right of `rect`, the first `done` of them filled."""
    painter.setPen(QPen(ink, 1))
    top = rect.top() + 5
    for step in range(_STEPS):
        left = rect.right() - PROGRESS_PX + step * (_STEP_PX + _GAP_PX)
        square = QRect(left, top, _STEP_PX - 1, _STEP_PX - 1)
        painter.drawRect(square)
        if step < done:
            painter.fillRect(square, ink)

"""The mark of what is contested: a split bar, a form and not a colour."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

_WIDTH_PX, _GAP_PX = 3, 4


def draw_split_bar(painter: QPainter, rect: QRect, ink: QColor) -> None:
    """Draw the two halves of the bar at the left edge of `rect`."""
    half = (rect.height() - _GAP_PX) // 2
    for top in (rect.top(), rect.top() + half + _GAP_PX):
        painter.fillRect(QRect(rect.left(), top, _WIDTH_PX, half), ink)

"""A side's line as it is drawn on the map: colour and dashes, beside its code."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_WIDTH_PX, _HEIGHT_PX, _SCALE = 26, 12, 3


@dataclass(frozen=True, slots=True)
class Stroke:
    """A colour (#rrggbb) and dashes in pixels; no dashes are a whole line."""

    colour: str
    dashes: tuple[int, ...] = ()


def stroke(line: Stroke) -> QPixmap:
    """Return a short piece of the line, sharp up to three times its size."""
    picture = QPixmap(_WIDTH_PX * _SCALE, _HEIGHT_PX * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(_pen(line))
    painter.drawLine(1, _HEIGHT_PX // 2, _WIDTH_PX - 3, _HEIGHT_PX // 2)
    painter.end()
    return picture


def _pen(line: Stroke) -> QPen:
    pen = QPen(QColor(line.colour), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dashes:
        # Qt measures dashes in widths of the pen.
        pen.setDashPattern([dash / 2.5 for dash in line.dashes])
    return pen

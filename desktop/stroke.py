"""A side's line as it is drawn on the map: colour and dashes, beside its code."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap

from maps.side_style import NO_SIDE, side_styles
from models.catalogue.catalogue import Catalogue

_WIDTH_PX, _HEIGHT_PX, _SCALE, _PEN_PX = 26, 12, 3, 2.5


@dataclass(frozen=True, slots=True)
class Stroke:
    """A colour (#rrggbb) and dashes in pixels; no dashes are a whole line."""

    colour: str
    dashes: tuple[int, ...] = ()


def is_dark(palette: QPalette) -> bool:
    """Return whether the ground of a palette is a dark one."""
    return palette.base().color().lightnessF() < _DARK


def side_stroke(catalogue: Catalogue, *, dark: bool) -> Callable[[str], Stroke]:
    """Return what gives the stroke of a party by its code, on a light or on a dark ground."""
    styles = side_styles(catalogue)

    def of(code: str) -> Stroke:
        style = styles.get(code, NO_SIDE)
        return Stroke(style.dark if dark else style.light, style.dashes)

    return of


# A ground darker than this is a dark one.
_DARK = 0.5


def stroke(line: Stroke) -> QPixmap:
    """Return a short piece of the line, sharp up to three times its size."""
    picture = QPixmap(_WIDTH_PX * _SCALE, _HEIGHT_PX * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(pen_of(line, _PEN_PX))
    painter.drawLine(1, _HEIGHT_PX // 2, _WIDTH_PX - 3, _HEIGHT_PX // 2)
    painter.end()
    return picture


def pen_of(line: Stroke, width_px: float) -> QPen:
    """Return the pen that draws a side's line in this width."""
    pen = QPen(QColor(line.colour), width_px)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dashes:
        # Qt measures dashes in widths of the pen.
        pen.setDashPattern([dash / width_px for dash in line.dashes])
    return pen

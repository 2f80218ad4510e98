"""Icons of one kept set, drawn in the colour of the text beside them."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@cache
def icon(name: str, colour: str, *, size_px: int = 18) -> QIcon:
    """Return the icon of this name in one colour, sharp up to three times its size."""
    text = (files("resources") / "icons" / "vendor" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    made = QIcon()
    for scale in (1, 2, 3):
        made.addPixmap(_drawn(renderer, size_px * scale, scale))
    return made


def _drawn(renderer: QSvgRenderer, side_px: int, scale: int) -> QPixmap:
    picture = QPixmap(QSize(side_px, side_px))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture

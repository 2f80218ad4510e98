"""Symbols of MIL-STD-2525 in widgets: as the build hook drew them, else a frame and a letter."""

import json
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from desktop.plain_label import plain_tip
from maps.symbol import Identity
from maps.symbol_words import symbol_words

_SCALE = 3
_LETTERS = {"01": "A", "02": "M", "05": "P", "15": "G", "30": "S", "35": "U", "36": "W"}
# The fills of the standard; the frame tells them apart without colour.
_FILLS = {
    Identity.FRIEND: "#80e0ff",
    Identity.ASSUMED_FRIEND: "#80e0ff",
    Identity.NEUTRAL: "#aaffaa",
    Identity.SUSPECT: "#ffe599",
    Identity.HOSTILE: "#ff8080",
}
_UNKNOWN_FILL, _INK = "#ffff80", "#000000"


@cache
def symbol_picture(code: str, side_px: int = 28) -> QPixmap:
    """Return a symbol in a square of this side, sharp up to three times its size."""
    picture = QPixmap(side_px * _SCALE, side_px * _SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(picture.rect())
    if svg := _drawn().get(code):
        _paint_svg(painter, room, svg)
    else:
        _paint_frame(painter, room, code)
    painter.end()
    picture.setDevicePixelRatio(_SCALE)
    return picture


def symbol_label(code: str, what: str, side_px: int, parent: QWidget) -> QLabel:
    """Return a symbol with its code and words for whoever cannot see it."""
    label = QLabel(parent)
    label.setPixmap(symbol_picture(code, side_px))
    label.setFixedSize(side_px, side_px)
    label.setAccessibleName(symbol_words(code, what))
    label.setToolTip(plain_tip(symbol_words(code, what)))
    return label


@cache
def _drawn() -> dict[str, str]:
    path = files("resources") / "symbols" / "vendor" / "symbols.json"
    drawn: dict[str, str] = json.loads(path.read_text("utf-8"))
    return drawn


def _paint_svg(painter: QPainter, room: QRectF, svg: str) -> None:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = room.center() - QPointF(size.width() / 2, size.height() / 2)
    renderer.render(painter, QRectF(corner, size))


def _paint_frame(painter: QPainter, room: QRectF, code: str) -> None:
    identity, side = Identity(code[3]), room.width()
    painter.setPen(QPen(QColor(_INK), side / 18))
    painter.setBrush(QColor(_FILLS.get(identity, _UNKNOWN_FILL)))
    inner = room.adjusted(side / 6, side / 6, -side / 6, -side / 6)
    if identity in {Identity.SUSPECT, Identity.HOSTILE}:
        painter.drawPolygon(_diamond(room))
    elif identity in {Identity.UNKNOWN, Identity.PENDING}:
        painter.drawEllipse(inner)
    else:
        painter.drawRect(inner)
    font = QFont(painter.font())
    font.setPixelSize(max(int(side * 0.36), 1))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _LETTERS.get(code[4:6], "?"))


def _diamond(room: QRectF) -> QPolygonF:
    middle, edge = room.center(), room.width() / 18
    return QPolygonF(
        [
            QPointF(middle.x(), room.top() + edge),
            QPointF(room.right() - edge, middle.y()),
            QPointF(middle.x(), room.bottom() - edge),
            QPointF(room.left() + edge, middle.y()),
        ]
    )

"""The axis at the head of the time line: ticks in UTC, and what larger unit they stand in."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.panels.timeline.sight import Sight
from desktop.theme.style import SMALL_PX
from models.timeline.ticks import standing, ticks

HEIGHT_PX = 36
_HALF_PX = HEIGHT_PX // 2
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class AxisStrip(QWidget):
    """Paints the marks of the axis that is in sight."""

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight = sight
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sight.moved.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(painter.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        self._paint_ticks(painter)
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        axis, palette = self._sight.axis, self.palette()
        ink = palette.color(QPalette.ColorRole.Text)
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        line = palette.color(QPalette.ColorRole.Mid)
        head_px = float(axis.width_px)
        for tick in reversed(ticks(axis)):
            x = axis.px(tick.at_s)
            painter.setPen(line)
            painter.drawLine(round(x), 0 if tick.head else _HALF_PX, round(x), HEIGHT_PX)
            painter.setPen(quiet)
            painter.drawText(QRectF(x + 4, _HALF_PX, 90, _HALF_PX), _LEFT, tick.label)
            if tick.head and x >= 0:
                painter.setPen(ink)
                painter.drawText(QRectF(x + 4, 0, 90, _HALF_PX), _LEFT, tick.head)
                head_px = x
        words = standing(axis)
        if words and painter.fontMetrics().horizontalAdvance(words) + 12 < head_px:
            painter.setPen(ink)
            painter.drawText(QRectF(4, 0, 90, _HALF_PX), _LEFT, words)

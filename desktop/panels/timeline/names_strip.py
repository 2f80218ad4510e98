"""The names of the lanes, at the left of them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from desktop.panels.timeline.histogram_strip import MANY_PX, HistogramStrip
from desktop.panels.timeline.lanes_strip import LanesStrip
from desktop.panels.timeline.layout import AIR_PX, ROW_PX
from desktop.plain_label import PlainLabel
from desktop.theme.style import SMALL_PX

NAMES_PX = 112
_MARGIN_PX = 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class HistogramName(PlainLabel):
    """Says beside a histogram what a bar is, and how many the highest stands for."""

    def __init__(self, histogram: HistogramStrip, parent: QWidget) -> None:
        super().__init__("", "quiet", parent)
        self._histogram = histogram
        self.setFixedWidth(NAMES_PX)
        self.setContentsMargins(_MARGIN_PX, 2, 0, 2)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        histogram.counted.connect(self._say)
        self._say()

    def _say(self) -> None:
        most = float(self._histogram.all.counts.max(initial=0.0))
        head = "Incidents\n" if self._histogram.minimumHeight() == MANY_PX else ""
        self.show_text(f"{head}by {self._histogram.bins.unit}\nmost {most:,.0f}")


class NamesStrip(QWidget):
    """Paints each name at the head of its lane, and the line between two lanes."""

    def __init__(self, lanes: LanesStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self.setFixedWidth(NAMES_PX)
        lanes.laid_out.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(painter.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        for number, box in enumerate(self._lanes.layout_now.boxes):
            if number:
                painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
                painter.drawLine(0, box.top_px, self.width(), box.top_px)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = QRect(_MARGIN_PX, box.top_px + AIR_PX // 2, NAMES_PX - _MARGIN_PX, ROW_PX)
            painter.drawText(room, _LEFT, box.name)
        painter.end()

"""Paints the bars of a histogram, and the brush behind them."""

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from models.filter.columns import Floats
from models.timeline.axis import Axis
from models.timeline.histogram import Histogram

_AIR_PX, _GAP_PX, _SPREAD = 6.0, 1.0, 0.55
_GRIP_PX = 12.0


class BarsPainting:
    """One painting of histograms on an axis, `height_px` high; all bars stand on its foot."""

    def __init__(self, painter: QPainter, axis: Axis, height_px: float, palette: QPalette) -> None:
        self._painter, self._axis, self._height = painter, axis, height_px
        self._ground = palette.color(QPalette.ColorRole.Base)
        self._all = palette.color(QPalette.ColorRole.Mid)
        self._ink = palette.color(QPalette.ColorRole.PlaceholderText)
        self._band = palette.color(QPalette.ColorRole.Highlight)
        self._accent = palette.color(QPalette.ColorRole.Accent)

    def paint_ground(self) -> None:
        """Paint what everything stands on."""
        size = QRectF(0, 0, self._axis.width_px, self._height)
        self._painter.fillRect(size, self._ground)

    def paint_brush(self, ends_px: tuple[float, float]) -> None:
        """Paint the stretch that is chosen, under the bars."""
        first, last = ends_px
        self._painter.fillRect(QRectF(first, 0, last - first, self._height), self._band)

    def paint_grips(self, ends_px: tuple[float, float]) -> None:
        """Paint the edges by which the stretch is drawn out, over the bars."""
        painter, middle = self._painter, self._height / 2
        for px in ends_px:
            at = round(px) + 0.5
            painter.setPen(QPen(self._accent, 1))
            painter.drawLine(QLineF(at, 0, at, self._height))
            half = min(_GRIP_PX, self._height - 4) / 2
            painter.fillRect(QRectF(at - 1.5, middle - half, 3, 2 * half), self._accent)

    def paint_bars(self, all_: Histogram, within: Histogram | None) -> None:
        """Paint all in grey, what the period lets through in ink; without one, all in ink."""
        most = float(all_.counts.max(initial=0.0))
        if most <= 0:
            return
        scale = (self._height - _AIR_PX) / most
        if within is not None:
            self._paint(all_, all_.counts, all_.counts, scale, self._all)
        inked = all_ if within is None else within
        self._paint(inked, inked.sharp, inked.sharp, scale, self._ink)
        faint = QColor(self._ink)
        faint.setAlphaF(_SPREAD)
        self._paint(inked, inked.counts, inked.spread, scale, faint)

    def _paint(
        self, histogram: Histogram, tops: Floats, sizes: Floats, scale: float, colour: QColor
    ) -> None:
        """Paint a part of each bar, so high as its share and with its upper edge at `tops`."""
        axis, held = self._axis, np.flatnonzero(sizes > 0)
        edges = np.round((histogram.edges_us / 1e6 - axis.start_s) / axis.s_per_px)
        left, wide = edges[held], np.diff(edges)[held]
        wide = np.maximum(wide - np.where(wide > 2 * _GAP_PX, _GAP_PX, 0.0), 1.0)
        heights = np.maximum(sizes[held] * scale, 1.0)
        y = np.minimum(self._height - tops[held] * scale, self._height - 1.0)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        parts = zip(*(part.tolist() for part in (left, y, wide, heights)), strict=True)
        # Qt reads the first of no rectangles too.
        if len(held):
            self._painter.drawRects([QRectF(*part) for part in parts])

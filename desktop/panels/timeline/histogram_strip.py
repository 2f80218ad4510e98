"""The histogram over the lanes: its bars, and the brush that is dragged over them."""

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from desktop.panels.timeline.bars import BarsPainting
from desktop.panels.timeline.counting import Counted
from desktop.panels.timeline.keys import Keys
from desktop.panels.timeline.sight import Sight
from desktop.plain_label import plain_tip
from models.filter.incident_filter import Period
from models.timeline.axis import instant
from models.timeline.bins import bins_of
from models.timeline.brush import Drag, Grip, ends_px, grip_at
from models.timeline.histogram import Counts, Histogram
from models.timeline.period import period_words

FEW_PX, MANY_PX = 44, 88
_SHAPES = {
    Grip.NEW: Qt.CursorShape.CrossCursor,
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
}
_NONE = Counts((), 0, 0, 0)


class HistogramStrip(QWidget):
    """Counts by the bins that fit the axis in sight.

    Signals: `brushed(period)` while a period is dragged, None when a double click clears it;
    `counted()` when other bins are counted.
    """

    brushed = Signal(object)
    counted = Signal()

    def __init__(self, sight: Sight, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight, self._keys = sight, keys
        self._held = Counted(_NONE, _NONE, None)
        self._period: Period | None = None
        self._drag: Drag | None = None
        self._pressed_px = 0.0
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(lambda: self.brushed.emit(self._period))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Incidents by time")
        sight.moved.connect(self.recount)
        self.recount()

    def show_counts(self, held: Counted) -> None:
        """Show other counts. A brush that is being dragged stays where it is."""
        self._held = held
        if self._drag is None:
            self._period = held.period
        self.recount()

    def recount(self) -> None:
        """Count by the bins that fit now."""
        self.bins = bins_of(self._sight.axis)
        self.all: Histogram = self._held.all.by(self.bins.edges_us)
        same = self._held.within is self._held.all
        self.within = None if same else self._held.within.by(self.bins.edges_us)
        words = "No period is chosen" if self._period is None else period_words(self._period)
        self.setAccessibleDescription(f"{words}. Bars by {self.bins.unit}.")
        self.counted.emit()
        self.update()

    @property
    def shown(self) -> Histogram:
        """The bars that are inked."""
        return self.all if self.within is None else self.within

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sight.resize(float(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting = BarsPainting(painter, self._sight.axis, float(self.height()), self.palette())
        ends = None if self._period is None else ends_px(self._period, self._sight.axis)
        painting.paint_ground()
        if ends is not None:
            painting.paint_brush(ends)
        painting.paint_bars(self.all, self.within)
        if ends is not None:
            painting.paint_grips(ends)
        painter.end()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._keys.get((event.modifiers(), event.key()))
        if does is None:
            super().keyPressEvent(event)
        else:
            does()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sight.turn(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_px = event.position().x()
            at_s = self._sight.axis.at_s(self._pressed_px)
            grip = grip_at(self._period, self._sight.axis, self._pressed_px)
            self._drag = Drag(grip=grip, from_s=at_s, period=self._period)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        px = event.position().x()
        if self._drag is None:
            self.setCursor(_SHAPES[grip_at(self._period, self._sight.axis, px)])
        elif self._period != self._drag.period or self._is_far(px):
            self._take(self._drag.to(self._sight.axis.at_s(px), self.bins))

    def _is_far(self, px: float) -> bool:
        return abs(px - self._pressed_px) >= QApplication.startDragDistance()

    def _take(self, period: Period) -> None:
        if period != self._period:
            self._period = period
            # Told once for all moves that wait, so that a slow answer is never queued behind.
            self._pause.start()
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._drag = None
        self.brushed.emit(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos().x())), self)
            return True
        return super().event(event)

    def words_at(self, px: float) -> str:
        """Return what is said of the bar under the pointer."""
        edges = self.bins.edges_us
        at = int(np.searchsorted(edges, self._sight.axis.at_s(px) * 1e6, "right")) - 1
        at = min(max(at, 0), len(edges) - 2)
        start, end = (instant(self.bins.edge_s(n)) for n in (at, at + 1))
        shown = self.shown
        words = f"{period_words(Period(start=start, end=end))}: {_share(shown.counts[at])}"
        if shown.spread[at] > 0:
            words += f", {_share(shown.spread[at])} of them as shares of coarser dates"
        return words if self.within is None else f"{words}; {_share(self.all.counts[at])} at all"


def _share(number: float) -> str:
    return f"{number:,.0f}" if abs(number - round(number)) < 0.05 else f"{number:,.1f}"

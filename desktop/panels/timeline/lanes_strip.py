"""The lanes of the time line: walked by keys, zoomed by the wheel, moved by dragging."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.panels.timeline.keys import Keys
from desktop.panels.timeline.layout import layout_of
from desktop.panels.timeline.painting import Painting, label_of
from desktop.panels.timeline.sight import Sight
from desktop.plain_label import plain_tip
from desktop.stroke import Stroke
from desktop.theme.style import SMALL_PX
from models.timeline.scene import Lane, Mark, Scene

_MOST_LABEL_PX = 300.0
_EMPTY = Scene(Lane("Incidents", ()), ())


class LanesStrip(QWidget):
    """Shows a scene on the axis that is in sight.

    Signals: `reached(id)` when a mark was walked to or clicked; `opened(id)` by Enter or double
    click; `laid_out()` when the lanes lie otherwise than before.
    """

    reached = Signal(object)
    opened = Signal(object)
    laid_out = Signal()

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight, self._scene = sight, _EMPTY
        self._stroke: Callable[[str], Stroke] = lambda _code: Stroke("#000000")
        self._chosen: UUID | None = None
        self._current: UUID | None = None
        self.more_keys: Keys = {}
        self._pressed: QPoint | None = None
        self._dragged = False
        self.layout_now = layout_of(_EMPTY, sight.axis, self._label_px)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Time line")
        self.setMouseTracking(True)
        sight.moved.connect(self._lay_out)

    def show_scene(
        self, scene: Scene, chosen: UUID | None, stroke: Callable[[str], Stroke]
    ) -> None:
        """Show another scene; `chosen` is the selected incident."""
        self._scene, self._chosen, self._stroke = scene, chosen, stroke
        if chosen is not None:
            self._current = chosen
        self._lay_out()

    @property
    def current(self) -> UUID | None:
        """The mark that was walked to last."""
        return self._current

    def _lay_out(self) -> None:
        self.layout_now = layout_of(self._scene, self._sight.axis, self._label_px)
        self.setMinimumHeight(self.layout_now.height_px)
        self.laid_out.emit()
        self.update()

    def _label_px(self, mark: Mark) -> float:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        font.setWeight(QFont.Weight.DemiBold if mark.id == self._chosen else QFont.Weight.Normal)
        text = label_of(mark, self._scene.tied(mark.id))
        return min(QFontMetricsF(font).horizontalAdvance(text) + 2, _MOST_LABEL_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sight.resize(float(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting = Painting(painter, self.layout_now, self.palette(), self._stroke)
        painting.paint(self._chosen, self._current, focused=self.hasFocus())
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self.more_keys.get((event.modifiers(), event.key()))
        does = does or self._keys().get(event.key())
        if does is None:
            super().keyPressEvent(event)
        else:
            does()

    def _keys(self) -> dict[int, Callable[[], object]]:
        sight, key = self._sight, Qt.Key
        return {
            key.Key_Plus: lambda: sight.zoom(1),
            key.Key_Equal: lambda: sight.zoom(1),
            key.Key_Minus: lambda: sight.zoom(-1),
            key.Key_Left: lambda: sight.step(-1),
            key.Key_Right: lambda: sight.step(1),
            key.Key_Up: lambda: self._walk(-1),
            key.Key_Down: lambda: self._walk(1),
            key.Key_Home: lambda: self._go_to_end(0),
            key.Key_End: lambda: self._go_to_end(-1),
            key.Key_Return: self._open_current,
            key.Key_Enter: self._open_current,
        }

    def _walk(self, step: int) -> None:
        marks = self._scene.in_order
        ids = [mark.id for mark in marks]
        if not ids:
            return
        at = ids.index(self._current) + step if self._current in ids else 0
        self._reach(marks[min(max(at, 0), len(marks) - 1)])

    def _go_to_end(self, which: int) -> None:
        dated = [mark for mark in self._scene.in_order if mark.extent is not None]
        if dated:
            self._reach(dated[which])

    def _reach(self, mark: Mark) -> None:
        self._current = mark.id
        if mark.extent and not self._sight.axis.shows(mark.extent.first_s, mark.extent.last_s):
            self._sight.centre(mark.extent.middle_s)
        self.setAccessibleDescription(self._words(mark))
        self.reached.emit(mark.id)
        self.update()

    def _open_current(self) -> None:
        if self._current is not None:
            self.opened.emit(self._current)

    # Mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sight.turn(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            over = self.layout_now.at(at.x(), at.y()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        moved = at.x() - self._pressed.x()
        if self._dragged or abs(moved) >= QApplication.startDragDistance():
            self._dragged, self._pressed = True, at
            self._sight.pan(-moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, was_drag = event.position(), self._dragged
        self._pressed, self._dragged = None, False
        mark = self.layout_now.at(at.x(), at.y())
        if mark is not None and not was_drag:
            self._reach(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.layout_now.at(event.position().x(), event.position().y())
        if mark is not None:
            self.opened.emit(mark.id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.layout_now.at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), "" if mark is None else self.tip(mark), self)
            return True
        return super().event(event)

    def tip(self, mark: Mark) -> str:
        """Return what is said of a mark under the pointer."""
        return plain_tip(self._words(mark))

    def _words(self, mark: Mark) -> str:
        tie = self._scene.tied(mark.id)
        parts = (mark.title, mark.kind, mark.code, mark.when, tie.words if tie is not None else "")
        return "  ·  ".join(part for part in parts if part)

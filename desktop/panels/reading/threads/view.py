"""The statements as threads: walked by the arrows, each opening where it stands."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.panels.reading.threads.block import StatementBlock
from desktop.panels.reading.threads.drawing import Drawing
from desktop.panels.reading.threads.look import in_words, look_of
from desktop.panels.reading.threads.places import HEAD_PX, ROW_PX, Places, lane_width_px, places_of
from desktop.panels.reading.threads.walk import STEPS, stepped
from desktop.plain_label import plain_tip
from desktop.stroke import Stroke
from models.catalogue.catalogue import Catalogue
from models.threads.threads import Threads

_UPRIGHT_HEAD_PX = 56


class ThreadsView(QWidget):
    """Up and down walk in time, left to what a statement answers, right to its first answer.

    Enter amends the statement that is open, Esc closes it.
    Signals: `chosen(id | None)`; `reached(QRect)` with what should come into sight;
    `wanted(command, id)` when something is to be done with a statement.
    """

    chosen = Signal(object)
    reached = Signal(QRect)
    wanted = Signal(str, object)

    def __init__(
        self,
        threads: Threads,
        strokes: tuple[Stroke, ...],
        catalogue: Catalogue,
        *,
        may_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.threads, self._catalogue, self._may_write = threads, catalogue, may_write
        self._look = look_of(threads, strokes, catalogue)
        self._row: int | None = None
        self._all = False
        self._blocks: dict[int, StatementBlock] = {}
        self._places = places_of(threads, 0, {})
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Statements: {len(threads.rows)}")
        self.setMouseTracking(True)

    @property
    def statement_id(self) -> UUID | None:
        """The statement that is chosen, or None."""
        return None if self._row is None else self.threads.rows[self._row].statement.id

    @property
    def places(self) -> Places:
        """Where everything lies."""
        return self._places

    def block(self, id_: UUID) -> StatementBlock | None:
        """Return what is open of a statement, or None."""
        return self._blocks.get(self.threads.row_of.get(id_, -1))

    def choose(self, id_: UUID | None) -> None:
        """Open a statement and say where it is; None closes it."""
        row = self.threads.row_of.get(id_) if id_ else None
        if row == self._row:
            return
        self._row = row
        self._lay_out()
        self.setAccessibleDescription(
            "" if row is None else in_words(self.threads, self._look, row)
        )
        self.chosen.emit(self.statement_id)
        if row is not None:
            self._reach(row)

    def open_all(self, *, wanted: bool) -> None:
        """Open every statement, or only the chosen one again."""
        self._all = wanted
        self._lay_out()

    def reach_chosen(self) -> None:
        """Say again where the chosen statement is."""
        if self._row is not None:
            self._reach(self._row)

    def _reach(self, row: int) -> None:
        top, foot = self._places.tops[row], self._places.tops[row + 1]
        self.reached.emit(QRect(0, top, self.width(), foot - top))

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._drop_blocks()
            self._lay_out()
            if self.hasFocus():
                # Once the page round it has its new layout too.
                QTimer.singleShot(0, self, self.reach_chosen)

    def _drop_blocks(self) -> None:
        for row in list(self._blocks):
            self._close(row)

    def _close(self, row: int) -> None:
        block = self._blocks.pop(row)
        block.setParent(None)
        block.deleteLater()

    def _lay_out(self) -> None:
        opened = self._opened()
        for row in [row for row in self._blocks if row not in opened]:
            self._close(row)
        head_px = self._head_px()
        empty = places_of(self.threads, self.width(), {}, head_px)
        left, width = empty.block_left_px, self.width() - empty.block_left_px
        for row in sorted(opened - self._blocks.keys()):
            self._blocks[row] = self._made(row, width)
        heights = {row: _height(block, width) for row, block in self._blocks.items()}
        self._places = places_of(self.threads, self.width(), heights, head_px)
        for row, block in self._blocks.items():
            block.setGeometry(left, self._places.tops[row] + ROW_PX, width, heights[row])
            block.show()
        self.setFixedHeight(self._places.height_px)
        self.update()

    def _opened(self) -> set[int]:
        if self._all:
            return set(range(len(self.threads.rows)))
        return set() if self._row is None else {self._row}

    def _head_px(self) -> int:
        lane = lane_width_px(self.threads, self.width())
        widest = max((self.fontMetrics().horizontalAdvance(c) for c in self._look.codes), default=0)
        return HEAD_PX if widest <= lane else _UPRIGHT_HEAD_PX

    def _made(self, row: int, width: int) -> StatementBlock:
        statement = self.threads.rows[row].statement
        answered = self.threads.answered(row)
        before = self.threads.rows[answered].statement if answered is not None else None
        ask: Callable[[str], None] | None = None
        if self._may_write:
            ask = lambda command: self.wanted.emit(command, statement.id)  # noqa: E731
        return StatementBlock(statement, before, self._catalogue, width, ask, self)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drawing = Drawing(painter, self.threads, self._places, self._look, self.palette())
        drawing.paint(event.rect(), self._row, focused=self.hasFocus())
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._row is None and self.threads.rows and event.reason() is not _BY_MOUSE:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER and self._row is not None and self._may_write:
            self.wanted.emit("amend_statement", self.statement_id)
        elif key == Qt.Key.Key_Escape and self._row is not None:
            self.choose(None)
        elif key in STEPS and self.threads.rows and not event.modifiers():
            self._go(stepped(self.threads, self._row, key))
        else:
            super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        self.choose(self.threads.rows[row].statement.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_under(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(None if row == self._row else self.threads.rows[row].statement.id)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_under(event.position().toPoint())
        if row is not None and self._may_write:
            self.wanted.emit("amend_statement", self.threads.rows[row].statement.id)

    def _words_of(self, row: int | None) -> str:
        return "" if row is None else in_words(self.threads, self._look, row)

    def _row_under(self, at: QPoint) -> int | None:
        row = self._places.row_at(at.y())
        return row if row is not None and at.y() < self._places.tops[row] + ROW_PX else None

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # An open statement has another height now: another translation is shown.
            self._lay_out()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            row = self._row_under(event.pos())
            tip = "" if row is None else plain_tip(self._words_of(row))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)


_BY_MOUSE = Qt.FocusReason.MouseFocusReason
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _height(block: StatementBlock, width: int) -> int:
    layout = block.layout()
    return layout.totalHeightForWidth(width) if layout is not None else 0

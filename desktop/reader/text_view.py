"""The text of a capture with every finding marked in it: plain text, nothing in it is alive."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.reader.kinds import pen_of, tint_of
from desktop.reader.shown_text import ShownText
from models.finding.finding import FindingKind
from models.finding.review import Review, Verdict

_Span = tuple[int, int]


class TextView(QPlainTextEdit):
    """Underlines findings by kind, tints those accepted, frames the current one.

    Signals: `pressed(key)` with a character or "enter"; `pointed(offset)` where the text was
    clicked; `marked(start, end)` when a stretch of it was selected, both alike when none is.
    """

    pressed = Signal(str)
    pointed = Signal(int)
    marked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("captured")
        self.setAccessibleName("Text of the capture")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self._shown = ShownText("")
        self._spans: list[_Span] = []
        self._review: Review = ()
        self._kinds = frozenset(FindingKind)
        self._current = -1
        self._extra: _Span | None = None
        self.selectionChanged.connect(self._tell_marked)

    def show_text(self, shown: ShownText) -> None:
        """Show a text, without findings."""
        self._shown, self._spans, self._review = shown, [], ()
        self.setPlainText(shown.text)

    def show_review(self, review: Review, kinds: frozenset[FindingKind]) -> None:
        """Mark the findings of these kinds."""
        if len(review) != len(self._spans):
            at = self._shown.at
            self._spans = [(at(one.finding.start), at(one.finding.end)) for one in review]
        self._review, self._kinds = review, kinds
        self.setExtraSelections([*self._tints()])
        self.viewport().update()

    def show_current(self, number: int) -> None:
        """Frame one finding and bring it into view; -1 frames none."""
        self._current = number
        if 0 <= number < len(self._spans):
            self._bring(self._spans[number])
        self.viewport().update()

    def show_passage(self, start: int, end: int) -> None:
        """Frame a passage that is cited and bring it into view."""
        self._extra = (self._shown.at(start), self._shown.at(end))
        self._bring(self._extra)
        self.viewport().update()

    def _bring(self, span: _Span) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(span[0], len(self._shown.text)))
        blocked = self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(blocked)
        area, place = self.viewport().rect(), self.cursorRect()
        if not area.adjusted(0, 0, 0, -3 * place.height()).contains(place.center()):
            self.centerCursor()

    def _tints(self) -> Iterator[QTextEdit.ExtraSelection]:
        for one, (start, end) in zip(self._review, self._spans, strict=True):
            if one.verdict is Verdict.ACCEPTED and one.finding.kind in self._kinds:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                form = selection.format
                form.setBackground(tint_of(one.finding.kind, self.palette()))
                selection.cursor = cursor
                selection.format = form
                yield selection

    def _tell_marked(self) -> None:
        cursor = self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        self.marked.emit(*(self._shown.offset(end) for end in ends))

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if not self.textCursor().hasSelection():
            at = self.cursorForPosition(e.position().toPoint()).position()
            self.pointed.emit(self._shown.offset(at))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        plain = e.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed.emit("enter")
        elif plain and len(e.text()) == 1 and e.text().isalnum():
            self.pressed.emit(e.text().lower())
        else:
            super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._in_sight()
        for number, span in enumerate(self._spans):
            if span[1] > first and span[0] < last:
                self._paint_finding(painter, number, span)
        if self._extra is not None and self._current < 0:
            self._frame(painter, self._extra)
        painter.end()

    def _in_sight(self) -> _Span:
        first = self.firstVisibleBlock().position()
        corner = self.viewport().rect().bottomRight()
        return first, self.cursorForPosition(corner).position() + 1

    def _paint_finding(self, painter: QPainter, number: int, span: _Span) -> None:
        one = self._review[number]
        if one.verdict is not Verdict.DROPPED and one.finding.kind in self._kinds:
            painter.setPen(pen_of(one.finding.kind, self.palette()))
            for box in self._boxes(span):
                y = box.bottom() - (0 if pen_is_thin(painter.pen()) else 1)
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if number == self._current:
            self._frame(painter, span)

    def _frame(self, painter: QPainter, span: _Span) -> None:
        painter.setPen(QPen(self.palette().accent(), 2))
        for box in self._boxes(span):
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 2), 3, 3)

    def _boxes(self, span: _Span) -> Iterator[QRectF]:
        """Yield the boxes of a stretch, one for each line of the screen that it stands on."""
        block = self.document().findBlock(span[0])
        while block.isValid() and block.position() < span[1]:
            yield from self._boxes_in(block, span)
            block = block.next()

    def _boxes_in(self, block: QTextBlock, span: _Span) -> Iterator[QRectF]:
        place = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        start, end = span[0] - block.position(), span[1] - block.position()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            if low < high:
                left, right = sorted((_x(line, low), _x(line, high)))
                box = QRectF(left, line.y(), right - left, line.height())
                yield box.translated(place)


def pen_is_thin(pen: QPen) -> bool:
    """Say whether a line is one pixel wide."""
    return pen.widthF() <= 1


def _x(line: QTextLine, at: int) -> float:
    # Qt hands back the place and the character that it is of.
    found: Any = line.cursorToX(at)
    return float(found[0])

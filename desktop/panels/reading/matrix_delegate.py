"""Paints the cells of the matrix, and knows how high their text is."""

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect
from PySide6.QtGui import QFont, QPainter, QPalette, QStaticText, Qt, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.panels.reading.matrix_lines import Line
from desktop.panels.reading.matrix_model import MatrixModel
from desktop.split_bar import draw_split_bar
from models.rules.judgement import Relation

MARGIN_PX = 8
_MOST_TEXTS = 4096
_WORDS = QTextOption()
_WORDS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_Index = QModelIndex | QPersistentModelIndex


class Texts:
    """Texts laid out in widths, each once for a font: what is measured is what is painted."""

    def __init__(self) -> None:
        self._font = QFont()
        self._known: dict[tuple[str, int], QStaticText] = {}

    def height_px(self, text: str, cell_px: int, font: QFont) -> int:
        """Return the height of a cell of this width that holds this text, its margins included."""
        laid_out = self.laid_out(text, cell_px - 2 * MARGIN_PX, font)
        return ceil(laid_out.size().height()) + 2 * MARGIN_PX

    def laid_out(self, text: str, width_px: int, font: QFont) -> QStaticText:
        """Return a text laid out for a width."""
        if font != self._font or len(self._known) > _MOST_TEXTS:
            self._font = QFont(font)
            self._known.clear()
        key = (text, width_px)
        if key not in self._known:
            self._known[key] = _made(text, width_px, font)
        return self._known[key]


def _made(text: str, width_px: int, font: QFont) -> QStaticText:
    made = QStaticText(text.replace("\n", "\u2028") or " ")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextOption(_WORDS)
    made.setTextWidth(width_px)
    made.prepare(font=font)
    return made


class MatrixDelegate(QStyledItemDelegate):
    """Wraps plain text with air round it, and marks what is contested by its split bar."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        line, text = model.picture.lines[index.row()], model.text(index.row(), index.column())
        palette, whole = option.palette, QRect(option.rect)
        _paint_ground(painter, option, line, holds_cursor=_holds_cursor(option, index))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        role = QPalette.ColorRole.Text if line.row else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        inner = whole.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        if text:
            painter.drawStaticText(
                inner.topLeft(), self._texts.laid_out(text, inner.width(), option.font)
            )
        last = index.column() == len(model.picture.columns) + 1
        if last and line.row is not None and line.row.relation is Relation.CONTESTED:
            bar = QRect(whole.left(), inner.top(), 3, option.fontMetrics.height())
            draw_split_bar(painter, bar, palette.color(QPalette.ColorRole.Text))


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, line: Line, *, holds_cursor: bool
) -> None:
    """Paint what lies below the text: a band for a line of words, the mark of the cursor."""
    whole = QRect(option.rect)
    if line.row is None:
        painter.fillRect(whole, option.palette.brush(QPalette.ColorRole.AlternateBase))
    if option.state & QStyle.StateFlag.State_Selected:
        _mark(painter, option, whole)
    elif line.adds and holds_cursor:
        painter.fillRect(whole, option.palette.brush(QPalette.ColorRole.Highlight))


def _holds_cursor(option: QStyleOptionViewItem, index: _Index) -> bool:
    """Whether the cursor is anywhere in this line: the line that adds is marked as a whole."""
    view = option.widget
    return isinstance(view, QTableView) and view.currentIndex().row() == index.row()


def _mark(painter: QPainter, option: QStyleOptionViewItem, whole: QRect) -> None:
    """Mark the chosen cell, and frame it while the matrix has the keyboard."""
    painter.fillRect(whole, option.palette.brush(QPalette.ColorRole.Highlight))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(option.palette.color(QPalette.ColorRole.Accent))
        for inset in (0, 1):
            painter.drawRect(whole.adjusted(inset, inset, -1 - inset, -1 - inset))

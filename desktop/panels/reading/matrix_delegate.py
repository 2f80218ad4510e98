"""Paints the cells of the matrix, and knows how high their text is."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QStaticText, Qt, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.panels.reading.matrix_lines import Line
from desktop.panels.reading.matrix_model import MatrixModel
from desktop.split_bar import draw_split_bar
from models.rules.judgement import Relation

MARGIN_PX = 8
_MOST_TEXTS = 4096
_WORDS = QTextOption()
_WORDS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
# Higher than any row will ever be.
_MOST_PX = 10_000
_WRAPPED = int(
    Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextWrapAnywhere
    | Qt.AlignmentFlag.AlignTop
    | Qt.AlignmentFlag.AlignLeft
)
_Index = QModelIndex | QPersistentModelIndex


class Heights:
    """The height of texts in widths, each measured once for a font."""

    def __init__(self) -> None:
        self._font = QFont()
        self._known: dict[tuple[str, int], int] = {}

    def height_px(self, text: str, width_px: int, font: QFont) -> int:
        """Return the height of a cell of this width that holds this text, its margins included."""
        if font != self._font:
            self._font = font
            self._known.clear()
        key = (text, width_px)
        if key not in self._known:
            room = QRect(0, 0, width_px - 2 * MARGIN_PX, _MOST_PX)
            needed = QFontMetrics(font).boundingRect(room, _WRAPPED, text).height()
            self._known[key] = needed + 2 * MARGIN_PX
        return self._known[key]


class MatrixDelegate(QStyledItemDelegate):
    """Wraps plain text with air round it, and marks what is contested by its split bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, int], QStaticText] = {}

    def _laid_out(self, text: str, width_px: int) -> QStaticText:
        """Return a text laid out once for a width."""
        if len(self._texts) > _MOST_TEXTS:
            self._texts.clear()
        key = (text, width_px)
        if key not in self._texts:
            made = QStaticText(text.replace("\n", "\u2028"))
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setTextWidth(width_px)
            made.setTextOption(_WORDS)
            self._texts[key] = made
        return self._texts[key]

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
            painter.drawStaticText(inner.topLeft(), self._laid_out(text, inner.width()))
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

"""How words were revised, in one text: struck through what was taken out, underlined what came."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.fonts import in_language
from models.difference import Fate, Piece
from models.hidden import mark_hidden
from models.script import is_right_to_left


class DifferenceText(QWidget):
    """Paints the pieces of both wordings as plain text; as high as its width asks for."""

    def __init__(self, pieces: tuple[Piece, ...], lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = tuple(
            Piece(p.fate, mark_hidden(p.text).replace("\n", "\u2028")) for p in pieces
        )
        self._text = "".join(piece.text for piece in self._shown)
        self._lang = lang
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(in_words(pieces))

    @property
    def printed(self) -> str:
        """The text as it is painted, without its marks."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(width).boundingRect().height()) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._laid(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, in_language(self.font(), self._lang, self._text))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(self._lang, self._text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        _lay_lines(layout, width)
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        quiet = self.palette().brush(QPalette.ColorRole.PlaceholderText)
        taken, added = QTextCharFormat(), QTextCharFormat()
        taken.setFontStrikeOut(True)
        taken.setForeground(quiet)
        added.setFontUnderline(True)
        added.setFontWeight(QFont.Weight.DemiBold)
        by_fate = {Fate.TAKEN: taken, Fate.ADDED: added}
        ranges, start = [], 0
        for piece in self._shown:
            length = _utf16_length(piece.text)
            if piece.fate in by_fate:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, length, by_fate[piece.fate]
                ranges.append(one)
            start += length
        return ranges


def in_words(pieces: tuple[Piece, ...]) -> str:
    """Return the difference as it is read aloud."""
    said = {Fate.TAKEN: "taken out: {}", Fate.ADDED: "put in: {}", Fate.KEPT: "{}"}
    return "; ".join(said[p.fate].format(p.text.strip()) for p in pieces if p.text.strip())


def _lay_lines(layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()


def _utf16_length(text: str) -> int:
    # Qt counts UTF-16 units.
    return len(text.encode("utf-16-le")) // 2

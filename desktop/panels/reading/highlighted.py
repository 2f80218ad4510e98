"""A passage as plain text, the exact words of a claim marked in it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.hidden import mark_hidden


class Highlighted(QWidget):
    """Paints `text` wrapped, every occurrence of `exact` on a ground of its own and underlined.

    Never rich text: the marks are ranges of a text layout. Hidden characters are shown.
    """

    def __init__(self, text: str, exact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self._exact = mark_hidden(text), mark_hidden(exact)
        self.marked = spans_of(self.text, self._exact)
        marked = f" Marked: “{self._exact}”." if self.marked else ""
        self.setAccessibleName(f"{self.text}{marked}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._laid_out(width).boundingRect().height()) + 1

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width_px: int) -> QTextLayout:
        layout = QTextLayout(self.text.replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats([self._range(start, length) for start, length in self.marked])
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width_px))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _range(self, start: int, length: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setBackground(QColor(self.palette().color(QPalette.ColorRole.Highlight)))
        look.setFontUnderline(True)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, length, look
        return marked


def spans_of(text: str, exact: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand in a text, as start and length in UTF-16 units, as Qt counts."""
    found = []
    at = text.find(exact) if exact else -1
    while at >= 0:
        found.append((_units(text[:at]), _units(exact)))
        at = text.find(exact, at + len(exact))
    return tuple(found)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

"""How each kind of finding is marked: a word, a line of its own form, and a colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap

from desktop.theme.palette import FINDINGS
from models.finding.finding import FindingKind

_Line = Qt.PenStyle
# A page darker than this is a dark one.
_DARK = 0.5
_SAMPLE = QSize(22, 12)


@dataclass(frozen=True, slots=True)
class Mark:
    """The form of the line tells kinds apart where their colours do not."""

    word: str
    many: str
    line: Qt.PenStyle
    width_px: float
    hue: str


MARKS: dict[FindingKind, Mark] = {
    FindingKind.WHEN: Mark("Time", "Times", _Line.SolidLine, 2, "time"),
    FindingKind.POSITION: Mark("Position", "Positions", _Line.SolidLine, 2, "place"),
    FindingKind.PLACE: Mark("Place", "Places", _Line.DotLine, 2, "place"),
    FindingKind.FIGURE: Mark("Figure", "Figures", _Line.DashLine, 2, "figure"),
    FindingKind.PLATFORM: Mark("Class", "Classes", _Line.DashDotLine, 2, "actor"),
    FindingKind.UNIT: Mark("Hull or tail", "Hulls, tails", _Line.SolidLine, 1, "actor"),
    FindingKind.PARTY: Mark("Party", "Parties", _Line.DotLine, 2, "actor"),
    FindingKind.QUOTATION: Mark("Quotation", "Quotations", _Line.DashLine, 1, "words"),
}


def pen_of(kind: FindingKind, palette: QPalette) -> QPen:
    """Return the line under a finding of this kind."""
    mark = MARKS[kind]
    pen = QPen(QColor(FINDINGS[_theme(palette)][mark.hue][0]), mark.width_px, mark.line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def tint_of(kind: FindingKind, palette: QPalette) -> QColor:
    """Return the ground of what was accepted of this kind."""
    return QColor(FINDINGS[_theme(palette)][MARKS[kind].hue][1])


def sample(kind: FindingKind, palette: QPalette, *, scale: int = 2) -> QIcon:
    """Return the line as it stands in the text, for legend and list."""
    picture = QPixmap(_SAMPLE * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(pen_of(kind, palette))
    painter.drawLine(QPointF(0, 7), QPointF(_SAMPLE.width(), 7))
    painter.end()
    return QIcon(picture)


def _theme(palette: QPalette) -> str:
    return "dark" if palette.base().color().lightnessF() < _DARK else "light"

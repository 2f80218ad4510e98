"""Paints the lanes of the time line: bars, marks, labels, and the links of the chosen incident."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from desktop.panels.timeline.layout import ROW_PX, Layout
from desktop.stroke import Stroke
from desktop.theme.style import SMALL_PX
from models.encounter.link import ContextRelation, LinkKind
from models.hidden import mark_hidden
from models.timeline.lanes import CROWD, Placed
from models.timeline.scene import Mark, Tie
from models.timeline.ticks import ticks

_BAR_PX, _HEAD_PX, _NODE_PX = 8.0, 6.0, 4.5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
# The kinds of link are told apart by their lines: whole, dashed, dotted, dash and dot.
DASHES: dict[str, Qt.PenStyle] = {
    ContextRelation.TRIGGER: Qt.PenStyle.SolidLine,
    ContextRelation.RETALIATION: Qt.PenStyle.DashLine,
    ContextRelation.BACKGROUND: Qt.PenStyle.DotLine,
    LinkKind.PRECEDENT_CITED: Qt.PenStyle.DashDotLine,
}

# An arrow leads from a trigger to the encounter, and from the encounter to these.
_LEADING_AWAY = {ContextRelation.RETALIATION.value, LinkKind.PRECEDENT_CITED.value}


def label_of(mark: Mark, tie: Tie | None) -> str:
    """Return what stands beside a mark: whose it is, how it is linked, and what it was."""
    parts = (mark.code, f"{tie.words}:" if tie is not None else "", mark.title)
    return mark_hidden("  ".join(part for part in parts if part))


class Painting:
    """One painting of a layout; `chosen` is the selected incident, `current` the mark walked to."""

    def __init__(
        self,
        painter: QPainter,
        layout: Layout,
        palette: QPalette,
        stroke: Callable[[str], Stroke],
    ) -> None:
        self._painter, self._layout, self._stroke = painter, layout, stroke
        self._ink = palette.color(QPalette.ColorRole.Text)
        self._quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        self._line = palette.color(QPalette.ColorRole.Mid)
        self._ground = palette.color(QPalette.ColorRole.Base)
        # Lets a label be read where a link runs under it.
        self._veil = QColor(self._ground)
        self._veil.setAlphaF(0.8)
        self._accent = palette.color(QPalette.ColorRole.Accent)
        self._chosen = palette.color(QPalette.ColorRole.Highlight)
        self._font = QFont(painter.font())
        self._font.setPixelSize(SMALL_PX)
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)

    def paint(self, chosen: UUID | None, current: UUID | None, *, focused: bool) -> None:
        """Paint everything."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid()
        for tie in self._layout.scene.ties:
            self._paint_tie(tie)
        self._paint_beyond()
        for box in self._layout.boxes:
            marks = box.placed
            if len(marks) > CROWD:
                self._paint_crowd(marks)
                marks = tuple(one for one in marks if one.mark.id == chosen)
            for one in marks:
                self._paint_mark(one, chosen=one.mark.id == chosen)
        if focused and current in self._layout.seen:
            self._paint_focus(*self._layout.seen[current])
        if self._layout.hidden:
            self._paint_hidden()

    def _paint_grid(self) -> None:
        layout, painter = self._layout, self._painter
        dated = [box for box in layout.boxes if not box.undated]
        foot = dated[-1].top_px + dated[-1].height_px if dated else 0
        faint = QColor(self._line)
        faint.setAlphaF(0.6)
        painter.setPen(QPen(faint, 1))
        for tick in ticks(layout.axis):
            x = round(layout.axis.px(tick.at_s)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, foot))
        painter.setPen(QPen(self._line, 1))
        for box in layout.boxes[1:]:
            painter.drawLine(
                QPointF(0, box.top_px + 0.5), QPointF(layout.axis.width_px, box.top_px + 0.5)
            )

    def _paint_crowd(self, marks: Sequence[Placed]) -> None:
        """Paint many marks as strokes, those of one colour at once."""
        by_colour: dict[str, list[QRectF]] = {}
        for one in marks:
            colour = self._stroke(one.mark.code).colour if one.mark.code else self._ink.name()
            y = self._layout.seen[one.mark.id][1]
            stroke = QRectF((one.first_px + one.last_px) / 2 - 1, y - _NODE_PX, 2, 2 * _NODE_PX)
            by_colour.setdefault(colour, []).append(stroke)
        self._painter.setPen(Qt.PenStyle.NoPen)
        for colour, strokes in by_colour.items():
            self._painter.setBrush(QColor(colour))
            self._painter.drawRects(strokes)

    def _paint_mark(self, one: Placed, *, chosen: bool) -> None:
        mark, (_, y) = one.mark, self._layout.seen[one.mark.id]
        incident = mark.id in self._layout.scene.incident_ids
        colour = QColor(self._stroke(mark.code).colour) if mark.code else self._ink
        if chosen:
            self._paint_band(one, y)
        self._paint_bar(one, y, colour)
        self._paint_node(one, y, self._accent if chosen else colour, square=incident)
        if one.label_px:
            self._paint_label(one, y, chosen=chosen)

    def _paint_band(self, one: Placed, y: float) -> None:
        band = self._whole(one, y)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._chosen)
        self._painter.drawRoundedRect(band, 4, 4)

    def _whole(self, one: Placed, y: float) -> QRectF:
        first, last = one.whole_px
        return QRectF(first - 3, y - ROW_PX / 2 + 1, last - first + 6, ROW_PX - 2)

    def _paint_bar(self, one: Placed, y: float, colour: QColor) -> None:
        extent, axis = one.mark.extent, self._layout.axis
        if extent is None or extent.sharp:
            return
        faint = QColor(colour)
        faint.setAlphaF(0.3)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(faint)
        width = one.last_px - one.first_px
        bar = QRectF(one.first_px, y - _BAR_PX / 2, width, _BAR_PX)
        self._painter.drawRoundedRect(bar, 3, 3)
        if extent.core is not None:
            first, last = (axis.px(at) for at in extent.core)
            self._painter.setBrush(colour)
            self._painter.drawRect(QRectF(first, y - _BAR_PX / 4, last - first, _BAR_PX / 2))

    def _paint_node(self, one: Placed, y: float, colour: QColor, *, square: bool) -> None:
        middle = QPointF((one.first_px + one.last_px) / 2, y)
        extent = one.mark.extent
        if extent is not None and one.last_px - one.first_px > 4 * _NODE_PX:
            return
        self._painter.setPen(QPen(colour, 1.5))
        self._painter.setBrush(self._ground if extent is None else colour)
        if square:
            arm = _NODE_PX + 0.5
            corners = [QPointF(0, -arm), QPointF(arm, 0), QPointF(0, arm), QPointF(-arm, 0)]
            self._painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        else:
            self._painter.drawEllipse(middle, _NODE_PX - 0.5, _NODE_PX - 0.5)

    def _paint_label(self, one: Placed, y: float, *, chosen: bool) -> None:
        painter = self._painter
        painter.setFont(self._bold if chosen else self._font)
        painter.setPen(self._ink)
        text = label_of(one.mark, self._layout.scene.tied(one.mark.id))
        room = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(one.label_px)
        )
        place = QRectF(one.label_at_px, y - ROW_PX / 2, one.label_px + 2, ROW_PX)
        if not chosen:
            painter.fillRect(place.adjusted(-1, 2, 1, -2), self._veil)
        painter.drawText(place, _LEFT, room)

    def _paint_focus(self, one: Placed, y: float) -> None:
        self._painter.setPen(QPen(self._accent, 1.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(self._whole(one, y), 4, 4)

    def _paint_tie(self, tie: Tie) -> None:
        ends = self._layout.point(tie.incident_id), self._layout.point(tie.other_id)
        if ends[0] is None or ends[1] is None:
            return
        start, end = QPointF(*ends[0]), QPointF(*ends[1])
        pen = QPen(self._quiet, 1.3, DASHES.get(tie.kind, Qt.PenStyle.DotLine))
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(start)
        bend = QPointF(0, (end.y() - start.y()) * 0.6 or -ROW_PX * 0.7)
        path.cubicTo(start + bend, end - bend if end.y() != start.y() else end + bend, end)
        self._painter.drawPath(path)
        if tie.kind == ContextRelation.TRIGGER:
            self._paint_head(start, end)
        elif tie.kind in _LEADING_AWAY:
            self._paint_head(end, start)

    def _paint_head(self, tip: QPointF, origin: QPointF) -> None:
        down = -1 if origin.y() < tip.y() else 1
        tip = tip + QPointF(0, down * (_NODE_PX + 2))
        corners = [
            tip,
            tip + QPointF(-_HEAD_PX / 2, down * _HEAD_PX),
            tip + QPointF(_HEAD_PX / 2, down * _HEAD_PX),
        ]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._quiet)
        self._painter.drawPolygon(QPolygonF(corners))

    def _paint_beyond(self) -> None:
        """Say at the edge which links lead to marks before what is in sight."""
        ties = self._layout.scene.ties
        ends = [(tie, self._layout.point(tie.other_id)) for tie in ties]
        before = dict.fromkeys(tie.words for tie, end in ends if end is not None and end[0] < 0)
        start = self._layout.point(ties[0].incident_id) if before else None
        if start is None:
            return
        words = f"◂ {' · '.join(before)}"
        self._painter.setFont(self._font)
        width = self._painter.fontMetrics().horizontalAdvance(words)
        place = QRectF(4, start[1] - ROW_PX / 2, width + 4, ROW_PX)
        if place.right() < start[0]:
            self._painter.fillRect(place.adjusted(0, 2, 0, -2), self._veil)
            self._painter.setPen(self._quiet)
            self._painter.drawText(place, _LEFT, words)

    def _paint_hidden(self) -> None:
        self._painter.setPen(self._quiet)
        self._painter.setFont(self._font)
        foot = self._layout.height_px
        room = QRectF(0, foot - ROW_PX, self._layout.axis.width_px - 8, ROW_PX)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._painter.drawText(room, right, f"and {self._layout.hidden} more")

"""Paints the threads: lanes, bars, nodes, answers, and the words of each row."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from desktop.panels.reading.threads.look import Look
from desktop.panels.reading.threads.places import DATE_PX, HEAD_PX, PAUSE_PX, ROW_PX, Places
from desktop.stroke import pen_of
from desktop.theme.fonts import in_language
from desktop.theme.style import SMALL_PX
from models.threads.threads import ThreadRow, Threads

_NODE_PX, _BAR_PX, _HEAD_PX = 4.5, 7.0, 5.0
_ARM_PX = 8.0
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Drawing:
    """One painting of the threads, of what lies within `exposed`."""

    def __init__(
        self, painter: QPainter, threads: Threads, places: Places, look: Look, palette: QPalette
    ) -> None:
        self._painter, self._threads, self._places, self._look = painter, threads, places, look
        self._ink = palette.color(QPalette.ColorRole.Text)
        self._quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        self._line = palette.color(QPalette.ColorRole.Mid)
        self._chosen = palette.color(QPalette.ColorRole.Highlight)
        self._accent = palette.color(QPalette.ColorRole.Accent)
        self._ground = palette.color(QPalette.ColorRole.Base)
        self._font = QFont(painter.font())
        self._small = QFont(self._font)
        self._small.setPixelSize(SMALL_PX)

    def paint(self, exposed: QRect, chosen: int | None, *, focused: bool) -> None:
        """Paint everything that lies within `exposed`."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = [n for n in range(len(self._threads.rows)) if self._touches(n, exposed)]
        if chosen is not None:
            self._paint_chosen(chosen, focused=focused)
        self._paint_lanes(min(self._places.height_px, exposed.bottom() + 1))
        for answer, answered in self._threads.answers:
            if self._reaches(answer, answered, exposed):
                self._paint_answer(answer, answered, strong=chosen in {answer, answered})
        for number in rows:
            self._paint_words(number, self._threads.rows[number])
        for row in self._threads.rows:
            if row.first is not None and row.last is not None:
                self._paint_bar(row, row.first, row.last, exposed)
        for number in rows:
            self._paint_node(number, self._threads.rows[number])

    def _touches(self, row: int, exposed: QRect) -> bool:
        tops = self._places.tops
        return tops[row] - PAUSE_PX <= exposed.bottom() and tops[row + 1] >= exposed.top()

    def _paint_chosen(self, row: int, *, focused: bool) -> None:
        band = QRectF(0, self._places.tops[row], self._places.width_px, ROW_PX)
        self._painter.fillRect(band, self._chosen)
        if focused:
            self._painter.setPen(QPen(self._accent, 1))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_lanes(self, foot: float) -> None:
        self._painter.setFont(self._small)
        for lane, (code, stroke) in enumerate(
            zip(self._look.codes, self._look.strokes, strict=True)
        ):
            x = self._places.lane_x(lane)
            pen = pen_of(stroke, 1.0)
            colour = QColor(pen.color())
            colour.setAlphaF(0.55)
            pen.setColor(colour)
            self._painter.setPen(pen)
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            self._painter.drawLine(QPointF(x, self._places.head_px), QPointF(x, foot))
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.setPen(QColor(stroke.colour))
            self._write_code(code, x)

    def _write_code(self, code: str, x: float) -> None:
        painter, head_px = self._painter, self._places.head_px
        if head_px == HEAD_PX:
            room = QRectF(x - self._places.lane_px / 2, 0, self._places.lane_px, head_px)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), code)
            return
        # Where the lanes are narrower than their codes, these stand upright.
        half = painter.fontMetrics().height() / 2
        painter.save()
        painter.translate(x, head_px - 4)
        painter.rotate(-90)
        painter.drawText(QRectF(0, -half, head_px, 2 * half), _LEFT, code)
        painter.restore()

    def _reaches(self, one: int, other: int, exposed: QRect) -> bool:
        ends = sorted((self._places.node_y(one), self._places.node_y(other)))
        return ends[0] <= exposed.bottom() and ends[1] >= exposed.top()

    def _paint_bar(self, row: ThreadRow, first: float, last: float, exposed: QRect) -> None:
        top, foot = self._places.y_at(first), self._places.y_at(last)
        if first == last or top > exposed.bottom() or foot < exposed.top():
            return
        colour = QColor(self._look.strokes[row.lane].colour)
        colour.setAlphaF(0.28)
        x = self._places.lane_x(row.lane, row.column)
        # Filled on whole pixels and no further than it is seen: sixty of them cost a frame else.
        top, foot = max(top, exposed.top()), min(foot, exposed.bottom() + 1)
        bar = QRectF(x - _BAR_PX / 2, top, _BAR_PX, foot - top).toAlignedRect()
        self._painter.fillRect(bar, colour)

    def _node(self, number: int) -> QPointF:
        row = self._threads.rows[number]
        return QPointF(self._places.lane_x(row.lane, row.column), self._places.node_y(number))

    def _paint_node(self, number: int, row: ThreadRow) -> None:
        centre = self._node(number)
        colour = QColor(self._look.strokes[row.lane].colour)
        painter = self._painter
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour if row.dated else self._ground)
        painter.drawEllipse(centre, _NODE_PX, _NODE_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.statement.earlier:
            painter.drawEllipse(centre, _NODE_PX + 3, _NODE_PX + 3)
        if row.statement.withdrawn is not None:
            painter.setPen(QPen(self._ink, 1.8))
            for arm in (QPointF(_ARM_PX, _ARM_PX), QPointF(-_ARM_PX, _ARM_PX)):
                painter.drawLine(centre - arm, centre + arm)

    def _paint_answer(self, answer: int, answered: int, *, strong: bool) -> None:
        start, end = self._node(answer), self._node(answered)
        away = QPointF(0, _NODE_PX + 3 if start.y() > end.y() else -_NODE_PX - 3)
        start, end = start - away, end + away
        colour = self._ink if strong else self._quiet
        pen = QPen(colour, 1.8 if strong else 1.0)
        # Thin lines of one width are drawn by a quicker way.
        pen.setCosmetic(not strong)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(start)
        half = (start.y() - end.y()) / 2
        reach = min(abs(half), 28.0) * (1 if half >= 0 else -1)
        aside = QPointF(self._places.lane_px * 0.45, 0) if start.x() == end.x() else QPointF()
        path.cubicTo(start - QPointF(0, reach) + aside, end + QPointF(0, reach) + aside, end)
        self._painter.drawPath(path)
        self._paint_head(end, upward=away.y() > 0, colour=colour)

    def _paint_head(self, tip: QPointF, *, upward: bool, colour: QColor) -> None:
        down = _HEAD_PX if upward else -_HEAD_PX
        corners = [tip, tip + QPointF(-_HEAD_PX * 0.6, down), tip + QPointF(_HEAD_PX * 0.6, down)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF(corners))

    def _paint_words(self, number: int, row: ThreadRow) -> None:
        top = self._places.tops[number]
        painter = self._painter
        painter.setFont(self._small)
        painter.setPen(self._quiet)
        if row.day:
            wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
            date = QRect(8, top, DATE_PX - 12, ROW_PX)
            painter.drawText(date, wrapped, row.day)
        if row.pause is not None:
            left = QRect(self._places.text_px, top - PAUSE_PX, 200, PAUSE_PX)
            painter.drawText(left, _LEFT, f"{_pause_words(row.pause)} later")
        room = QRect(
            self._places.text_px, top, self._places.width_px - self._places.text_px - 8, ROW_PX
        )
        self._write_title(number, room.adjusted(0, 2, 0, -ROW_PX // 2))
        gist, lang = self._look.gists[number], self._look.langs[number]
        painter.setFont(in_language(self._small, lang, gist))
        painter.setPen(self._quiet)
        self._write(gist, room.adjusted(0, ROW_PX // 2, 0, -2))

    def _write_title(self, number: int, room: QRect) -> None:
        mark = self._look.marks[number]
        painter = self._painter
        if mark:
            painter.setFont(self._small)
            painter.setPen(self._quiet)
            painter.drawText(room, _RIGHT, mark)
            room = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(mark) - 8, 0)
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._ink)
        self._write(self._look.titles[number], room)

    def _write(self, text: str, room: QRect) -> None:
        place = (text, self._painter.font().key())
        held = self._look.cut.get(place)
        if held is None or held[0] != room.width():
            metrics = self._painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            held = self._look.cut[place] = (room.width(), shown)
        self._painter.drawText(room, _LEFT, held[1])


def _pause_words(pause: timedelta) -> str:
    if pause.days < _LONG_DAYS:
        return f"{pause.days} days"
    months = round(pause.days / _MONTH_DAYS)
    return f"{months} months" if months < 2 * 12 else f"{pause.days / _YEAR_DAYS:.0f} years"


_LONG_DAYS, _MONTH_DAYS, _YEAR_DAYS = 60, 30.44, 365.25

"""How one incident is drawn in the list: title, and time, sides and badge under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.panels.incident_list.model import SUMMARY, first_line, second_line
from desktop.panels.incident_list.progress import DONE_OF, PROGRESS_PX, draw_progress
from desktop.split_bar import draw_split_bar
from desktop.theme.style import SMALL_PX
from models.rules.judgement import Relation

LINE_HEIGHT_PX = 48
_MARGIN_PX = 16


class IncidentLine(QStyledItemDelegate):
    """Draws plain text only. A contested incident has a split bar at its left edge.

    One that is not reviewed yet shows at its right how far the work has come.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary = index.data(SUMMARY)
        if summary is None:
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        rect = option.rect.adjusted(_MARGIN_PX, 6, -8, -6)
        self._draw_mark(painter, option, summary.badge.worst)
        done = DONE_OF.get(summary.status)
        title = rect if done is None else rect.adjusted(0, 0, -PROGRESS_PX - 8, 0)
        self._draw_line(painter, option, title, first_line(summary), title=True)
        if done is not None:
            draw_progress(painter, rect, done, option.palette.color(QPalette.ColorRole.Text))
        self._draw_line(painter, option, rect, second_line(summary), title=False)
        painter.restore()

    def _draw_mark(self, painter: QPainter, option: QStyleOptionViewItem, worst: Relation) -> None:
        if worst is not Relation.CONTESTED:
            return
        place = QRect(option.rect.left() + 6, option.rect.top() + 8, 3, option.rect.height() - 16)
        draw_split_bar(painter, place, option.palette.color(QPalette.ColorRole.Text))

    def _draw_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        *,
        title: bool,
    ) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if title else QFont.Weight.Normal)
        if not title:
            font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        role = QPalette.ColorRole.Text if title else QPalette.ColorRole.PlaceholderText
        painter.setPen(option.palette.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        place = Qt.AlignmentFlag.AlignTop if title else Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, int(place | Qt.AlignmentFlag.AlignLeft), shown)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, LINE_HEIGHT_PX)

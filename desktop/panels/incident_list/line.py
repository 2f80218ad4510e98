"""How one incident is drawn in the list: in two lines, or in the columns of a row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.panels.incident_list.columns import COLUMNS, first_line, second_line
from desktop.panels.incident_list.lines import Heading
from desktop.panels.incident_list.model import HEADING, SUMMARY
from desktop.panels.incident_list.progress import DONE_OF, PROGRESS_PX, draw_progress
from desktop.split_bar import draw_split_bar
from desktop.theme.style import SMALL_PX
from models.filter.arrangement import Sort
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden
from models.rules.judgement import Relation

LINE_HEIGHT_PX, ROW_HEIGHT_PX = 48, 28
_MARGIN_PX, _CELL_PX = 16, 8
_VCENTRE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class IncidentLine(QStyledItemDelegate):
    """Draws plain text only. A contested incident has a split bar at its left edge.

    One that is not reviewed yet shows how far the work has come. What is still to come is drawn
    as grey bars where its words will stand.
    """

    wide = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        heading = index.data(HEADING)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        if isinstance(heading, Heading):
            self._draw_heading(painter, option, index, heading)
        else:
            self._draw_incident(painter, option, index, index.data(SUMMARY))
        painter.restore()

    def _draw_incident(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        summary: IncidentSummary | None,
    ) -> None:
        if index.column() == 0 and summary is not None:
            self._draw_mark(painter, option, summary.badge.worst)
        if self.wide:
            self._draw_cell(painter, option, index.column(), summary)
        elif summary is None:
            rect = option.rect.adjusted(_MARGIN_PX, 12, -8, -12)
            _draw_bars(painter, rect, option, (0.6, 0.35))
        else:
            self._draw_lines(painter, option, summary)

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: IncidentSummary
    ) -> None:
        rect = option.rect.adjusted(_MARGIN_PX, 6, -8, -6)
        done = DONE_OF.get(summary.status)
        title = rect if done is None else rect.adjusted(0, 0, -PROGRESS_PX - 8, 0)
        _draw(painter, option, title, first_line(summary), bold=True, align=_TOP)
        if done is not None:
            draw_progress(painter, rect, done, option.palette.color(QPalette.ColorRole.Text))
        _draw(painter, option, rect, second_line(summary), quiet=True, align=_BOTTOM)

    def _draw_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        column: int,
        summary: IncidentSummary | None,
    ) -> None:
        rect = option.rect.adjusted(_MARGIN_PX if column == 0 else _CELL_PX, 0, -_CELL_PX, 0)
        if summary is None:
            _draw_bars(painter, rect.adjusted(0, 10, 0, -10), option, (0.6,))
            return
        text = mark_hidden(COLUMNS[column].text(summary))
        _draw(painter, option, rect, text, bold=COLUMNS[column].sort is Sort.TITLE, align=_VCENTRE)

    def _draw_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, heading: Heading
    ) -> None:
        # One text over all columns: each cell shows its part of it.
        view = option.widget
        row = QRect(option.rect)
        if self.wide and view is not None:
            row.setLeft(view.columnViewportPosition(0))  # type: ignore[attr-defined]
            row.setRight(view.width())
            painter.setClipRect(option.rect)
        painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.AlternateBase))
        arrow = "▸" if heading.folded else "▾"
        text = f"{arrow}  {index.data(Qt.ItemDataRole.DisplayRole)}"
        _draw(painter, option, row.adjusted(8, 0, -8, 0), mark_hidden(text), bold=True)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(row.left(), row.top(), 3, row.height(), _accent(option))

    def _draw_mark(self, painter: QPainter, option: QStyleOptionViewItem, worst: Relation) -> None:
        if worst is not Relation.CONTESTED:
            return
        inset = 6 if self.wide else 8
        place = QRect(
            option.rect.left() + 6, option.rect.top() + inset, 3, option.rect.height() - 2 * inset
        )
        draw_split_bar(painter, place, option.palette.color(QPalette.ColorRole.Text))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, ROW_HEIGHT_PX if self.wide else LINE_HEIGHT_PX)


_TOP, _BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


def _accent(option: QStyleOptionViewItem) -> QColor:
    return option.palette.color(QPalette.ColorRole.Accent)


def _draw(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    *,
    bold: bool = False,
    quiet: bool = False,
    align: Qt.AlignmentFlag = _VCENTRE,
) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if quiet:
        font.setPixelSize(SMALL_PX)
    painter.setFont(font)
    role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
    painter.setPen(option.palette.color(role))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignLeft), shown)


def _draw_bars(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, parts: tuple[float, ...]
) -> None:
    """Draw a bar for each line of words to come, so many parts of the width long."""
    step = rect.height() // len(parts)
    for line, part in enumerate(parts):
        bar = QRect(rect.left(), rect.top() + line * step, int(rect.width() * part), 8)
        painter.fillRect(bar, option.palette.brush(QPalette.ColorRole.Midlight))

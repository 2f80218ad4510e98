"""The claim matrix on screen: all of it, as high as its rows, walked by the arrows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.panels.reading.matrix_model import CELL, ROW, MatrixModel
from desktop.split_bar import draw_split_bar
from models.rules.judgement import Relation

_SIDE_PX, _RELATION_PX, _LEAST_PX, _MARGIN_PX = 94, 122, 150, 8
# Higher than any row will ever be.
_MOST_PX = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class MatrixView(QTableView):
    """Shows a MatrixModel. Signal: `cell_chosen(cell, row)` when a cell of claims is reached."""

    cell_chosen = Signal(object, object)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model.matrix
        self.setAccessibleName("Claim matrix")
        self.setModel(model)
        self.horizontalHeader().setSectionsMovable(False)
        self.setItemDelegate(_Padded(self))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(self._chosen)
        self._fit()

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        cell = now.data(CELL)
        if cell is not None:
            self.cell_chosen.emit(cell, now.data(ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        matrix = self._matrix
        last = len(matrix.columns) + 1
        rest = self.viewport().width() - len(matrix.columns) * _SIDE_PX - _RELATION_PX
        for column in range(1, last):
            self.setColumnWidth(column, _SIDE_PX)
        self.setColumnWidth(0, max(_LEAST_PX, rest))
        self.setColumnWidth(last, _RELATION_PX)
        # Where not all columns fit, the relation goes before the third parties, to stay in sight.
        sides = sum(column.principal for column in matrix.columns)
        header = self.horizontalHeader()
        header.moveSection(header.visualIndex(last), last if rest >= _LEAST_PX else sides + 1)
        self.resizeRowsToContents()
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wider() else 0
        return rows + self.horizontalHeader().sizeHint().height() + bar + 2 * self.frameWidth()

    def _is_wider(self) -> bool:
        columns = range(self.model().columnCount())
        return sum(self.columnWidth(column) for column in columns) > self.viewport().width()

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())


class _Padded(QStyledItemDelegate):
    """Wraps plain text with air round it, and marks what is contested by its split bar."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else _SIDE_PX
        room = QRect(0, 0, width - 2 * _MARGIN_PX, _MOST_PX)
        text = str(index.data() or "")
        needed = option.fontMetrics.boundingRect(room, _WRAPPED, text)
        return QSize(width, needed.height() + 2 * _MARGIN_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        palette, whole = option.palette, QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, palette.brush(QPalette.ColorRole.Highlight))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        inner = whole.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        painter.drawText(inner, _WRAPPED, str(index.data() or ""))
        last = index.column() == index.model().columnCount() - 1
        if last and index.data(ROW).relation is Relation.CONTESTED:
            bar = QRect(whole.left(), whole.top() + _MARGIN_PX, 3, option.fontMetrics.height())
            draw_split_bar(painter, bar, palette.color(QPalette.ColorRole.Text))
        painter.restore()

"""The claim matrix on screen: all of it, as high as its rows, walked by the arrows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.panels.reading.matrix_model import CELL, ROW, MatrixModel
from desktop.split_bar import draw_split_bar
from models.rules.judgement import Relation

_SIDE_PX, _RELATION_PX, _LEAST_PX = 96, 132, 132


class MatrixView(QTableView):
    """Shows a MatrixModel. Signal: `cell_chosen(cell, row)` when a cell of claims is reached."""

    cell_chosen = Signal(object, object)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Claim matrix")
        self.setModel(model)
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
        sides = self.model().columnCount() - 2
        rest = self.viewport().width() - sides * _SIDE_PX - _RELATION_PX
        for column in range(1, sides + 1):
            self.setColumnWidth(column, _SIDE_PX)
        self.setColumnWidth(0, max(_LEAST_PX, rest))
        self.setColumnWidth(sides + 1, _RELATION_PX)
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
    """Gives each row air and a hairline, and marks what is contested by its split bar."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + 12)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        whole = QRect(option.rect)
        option.rect = whole.adjusted(0, 6, 0, -6)
        super().paint(painter, option, index)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        last = index.column() == index.model().columnCount() - 1
        if last and index.data(ROW).relation is Relation.CONTESTED:
            place = QRect(whole.left(), whole.top() + 6, 3, 18)
            draw_split_bar(painter, place, option.palette.color(QPalette.ColorRole.Text))

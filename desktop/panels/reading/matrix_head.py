"""The head of the matrix, pinned to the top of the pane while its rows scroll by."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QTableView


class MatrixHead(QHeaderView):
    """A second head of a table that lies at full height in a scrolling pane.

    It is in sight only while the table's own head is not, and some of its rows are.
    """

    def __init__(self, table: QTableView, pane: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Horizontal, pane.viewport())
        self._table, self._pane = table, pane
        self.setObjectName("pinned")
        self.setModel(table.model())
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        table.installEventFilter(self)
        pane.verticalScrollBar().valueChanged.connect(self.follow)
        table.horizontalScrollBar().valueChanged.connect(self.setOffset)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the table as it moves and grows."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Lie at the top of the pane, if the table's head is above it."""
        own, viewport = self._table.horizontalHeader(), self._pane.viewport()
        if not self._table.isVisible():
            self.hide()
            return
        top = self._table.mapTo(viewport, QPoint(0, 0))
        gone = top.y() < 0 and top.y() + self._table.height() > 2 * own.height()
        self.setVisible(gone)
        if gone:
            self._match(own)
            left = top.x() + self._table.frameWidth()
            self.setGeometry(left, 0, self._table.viewport().width(), own.height())
            self.raise_()

    def _match(self, own: QHeaderView) -> None:
        for section in range(own.count()):
            self.resizeSection(section, own.sectionSize(section))
            if self.visualIndex(section) != own.visualIndex(section):
                self.moveSection(self.visualIndex(section), own.visualIndex(section))
        self.setOffset(own.offset())

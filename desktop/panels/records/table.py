"""The table of the catalogue: two lines a row, as many columns as there is room for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.panels.records.line import LINE_HEIGHT_PX
from desktop.panels.records.model import RecordModel


class RecordTable(QTableView):
    """Signal: `opened()` when the chosen row was asked for by Enter or double click."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("catalogue")
        self.setAccessibleName("Records")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(LINE_HEIGHT_PX)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def fit(self, model: RecordModel, *, roomy: bool) -> None:
        """Show the columns that there is room for; the name takes what is left."""
        header = self.horizontalHeader()
        for number, column in enumerate(model.columns):
            self.setColumnHidden(number, not (roomy or column.always))
            mode = QHeaderView.ResizeMode.Interactive if number else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            self.setColumnWidth(number, column.width_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

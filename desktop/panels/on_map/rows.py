"""Rows of plain text in a table that the keyboard walks: one key for each row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.hidden import mark_hidden

ROW_PX = 28
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Rows(QAbstractTableModel):
    """Headings with their widths in pixels, 0 for what takes the room that is left."""

    def __init__(self, headings: dict[str, int], numbers: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.headings = headings
        self._numbers = numbers
        self._rows: Sequence[tuple[Any, tuple[str, ...]]] = ()

    def show(self, rows: Sequence[tuple[Any, tuple[str, ...]]]) -> None:
        """Show these rows: each a key and its texts."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def key(self, row: int) -> Any:
        """Return the key of a row."""
        return self._rows[row][0]

    def row_of(self, key: Any) -> int | None:
        """Return the row of a key, None where it is not there."""
        return next((n for n, row in enumerate(self._rows) if row[0] == key), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        name = list(self.headings)[section] if way is Qt.Orientation.Horizontal else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if name in self._numbers else _LEFT
        return name if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        texts = self._rows[index.row()][1]
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_hidden(texts[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if list(self.headings)[index.column()] in self._numbers else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole and not index.column():
            return mark_hidden(", ".join(filter(None, texts)))
        return None


class RowTable(QTableView):
    """Signals: `reached(key)` when another row is under the cursor, `opened(key)` by Enter."""

    reached = Signal(object)
    opened = Signal(object)

    def __init__(
        self, name: str, headings: dict[str, int], numbers: frozenset[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.rows = Rows(headings, numbers, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setHighlightSections(False)
        for column, width_px in enumerate(headings.values()):
            mode = (
                QHeaderView.ResizeMode.Interactive if width_px else QHeaderView.ResizeMode.Stretch
            )
            self.horizontalHeader().setSectionResizeMode(column, mode)
            self.setColumnWidth(column, width_px)
        self.selectionModel().currentRowChanged.connect(self._reach)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.key(index.row())))

    def show_rows(self, rows: Sequence[tuple[Any, tuple[str, ...]]]) -> None:
        """Show these rows; the one under the cursor stays so while it is there."""
        kept = self.chosen()
        self.blockSignals(True)
        self.rows.show(rows)
        self.choose(kept)
        self.blockSignals(False)

    def chosen(self) -> Any:
        """Return the key of the row under the cursor, None without one."""
        index = self.currentIndex()
        return self.rows.key(index.row()) if index.isValid() else None

    def choose(self, key: Any) -> None:
        """Put the cursor on the row of a key, if it is there."""
        row = self.rows.row_of(key) if key is not None else None
        if row is not None and row != self.currentIndex().row():
            self.selectRow(row)

    def _reach(self, index: QModelIndex) -> None:
        if index.isValid() and not self.signalsBlocked():
            self.reached.emit(self.rows.key(index.row()))

    def enter(self) -> None:
        """Take the focus and reach a row: the first where none is under the cursor yet."""
        self.setFocus()
        if self.rows.rowCount():
            row = max(self.currentIndex().row(), 0)
            self.selectRow(row)
            self.reached.emit(self.rows.key(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.opened.emit(chosen)
        else:
            super().keyPressEvent(event)

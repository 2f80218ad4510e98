"""The claim matrix on screen: all of it, as high as its rows, walked and typed into by keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.panels.reading.matrix_delegate import MatrixDelegate, Texts
from desktop.panels.reading.matrix_layout import widths_of
from desktop.panels.reading.matrix_model import CELL, ROW, MatrixModel, Picture, Place

_Index = QModelIndex | QPersistentModelIndex
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
_PLAIN |= {Qt.KeyboardModifier.KeypadModifier}
_EDITS = {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WITHDRAWS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class MatrixView(QTableView):
    """Shows a MatrixModel.

    Signals: `cell_chosen(cell, row)` when a cell is reached, both None outside of claims;
    `reached` as it gets the keyboard; `edit_wanted(text)` with what was typed on the cell, empty
    for F2 and Enter; `open_wanted` (Space); `withdraw_wanted` (Del); `beyond(codes)` with the
    parties whose columns lie beyond the right edge.
    """

    cell_chosen = Signal(object, object)
    reached = Signal()
    edit_wanted = Signal(str)
    open_wanted = Signal()
    withdraw_wanted = Signal()
    beyond = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self._texts = Texts()
        self.first_place: Place | None = None
        self.setAccessibleName("Claim matrix")
        self.setModel(self.matrix)
        self.setItemDelegate(MatrixDelegate(self._texts, self))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(self._chosen)
        self.matrix.dataChanged.connect(self._fit_rows)
        self.horizontalScrollBar().valueChanged.connect(self._tell_beyond)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the cursor stays on its proposition and party."""
        before = self.currentIndex()
        kept, row, column = self.matrix.place_of(before), before.row(), before.column()
        resets: list[None] = []
        noted = self.matrix.modelReset.connect(lambda: resets.append(None))
        self.matrix.show(picture)
        self.matrix.modelReset.disconnect(noted)
        if not resets:
            return
        self._fit()
        again = self.matrix.index_of(kept)
        if not again.isValid() and row >= 0:
            again = self.matrix.index(min(row, self.matrix.rowCount() - 1), column)
        if again.isValid():
            self.setCurrentIndex(again)

    def choose_first(self) -> None:
        """Put the cursor somewhere, if it is nowhere: on `first_place`, else on the first claim."""
        first = self.matrix.index_of(self.first_place) if self.first_place else QModelIndex()
        if self.currentIndex().isValid():
            return
        if first.isValid():
            self.setCurrentIndex(first)
        elif self.matrix.rowCount():
            column = 1 if self.matrix.picture.columns and len(self.matrix.picture.lines) > 1 else 0
            self.setCurrentIndex(self.matrix.index(0, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain, key = event.modifiers() in _PLAIN, event.key()
        if plain and key in _EDITS:
            self.edit_wanted.emit("")
        elif plain and key in _WITHDRAWS:
            self.withdraw_wanted.emit()
        elif plain and key == Qt.Key.Key_Space:
            self.open_wanted.emit()
        elif plain and event.text().isprintable() and event.text().strip():
            self.edit_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep F2, Del and whatever is typed from the commands of the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            own = event.key() in _EDITS | _WITHDRAWS or event.text().strip()
            if own and event.modifiers() in _PLAIN:
                event.accept()
                return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.edit_wanted.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt chooses the sentence of the first row: one comes here for the claims.
        self.choose_first()
        super().focusInEvent(event)
        self.reached.emit()
        self.viewport().update()

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        self.cell_chosen.emit(now.data(CELL), now.data(ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def refit(self) -> None:
        """Measure everything anew, as after a change of the fonts."""
        self._fit()

    def _fit(self) -> None:
        """Give columns their widths and rows their heights."""
        columns, header = self.matrix.picture.columns, self.horizontalHeader()
        sides = sum(column.principal for column in columns)
        widths = widths_of(len(columns), self.viewport().width(), sides)
        self.matrix.set_wide(wide=widths.wide)
        last = len(columns) + 1
        if self.matrix.columnCount() != header.count():
            return
        for column in range(1, last):
            self.setColumnWidth(column, widths.side_px)
        self.setColumnWidth(0, widths.proposition_px)
        self.setColumnWidth(last, widths.relation_px)
        # As many columns come and go, the head keeps the places that others had before them.
        for column in range(header.count()):
            header.moveSection(header.visualIndex(column), column)
        # Where not all columns fit, the relation goes before the third parties, to stay in sight.
        header.moveSection(header.visualIndex(last), last if widths.fits else sides + 1)
        for row in range(self.matrix.rowCount()):
            self.setRowHeight(row, self._row_px(row))
        self.setFixedHeight(self._height())
        self._tell_beyond()

    def _tell_beyond(self) -> None:
        edge, columns = self.viewport().width(), self.matrix.picture.columns
        ends = (
            self.columnViewportPosition(n) + self.columnWidth(n) for n in range(1, len(columns) + 1)
        )
        self.beyond.emit(tuple(c.code for c, end in zip(columns, ends, strict=True) if end > edge))

    def _fit_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        heights = {row: self._row_px(row) for row in range(first.row(), last.row() + 1)}
        changed = {row: px for row, px in heights.items() if px != self.rowHeight(row)}
        for row, px in changed.items():
            self.setRowHeight(row, px)
        if changed:
            self.setFixedHeight(self._height())

    def _row_px(self, row: int) -> int:
        height, font, columns = self._texts.height_px, self.font(), self.matrix.columnCount()
        texts = ((self.matrix.text(row, n), self.columnWidth(n)) for n in range(columns))
        return max(height(text, width, font) for text, width in texts)

    def _height(self) -> int:
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wider() else 0
        return rows + self.horizontalHeader().sizeHint().height() + bar + 2 * self.frameWidth()

    def _is_wider(self) -> bool:
        return self.horizontalHeader().length() > self.viewport().width()

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())

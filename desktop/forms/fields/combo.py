"""A combo box that the mouse wheel cannot change in passing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.forms.choice import Choice

KEY, SEARCH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PADDING_PX, _MOST_PX = 8, 640
_Index = QModelIndex | QPersistentModelIndex


class QuietCombo(QComboBox):
    """A combo box that ignores the wheel unless it has the focus, so that scrolling is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(16)

    def sizeHint(self) -> QSize:
        """Ask for the height of a line of text, not for the width of the longest entry."""
        return QSize(max(160, super().minimumSizeHint().width()), super().sizeHint().height())

    def shown_text(self) -> str:
        """Return the entry as the box shows it: cut with an ellipsis where it is too long."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width() - _PADDING_PX
        cut = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(option.currentText, cut, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box with its text as shown; Qt cuts it in the middle of a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Show the list as wide as its longest entry."""
        room = self.view().verticalScrollBar().sizeHint().width() + _PADDING_PX
        self.view().setMinimumWidth(min(_MOST_PX, self.view().sizeHintForColumn(0) + room))
        super().showPopup()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Let the page scroll where this box is not in use."""
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class SearchCombo(QuietCombo):
    """An editable combo whose entries are found by any of their names.

    Signals: `entered` as it gets the focus or opens, before its entries are looked at: whoever
    owns it fills it then; `chosen` with the key of an entry that was picked from the list.
    """

    entered = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.line = QLineEdit(self)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = _ByAnyName(self)
        completer.setModel(self.model())
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionRole(SEARCH)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._choose_index)  # type: ignore[index]
        self.activated.connect(self._choose_row)
        self.offered: tuple[Choice, ...] = ()

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Fill the list, keeping what was typed."""
        if choices == self.offered:
            return
        self.offered, typed = choices, self.currentText()
        blocked = self.blockSignals(True)
        self.clear()
        for row, choice in enumerate(choices):
            self.addItem(choice.label)
            self.setItemData(row, choice.key, KEY)
            self.setItemData(row, choice.search or choice.label, SEARCH)
        self.setCurrentIndex(-1)
        self.setEditText(typed)
        self.blockSignals(blocked)

    def focusInEvent(self, e: QFocusEvent) -> None:
        """Say that the entries are wanted."""
        self.entered.emit()
        super().focusInEvent(e)

    def showPopup(self) -> None:
        """Say that the entries are wanted, and show them."""
        self.entered.emit()
        super().showPopup()

    def _choose_index(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(KEY))

    def _choose_row(self, row: int) -> None:
        self.chosen.emit(self.itemData(row, KEY))


class _ByAnyName(QCompleter):
    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

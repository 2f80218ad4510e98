"""The line in which a filter is typed: words are sought at once, conditions completed."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.find_box import FindBox
from desktop.panels.filter_bar.names import Names
from desktop.panels.filter_bar.offers import Offer, offers_for
from models.hidden import mark_hidden

_SOUGHT = ("Find, or filter: side: type: from: …  ( / )", "Find in the log, or add a condition")
_MOST_SHOWN, _LEAST_PX = 9, 320
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFFER = Qt.ItemDataRole.UserRole


class FilterBox(FindBox):
    """Offers what completes the term that is being typed.

    Signals: `taken()` by Enter, or when a completed condition is whole; `chips_wanted(last)` when
    the focus is to go to the chips, to the last of them or the first; `given_up()` by Esc.
    """

    taken = Signal()
    chips_wanted = Signal(bool)
    given_up = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(*_SOUGHT, parent)
        self._names = names
        self.offers = QListWidget(self)
        self.offers.setObjectName("offers")
        self.offers.setAccessibleName("Completions")
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.hide()
        self.offers.itemClicked.connect(lambda _item: self._complete())
        self.textEdited.connect(self._offer)

    def _offer(self, text: str) -> None:
        found = offers_for(text, self._names) if self.cursorPosition() == len(text) else ()
        self.offers.clear()
        for offer in found:
            item = QListWidgetItem(mark_hidden("   ".join(filter(None, (offer.label, offer.note)))))
            item.setData(_OFFER, offer)
            self.offers.addItem(item)
        self.offers.setVisible(bool(found))
        if found:
            self._place()

    def _place(self) -> None:
        # On the window, so that it is not cut off; not a popup, which would take the focus.
        window = self.window()
        self.offers.setParent(window)
        rows = min(self.offers.count(), _MOST_SHOWN)
        height = rows * self.offers.sizeHintForRow(0) + 2 * self.offers.frameWidth() + 8
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        self.offers.setGeometry(below.x(), below.y(), max(self.width(), _LEAST_PX), height)
        self.offers.show()
        self.offers.raise_()

    def _complete(self) -> None:
        offer = self.offers.item(max(self.offers.currentRow(), 0)).data(_OFFER)
        self.offers.hide()
        if isinstance(offer, Offer):
            self.setText(offer.text)
            if offer.whole:
                self.taken.emit()
            else:
                self._offer(offer.text)

    def event(self, event: QEvent) -> bool:
        # Tab completes; it would lead out of the line before a key press was told.
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.offers.isVisible()
        ):
            self._complete()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.offers.isVisible() and self._walk(key):
            return
        if key in _TAKES:
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.chips_wanted.emit(True)
        elif key == Qt.Key.Key_Right and self.cursorPosition() == len(self.text()):
            self.chips_wanted.emit(False)
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key) -> bool:
        """Walk the completions; say whether the key was theirs."""
        row = self.offers.currentRow()
        if key in _STEPS and row + _STEPS[key] >= -1:
            self.offers.setCurrentRow(min(row + _STEPS[key], self.offers.count() - 1))
        elif key in _TAKES and row >= 0:
            self._complete()
        elif key == Qt.Key.Key_Escape:
            self.offers.hide()
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.offers.hide()
        super().focusOutEvent(event)


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

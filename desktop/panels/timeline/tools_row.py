"""The row above the time line: the period as text, play, and which view is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from models.filter.incident_filter import Period
from models.timeline.period import period_words
from models.timeline.play import SPEEDS_PER_S, WIDTHS

_USUAL_SPEED = SPEEDS_PER_S.index(4)
VIEWS = ("Line", "Hours", "Months")
_TIP = "Enter filters by it and goes there; Ctrl+Enter only goes there; Esc shows all times"
_LEAST_PX = 200


class ToolsRow(QWidget):
    """Signals.

    `typed(text, filters)` by Enter in the period, `cleared()` when it is emptied;
    `certainly_changed(on)`; `play_wanted()`; `chosen(view)` with a place in VIEWS.
    """

    typed = Signal(str, bool)
    cleared = Signal()
    certainly_changed = Signal(bool)
    play_wanted = Signal()
    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = _PeriodBox(self)
        self.certainly = QCheckBox("certainly", self)
        self.certainly.setToolTip("Leave out what only may have been in this period")
        self.play = QToolButton(self)
        self.play.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.play.setToolTip("Play the period (Space); , and . step")
        self.views = QComboBox(self)
        self.views.addItems(VIEWS)
        self.views.setAccessibleName("View of the times")
        menu = QMenu(self.play)
        self.widths = self._choices(menu, "Window", ("As it fits", *WIDTHS), 0)
        speeds = tuple(f"{number} a second" for number in SPEEDS_PER_S)
        self.speeds = self._choices(menu, "Speed", speeds, _USUAL_SPEED)
        self.play.setMenu(menu)
        self._lay_out()
        self.box.entered.connect(self.typed)
        self.box.emptied.connect(self.cleared)
        self.certainly.clicked.connect(self.certainly_changed)
        self.play.clicked.connect(self.play_wanted)
        self.views.activated.connect(self.chosen)
        self.show_playing(on=False)
        self.show_period(None)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.certainly)
        # Only what the period leaves is empty.
        row.addStretch(0)
        row.addWidget(self.play)
        row.addWidget(self.views)
        self.box.setMinimumWidth(64)
        self.box.setMaximumWidth(320)
        # No wider than the map beside a form on a small screen: the last of it may be cut off.
        self.setMinimumWidth(_LEAST_PX)

    def _choices(self, menu: QMenu, title: str, names: tuple[str, ...], usual: int) -> QActionGroup:
        menu.addSection(title)
        group = QActionGroup(menu)
        for place, name in enumerate(names):
            action = QAction(name, group, checkable=True)
            action.setData(place)
            action.setChecked(place == usual)
            menu.addAction(action)
        return group

    def show_period(self, period: Period | None) -> None:
        """Show the period of the filter, unless another one is being typed."""
        self.certainly.setVisible(period is not None)
        self.certainly.setChecked(period is not None and period.certainly)
        if not self.box.isModified():
            self.box.setText("" if period is None else period_words(period))
            self.box.setCursorPosition(0)

    def show_playing(self, *, on: bool) -> None:
        """Say whether the button plays or pauses."""
        self.play.setText("Pause" if on else "Play")


class _PeriodBox(QLineEdit):
    """A period in words.

    Signals: `entered(text, filters)` by Enter; `emptied()` by Esc, the cross, or Enter on nothing.
    """

    entered = Signal(str, bool)
    emptied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("All times: type 2025-12")
        self.setAccessibleName("Period")
        self.setToolTip(_TIP)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._changed)

    def _changed(self, text: str) -> None:
        # The cross empties the line without a key.
        if not text and self.hasFocus():
            self._empty()

    def _empty(self) -> None:
        self.setModified(False)
        self.emptied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._empty()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            only_goes = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._enter(filters=not only_goes)
        else:
            super().keyPressEvent(event)

    def _enter(self, *, filters: bool) -> None:
        text = self.text().strip()
        if text:
            self.setModified(False)
            self.entered.emit(text, filters)
        else:
            self._empty()

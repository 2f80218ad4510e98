"""The editor that opens in a cell of the matrix: a line, and below it what was understood."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.panels.reading.editing import Editing, Typed, Understood
from desktop.plain_label import PlainLabel
from models.problem import Problem

WIDTH_PX, _SETTLE_MS = 408, 300
_MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
_CHOOSES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CellEditor(QFrame):
    """Takes what is typed into one cell.

    Enter and Tab keep it and say where to move on to, Esc leaves it. What is wrong stands below
    the line, and keeps it open. Ctrl+Up and Ctrl+Down choose the statement, Alt+Up and Alt+Down
    who speaks a new one.

    Signals: `kept(Understood, (rows, columns))`, `left()`.
    """

    kept = Signal(object, object)
    left = Signal()

    def __init__(self, floor: QWidget) -> None:
        super().__init__(floor)
        self.floor = floor
        self.setObjectName("celleditor")
        self._editing: Editing | None = None
        self._choice, self._speaker, self._cell = 0, 0, QRect()
        self.line = QLineEdit(self)
        self.where = PlainLabel("", "quiet", self)
        self.speaker = PlainLabel("", "quiet", self)
        self.said = QLineEdit(self)
        self.said.setPlaceholderText("Said when? 28 Dec 2018 (may stay empty)")
        self.said.setAccessibleName("When the new statement was made")
        self.echo = PlainLabel("", "echo", self)
        self.problem = PlainLabel("", "problem", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(self._below())
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        for line in (self.line, self.said):
            line.textChanged.connect(self._entered)
            line.installEventFilter(self)
        self.hide()

    def _below(self) -> QVBoxLayout:
        below = QVBoxLayout()
        below.setContentsMargins(8, 6, 8, 8)
        below.setSpacing(4)
        for widget in (self.where, self.speaker, self.said, self.echo, self.problem):
            below.addWidget(widget)
        return below

    def open(self, editing: Editing, cell: QRect, text: str) -> None:
        """Open on a cell (a rectangle of the parent), with `text` typed or what it holds."""
        self._editing, self._choice, self._cell = editing, editing.choice, cell
        self._speaker = 0
        self.line.setAccessibleName(editing.name)
        self.line.setPlaceholderText(editing.hint)
        self.said.clear()
        self.line.setText(text or editing.texts[self._choice])
        self._entered()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.line.setCursorPosition(len(text))
        else:
            self.line.selectAll()

    def leave(self) -> None:
        """Close it; nothing is kept."""
        if self._editing is not None:
            self.drop()
            self.left.emit()

    def drop(self) -> None:
        """Close it where one has gone elsewhere already: the focus stays there."""
        self._editing = None
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is being typed into."""
        return self._editing is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter, Tab and Esc end the typing, before the line sees them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event) or super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            own = event.key() == Qt.Key.Key_Escape or event.key() in _CHOOSES
            event.setAccepted(own)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _CHOOSES and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._choose(_CHOOSES[key])
        elif key in _CHOOSES and modifiers & Qt.KeyboardModifier.AltModifier:
            self._choose_speaker(_CHOOSES[key])
        elif key == Qt.Key.Key_Tab and self.line.hasFocus() and not self.said.isHidden():
            self.said.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Backtab and self.said.hasFocus():
            self.line.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif key in _MOVES:
            self._keep(_MOVES[key])
        else:
            return False
        return True

    def _choose(self, by: int) -> None:
        editing = self._editing
        if editing is None:
            return
        before, self._choice = self._choice, (self._choice + by) % len(editing.choices)
        if self.line.text() == editing.texts[before] or not self.line.text():
            self.line.setText(editing.texts[self._choice])
        self._entered()

    def _choose_speaker(self, by: int) -> None:
        if self._editing and not self.said.isHidden():
            self._speaker = (self._speaker + by) % len(self._editing.speakers)
            self._entered()

    def _keep(self, move: tuple[int, int]) -> None:
        if self._editing and not (self.line.text().strip() or self._editing.texts[self._choice]):
            self.leave()
            return
        try:
            understood = self._understood()
        except Problem:
            self._show_problem(quiet=False)
        else:
            self.kept.emit(understood, move)

    def _understood(self) -> Understood:
        if self._editing is None:
            raise ValueError("no cell is being typed into")
        typed = Typed(self.line.text(), self._choice, self.said.text(), self._speaker)
        return self._editing.read(typed)

    def _entered(self) -> None:
        editing = self._editing
        if editing is None:
            return
        self.said.setVisible(self._choice in editing.dated)
        self.speaker.show_text(self._who(editing))
        self.speaker.setVisible(self._choice in editing.dated)
        self.where.show_text(self._where(editing))
        self.where.setVisible(bool(self.where.text()))
        self._show_problem(quiet=True)
        self._settle.start()

    def _where(self, editing: Editing) -> str:
        if len(editing.choices) == 1 and not editing.choices[0]:
            return editing.offers(self.line.text())
        number = f"   Ctrl+↑↓ {self._choice + 1} of {len(editing.choices)}"
        several = number if len(editing.choices) > 1 else ""
        return f"{editing.choices[self._choice]}{several}"

    def _who(self, editing: Editing) -> str:
        count = len(editing.speakers)
        number = f"   Alt+↑↓ {self._speaker + 1} of {count}" if count > 1 else ""
        return f"{editing.speakers[self._speaker]}{number}" if count else ""

    def _show_problem(self, *, quiet: bool) -> None:
        """Say what is understood; what is wrong unless `quiet`."""
        if self._editing is None:
            return
        echo, wrong = "", ""
        try:
            echo = self._understood().echo
        except Problem as problem:
            wrong = "" if quiet else str(_bare(problem))
        self.echo.show_text(echo)
        self.echo.setVisible(bool(echo))
        self.problem.show_text(wrong[:1].upper() + wrong[1:])
        self.problem.setVisible(bool(wrong))
        self._place()

    def _settled(self) -> None:
        self._show_problem(quiet=not self.line.text().strip())

    def _place(self) -> None:
        """Lie on the cell, within the parent: shifted left, or above where no room is below."""
        room = self.floor.rect()
        width = min(max(WIDTH_PX, self._cell.width()), room.width() - 8)
        layout = self.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None else -1
        height = needed if needed > 0 else self.sizeHint().height()
        left = max(4, min(self._cell.left(), room.width() - width - 4))
        top = max(0, min(self._cell.top(), room.height() - height - 4))
        self.setGeometry(left, top, width, height)


def _bare(problem: Problem) -> Problem:
    """Return a problem without its place: it stands where it belongs already."""
    return Problem(problem.what, mend=problem.mend)

"""One area: its name, and its outline in any form that can be typed or pasted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.plain_label import PlainLabel, rule
from models.filter.outline_text import outline_of, outline_text
from models.position.geometry import centre_of, radius_m_of
from models.position.measure import length_words
from models.position.shape import LatLon, Shape
from models.problem import Problem

_PAUSE_MS, _TEXT_PX = 200, 160


class AreaPage(QWidget):
    """Enters or amends an area.

    Signals: `accepted(name, shape)`, `shape_changed(shape | None)`, `corners_wanted()` when the
    outline is to be drawn on the map, `left()`.
    """

    ROOM_PX = 560
    accepted = Signal(str, object)
    shape_changed = Signal(object)
    corners_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        find: Callable[[str], LatLon],
        name: str = "",
        shape: Shape | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._find = find
        self._kept = (outline_text(shape), shape) if shape is not None else None
        self.name = QLineEdit(name, self)
        self.outline = QPlainTextEdit(self._kept[0] if self._kept else "", self)
        self.echo = PlainLabel("", "echo", self)
        self.problems = {key: PlainLabel("", "problem", self) for key in ("name", "outline")}
        self.draw = QPushButton("Draw on the map", self)
        self.cancel, self.keep = QPushButton("Cancel", self), QPushButton("Keep", self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._set_up()
        self._lay_out("Amend area" if self._kept else "New area")
        self._connect()
        self.setFocusProxy(self.name)

    def _set_up(self) -> None:
        self.name.setAccessibleName("Name of the area")
        self.name.setPlaceholderText("Northern approach")
        self.outline.setAccessibleName("Outline of the area")
        self.outline.setPlaceholderText(_HINT)
        self.outline.setTabChangesFocus(True)
        self.outline.setFixedHeight(_TEXT_PX)
        self.keep.setProperty("primary", "true")
        self.keep.setToolTip("Ctrl+Enter")

    def _lay_out(self, title: str) -> None:
        page = QWidget(self)
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(4)
        column.addWidget(PlainLabel(title, "title", page))
        column.addSpacing(8)
        for key, label, field in (
            ("name", "Name", self.name),
            ("outline", "Outline", self.outline),
        ):
            column.addWidget(PlainLabel(label, "caption", page))
            column.addWidget(field)
            column.addWidget(self.problems[key])
            self.problems[key].hide()
            column.addSpacing(8)
        column.addWidget(self.echo)
        column.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(rule(self))
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.outline.textChanged.connect(self._pause.start)
        self.name.textEdited.connect(lambda _text: self.problems["name"].hide())
        self._pause.timeout.connect(self._echo)
        self.draw.clicked.connect(self.corners_wanted)
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.accept)

    def take_outline(self, shape: Shape) -> None:
        """Take over an outline that was drawn on the map."""
        self.outline.setPlainText(outline_text(shape))
        self._pause.stop()
        self._echo()
        (self.outline if self.name.text().strip() else self.name).setFocus()

    def shape(self) -> Shape:
        """Return the outline entered; Problem on what is not understood."""
        text = self.outline.toPlainText()
        if self._kept is not None and text == self._kept[0]:
            return self._kept[1]
        return outline_of(text, self._find)

    def show_shape(self) -> None:
        """Tell the outline to the map and say how large it is."""
        self._echo()

    def _echo(self) -> None:
        shape: Shape | None = None
        self.problems["outline"].hide()
        try:
            shape = self.shape()
        except Problem as problem:
            if self.outline.toPlainText().strip():
                self._say("outline", problem)
        self.echo.show_text(_size(shape) if shape is not None else "")
        self.shape_changed.emit(shape)

    def _say(self, key: str, problem: Problem) -> None:
        self.problems[key].show_text(f"{problem.what}. {problem.mend}")
        self.problems[key].show()

    def accept(self) -> None:
        """Hand over what is whole, else say beside each field what is missing."""
        name = self.name.text().strip()
        if not name:
            self._say("name", Problem("it has no name", mend="Give one, to know it by again."))
            self.name.setFocus()
        try:
            shape = self.shape()
        except Problem as problem:
            self._say("outline", problem)
            return
        if name:
            self.accepted.emit(name, shape)

    def say_taken(self) -> None:
        """Say that another area has this name."""
        mend = "Names of areas are told apart, for filters use them."
        self._say("name", Problem("another area is called so", mend=mend))
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _size(shape: Shape) -> str:
    return (
        f"Reaches {length_words(radius_m_of(shape))} from its middle, {_degrees(centre_of(shape))}"
    )


def _degrees(at: LatLon) -> str:
    return f"{abs(at.lat):.3f}° {'NS'[at.lat < 0]} {abs(at.lon):.3f}° {'EW'[at.lon < 0]}"


_HINT = (
    "26 N 127 E; 26 N 129 E; 24 N 128 E\n"
    "24,127,26,129  (south, west, north, east)\n"
    "POLYGON ((127 26, 129 26, 128 24, 127 26))\n"
    "circle(26.2,127.7,100000)   or a GeoJSON area"
)

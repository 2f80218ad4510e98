"""Rings, bearing lines and measures: typed here or clicked on the map, listed until cleared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.panels.on_map.page import MapPage
from desktop.panels.on_map.rows import RowTable
from desktop.panels.on_map.tool_row import tool_button
from desktop.plain_label import PlainLabel
from maps.drawing import Drawing
from models.problem import Problem

_HEADINGS = {"Drawn": 128, "What": 0}
_HINT = "100 NM, 200 NM from Naha · bearing 135° 270 km from selected · Naha; Oki-Daito"
_NOTHING = (
    "Nothing is drawn. Type rings, a bearing line, or places with “;” between them above and press "
    "Enter; “Measure” takes clicks on the map. A place may be coordinates, a name, a reference, a "
    "hull, or “selected”."
)


class DrawnPage(MapPage):
    """The newest stands last.

    Signals: `asked(text)`, `measure_wanted()`, `removed(drawing)`, `cleared()`, `reached(drawing)`.
    """

    asked = Signal(str)
    measure_wanted = Signal()
    removed = Signal(object)
    cleared = Signal()
    reached = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        table = RowTable("What is drawn", _HEADINGS, frozenset(), parent)
        super().__init__(table, _NOTHING, parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_HINT)
        self.line.setAccessibleName("What to draw: rings, a bearing line, or places to measure")
        self.problem = PlainLabel("", "problem", self)
        self.problem.setContentsMargins(12, 0, 12, 4)
        self.problem.hide()
        self.column.insertWidget(1, self.problem)
        self.tools.addWidget(self.line, 1)
        measure = ("Measure", "Measure by clicks on the map", self.measure_wanted.emit)
        clear = ("Clear", "Take all of it away", self.cleared.emit)
        tool_button(self.tools, *measure, self)
        self.clear = tool_button(self.tools, *clear, self)
        self.clear.setEnabled(False)
        self.line.returnPressed.connect(lambda: self.asked.emit(self.line.text()))
        self.line.textEdited.connect(lambda _text: self.problem.hide())
        table.reached.connect(self.reached)
        table.opened.connect(self.reached)

    def show_drawings(self, drawings: tuple[Drawing, ...]) -> None:
        """List what is drawn, the newest last."""
        self.show_rows([(one, (one.kind, one.words)) for one in drawings])
        self.clear.setEnabled(bool(drawings))

    def say(self, problem: Problem | None) -> None:
        """Say under the line what was not understood; None empties the line, for it was drawn."""
        self.problem.setVisible(problem is not None)
        if problem is None:
            self.line.clear()
        else:
            self.problem.show_text(f"{problem.what}. {problem.mend}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.table.chosen()
        if event.key() == Qt.Key.Key_Delete and chosen is not None:
            self.removed.emit(chosen)
        else:
            super().keyPressEvent(event)

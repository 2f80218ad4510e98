"""The head of the catalogue: which kind, which words, whose, of which sort."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.find_box import FindBox
from desktop.panels.records.kinds import KINDS, plural
from desktop.panels.records.model import Asked
from desktop.plain_label import PlainLabel
from models.hidden import mark_hidden
from models.record import Kind

_SOUGHT = ("Any name, in any script", "Find by any name or code, in any script")


class RecordsHead(QWidget):
    """Says what is asked for.

    Signals: `kind_chosen(kind)`, `asked(asked)`, `left()` when Enter or Down leaves the box.
    """

    kind_chosen = Signal(object)
    asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.new = QPushButton("New", self)
        self.box = FindBox(*_SOUGHT, self)
        self.side = QComboBox(self)
        self.sort = QComboBox(self)
        self.in_use = QCheckBox("In use", self)
        self.count = PlainLabel(role="quiet", parent=self)
        self._set_up()
        self._lay_out()
        self.box.left.connect(self.left)
        self.box.textChanged.connect(self._ask)
        for combo in (self.side, self.sort):
            combo.currentIndexChanged.connect(self._ask)
        self.in_use.toggled.connect(self._ask)
        self.kind.currentIndexChanged.connect(self._change_kind)

    def _set_up(self) -> None:
        for kind in KINDS:
            self.kind.addItem(plural(kind), kind)
        self.kind.setAccessibleName("Kind of record")
        self.new.setToolTip("Enter a new record of this kind")
        self.side.setAccessibleName("Only of one side")
        self.sort.setAccessibleName("Only of one sort")
        self.in_use.setToolTip("Only what something in this logbook names")
        for combo in (self.kind, self.side, self.sort):
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            combo.setMinimumContentsLength(6)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(8)
        for widgets in (
            (self.kind, self.new),
            (self.box,),
            (self.side, self.sort, self.in_use),
            (self.count,),
        ):
            part = QHBoxLayout()
            part.setSpacing(8)
            for widget in widgets:
                part.addWidget(widget, int(widget not in {self.new, self.in_use}))
            self._row.addLayout(part)
        self._row.setStretch(1, 1)

    def lay_out(self, *, roomy: bool) -> None:
        """Stand in one line where there is room, else in several."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if roomy else directions.TopToBottom)

    def chosen_kind(self) -> Kind:
        """Return the kind that is shown."""
        # Qt keeps the bare text of a kind.
        return Kind(self.kind.currentData())

    def asking(self) -> Asked:
        """Return what is asked for."""
        return Asked(
            text=self.box.text().strip(),
            side=self.side.currentData() or "",
            sort=self.sort.currentData() or "",
            in_use=self.in_use.isChecked(),
        )

    def ask_nothing(self) -> None:
        """Forget the words and the filters."""
        self.box.clear()
        self._narrow_nothing()

    def _narrow_nothing(self) -> None:
        self.in_use.setChecked(False)
        for combo in (self.side, self.sort):
            combo.setCurrentIndex(0)

    def offer(self, sides: tuple[str, ...], sorts: Mapping[str, str]) -> None:
        """Offer these sides and sorts; what was chosen stays so while it is among them."""
        _fill(self.side, "All sides", {side: side for side in sides})
        _fill(self.sort, "All sorts", sorts)

    def say_count(self, shown: int, whole: int) -> None:
        """Say how many of how many are shown."""
        self.count.show_text(f"{shown} of {whole}")

    def _change_kind(self) -> None:
        """Show another kind: the words stay, the filters are forgotten."""
        narrowing = (self.in_use, self.side, self.sort)
        for widget in narrowing:
            widget.blockSignals(True)
        self._narrow_nothing()
        for widget in narrowing:
            widget.blockSignals(False)
        self.kind_chosen.emit(self.chosen_kind())
        self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.asking())


def _fill(combo: QComboBox, all_: str, choices: Mapping[str, str]) -> None:
    before = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(all_, "")
    for code, words in choices.items():
        combo.addItem(mark_hidden(words), code)
    combo.setCurrentIndex(max(combo.findData(before), 0))
    combo.setVisible(len(choices) > 1)
    combo.blockSignals(False)

"""The chips of a filter in one row, with “or” between its alternatives."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.panels.filter_bar.chip import Chip
from desktop.panels.filter_bar.names import Names
from desktop.panels.filter_bar.words import chip_words
from desktop.plain_label import PlainLabel
from models.filter.piece import Pieces

_HEIGHT_PX = 30


class ChipRow(QScrollArea):
    """Walked by the arrows. Signal: `told(what, group, place)` of a chip, by its place.

    `left()` when the arrow leads out at the left.
    """

    told = Signal(str, int, int)
    left = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        self._pieces: Pieces = ()
        self.chips: list[Chip] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(_HEIGHT_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill()

    def show_pieces(self, pieces: Pieces) -> None:
        """Show these; the chip in the same place keeps the focus."""
        if pieces == self._pieces:
            return
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._pieces = pieces
        self._fill()
        if focused is not None:
            self.focus_on(focused)

    def _fill(self) -> None:
        page = QWidget()
        page.setObjectName("conditions")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.chips = []
        for group, pieces in enumerate(self._pieces):
            if group:
                row.addWidget(PlainLabel("or", "quiet", page))
            for place, piece in enumerate(pieces):
                chip = Chip(*chip_words(piece, self._names), piece.text, page)
                chip.told.connect(self._teller(group, place))
                row.addWidget(chip)
                self.chips.append(chip)
        row.addStretch(1)
        self.setWidget(page)

    def _teller(self, group: int, place: int) -> Callable[[str], None]:
        # Only once the key is done with: the chips may be others after it.
        return lambda what: QTimer.singleShot(0, self, lambda: self._tell(what, group, place))

    def _tell(self, what: str, group: int, place: int) -> None:
        at = sum(map(len, self._pieces[:group])) + place
        if what == "left" and at == 0:
            self.left.emit()
        elif what in _STEPS:
            self.focus_on(at + _STEPS[what])
        else:
            self.told.emit(what, group, place)

    def focus_on(self, at: int) -> None:
        """Give a chip the focus, the last one where there are not so many; none, and out."""
        if not self.chips:
            self.left.emit()
            return
        chip = self.chips[at] if -len(self.chips) <= at < len(self.chips) else self.chips[-1]
        chip.setFocus()
        self.ensureWidgetVisible(chip, 8, 0)


_STEPS = {"left": -1, "right": 1}

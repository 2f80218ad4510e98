"""The head of the list: how it is sorted and parted, and how many lines are marked."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.plain_label import PlainLabel
from models.filter.arrangement import Arrangement, Band, Sort

_WAYS: dict[Sort, tuple[str, str]] = {
    Sort.TIME: ("oldest first", "newest first"),
    Sort.REF: ("A to Z", "Z to A"),
    Sort.TITLE: ("A to Z", "Z to A"),
    Sort.SIDES: ("A to Z", "Z to A"),
    Sort.TYPES: ("A to Z", "Z to A"),
    Sort.RELATION: ("contested first", "contested last"),
    Sort.SEVERITY: ("mildest first", "gravest first"),
    Sort.STATUS: ("drafts first", "drafts last"),
    Sort.THEATRE: ("first to last", "last to first"),
}
# From the last to the first, where that is what one looks for.
_BACKWARD = (Sort.TIME, Sort.SEVERITY)


class ListHead(QWidget):
    """Signal: `wanted(arrangement)` when another order was chosen."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._arrangement = Arrangement()
        self._chosen, self._busy = 0, ""
        self.order = QToolButton(self)
        self.order.setAccessibleName("Order of the list")
        self.order.setObjectName("order")
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.order.setMenu(self.menu)
        self.chosen = PlainLabel(role="quiet", parent=self)
        self.chosen.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 12, 4)
        row.addWidget(self.order)
        row.addStretch(1)
        row.addWidget(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._sorts = self._choices("Sort by", Sort, self.sort_by)
        self._bands = self._choices("Part by", Band, self.part_by)
        self.show_arrangement(self._arrangement)

    def _choices(self, title: str, kind: type, choose: object) -> dict[object, QAction]:
        self.menu.addSection(title)
        group, made = QActionGroup(self), {}
        for one in kind:  # type: ignore[attr-defined]
            action = self.menu.addAction(str(one).capitalize())
            action.setCheckable(True)
            action.triggered.connect(lambda _on, one=one: choose(one))  # type: ignore[operator]
            group.addAction(action)
            made[one] = action
        return made

    def sort_by(self, sort: Sort) -> None:
        """Sort by this; if it is so already, the other way round."""
        now = self._arrangement
        same = sort is now.sort
        backward = not now.backward if same else sort in _BACKWARD
        self.wanted.emit(Arrangement(sort=sort, backward=backward, band=now.band))

    def part_by(self, band: Band) -> None:
        """Part the list by this."""
        now = self._arrangement
        self.wanted.emit(Arrangement(sort=now.sort, backward=now.backward, band=band))

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show how the list stands."""
        self._arrangement = arrangement
        self._sorts[arrangement.sort].setChecked(True)
        self._bands[arrangement.band].setChecked(True)
        way = _WAYS[arrangement.sort][arrangement.backward]
        words = way if arrangement.sort is Sort.TIME else f"{arrangement.sort}, {way}"
        parted = "" if arrangement.band is Band.NONE else f", by {arrangement.band}"
        self.order.setText(f"{words}{parted}".capitalize() + "  ▾")

    def say_chosen(self, number: int) -> None:
        """Show how many lines are marked, where it is more than one."""
        self._chosen = number
        self._say()

    def say_busy(self, words: str) -> None:
        """Show what is being worked on; nothing when it is done."""
        self._busy = words
        self._say()

    def _say(self) -> None:
        chosen = f"{self._chosen:,} chosen" if self._chosen > 1 else ""
        self.chosen.show_text(self._busy or chosen)

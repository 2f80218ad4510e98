"""Whose eyes the symbols see with, and what that side takes the others for."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.deck_page import lay_page, on_keys
from desktop.plain_label import PlainLabel
from desktop.symbols import symbol_picture
from maps.symbol import Identity, symbol_code
from maps.symbol_words import IDENTITIES, identity_words
from maps.viewpoint import Viewpoint, eyes_of, taking
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party, PartyKind
from models.hidden import mark_hidden

_SYMBOL_PX = 28


class ViewpointPage(QWidget):
    """Takes effect at once. Signals: `seen(viewpoint)`, `left()`."""

    ROOM_PX = 560
    seen = Signal(object)
    left = Signal()

    def __init__(
        self,
        viewpoint: Viewpoint,
        catalogue: Catalogue,
        sides: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._viewpoint, self._catalogue = viewpoint, catalogue
        self._names = _names_of_sides(catalogue)
        self._shown = [code for code in sides if code in self._names]
        self.side = QComboBox(self)
        self.more = QComboBox(self)
        self.combos: dict[str, QComboBox] = {}
        self._table: QWidget | None = None
        self._room = QVBoxLayout()
        self.done = QPushButton("Done", self)
        self._set_up()
        self._lay_out()
        self.setFocusProxy(self.side)
        self.side.currentIndexChanged.connect(lambda _n: self._see_from())
        self.more.activated.connect(lambda _n: self._add())
        self.done.clicked.connect(self.left)
        self._fill()

    def _set_up(self) -> None:
        self.done.setProperty("primary", "true")
        self.side.setAccessibleName("Seen from")
        self.side.addItem("Nobody: all sides are neutral", "")
        for code, name in self._names.items():
            self.side.addItem(f"{code} · {name}", code)
        self.side.setCurrentIndex(max(self.side.findData(self._viewpoint.side), 0))
        self.more.setAccessibleName("Another side")

    def _lay_out(self) -> None:
        column, foot = lay_page(self, 12)
        column.addWidget(PlainLabel("Viewpoint of the symbols", "title"))
        column.addWidget(PlainLabel(_WHAT, "quiet"))
        column.addWidget(self.side)
        column.addLayout(self._room)
        column.addWidget(self.more)
        column.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.done)
        on_keys(self, self.left.emit, self.left.emit)

    def _see_from(self) -> None:
        self._viewpoint = Viewpoint(
            side=self.side.currentData(), taken_for=self._viewpoint.taken_for
        )
        self.seen.emit(self._viewpoint)
        self._fill()

    def _take(self, code: str, identity: Identity) -> None:
        self._viewpoint = taking(self._viewpoint, code, identity, self._catalogue)
        self.seen.emit(self._viewpoint)
        self._fill()

    def _add(self) -> None:
        if code := self.more.currentData():
            self._shown.append(code)
            self._fill()
            self.combos[code].setFocus()

    def _fill(self) -> None:
        """Show a line for each side that occurs in the log, and for each that was added."""
        if self._table is not None:
            self._table.deleteLater()
        said = [code for code, _ in self._viewpoint.taken_for if code in self._names]
        own = self._viewpoint.side
        codes = [code for code in dict.fromkeys((*self._shown, *said)) if code != own]
        self._table = QWidget(self)
        self._room.addWidget(self._table)
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.combos = {}
        for row, code in enumerate(codes if own else ()):
            self._row(grid, row, code)
        self._offer_more({*codes, own})

    def _row(self, grid: QGridLayout, row: int, code: str) -> None:
        identity = eyes_of(self._viewpoint, self._catalogue)(code)
        frame = QLabel(self._table)
        frame.setPixmap(symbol_picture(symbol_code(None, identity), _SYMBOL_PX))
        frame.setAccessibleName(f"{identity_words(identity)} frame")
        combo = self.combos[code] = QComboBox(self._table)
        combo.setAccessibleName(f"{self._viewpoint.side} takes {code} for")
        for one in IDENTITIES:
            combo.addItem(identity_words(one).capitalize(), str(one))
        combo.setCurrentIndex(combo.findData(str(identity)))
        combo.activated.connect(self._taker(code, combo))
        grid.addWidget(frame, row, 0)
        grid.addWidget(PlainLabel(f"{code} · {self._names[code]}", "", self._table), row, 1)
        grid.addWidget(combo, row, 2)

    def _taker(self, code: str, combo: QComboBox) -> Callable[[], None]:
        return lambda: self._take(code, Identity(combo.currentData()))

    def _offer_more(self, shown: set[str]) -> None:
        self.more.clear()
        self.more.addItem("Another side …", "")
        for code, name in self._names.items():
            if code not in shown:
                self.more.addItem(f"{code} · {name}", code)
        self.more.setVisible(bool(self._viewpoint.side))


def _names_of_sides(catalogue: Catalogue) -> dict[str, str]:
    sides = (p for p in catalogue.all(Party) if p.kind in {PartyKind.STATE, PartyKind.BLOC})
    ordered = sorted(sides, key=lambda side: side.code)
    return {side.code: mark_hidden(catalogue.name_of(side.id)) for side in ordered}


_WHAT = (
    "MIL-STD-2525 draws a frame by how one side sees another. Nobody is suspect or hostile until "
    "you say so here: a side is its own friend, its treaty allies are assumed friends, all others "
    "are neutral. This is a setting of the view of this logbook; no record is changed by it."
)

"""The one filter, for list, map, time line and all that is counted: typed, shown as chips."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.open_log import OpenLog
from desktop.panels.filter_bar.box import FilterBox
from desktop.panels.filter_bar.chip_row import ChipRow
from desktop.panels.filter_bar.count import Count
from desktop.panels.filter_bar.editing import Editing, put_in, taken_out
from desktop.panels.filter_bar.names import Names, areas_of
from desktop.panels.filter_bar.offers import is_condition
from desktop.panels.filter_bar.text_line import TextLine
from models.filter.area_names import naming_areas
from models.filter.piece import (
    Pieces,
    filter_of,
    parted,
    pieces_in,
    pieces_of,
    turned,
    with_words,
    words_apart,
)
from models.filter.text_form import parse_filter
from models.filter.tree import EVERYTHING
from models.filter.write_text import write_filter
from models.problem import Problem

_PAUSE_MS, _BOX_PX = 120, 288


class FilterBar(QWidget):
    """Follows the log's filter and changes it. Signal: `left()` when the focus goes to the list."""

    left = Signal()

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self._pieces: Pieces = ()
        self._words = ""
        self._editing: Editing | None = None
        self.names = Names(log)
        self.box = FilterBox(self.names, self)
        self.chips = ChipRow(self.names, self)
        self.text = TextLine(self)
        self.count = Count(log, self)
        self.all = QToolButton(self)
        self.all.setText("Show all")
        self.all.setToolTip("Ask nothing any more (Ctrl+Shift+F)")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._follow()
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(12)
        self.box.setFixedWidth(_BOX_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.box)
        row.addWidget(self.chips, 1)
        row.addWidget(self.text, 1)
        row.addWidget(self.count)
        row.addWidget(self.all)
        self.text.hide()
        self.setFocusProxy(self.box)

    def _follow(self) -> None:
        self.box.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._seek)
        self.box.taken.connect(self._take)
        self.box.given_up.connect(self._give_up)
        self.box.left.connect(self.left)
        self.box.chips_wanted.connect(lambda last: self.chips.focus_on(-1 if last else 0))
        self.chips.left.connect(self.box.setFocus)
        self.chips.told.connect(self._obey)
        self.text.taken.connect(self._take_text)
        self.all.clicked.connect(self.clear)
        self.text.left.connect(self._close_text)
        self._log.changed.connect(self._forget)
        self._log.shown.connect(self.refresh)

    def _forget(self, *_told: object) -> None:
        self.names.forget()
        self.count.refresh()

    def refresh(self) -> None:
        """Show the filter in force."""
        self._words, rest = words_apart(self._log.filter)
        self._pieces = pieces_of(rest)
        if self._editing is None:
            self.chips.show_pieces(self._pieces)
            if not is_condition(self.box.text()):
                self._put_words()
        self.all.setVisible(self._log.filter != EVERYTHING)
        self.count.refresh()

    def _put_words(self) -> None:
        if self.box.text().strip() != self._words:
            self.box.blockSignals(True)
            self.box.setText(self._words)
            self.box.blockSignals(False)

    def _show(self, pieces: Pieces, words: str) -> None:
        self._log.show_only(with_words(filter_of(pieces), words))

    def _seek(self) -> None:
        """Seek words while they are typed; a condition waits until it is whole."""
        words = self.box.text().strip()
        if self._editing is None and not is_condition(words) and words != self._words:
            self._show(self._pieces, words)

    def _take(self) -> None:
        text = self.box.text().strip()
        if self._editing is None and not is_condition(text):
            self._seek()
            self.left.emit()
            return
        try:
            pieces = put_in(self._pieces, self._editing, pieces_in(text, areas_of(self._log)))
        except Problem as problem:
            self.count.say_problem(problem)
            return
        # Words beside the condition stay in the box, where words are.
        words, rest = words_apart(filter_of(pieces))
        kept = self._words if self._editing is not None else ""
        self._end_editing()
        self._show(pieces_of(rest), f"{kept} {words}".strip())

    def _give_up(self) -> None:
        """Leave a chip that is edited as it was; else forget the words."""
        if self._editing is not None:
            self._end_editing()
            self.refresh()
        elif self._words:
            self._pause.stop()
            self._show(self._pieces, "")

    def _end_editing(self) -> None:
        self._editing = None
        self.box.clear()
        self._pause.stop()

    def _obey(self, what: str, group: int, place: int) -> None:
        at = Editing(group, place)
        piece = self._pieces[group][place]
        if what == "edit":
            self._edit(at)
        elif what == "remove":
            self._show(taken_out(self._pieces, at), self._words)
        elif what == "turn":
            self._show(put_in(self._pieces, at, (turned(piece),)), self._words)
        elif what == "part":
            self._show(parted(self._pieces, group, place), self._words)
        elif what == "leave":
            self.left.emit()

    def _edit(self, at: Editing) -> None:
        """Bring a chip into the box; the words there come back when it is done with."""
        self._editing = at
        self.chips.show_pieces(taken_out(self._pieces, at))
        text = self._pieces[at.group][at.place].text
        self.box.setText(naming_areas(text, areas_of(self._log)))
        self._pause.stop()
        self.box.setFocus()
        self.box.selectAll()

    def show_text(self) -> None:
        """Show the whole filter as text instead of its chips, or the chips again."""
        if self.text.isVisible():
            self._close_text()
            return
        self._end_editing()
        self._put_words()
        self.chips.hide()
        self.box.setEnabled(False)
        text = write_filter(self._log.filter)
        self.text.open_with(naming_areas(text, areas_of(self._log)))

    def _take_text(self, text: str) -> None:
        try:
            wanted = parse_filter(text, areas_of(self._log))
        except Problem as problem:
            self.count.say_problem(problem)
            self.text.point_at(problem)
            return
        self._log.show_only(wanted)
        self._close_text()

    def _close_text(self) -> None:
        self.text.hide()
        self.chips.show()
        self.box.setEnabled(True)
        self.count.say()
        self.refresh()
        self.left.emit()

    def clear(self) -> None:
        """Ask nothing any more."""
        self._end_editing()
        self._log.show_only(EVERYTHING)

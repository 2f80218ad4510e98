"""Two records that are one: choose the other, decide where they differ, see who names it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from desktop.deck_page import lay_page, on_keys
from desktop.find_box import PickBox
from desktop.plain_label import PlainLabel
from desktop.window.merge_choices import MergeChoices
from models.catalogue.catalogue import Catalogue
from models.catalogue.merge import disagreements, merged
from models.catalogue.search import SearchIndex
from models.hidden import mark_hidden
from models.named import names_of
from models.problem import Problem
from models.record import Record, kind_of
from models.text import readable

_MOST, _ROW_PX, _FEW = 50, 26, 6
_OTHER = ("The other one, by any name in any script", "Find the record to merge by any name")


@dataclass(frozen=True, slots=True)
class Mergeable:
    """What the page may know: the records of the kind, the catalogue, and who names one.

    `named_by` returns, for the one kept and the one gone, what would come to name the former.
    """

    records: tuple[Record, ...]
    catalogue: Catalogue
    named_by: Callable[[Record, Record], tuple[str, ...]]


class MergePage(QWidget):
    """Signals: `accepted(kept, gone, taken)` with the fields in which the other holds; `left()`."""

    ROOM_PX = 640
    accepted = Signal(object, object, object)
    left = Signal()

    def __init__(self, kept: Record, known: Mergeable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._known, self._kept = known, kept
        self._gone: Record | None = None
        self._others = [one for one in known.records if one.id != kept.id]
        self._index = SearchIndex.of(self._others)
        self.title = PlainLabel(role="title", parent=self)
        self.box = PickBox(*_OTHER, self)
        self.found = QListWidget(self)
        self.choices = MergeChoices(known.catalogue, self)
        self.named = PlainLabel(role="quiet", parent=self)
        self.problem = PlainLabel(role="problem", parent=self)
        self.swap = QPushButton("Keep the other one", self)
        self.merge = QPushButton("Merge", self)
        self.cancel = QPushButton("Cancel", self)
        self._set_up()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.box)
        self._say()

    def _set_up(self) -> None:
        self.merge.setProperty("primary", "true")
        self.merge.setToolTip("Ctrl+Enter")
        self.found.setAccessibleName("Records to merge")

    def _lay_out(self) -> None:
        column, foot = lay_page(self, 12)
        column.addWidget(self.title)
        column.addWidget(PlainLabel(_WHAT, "quiet"))
        for widget in (self.box, self.found, self.choices, self.named):
            column.addWidget(widget)
        column.addStretch(1)
        foot.addWidget(self.swap)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.merge)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._find)
        self.box.moved.connect(self._move)
        self.box.taken.connect(self._take)
        self.found.itemActivated.connect(lambda _item: self._take())
        self.found.itemClicked.connect(lambda _item: self._take())
        self.swap.clicked.connect(self._swap)
        self.merge.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.left)
        on_keys(self, self.accept, self.left.emit)

    def _find(self, text: str) -> None:
        self.found.clear()
        rows = self._index.find(text)[:_MOST] if text.strip() else ()
        for row in rows:
            item = QListWidgetItem(_label(self._others[row]), self.found)
            item.setData(Qt.ItemDataRole.UserRole, row)
        self.found.setCurrentRow(0)
        self.found.setFixedHeight(min(len(rows), _FEW) * _ROW_PX + 4)
        self.found.setVisible(bool(rows))

    def _move(self, step: int) -> None:
        last = self.found.count() - 1
        self.found.setCurrentRow(min(max(self.found.currentRow() + step, 0), last))

    def _take(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self.choose(self._others[item.data(Qt.ItemDataRole.UserRole)].id)

    def choose(self, id_: UUID) -> None:
        """Compare with this record."""
        self._gone = next(one for one in self._others if one.id == id_)
        self.box.clear()
        self._say()

    def _swap(self) -> None:
        if self._gone is not None:
            self._kept, self._gone = self._gone, self._kept
            self._others = [one for one in self._known.records if one.id != self._kept.id]
            self._index = SearchIndex.of(self._others, self._index)
            self._say()

    def _say(self) -> None:
        """Show the two side by side, or what stands against it."""
        what = readable(kind_of(self._kept))
        self.title.show_text(f"Merge {what} “{names_of(self._kept)[0]}”")
        self._find(self.box.text())
        self.problem.show_text("")
        gone, fits = self._gone, False
        if gone is not None:
            try:
                self.choices.compare(self._kept, gone, disagreements(self._kept, gone))
                fits = True
            except Problem as problem:
                self.problem.show_text(str(problem))
        self.choices.setVisible(fits)
        self.named.setVisible(fits)
        for button in (self.merge, self.swap):
            button.setEnabled(fits)
        if fits and gone is not None:
            self.named.show_text(_named(self._known.named_by(self._kept, gone), self._kept))

    def accept(self) -> None:
        """Hand over what was decided."""
        if self._gone is not None and self.merge.isEnabled():
            self.accepted.emit(self._kept, self._gone, self.choices.taken())

    def result(self) -> Any:
        """Return the record that would stand for both."""
        return merged(self._kept, self._gone, self.choices.taken()) if self._gone else None

    def wait(self) -> None:
        """Let nothing be pressed twice while the work is done."""
        self.merge.setEnabled(False)
        self.swap.setEnabled(False)
        self.problem.show_text("")

    def say(self, problem: Problem) -> None:
        """Say why it was not done."""
        self._say()
        self.problem.show_text(str(problem))


def _label(record: Record) -> str:
    names = names_of(record)
    return mark_hidden("  ·  ".join((names[0], *(n for n in names[1:4]))))


def _named(labels: tuple[str, ...], kept: Record) -> str:
    if not labels:
        return "No other record names it."
    shown = "\n".join(labels[:_FEW])
    more = f"\nand {len(labels) - _FEW} more" if len(labels) > _FEW else ""
    count = f"{len(labels)} record{'s' if len(labels) > 1 else ''}"
    return f"{count} will name “{names_of(kept)[0]}” instead:\n{shown}{more}"


_WHAT = (
    "Both become one record. All names stay, each with its language and who uses it; whatever "
    "named the other one names this one. It is one step, and undo takes it back whole."
)

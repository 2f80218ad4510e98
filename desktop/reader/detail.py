"""The current finding below the list: what it becomes, and the field that corrects it in place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.forms.fields.enum import CodeField
from desktop.forms.fields.field import Field
from desktop.forms.row import FieldRow, lay_row, new_grid
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.plain_label import PlainLabel
from desktop.reader.echo import understood
from desktop.reader.kinds import MARKS
from desktop.reader.uses import USE_WORDS, measure_words
from desktop.reader.value_field import enter_words, picker, value_field
from models.catalogue.party import Party
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure
from models.finding.accepted import USES, Accepted, Use
from models.finding.dealing import measures
from models.finding.draft import side_of
from models.finding.finding import Finding, FindingKind, Quotation
from models.finding.review import Item, corrected
from models.problem import Problem

LABEL_PX, MOST_LETTERS = 72, 120


class Detail(QWidget):
    """Shows one finding.

    Signals: `changed(item)` when it is used otherwise or was corrected; `left()` when correcting
    is over and the list is to have the focus again.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._item: Item | None = None
        self._field: Field | None = None
        self.fields: dict[str, Field] = {}
        self._problem = PlainLabel("", "problem", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(8)
        self._page = QWidget(self)
        self._column.addWidget(self._page)
        self._column.addStretch(1)

    @property
    def correcting(self) -> bool:
        """Whether the field of the value is open."""
        return self._field is not None

    @property
    def field(self) -> Field | None:
        """The field that corrects the value, while it is open."""
        return self._field

    def show_item(self, item: Item | None) -> None:
        """Show a finding and how it is used; None shows nothing."""
        self._item, self._field = item, None
        column = self._fresh()
        if item is None:
            return
        word = MARKS[item.finding.kind].word
        column.addWidget(PlainLabel(f"{word}: {_short(item.finding)}", "heading"))
        column.addWidget(PlainLabel(understood(item.finding, self._scope.catalogue), "echo"))
        grid = new_grid(label_width_px=LABEL_PX)
        self.fields = dict(self._choices(item))
        for label, field in self.fields.items():
            lay_row(grid, (_row(label, field, self._page),))
        column.addLayout(grid)

    def correct(self, *, words: str = "") -> None:
        """Open the field of the value: with the value, or with words that are marked by hand."""
        if self._item is None:
            return
        item = self._item
        field = self._field = value_field(item.finding.kind, self._scope)
        if words:
            enter_words(field, item.finding.kind, words)
        else:
            field.set_value(_shown(item))
        column = self._fresh()
        column.addWidget(PlainLabel(f"“{_short(item.finding)}”", "heading"))
        grid = new_grid(label_width_px=LABEL_PX)
        label = "Spoken by" if item.finding.kind is FindingKind.QUOTATION else "Is"
        lay_row(grid, (_row(label, field, self._page),))
        column.addLayout(grid)
        self._problem = PlainLabel("", "problem", self._page)
        column.addWidget(self._problem)
        column.addLayout(self._foot())
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Take what was entered; say beside the field what is wrong with it, if anything."""
        if self._field is None or self._item is None:
            return
        try:
            value = self._field.value()
        except Problem as problem:
            self._problem.show_text(as_sentence(problem))
            return
        item = _with_value(self._item, value)
        self.show_item(item)
        self.changed.emit(item)
        self.left.emit()

    def cancel(self) -> None:
        """Leave the value as it was."""
        self.show_item(self._item)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.correcting and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _fresh(self) -> QVBoxLayout:
        self._page.hide()
        self._page.deleteLater()
        self._page = QWidget(self)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column.insertWidget(0, self._page)
        self._page.show()
        return column

    def _foot(self) -> QHBoxLayout:
        take, leave = QPushButton("Take it", self._page), QPushButton("Leave it", self._page)
        take.setToolTip("Enter")
        leave.setToolTip("Esc")
        take.clicked.connect(self.accept)
        leave.clicked.connect(self.cancel)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(take)
        return foot

    def _choices(self, item: Item) -> list[tuple[str, Field]]:
        """Return the fields that say how a finding is used."""
        kind, used = item.finding.kind, item.accepted
        made: list[tuple[str, Field]] = []
        if len(USES[kind]) > 1:
            field = CodeField({use: USE_WORDS[kind, use] for use in USES[kind]})
            made.append(("Becomes", self._follow(field, used.use, self._use)))
        if isinstance(item.finding.value, Figure):
            offered = measures(item.finding.value.unit)
            options = {(code, kind.value): measure_words(code, kind) for code, kind in offered}
            field = CodeField(options, optional=True)
            now = (used.predicate, used.quantity_kind.value) if used.quantity_kind else None
            made.append(("Measures", self._follow(field, now, self._measure)))
        if kind is FindingKind.QUOTATION or self._needs_side(item):
            word = "Spoken by" if kind is FindingKind.QUOTATION else "Side"
            party = picker(self._scope, Party, "party", optional=True)
            made.append((word, self._follow(party, _party_of(item), self._party)))
        return made

    def _needs_side(self, item: Item) -> bool:
        used = item.accepted
        bare = replace(used, party_id=None)
        ship = item.finding.kind in {FindingKind.PLATFORM, FindingKind.UNIT}
        return ship and side_of(bare, self._scope.catalogue) is None

    def _follow(self, field: Field, now: Any, then: Callable[[Any], Accepted]) -> Field:
        field.set_value(now)

        def tell() -> None:
            if self._item is None:
                return
            try:
                used = then(field.value())
            except Problem:
                return
            self._item = replace(self._item, accepted=used)
            self.changed.emit(self._item)

        field.changed.connect(tell)
        return field

    def _used(self) -> Accepted:
        if self._item is None:
            raise Problem("no finding is chosen")
        return self._item.accepted

    def _use(self, use: Use) -> Accepted:
        return replace(self._used(), use=use)

    def _measure(self, key: tuple[str, str] | None) -> Accepted:
        return with_measure(self._used(), key)

    def _party(self, id_: Any) -> Accepted:
        return replace(self._used(), party_id=id_)


def with_measure(used: Accepted, key: tuple[str, str] | None) -> Accepted:
    """Return a figure dealt to another predicate and quantity kind, or to none."""
    if key is None:
        return replace(used, predicate="", quantity_kind=None)
    return replace(used, predicate=key[0], quantity_kind=QuantityKind(key[1]))


def _short(finding: Finding) -> str:
    words = " ".join(finding.words.split())
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…"


def _with_value(item: Item, value: Any) -> Item:
    if item.finding.kind is not FindingKind.QUOTATION:
        return corrected(item, value)
    used = replace(item.accepted, party_id=value)
    return corrected(replace(item, accepted=used), item.finding.value)


def _shown(item: Item) -> Any:
    value = item.finding.value
    return _party_of(item) if item.finding.kind is FindingKind.QUOTATION else value


def _party_of(item: Item) -> UUID | None:
    value = item.finding.value
    spoken = value.speaker_id if isinstance(value, Quotation) else None
    return item.accepted.party_id or spoken


def _row(text: str, field: Field, parent: QWidget) -> FieldRow:
    row = FieldRow("Finding", "value", field, parent)
    row.rename(text)
    return row

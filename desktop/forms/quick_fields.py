"""The five fields that matter: when, where, who, what, and the first statement."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.forms.choice import Choice
from desktop.forms.fields.field import Field
from desktop.forms.fields.language import LanguageField
from desktop.forms.fields.line import LineField
from desktop.forms.fields.position import PositionField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.several import SeveralField
from desktop.forms.fields.text import LongTextField
from desktop.forms.fields.when import WhenField
from desktop.forms.first_statement import FirstStatement
from desktop.forms.offer import encounter_choices
from desktop.forms.participants_field import ParticipantsField
from desktop.forms.row import FieldRow, lay_row, new_grid
from desktop.forms.scope import Scope
from desktop.plain_label import PlainLabel, rule
from models.catalogue.party import Party
from models.catalogue.source import Source
from models.encounter.episode import Episode
from models.headline import headline, offered_proposition
from models.problem import Problem

SETTLE_MS = 300
_NAMES = {
    "when": "When",
    "where": "Where",
    "who": "Who took part",
    "types": "What happened",
    "title": "Title",
    "party": "First statement by",
    "said": "Said when",
    "words": "Their words",
    "language": "Language",
    "source": "Read in",
}


class QuickFields(QWidget):
    """The fields of quick entry, each with its echo and its problem. Enter moves on.

    Signals: `changed` whenever anything was entered.
    """

    changed = Signal()

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._revealed = False
        self.fields = _made(scope)
        self.rows = {name: _row(name, field, self) for name, field in self.fields.items()}
        self.offer = QCheckBox("Log what they claim, as a neutral sentence:", self)
        self.sentence = QLineEdit(self)
        self.sentence.setAccessibleName("Neutral sentence that the statement asserts")
        self._offered = ""
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.check)
        for field in self.fields.values():
            field.set_value(_empty(field))
            field.changed.connect(self._entered)
        self.offer.toggled.connect(self._entered)
        self.sentence.textChanged.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        first, second = new_grid(), new_grid()
        for name in ("when", "where", "who", "types", "title"):
            lay_row(first, (self.rows[name],))
        for names in (("party",), ("said",), ("words",), ("language", "source")):
            lay_row(second, tuple(self.rows[name] for name in names))
        column.addLayout(first)
        column.addWidget(rule(self))
        column.addLayout(second)
        _lay_offer(second, self.offer, self.sentence)
        column.addStretch(1)

    def value(self, name: str) -> Any:
        """Return the value of one field. Raises Problem placed at its label."""
        try:
            return self.fields[name].value()
        except Problem as problem:
            raise problem.at(self.rows[name].text) from None

    def episode(self) -> Episode:
        """Return the act that was entered. Raises Problem."""
        return Episode(
            id=uuid4(),
            when=self.value("when"),
            position=self.value("where"),
            participants=self.value("who"),
            estimated_by=self._scope.context.author,
        )

    def act_so_far(self) -> Episode:
        """Return the act as far as it is understood; what is not yet is left out."""
        entered: dict[str, Any] = {"when": "when", "position": "where", "participants": "who"}
        read = {name: self._understood(field) for name, field in entered.items()}
        return Episode(id=uuid4(), **{name: held for name, held in read.items() if held})

    def _understood(self, name: str) -> Any:
        try:
            return self.fields[name].value()
        except Problem:
            return None

    def first_statement(self) -> FirstStatement:
        """Return what was entered of the first statement. Raises Problem."""
        return FirstStatement(
            party_id=self.value("party"),
            said=self.value("said"),
            words=self.value("words"),
            lang=self.value("language"),
            source_id=self.value("source"),
            sentence=self.sentence.text().strip() if self.offer.isChecked() else "",
        )

    def title(self) -> str:
        """Return the title entered, or else one made from the other fields; perhaps empty."""
        typed = str(self.value("title")).strip()
        return typed or headline(self.value("types"), self.episode(), self._scope.catalogue)

    def raw(self) -> dict[str, Any]:
        """Return what was entered, as JSON-able data."""
        entered = {name: field.raw() for name, field in self.fields.items()}
        return entered | {"offer": self.offer.isChecked(), "sentence": self.sentence.text()}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter it again."""
        for name, field in self.fields.items():
            field.set_raw(raw[name])
        self.offer.setChecked(raw["offer"])
        self.sentence.setText(raw["sentence"])

    def check(self) -> None:
        """Say beside each field what is wrong with it, and offer title and sentence anew."""
        for name, field in self.fields.items():
            shown = self._revealed or field.edited()
            self.rows[name].show_problem(field.problem() if shown else "")
        self._offer_words()

    def reveal(self) -> None:
        """Show every problem and go to the first."""
        self._revealed = True
        self.check()
        wrong = next((field for field in self.fields.values() if field.problem()), None)
        (wrong or self.fields["when"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter move on to the next field."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._move_on()
            return
        super().keyPressEvent(event)

    def _move_on(self) -> None:
        """Go to the next field, past the buttons that stand beside this one."""
        fields, focus = list(self.fields.values()), self.focusWidget()
        here = next((n for n, field in enumerate(fields) if field.isAncestorOf(focus)), None)
        if here is None or here + 1 == len(fields):
            self.focusNextChild()
        else:
            fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _entered(self) -> None:
        self._settle.start()
        self.changed.emit()

    def _offer_words(self) -> None:
        try:
            types, who, speaker = (self.value(name) for name in ("types", "who", "party"))
            offered = offered_proposition(types, who, speaker, self._scope.catalogue)[1]
            title = self.title()
        except Problem:
            return
        if self.sentence.text() in {"", self._offered}:
            self.sentence.setText(offered)
        self._offered = offered
        line = self.fields["title"].findChild(QLineEdit)
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(title if not line.text() else "")


def _made(scope: Scope) -> dict[str, Field]:
    return {
        "when": WhenField(scope),
        "where": PositionField(scope),
        "who": ParticipantsField(scope),
        "types": SeveralField(encounter_choices, "type of encounter", ordered=True),
        "title": LineField(),
        "party": _picker(scope, Party, "party", lambda: scope.entries(Party)),
        "said": WhenField(scope),
        "words": LongTextField(lines=3),
        "language": LanguageField(),
        "source": _picker(scope, Source, "source", lambda: scope.entries(Source)),
    }


def _picker(
    scope: Scope, type_: type, what: str, offered: Callable[[], tuple[Choice, ...]]
) -> Field:
    def want(field: Field) -> None:
        scope.record_wanted.emit(type_, field)

    return ReferenceField(offered, what, new_wanted=want)


def _row(name: str, field: Field, parent: QWidget) -> FieldRow:
    row = FieldRow("QuickEntry", name, field, parent)
    row.rename(_NAMES[name])
    return row


def _empty(field: Field) -> Any:
    if isinstance(field, (SeveralField, ParticipantsField)):
        return ()
    return "" if isinstance(field, (LineField, LongTextField, LanguageField)) else None


def _lay_offer(grid: QGridLayout, offer: QCheckBox, sentence: QLineEdit) -> None:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(offer)
    column.addWidget(sentence)
    line = grid.rowCount()
    grid.addWidget(PlainLabel("Claim", ""), line, 0, Qt.AlignmentFlag.AlignTop)
    grid.addLayout(column, line, 1)

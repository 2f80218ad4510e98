"""Who took part: one line of text, and below it what each piece was taken for, to be corrected."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.number import NumberField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.scope import Scope
from desktop.forms.who import Guess, Names
from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Platform
from models.encounter.participant import Participant

COUNT_WIDTH_PX, TEXT_WIDTH_PX = 48, 112
# The least of the pickers, so that a line fits beside the map on a small screen.
_SIDE_LETTERS, _CLASS_LETTERS = 4, 8


class ParticipantsField(Field):
    """Takes "2 J-15 (CN) vs F-15J (JP)". A corrected piece stays so while its text does."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._names: tuple[Catalogue, Names] | None = None
        self._given: tuple[Participant, ...] = ()
        self.lines: list[GuessLine] = []
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText("2 J-15 (CN) vs F-15J (JP) · PLAN Liaoning 16, JS Teruzuki")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._guess)

    def raw(self) -> dict[str, Any]:
        """Return the text and the corrections."""
        return {"text": self.edit.text(), "lines": [line.raw() for line in self.lines]}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter them again."""
        self.edit.setText(raw["text"])
        for line, entered in zip(self.lines, raw["lines"], strict=False):
            line.set_raw(entered)

    def show_value(self, value: tuple[Participant, ...]) -> None:
        """Show participants taken over from elsewhere, each as a piece of the line."""
        for line in self.lines:
            self._drop(line)
        self.lines = [self._line(_as_guess(one, self._scope.catalogue)) for one in value]
        blocked = self.edit.blockSignals(True)
        self.edit.setText(", ".join(line.guess.text for line in self.lines))
        self.edit.blockSignals(blocked)

    def read(self) -> tuple[Participant, ...]:
        """Return the participants. Raises Problem where a correction is not understood."""
        return tuple(line.participant() for line in self.lines)

    def _guess(self, text: str) -> None:
        kept = list(self.lines)
        lines = []
        for guess in self._names_now().guesses(text):
            same = next((line for line in kept if line.guess.text == guess.text), None)
            if same is not None:
                kept.remove(same)
            lines.append(same or self._line(guess))
        for line in kept:
            self._drop(line)
        for number, line in enumerate(lines, start=1):
            self._column.insertWidget(number, line)
        self.lines = lines
        self.changed.emit()

    def _names_now(self) -> Names:
        catalogue = self._scope.catalogue
        if self._names is None or self._names[0] is not catalogue:
            self._names = (catalogue, Names(catalogue))
        return self._names[1]

    def _line(self, guess: Guess) -> "GuessLine":
        line = GuessLine(guess, self._scope, self)
        line.changed.connect(self.changed)
        line.remove.clicked.connect(lambda: self._remove(line))
        self._column.addWidget(line)
        return line

    def _remove(self, line: "GuessLine") -> None:
        self.lines.remove(line)
        self._drop(line)
        blocked = self.edit.blockSignals(True)
        self.edit.setText(", ".join(one.guess.text for one in self.lines))
        self.edit.blockSignals(blocked)
        self.changed.emit()

    def _drop(self, line: "GuessLine") -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class GuessLine(Field):
    """One participant: how many, of which side, of which class; the rest as guessed."""

    def __init__(self, guess: Guess, scope: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self.guess = guess
        text = PlainLabel(guess.text, "quiet", self)
        text.setFixedWidth(TEXT_WIDTH_PX)
        self.count = NumberField(int)
        self.count.edit.setFixedWidth(COUNT_WIDTH_PX)
        self.count.edit.setPlaceholderText("n")
        self.side = ReferenceField(scope.sides, "side")
        self.platform = ReferenceField(lambda: scope.entries(Platform), "class")
        self.side.combo.setMinimumContentsLength(_SIDE_LETTERS)
        self.platform.combo.setMinimumContentsLength(_CLASS_LETTERS)
        self.remove = QToolButton(self)
        self.remove.setText("✕")
        self.remove.setAccessibleName(f"Remove {guess.text}")
        self.count.name(f"How many, {guess.text}", "")
        self.side.name(f"Side of {guess.text}", "")
        self.platform.name(f"Class of {guess.text}", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, share in ((text, 0), (self.count, 0), (self.side, 1), (self.platform, 2)):
            row.addWidget(widget, share)
        row.addWidget(self.remove)
        self._values = (self.count, self.side, self.platform)
        for field, value in zip(
            self._values, (guess.low, guess.side_id, guess.platform_id), strict=True
        ):
            field.set_value(value)
            field.changed.connect(self.changed)

    def raw(self) -> list[Any]:
        """Return what is entered."""
        return [field.raw() for field in self._values]

    def set_raw(self, raw: list[Any]) -> None:
        """Enter it again."""
        for field, entered in zip(self._values, raw, strict=True):
            field.set_raw(entered)

    def participant(self) -> Participant:
        """Return the participant, as guessed and corrected. Raises Problem."""
        guess, platform = self.guess, self.platform.value()
        corrected = Guess(
            guess.text,
            self.side.value(),
            guess.service,
            platform,
            guess.unit_id if platform == guess.platform_id else None,
            self.count.value(),
            guess.high,
        )
        return corrected.participant()


def _as_guess(one: Participant, catalogue: Catalogue) -> Guess:
    name = catalogue.name_of(one.unit_id) or catalogue.name_of(one.platform_id) or one.note
    return Guess(
        name.replace(",", " "),
        one.side_id,
        one.service,
        one.platform_id,
        one.unit_id,
        one.count_best if one.count_best is not None else one.count_low,
        one.count_high if one.count_best is None else None,
    )

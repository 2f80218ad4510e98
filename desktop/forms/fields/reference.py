"""A record, or a part of the incident, that this value refers to."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.forms.choice import Choice, Search, matching
from desktop.forms.fields.combo import SearchCombo
from desktop.forms.fields.field import Field
from desktop.forms.fields.line import fill
from desktop.words import with_article
from models.problem import Problem

NEW = "new"


class ReferenceField(Field):
    """A picker over what `offered()` returns, found by any name, code or number.

    What is typed counts like what is picked, as soon as it means just one. `what` is the word for
    it. Where there is `new_wanted`, the list ends with "New ...": choosing it calls that.
    `search` takes the place of `offered` where there are too many: the list follows what is typed.
    """

    def __init__(
        self,
        offered: Callable[[], tuple[Choice, ...]],
        what: str,
        *,
        optional: bool = True,
        new_wanted: Callable[[Field], None] | None = None,
        search: Search | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offered, self._what, self._optional = offered, what, optional
        self._new_wanted, self._search = new_wanted, search
        self._picked: tuple[str, UUID] | None = None
        self.combo = SearchCombo(self)
        self.combo.line.setPlaceholderText(f"Type to find {with_article(what)}")
        self.combo.entered.connect(self._fill)
        self.combo.chosen.connect(self._choose)
        self.combo.editTextChanged.connect(self.changed)
        if search is not None:
            self.combo.line.textEdited.connect(self._follow)
        fill(self, self.combo)

    def raw(self) -> dict[str, str]:
        """Return the text, and the identity that was picked with it."""
        text = self.combo.currentText()
        if self._picked and self._picked[0] == text:
            return {"text": text, "id": str(self._picked[1])}
        return {"text": text}

    def set_raw(self, raw: dict[str, str]) -> None:
        """Enter it again."""
        self._picked = (raw["text"], UUID(raw["id"])) if "id" in raw else None
        self._show(raw["text"])

    def show_value(self, value: UUID | None) -> None:
        """Show the label of what is referred to; something missing is shown by its number."""
        text = self._label(value) if value else ""
        self._picked = (text, value) if value else None
        self._show(text)

    def read(self) -> UUID | None:
        """Return the identity; Problem when the text means none, or several."""
        text = self.combo.currentText()
        if self._picked and self._picked[0] == text:
            return self._picked[1]
        if not text.strip():
            if not self._optional:
                mend = "Type a name or choose one."
                raise Problem(f"no {self._what} is chosen yet", mend=mend)
            return None
        return self._meant(text)

    def choose(self, id_: UUID) -> None:
        """Choose this record, as if it had been picked."""
        self._pick(id_)

    def _meant(self, text: str) -> UUID:
        found = matching(self._choices(text), text)
        if len(found) == 1 and isinstance(found[0].key, UUID):
            return found[0].key
        if found:
            names = ", ".join(choice.label for choice in found[:3])
            mend = f"Choose one: {names}{' …' if len(found) > 3 else '.'}"
            raise Problem(f"several are called so ({len(found)})", mend=mend)
        mend = "Choose one of the list" + (", or make a new one." if self._new_wanted else ".")
        raise Problem(f"no {self._what} of this name is known", mend=mend)

    def _label(self, id_: UUID) -> str:
        if self._search is not None:
            label = self._search.label_of(id_)
        else:
            label = next((c.label for c in self._offered() if c.key == id_), "")
        return label or f"missing {self._what} {id_}"

    def _choices(self, text: str) -> tuple[Choice, ...]:
        return self._search.like(text) if self._search is not None else self._offered()

    def _follow(self, text: str) -> None:
        self.combo.offer(self._choices(text))
        completer = self.combo.completer()
        if completer is not None:
            completer.complete()

    def _fill(self) -> None:
        new = (Choice(NEW, f"New {self._what} …", "new"),) if self._new_wanted else ()
        picked = self._picked is not None and self._picked[0] == self.combo.currentText()
        self.combo.offer((*self._choices("" if picked else self.combo.currentText()), *new))

    def _choose(self, key: Any) -> None:
        if self._picked and self._picked[0] == self.combo.currentText():
            return  # The box tells of its own entry once more as it loses the focus.
        if key == NEW and self._new_wanted:
            self.combo.setEditText("")
            self._new_wanted(self)
        elif isinstance(key, UUID):
            self._pick(key)

    def _pick(self, id_: UUID) -> None:
        text = self._label(id_)
        self._picked = (text, id_)
        self._show(text)
        self.changed.emit()

    def _show(self, text: str) -> None:
        """Enter a text, read from its beginning where it is longer than the box."""
        self.combo.setEditText(text)
        self.combo.line.setCursorPosition(0)

"""The language of a text, as a BCP 47 tag; it decides the forms in which the text is printed."""

import re

from PySide6.QtWidgets import QWidget

from desktop.forms.choice import Choice, matching
from desktop.forms.fields.combo import SearchCombo
from desktop.forms.fields.field import Field
from desktop.forms.fields.line import fill
from desktop.languages import LANGUAGES
from models.problem import Problem

_CHOICES = tuple(
    Choice(tag, f"{tag} · {name}", f"{tag} {name}", (tag, name)) for tag, name in LANGUAGES.items()
)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class LanguageField(Field):
    """A language by name or tag; empty when not known. Any well-formed tag is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = SearchCombo(self)
        self.combo.offer(_CHOICES)
        self.combo.editTextChanged.connect(self.changed)
        fill(self, self.combo)

    def raw(self) -> str:
        """Return the text."""
        return self.combo.currentText()

    def set_raw(self, raw: str) -> None:
        """Enter this text."""
        self.combo.setEditText(raw)

    def show_value(self, value: str) -> None:
        """Show the tag, with its name where it is known."""
        known = {choice.key: choice.label for choice in _CHOICES}
        self.combo.setEditText(known.get(value, value))

    def read(self) -> str:
        """Return the tag; Problem when the text names no language."""
        text = self.raw().strip()
        found = matching(_CHOICES, text)
        if len(found) == 1 and (text in found[0].aliases or not _TAG.fullmatch(text)):
            return str(found[0].key)
        if text and not _TAG.fullmatch(text):
            mend = "Choose one of the list, or write its tag, such as ja or zh-Hans."
            raise Problem("this language is not known", mend=mend)
        return text

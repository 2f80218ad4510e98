"""What every field of a form can do, whatever kind of value it takes."""

from typing import Any, Final, final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.forms.sentence import as_sentence
from models.problem import Problem


@final
class Unset:
    """The kept value of a field to which none was given yet."""


UNSET: Final = Unset()


class Field(QWidget):
    """A widget that takes one value.

    A value that was set comes back as it is, the same object, until what is shown is edited:
    a form that nobody touched never changes a record. Subclasses say how a value is shown, what
    the raw entry is (JSON-able, also kept in drafts) and how that is read.

    Signals: `changed` whenever what was entered changes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Any = UNSET
        self._shown: Any = None

    def value(self) -> Any:
        """Return the value entered. Raises Problem when what was entered is not understood."""
        if self._kept is not UNSET and not self.edited():
            return self._kept
        return self.read()

    def set_value(self, value: Any) -> None:
        """Show this value and keep it."""
        self._kept = value
        self.show_value(value)
        self._shown = self.raw()

    def edited(self) -> bool:
        """Whether what is entered differs from the value that was set."""
        return bool(self.raw() != self._shown)

    def problem(self) -> str:
        """Return what is wrong with what was entered, in plain words, or an empty string."""
        try:
            self.value()
        except Problem as problem:
            return as_sentence(problem)
        return ""

    def name(self, label: str, meaning: str) -> None:
        """Tell screen readers what this field is."""
        target = self.focusProxy() or self
        target.setAccessibleName(label)
        target.setAccessibleDescription(meaning)

    def raw(self) -> Any:
        """Return what was entered, as JSON-able data."""
        raise NotImplementedError

    def set_raw(self, raw: Any) -> None:
        """Enter this again."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show this value in the widgets."""
        raise NotImplementedError

    def read(self) -> Any:
        """Return the value of what was entered. Raises Problem."""
        raise NotImplementedError

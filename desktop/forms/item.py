"""One value of a list in a form: as it was, or as it is being edited."""

import json
from collections.abc import Callable
from typing import Any

from desktop.forms.sentence import as_sentence
from models.bundle.codec import to_json
from models.problem import Problem


class Item:
    """A value, or None for one just begun, and its form once that was opened."""

    def __init__(
        self, value: Any, make_form: Callable[[Any], Any], changed: Callable[[], None]
    ) -> None:
        self.value = value
        self._make_form, self._changed = make_form, changed
        self._form: Any = None
        self._last = value

    def open(self) -> Any:
        """Return its form, made on first use."""
        if self._form is None:
            self._form = self._make_form(self.value)
            self._form.changed.connect(self._changed)
        return self._form

    def edited(self) -> bool:
        """Whether it differs from the value it began with."""
        return self.value is None or (self._form is not None and self._form.edited())

    def read(self) -> Any:
        """Return the value as entered. Raises Problem."""
        if self.value is not None and not self.edited():
            return self.value
        if self._form is None:
            raise Problem("nothing is entered yet", mend="Open it to enter something.")
        self._last = self._form.value()
        return self._last

    def peek(self) -> Any:
        """Return the value as entered, or as it was last understood, or None."""
        try:
            return self.read()
        except Problem:
            return self._last

    def problem(self) -> str:
        """Return what keeps it from being complete, or an empty string."""
        try:
            self.read()
        except Problem as problem:
            return as_sentence(problem)
        return ""

    def raw(self) -> dict[str, Any]:
        """Return value and entries as JSON-able data."""
        value = json.loads(to_json(self.value)) if self.value is not None else None
        return {"value": value, "entered": self._form.raw() if self._form is not None else None}

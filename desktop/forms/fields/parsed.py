"""A line of text that becomes a value as it is typed, and says what it was understood as."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.forms.fields.field import Field
from desktop.plain_label import PlainLabel
from models.problem import Problem


class ParsedField(Field):
    """A line of text with an echo below it. Empty text is None.

    Subclasses give `parsed(text)`, `echo_of(value)` and `written(value)`. Pasted text counts like
    typed text. The echo is empty while the text is not understood; the reason is the problem.
    """

    def __init__(self, *, placeholder: str, required: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._required = required
        self._last: tuple[Any, Any] = (None, None)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(placeholder)
        self.echo = PlainLabel("", "echo", self)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.row)
        column.addWidget(self.echo)
        self.echo.hide()
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._entered)

    def raw(self) -> Any:
        """Return the text."""
        return self.edit.text()

    def set_raw(self, raw: Any) -> None:
        """Enter this text."""
        self.edit.setText(raw)

    def show_value(self, value: Any) -> None:
        """Show the words of the value, or a notation of it."""
        self.edit.setText("" if value is None else self.written(value))
        self.edit.setCursorPosition(0)
        self._show_echo()

    def set_value(self, value: Any) -> None:
        """Show this value and keep it."""
        super().set_value(value)
        self._show_echo()

    def read(self) -> Any:
        """Return the value of the text; Problem when it is not understood."""
        raw = self.raw()
        if self._last[0] != raw or self._last[1] is None:
            self._last = (raw, self._read_anew())
        return self._last[1]

    def parsed(self, text: str) -> Any:
        """Return the value of a text that is not empty. Raises Problem."""
        raise NotImplementedError

    def echo_of(self, value: Any) -> str:
        """Return what the text was understood as."""
        raise NotImplementedError

    def written(self, value: Any) -> str:
        """Return the text by which a value is shown."""
        raise NotImplementedError

    def _read_anew(self) -> Any:
        text = self.edit.text()
        if text.strip():
            return self.parsed(text)
        if self._required:
            raise Problem("nothing is entered here yet", mend="This field is needed.")
        return None

    def _entered(self) -> None:
        self._show_echo()
        self.changed.emit()

    def _show_echo(self) -> None:
        try:
            value = self.value()
        except Problem:
            value = None
        text = "" if value is None else self.echo_of(value)
        self.echo.show_text(text)
        self.echo.setVisible(bool(text))

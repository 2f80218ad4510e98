"""One line of text."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.forms.fields.field import Field
from models.problem import Problem


class LineField(Field):
    """One line of text, kept as typed. `required` refuses an empty one."""

    def __init__(self, *, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._required = required
        self.edit = QLineEdit(self)
        self.edit.textChanged.connect(self.changed)
        fill(self, self.edit)

    def raw(self) -> str:
        """Return the text."""
        return self.edit.text()

    def set_raw(self, raw: str) -> None:
        """Enter this text."""
        self.edit.setText(raw)

    def show_value(self, value: str) -> None:
        """Show this text."""
        self.edit.setText(value)
        self.edit.setCursorPosition(0)

    def read(self) -> str:
        """Return the text; Problem when it is required and empty."""
        text = self.edit.text()
        if self._required and not text.strip():
            raise Problem("nothing is entered here yet", mend="This field is needed.")
        return text


def fill(field: QWidget, *widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Lay widgets side by side in a field; the first takes the room and the focus."""
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number else 1)
    field.setFocusProxy(widgets[0])
    return row

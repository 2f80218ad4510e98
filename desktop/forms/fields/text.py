"""Text of many lines, kept character by character."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.line import fill
from models.problem import Problem


class PlainEdit(QPlainTextEdit):
    """A text box that takes plain text only, also when something richer is pasted or dropped."""

    def __init__(self, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)

    def sizeHint(self) -> QSize:
        """Ask for no more than the lines wanted."""
        return QSize(320, self.fontMetrics().lineSpacing() * self._lines + 24)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the plain text of what was pasted."""
        self.insertPlainText(source.text())

    def text(self) -> str:
        """Return the text as typed; non-breaking spaces stay what they are."""
        return self.document().toRawText().replace("\u2029", "\n")


class LongTextField(Field):
    """Several lines of text. `required` refuses an empty one."""

    def __init__(
        self, *, required: bool = False, lines: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._required = required
        self.edit = PlainEdit(lines=lines, parent=self)
        self.edit.textChanged.connect(self.changed)
        fill(self, self.edit)

    def raw(self) -> str:
        """Return the text."""
        return self.edit.text()

    def set_raw(self, raw: str) -> None:
        """Enter this text."""
        self.edit.setPlainText(raw)

    def show_value(self, value: str) -> None:
        """Show this text."""
        self.edit.setPlainText(value)

    def read(self) -> str:
        """Return the text; Problem when it is required and empty."""
        text = self.edit.text()
        if self._required and not text.strip():
            raise Problem("nothing is entered here yet", mend="This field is needed.")
        return text


class LinesField(Field):
    """A tuple of texts, one on each line; empty lines do not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = PlainEdit(lines=2, parent=self)
        self.edit.setPlaceholderText("One on each line")
        self.edit.textChanged.connect(self.changed)
        fill(self, self.edit)

    def raw(self) -> str:
        """Return the lines."""
        return self.edit.text()

    def set_raw(self, raw: str) -> None:
        """Enter these lines."""
        self.edit.setPlainText(raw)

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show one text on each line."""
        self.edit.setPlainText("\n".join(value))

    def read(self) -> tuple[str, ...]:
        """Return the lines that hold something."""
        return tuple(line.strip() for line in self.edit.text().splitlines() if line.strip())

"""Yes or no."""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.line import fill


class FlagField(Field):
    """A box to tick; its label stands beside it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(label, self)
        self.box.toggled.connect(self.changed)
        fill(self, self.box)

    def raw(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_raw(self, raw: bool) -> None:  # noqa: FBT001
        """Tick it or not."""
        self.box.setChecked(raw)

    def show_value(self, value: bool) -> None:  # noqa: FBT001
        """Tick it or not."""
        self.box.setChecked(value)

    def read(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

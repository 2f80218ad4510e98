"""Whole and decimal numbers, where they are measured and not quoted."""

from math import inf, isfinite

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.forms.fields.line import LineField
from models.problem import Problem

MOST_WIDTH_PX = 160


class NumberField(LineField):
    """A number typed as text; `kind` is int or float. Empty is None unless `required`."""

    def __init__(
        self,
        kind: type[int | float],
        *,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(required=required, parent=parent)
        self._kind = kind
        self.edit.setMaximumWidth(MOST_WIDTH_PX)
        row = self.layout()
        if row is not None:
            row.setAlignment(self.edit, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: float | None) -> None:  # type: ignore[override]
        """Show the number with as many digits as it has."""
        self.edit.setText("" if value is None else str(value))

    def read(self) -> float | None:  # type: ignore[override]
        """Return the number; Problem when the text is none."""
        text = super().read().strip().replace("\u2212", "-")
        if not text:
            return None
        try:
            number = self._kind(text)
        except ValueError:
            number = inf
        if not isfinite(number):
            what = "this is no whole number" if self._kind is int else "this is no number"
            mend = "Write digits only, with a point before decimals."
            raise Problem(what, mend=mend)
        return number

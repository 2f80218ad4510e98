"""A value inside a value, unfolded in place: handling, a radar emission, a shape."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.fields.combo import QuietCombo
from desktop.forms.fields.field import UNSET, Field
from desktop.forms.scope import Scope
from models.problem import Problem
from models.value import Value

ABSENT = "Not given"


class NestedField(Field):
    """One of several types of value, or none where `optional`; its form unfolds below.

    The form is built when it is first shown, so folded ones cost nothing.
    """

    def __init__(
        self,
        scope: Scope,
        types: Mapping[type[Value], str],
        *,
        optional: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scope = scope
        self._types: list[type[Value] | None] = [*([None] if optional else []), *types]
        self._form: Any = None
        self.combo = QuietCombo(self)
        self.combo.addItems([*([ABSENT] if optional else []), *types.values()])
        self.combo.setCurrentIndex(0 if optional or len(types) == 1 else -1)
        self.combo.setVisible(len(self._types) > 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.currentIndexChanged.connect(self._unfold)
        if len(self._types) == 1:
            self._show_form(self._types[0], None)

    @property
    def form(self) -> Any:
        """The form of the value, or None while there is none."""
        return self._form

    def edited(self) -> bool:
        """Whether another type was chosen or the form was edited."""
        kept = None if self._kept is UNSET else self._kept
        type_ = type(kept) if kept is not None else None
        return self._type() is not type_ or (self._form is not None and self._form.edited())

    def raw(self) -> dict[str, Any]:
        """Return the type chosen and what was entered."""
        type_ = self._type()
        entered = self._form.raw() if self._form is not None else None
        return {"type": type_.__name__ if type_ else None, "entered": entered}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter it again."""
        names = [type_.__name__ if type_ else None for type_ in self._types]
        if raw["type"] in names:
            self.combo.setCurrentIndex(names.index(raw["type"]))
        if self._form is not None and raw["entered"] is not None:
            self._form.set_raw(raw["entered"])

    def show_value(self, value: Value | None) -> None:
        """Show this value."""
        type_ = type(value) if value is not None else None
        if type_ not in self._types:
            return
        blocked = self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self._types.index(type_))
        self.combo.blockSignals(blocked)
        self._show_form(type_, value)

    def read(self) -> Any:
        """Return the value of the form, or None; Problem when a choice is needed."""
        if self._form is not None:
            return self._form.value()
        if None not in self._types:
            raise Problem("nothing is chosen here yet", mend="Choose one of the list.")
        return None

    def reveal(self) -> None:
        """Go to the first problem inside."""
        if self._form is not None:
            self._form.reveal()

    def _type(self) -> type[Value] | None:
        index = self.combo.currentIndex()
        return self._types[index] if index >= 0 else None

    def _unfold(self) -> None:
        self._show_form(self._type(), None)
        self.changed.emit()

    def _show_form(self, type_: type[Value] | None, value: Value | None) -> None:
        if self._form is not None:
            self._column.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
        if type_ is not None:
            self._form = self._scope.make_form(type_, value, inline=True)
            self._form.changed.connect(self.changed)
            self._column.addWidget(self._form)

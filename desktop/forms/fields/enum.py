"""One code of a short fixed list, in readable words; also whole numbers that have a meaning."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.forms.fields.combo import QuietCombo
from desktop.forms.fields.field import Field
from desktop.forms.fields.line import fill
from models.problem import Problem

NOT_STATED = "–"


class CodeField(Field):
    """One of `options` (key to words), found by typing its first letters.

    `optional` puts "not stated" first, which is None. A value that is no option is shown as it
    is and kept.
    """

    def __init__(
        self, options: Mapping[Any, str], *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys: list[Any] = [*([None] if optional else []), *options]
        self.combo = QuietCombo(self)
        self.combo.addItems([*([NOT_STATED] if optional else []), *options.values()])
        self.combo.setCurrentIndex(0 if optional else -1)
        self.combo.currentIndexChanged.connect(self.changed)
        fill(self, self.combo)

    def raw(self) -> Any:
        """Return the key."""
        index = self.combo.currentIndex()
        return self._keys[index] if index >= 0 else None

    def set_raw(self, raw: Any) -> None:
        """Choose the entry of this key."""
        if raw not in self._keys:
            if raw is None:
                self.combo.setCurrentIndex(-1)
                return
            self._keys.append(raw)
            self.combo.addItem(str(raw))
        self.combo.setCurrentIndex(self._keys.index(raw))

    def show_value(self, value: Any) -> None:
        """Choose this value."""
        self.set_raw(value)

    def read(self) -> Any:
        """Return the key; Problem when none is chosen and one is needed."""
        index = self.combo.currentIndex()
        if index < 0:
            raise Problem("nothing is chosen here yet", mend="Choose one of the list.")
        return self._keys[index]


CREDIBILITY: dict[int, str] = {
    1: "1: confirmed by other sources",
    2: "2: probably true",
    3: "3: possibly true",
    4: "4: doubtfully true",
    5: "5: improbable",
    6: "6: cannot be judged",
}

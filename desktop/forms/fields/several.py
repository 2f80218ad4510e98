"""Several codes or records of a list, as chips in an order that means something or not."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.forms.choice import Choice, matching
from desktop.forms.fields.combo import SearchCombo
from desktop.forms.fields.field import Field
from desktop.forms.fields.flow import Flow
from desktop.plain_label import PlainLabel
from desktop.words import with_article
from models.problem import Problem


class SeveralField(Field):
    """Keys chosen from what `offered()` returns. `ordered` lets a chip be moved to the front.

    `to_raw` and `from_raw` turn a key into text for drafts and back.
    """

    def __init__(
        self,
        offered: Callable[[], tuple[Choice, ...]],
        what: str,
        *,
        from_raw: Callable[[str], Any] = str,
        ordered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offered, self._what, self._from_raw = offered, what, from_raw
        self._ordered = ordered
        self._keys: list[Any] = []
        self.combo = SearchCombo(self)
        self.combo.line.setPlaceholderText(f"Add {with_article(what)}")
        self.combo.entered.connect(lambda: self.combo.offer(self._offered()))
        self.combo.chosen.connect(self.add)
        self.combo.line.returnPressed.connect(self._add_typed)
        self.combo.editTextChanged.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        self._chips = QWidget(self)
        Flow(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addWidget(self.combo)
        self._chips.hide()
        self.setFocusProxy(self.combo)

    def add(self, key: Any) -> None:
        """Choose one more; one that is chosen already stays once."""
        self.combo.setEditText("")
        if key is not None and key not in self._keys:
            self._keys.append(key)
            self._show_chips()
            self.changed.emit()

    def raw(self) -> dict[str, Any]:
        """Return the keys as text, and what is half typed."""
        return {"keys": [str(key) for key in self._keys], "text": self.combo.currentText()}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter them again."""
        self._keys = [self._from_raw(text) for text in raw["keys"]]
        self.combo.setEditText(raw["text"])
        self._show_chips()
        self.changed.emit()

    def show_value(self, value: tuple[Any, ...]) -> None:
        """Show these."""
        self._keys = list(value)
        self.combo.setEditText("")
        self._show_chips()

    def read(self) -> tuple[Any, ...]:
        """Return the keys, with what is typed if it means just one; Problem when it does not."""
        text = self.combo.currentText().strip()
        if not text:
            return tuple(self._keys)
        found = matching(self._offered(), text)
        if len(found) != 1:
            what = "several are called so" if found else f"no {self._what} of this name is known"
            raise Problem(what, mend="Choose one of the list, or clear the box.")
        key = found[0].key
        return (*self._keys, *(() if key in self._keys else (key,)))

    def _add_typed(self) -> None:
        found = matching(self._offered(), self.combo.currentText())
        if len(found) == 1:
            self.add(found[0].key)

    def _show_chips(self) -> None:
        layout = self._chips.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        labels = {choice.key: choice.label for choice in self._offered()}
        for number, key in enumerate(self._keys):
            chip = self._chip(key, labels.get(key, str(key)), first=number == 0)
            layout.addWidget(chip)  # type: ignore[union-attr]
        self._chips.setVisible(bool(self._keys))
        self._chips.updateGeometry()

    def _chip(self, key: Any, label: str, *, first: bool) -> QFrame:
        chip = QFrame(self._chips)
        chip.setObjectName("chip")
        chip.setAutoFillBackground(True)
        chip.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        row = QHBoxLayout(chip)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(0)
        text = PlainLabel(label, parent=chip)
        text.setWordWrap(False)
        row.addWidget(text)
        if self._ordered and not first:
            row.addWidget(_small(chip, "↑", f"Put {label} first", lambda: self._to_front(key)))
        row.addWidget(_small(chip, "✕", f"Remove {label}", lambda: self._remove(key)))
        return chip

    def _to_front(self, key: Any) -> None:
        self._keys.remove(key)
        self._keys.insert(0, key)
        self._show_chips()
        self.changed.emit()

    def _remove(self, key: Any) -> None:
        self._keys.remove(key)
        self._show_chips()
        self.changed.emit()
        self.combo.setFocus(Qt.FocusReason.OtherFocusReason)


def _small(parent: QWidget, text: str, name: str, then: Callable[[], None]) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.clicked.connect(then)
    return button

"""Several values of one type: a list from which each is opened on a page of its own."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop.forms.copy import with_new_ids
from desktop.forms.fields.field import Field
from desktop.forms.item import Item
from desktop.forms.scope import Scope
from desktop.forms.sentence import as_sentence
from desktop.forms.title import title_of
from desktop.words import type_words
from models.bundle.codec import from_json
from models.hidden import mark_hidden
from models.problem import Problem
from models.value import Value

MOST_ROWS = 8


class ValuesField(Field):
    """A tuple of values. Enter or a double click opens one; what was removed can be put back."""

    def __init__(self, scope: Scope, type_: type[Value], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope, self._type = scope, type_
        self._items: list[Item] = []
        self._removed: tuple[int, Item] | None = None
        self.list = QListWidget(self)
        self.list.itemActivated.connect(lambda _: self.open_current())
        self.list.currentRowChanged.connect(self._offer_actions)
        self.buttons = {name: self._button(name, then) for name, then in self._actions().items()}
        self._lay_out()
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        self._refresh()

    def _actions(self) -> dict[str, Callable[[], None]]:
        return {
            f"Add {type_words(self._type)}": self.add,
            "Edit": self.open_current,
            "Duplicate": self.duplicate,
            "Up": lambda: self._move(-1),
            "Down": lambda: self._move(1),
            "Remove": self.remove,
            "Put back": self.put_back,
        }

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(name, self)
        button.clicked.connect(then)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addLayout(row)
        self.setFocusProxy(self.list)

    @property
    def items(self) -> tuple[Item, ...]:
        """What the list holds, in order."""
        return tuple(self._items)

    def edited(self) -> bool:
        """Whether any was added, removed, moved or edited."""
        kept = self._kept if isinstance(self._kept, tuple) else ()
        same = [item.value for item in self._items] == list(kept)
        return not same or any(item.edited() for item in self._items)

    def raw(self) -> list[Any]:
        """Return the items, each as its value and what was entered over it."""
        return [item.raw() for item in self._items]

    def set_raw(self, raw: list[Any]) -> None:
        """Enter them again."""
        self._items = []
        for one in raw:
            value = from_json(self._type, json.dumps(one["value"])) if one["value"] else None
            item = self._item(value)
            if one["entered"] is not None:
                item.open().set_raw(one["entered"])
            self._items.append(item)
        self._refresh()
        self.changed.emit()

    def show_value(self, value: tuple[Value, ...]) -> None:
        """Show these."""
        self._items = [self._item(one) for one in value]
        self._refresh()

    def read(self) -> tuple[Any, ...]:
        """Return the values; Problem names the first that is not complete."""
        return tuple(self._read(number, item) for number, item in enumerate(self._items, start=1))

    def peek(self) -> tuple[Any, ...]:
        """Return those that can be read now, as they were last understood."""
        return tuple(one for item in self._items if (one := item.peek()) is not None)

    def add(self) -> None:
        """Begin a new one and open it."""
        self.append(None)
        self.open_current()

    def append(self, value: Value | None) -> None:
        """Put one at the end and choose it."""
        self._items.append(self._item(value))
        self._changed(len(self._items) - 1)

    def open_current(self) -> None:
        """Open the chosen one on its page."""
        row = self.list.currentRow()
        if 0 <= row < len(self._items):
            item = self._items[row]
            form = item.open()
            self._scope.open_page(lambda: self._title(item), form)

    def duplicate(self) -> None:
        """Put a copy of the chosen one below it, with an identity of its own."""
        row = self.list.currentRow()
        value = self._items[row].peek() if row >= 0 else None
        if value is not None:
            self._items.insert(row + 1, self._item(with_new_ids(value)))
            self._changed(row + 1)

    def remove(self) -> None:
        """Take the chosen one out; `put_back` brings it again."""
        row = self.list.currentRow()
        if row >= 0:
            self._removed = (row, self._items.pop(row))
            self._changed(min(row, len(self._items) - 1))

    def put_back(self) -> None:
        """Bring back the last one that was removed."""
        if self._removed:
            row, item = self._removed
            self._removed = None
            self._items.insert(row, item)
            self._changed(row)

    def reveal(self) -> None:
        """Open the first one that has a problem and go to it."""
        for row, item in enumerate(self._items):
            if item.problem():
                self.list.setCurrentRow(row)
                self.open_current()
                item.open().reveal()
                return

    def showEvent(self, event: Any) -> None:
        """Show the titles anew: parts they name may have changed meanwhile."""
        self._refresh(self.list.currentRow())
        super().showEvent(event)

    def _item(self, value: Value | None) -> Item:
        scope, type_ = self._scope, self._type
        return Item(value, lambda given: scope.make_form(type_, given, inline=False), self._edited)

    def _read(self, number: int, item: Item) -> Any:
        try:
            return item.read()
        except Problem as problem:
            what = f"{type_words(self._type)} {number}: {as_sentence(problem.at(''))}"
            raise Problem(what, where=problem.where, mend="Open it to mend it.") from None

    def _edited(self) -> None:
        self.changed.emit()

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._items) and 0 <= row + by < len(self._items):
            self._items.insert(row + by, self._items.pop(row))
            self._changed(row + by)

    def _changed(self, row: int) -> None:
        self._refresh(row)
        self.changed.emit()

    def _refresh(self, row: int = -1) -> None:
        self.list.clear()
        self.list.addItems([self._title(item) for item in self._items])
        self.list.setCurrentRow(row)
        rows = range(min(MOST_ROWS, len(self._items)))
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in rows) + 2)
        self.list.setVisible(bool(self._items))
        self._offer_actions()

    def _title(self, item: Item) -> str:
        value = item.peek()
        name = type_words(self._type)
        text = title_of(value, self._scope) if value is not None else f"Unfinished {name}"
        return mark_hidden(f"{text}  (to mend)" if item.problem() else text)

    def _offer_actions(self) -> None:
        chosen, many = self.list.currentRow() >= 0, len(self._items) > 1
        wanted = (True, chosen, chosen, chosen and many, chosen and many, chosen)
        for button, shown in zip(self.buttons.values(), wanted, strict=False):
            button.setVisible(shown)
        self.buttons["Put back"].setVisible(self._removed is not None)

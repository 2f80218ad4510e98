"""Where two records differ, side by side: for each field, which of the two holds."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.plain_label import PlainLabel
from desktop.value_words import entry_names, in_words
from desktop.words import field_label
from models.catalogue.catalogue import Catalogue
from models.catalogue.merge import Disagreement
from models.named import names_of
from models.record import Record

_LABEL_PX = 120


class MergeChoices(QWidget):
    """A line for each field: first what is united, then what has to be decided."""

    def __init__(self, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = entry_names(catalogue)
        self.groups: dict[str, QButtonGroup] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None

    def compare(self, kept: Record, gone: Record, different: tuple[Disagreement, ...]) -> None:
        """Show these two; to begin with, the one that is kept holds in every field."""
        if self._page is not None:
            self._page.deleteLater()
        self.groups = {}
        self._page = QWidget(self)
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        self._head(grid, kept, gone)
        for one in different:
            self._choice(grid, type(kept).__name__, one)
        for name in _united(kept, gone):
            self._row(grid, type(kept).__name__, name, kept, gone)
        self._column.addWidget(self._page)

    def taken(self) -> frozenset[str]:
        """Return the fields in which the other record holds."""
        return frozenset(name for name, group in self.groups.items() if group.checkedId() == 1)

    def take(self, field: str) -> None:
        """Let the other record hold in a field."""
        self.groups[field].button(1).setChecked(True)

    def _head(self, grid: QGridLayout, kept: Record, gone: Record) -> None:
        for column, (what, record) in enumerate((("Stays", kept), ("Goes", gone)), 1):
            label = PlainLabel(f"{what}: {names_of(record)[0]}", "heading", self._page)
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignTop)

    def _choice(self, grid: QGridLayout, type_name: str, one: Disagreement) -> None:
        row, group = grid.rowCount(), QButtonGroup(self._page)
        label = field_label(type_name, one.field)
        grid.addWidget(PlainLabel(label, "quiet", self._page), row, 0, _TOP)
        for number, value in enumerate((one.kept, one.gone)):
            words = in_words(value, self._entries)
            button = QRadioButton(self._page)
            button.setAccessibleName(f"{label}: {words}, {('as kept', 'of the other')[number]}")
            group.addButton(button, number)
            # The words stand beside it: those of a button would not wrap.
            cell = QHBoxLayout()
            cell.setSpacing(8)
            cell.addWidget(button, 0, _TOP)
            cell.addWidget(PlainLabel(words, "", self._page), 1, _TOP)
            grid.addLayout(cell, row, number + 1)
        group.button(0).setChecked(True)
        self.groups[one.field] = group

    def _row(self, grid: QGridLayout, type_name: str, name: str, *records: Record) -> None:
        row = grid.rowCount()
        label = f"{field_label(type_name, name)}, united"
        grid.addWidget(PlainLabel(label, "quiet", self._page), row, 0, _TOP)
        for column, record in enumerate(records, 1):
            words = in_words(getattr(record, name), self._entries)
            grid.addWidget(PlainLabel(words or "–", "", self._page), row, column, _TOP)


_TOP = Qt.AlignmentFlag.AlignTop


def _united(kept: Any, gone: Any) -> list[str]:
    """Return the fields whose lists or remarks both go into the one record."""
    names = (field.name for field in fields(kept))
    return [
        name
        for name in names
        if (name == "note" or isinstance(getattr(kept, name), tuple))
        and (getattr(kept, name) or getattr(gone, name))
    ]

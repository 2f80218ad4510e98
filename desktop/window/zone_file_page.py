"""Zones from a user's file: which of them, and whose, from where, by what leave, since when."""

from dataclasses import fields
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from desktop.deck_page import lay_page, on_keys
from desktop.plain_label import PlainLabel
from desktop.words import enum_words
from models.catalogue.brought_zones import Provenance
from models.catalogue.zone import ZoneKind
from models.catalogue.zone_file import DrawnZone
from models.hidden import mark_hidden
from models.position.shape import Line

_ROW_PX, _MOST_ROWS = 26, 8
_CONFIDENCES = {"": "Not stated", "high": "High", "medium": "Medium", "low": "Low"}


class ZoneFilePage(QWidget):
    """Signals: `accepted(drawn zones, provenance)`, `shape_changed(shape | None)`, `left()`."""

    ROOM_PX = 560
    accepted = Signal(object, object)
    shape_changed = Signal(object)
    left = Signal()

    def __init__(
        self,
        name: str,
        drawn: tuple[DrawnZone, ...],
        issuers: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._drawn = drawn
        self.list = QListWidget(self)
        self.lines = {name: QLineEdit(self) for name in ("issuer", "source", "licence", "since")}
        self.kind, self.confidence = QComboBox(self), QComboBox(self)
        self.problems = {name: PlainLabel(role="problem", parent=self) for name in self.lines}
        self.add = QPushButton("Add", self)
        self.cancel = QPushButton("Cancel", self)
        self._set_up(issuers)
        self._lay_out(name)
        self._connect()
        self.setFocusProxy(self.lines["issuer"])

    def _set_up(self, issuers: tuple[str, ...]) -> None:
        self.list.setAccessibleName("Boundaries in the file")
        for one in self._drawn:
            sort = "open line" if isinstance(one.shape, Line) else "area"
            item = QListWidgetItem(f"{mark_hidden(one.name) or 'without a name'}  ·  {sort}")
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setFixedHeight(min(len(self._drawn), _MOST_ROWS) * _ROW_PX + 4)
        self.lines["issuer"].setCompleter(QCompleter(list(issuers), self))
        for name, hint in _HINTS.items():
            self.lines[name].setPlaceholderText(hint)
        for kind in ZoneKind:
            self.kind.addItem(enum_words(kind), str(kind))
        for code, words in _CONFIDENCES.items():
            self.confidence.addItem(words, code)
        self.add.setProperty("primary", "true")
        self.add.setToolTip("Ctrl+Enter")

    def _lay_out(self, name: str) -> None:
        column, foot = lay_page(self, 4)
        column.addWidget(PlainLabel(f"Zones from {name}", "title"))
        column.addWidget(PlainLabel(_WHAT, "quiet"))
        column.addSpacing(8)
        column.addWidget(self.list)
        inputs: dict[str, QWidget] = {"kind": self.kind, "confidence": self.confidence}
        for field in fields(Provenance):
            column.addSpacing(8)
            column.addWidget(PlainLabel(_LABELS[field.name], "caption"))
            widget = inputs.get(field.name) or self.lines[field.name]
            widget.setAccessibleName(_LABELS[field.name])
            column.addWidget(widget)
            if field.name in self.problems:
                column.addWidget(self.problems[field.name])
                self.problems[field.name].hide()
        column.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._preview)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.add.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.left)
        for name, line in self.lines.items():
            line.textEdited.connect(partial(self._clear, name))
        on_keys(self, self.accept, self.left.emit)
        self._count()

    def show_first(self) -> None:
        """Choose the first boundary, so that the map shows where the file lies."""
        self.list.setCurrentRow(0)

    def _preview(self, row: int) -> None:
        self.shape_changed.emit(self._drawn[row].shape if row >= 0 else None)

    def _clear(self, name: str, _text: str) -> None:
        self.problems[name].hide()

    def _count(self) -> None:
        number = len(self.chosen())
        self.add.setText(f"Add {number} zone{'' if number == 1 else 's'}")
        self.add.setEnabled(number > 0)

    def chosen(self) -> tuple[DrawnZone, ...]:
        """Return the boundaries that are checked."""
        checked = Qt.CheckState.Checked
        rows = (row for row in range(self.list.count()))
        return tuple(
            self._drawn[row] for row in rows if self.list.item(row).checkState() is checked
        )

    def provenance(self) -> Provenance:
        """Return what was said of the file."""
        return Provenance(
            **{name: line.text() for name, line in self.lines.items()},
            kind=ZoneKind(self.kind.currentData()),
            confidence=self.confidence.currentData(),
        )

    def accept(self) -> None:
        """Hand over what is whole, else say beside each field what is missing."""
        provenance = self.provenance()
        missing = provenance.missing()
        for name, why in missing.items():
            self.problems[name].show_text(why)
            self.problems[name].show()
        if missing:
            self.lines[next(iter(missing))].setFocus()
        elif self.chosen():
            self.accepted.emit(self.chosen(), provenance)


_LABELS = {
    "issuer": "Declared by (code of a party)",
    "kind": "Kind",
    "source": "Source of the file",
    "licence": "Licence",
    "since": "Holds since",
    "confidence": "Confidence in the line",
}
_HINTS = {
    "issuer": "CN/MND",
    "source": "Publication, edition, where it can be found",
    "licence": "CC BY 4.0, or unknown",
    "since": "2013-11-23, 1953, or unknown",
}
_WHAT = (
    "Each line or area becomes a zone. A line encloses nothing: whether a place lies within it "
    "cannot be told. What is said below holds for all of them; each can be amended afterwards."
)

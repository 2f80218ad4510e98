"""One record read out beside the list: every name and its user, what is known, who names it."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.labels import labels_of
from desktop.open_log import OpenLog
from desktop.panels.records.alias import name_origin
from desktop.panels.records.facts import facts_of, headline
from desktop.plain_label import PlainLabel, rule
from desktop.sight import code_in_sight
from desktop.symbols import symbol_label
from models.hidden import mark_hidden
from models.named import names_of
from models.record import Record

_SYMBOL_PX, _LABEL_PX, _ROW_PX, _MOST_USES, _MOST_ROWS = 48, 96, 24, 200, 8


class RecordPreview(QScrollArea):
    """Reads out one record. Signal: `opened(id)` when something that names it was asked for."""

    opened = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.uses: _Uses | None = None
        self.setAccessibleName("The chosen record")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_record(self, record: Record | None, otherwise: str = "") -> None:
        """Read out a record; without one, say what belongs here and what to do."""
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.uses = None
        if record is None:
            column.addWidget(PlainLabel(otherwise, "quiet", page))
        else:
            self._fill(column, record, page)
        column.addStretch(1)
        self.setWidget(page)

    def _fill(self, column: QVBoxLayout, record: Record, page: QWidget) -> None:
        column.addLayout(self._head(record, page))
        names = [(n.text, name_origin(n)) for n in getattr(record, "names", ())]
        for rows, heading in ((names, "Names"), (list(self._facts(record)), "What is known")):
            if rows:
                column.addWidget(rule(page))
                column.addWidget(PlainLabel(heading, "heading", page))
                column.addLayout(_grid(rows, page, named=heading != "Names"))
        column.addWidget(rule(page))
        naming = self._naming(record)
        column.addWidget(PlainLabel(_used(len(naming)), "heading", page))
        if naming:
            self.uses = _Uses(naming, page)
            self.uses.opened.connect(self.opened)
            column.addWidget(self.uses)

    def _head(self, record: Record, page: QWidget) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(names_of(record)[0], "heading", page))
        words.addWidget(PlainLabel(headline(record, self._log.catalogue), "quiet", page))
        head = QHBoxLayout()
        head.setSpacing(12)
        if code := self._code(record):
            said = getattr(record, "category", "")
            label = symbol_label(code, said, _SYMBOL_PX, page)
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _code(self, record: Record) -> str:
        return code_in_sight(record, self._log.catalogue, self._log.viewpoint)

    def _facts(self, record: Record) -> Iterator[tuple[str, str]]:
        yield from facts_of(record, self._log.catalogue)
        if code := self._code(record):
            yield "Symbol (SIDC)", code

    def _naming(self, record: Record) -> list[tuple[str, UUID]]:
        ids = self._log.logbook.naming_ids(record.id)
        labels = labels_of(self._log, ids[:_MOST_USES])
        return [(labels.get(id_, ""), id_) for id_ in ids]


class _Uses(QListWidget):
    """What names the record, a line each; Enter or a double click goes there."""

    opened = Signal(object)

    def __init__(self, naming: list[tuple[str, UUID]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Where it is used")
        for text, id_ in naming[:_MOST_USES]:
            item = QListWidgetItem(mark_hidden(text) or str(id_), self)
            item.setData(Qt.ItemDataRole.UserRole, id_)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setFixedHeight(min(self.count(), _MOST_ROWS) * _ROW_PX + 4)
        self.itemDoubleClicked.connect(lambda _item: self._open())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        item = self.item(max(self.currentRow(), 0))
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))


def _grid(rows: list[tuple[str, str]], page: QWidget, *, named: bool) -> QGridLayout:
    """Return rows of two texts: a quiet label and its value, or a name and its quiet origin."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, _LABEL_PX)
    grid.setColumnStretch(int(named), 2)
    grid.setColumnStretch(int(not named), 0 if named else 1)
    for number, texts in enumerate(rows):
        roles = ("quiet", "") if named else ("", "quiet")
        wide = 1 if texts[1] else 2
        for place, (text, role) in enumerate(zip(texts[: 3 - wide], roles, strict=False)):
            label = PlainLabel(text, role, page)
            if named and not place:
                label.setMaximumWidth(_LABEL_PX)
            grid.addWidget(label, number, place, 1, wide, Qt.AlignmentFlag.AlignTop)
    return grid


def _used(number: int) -> str:
    if not number:
        return "Nothing in this logbook names it yet"
    more = f", the last {_MOST_USES} of them" if number > _MOST_USES else ""
    return f"Where it is used: {number} record{'s' if number > 1 else ''}{more}"

"""Ctrl+K: finds commands, with their shortcuts, incidents and all other records, as one types."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from desktop.find_box import PickBox
from desktop.panels.records.kinds import KINDS
from desktop.window.main_window import MainWindow
from models.catalogue.folding import folded
from models.catalogue.kept import SavedFilter
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden
from models.named import names_of
from models.record import Kind, Record
from models.text import readable

_Index = QModelIndex | QPersistentModelIndex
_EDGE_PX, _MOST, _AT_A_TIME = 12, 60, 200
_FOUND, _KEYS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SOUGHT = ("A command, a reference, a title, a side …", "Find commands and records")


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    words: str
    opens: QAction | UUID | Record
    keys: str = ""


class _WithKeys(QStyledItemDelegate):
    """Paints what is found, and at the right edge the keys that do the same."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -_EDGE_PX, 0), at, index.data(_KEYS) or "")


class Finder(QDialog):
    """A box and a list; a chosen command is run.

    Signals: `incident_chosen(id)`, `record_chosen(record)`.
    """

    incident_chosen = Signal(object)
    record_chosen = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle("Find")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 400)
        self._log = window.log
        self._commands = _commands(window)
        self._records: list[_Found] = []
        self._unread = _records(window)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(lambda: self._read(_AT_A_TIME))
        self._reading.start()
        self.box = PickBox(*_SOUGHT, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Found")
        self.list.setItemDelegate(_WithKeys(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        self.box.textChanged.connect(self._narrow)
        self.box.moved.connect(self._move)
        self.box.taken.connect(self._take)
        self.list.itemActivated.connect(lambda _item: self._take())
        self._narrow("")

    def _read(self, most: int | None = None) -> None:
        """Make some more records ready, or all: none need be while nothing is typed."""
        more = list(islice(self._unread, most))
        self._records += more
        if most is None or len(more) < most:
            self._reading.stop()

    def _narrow(self, text: str) -> None:
        if text.strip():
            self._read()
        wanted = [folded(word) for word in text.split()]

        def fitting(held: list[_Found]) -> list[_Found]:
            return [found for found in held if all(word in found.words for word in wanted)]

        incidents = self._incidents(text)
        named = fitting(incidents)
        told = (found for found in incidents if found not in named)
        records = fitting(self._records)
        # A search goes before the step that would take it back.
        searches = [one for one in records if wanted and isinstance(one.opens, SavedFilter)]
        others = (one for one in records if one not in searches)
        fits = (*searches, *fitting(self._commands), *named, *others, *told)
        self.list.clear()
        for found in fits[:_MOST]:
            item = QListWidgetItem(found.text)
            item.setData(_FOUND, found)
            item.setData(_KEYS, found.keys)
            spoken = f"{found.text}, {found.keys}" if found.keys else found.text
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _incidents(self, text: str) -> list[_Found]:
        return [_found_incident(summary) for summary in self._log.like(text, _MOST)]

    def _move(self, step: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), last))

    def _take(self) -> None:
        if self.list.currentRow() < 0:
            return
        opens = self.list.currentItem().data(_FOUND).opens
        self.accept()
        if isinstance(opens, QAction):
            opens.trigger()
        elif isinstance(opens, UUID):
            self.incident_chosen.emit(opens)
        else:
            self.record_chosen.emit(opens)


def _commands(window: MainWindow) -> list[_Found]:
    actions = [a for a in window.actions_by_name.values() if a.isEnabled()]
    return [_found_command(action) for action in actions]


def _found_command(action: QAction) -> _Found:
    text, keys = action.text().rstrip("…").replace("&&", "&"), action.shortcut().toString()
    return _Found(text, folded(text), action, keys)


def _found_incident(summary: IncidentSummary) -> _Found:
    text = f"{summary.ref}   {mark_hidden(summary.title)}"
    return _Found(text, folded(text), summary.id)


def _records(window: MainWindow) -> Iterator[_Found]:
    return (_found_record(kind, one) for kind in KINDS for one in window.log.records(kind))


def _found_record(kind: Kind, record: Record) -> _Found:
    names = names_of(record)
    text = f"{readable(kind).capitalize()}   {mark_hidden(names[0])}"
    return _Found(text, folded(" ".join((text, *names))), record)

"""The searches kept by name, under the list: folded away until they are wanted."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.latest import Latest
from desktop.open_log import OpenLog
from desktop.panels.incident_list.saved_line import COUNT, LINE_PX, SavedList
from desktop.plain_label import PlainLabel, plain_tip, rule
from models.catalogue.kept import SavedFilter
from models.filter.text_form import parse_filter
from models.hidden import mark_hidden
from models.problem import Problem
from models.record import Kind

_SAVED = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 6
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SavedSearches(QWidget):
    """Lists them with live counts; names one in place.

    Signals: `applied(saved)` by Enter, `withdrawn(saved)` by Del, `named(saved, name)` when one
    was given a name, with None where it is the filter in force; `left()` by Esc.
    """

    applied = Signal(object)
    withdrawn = Signal(object)
    named = Signal(object, str)
    left = Signal()

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self._naming: SavedFilter | None = None
        self._counts: Mapping[UUID, str] = {}
        self.fold = QToolButton(self)
        self.name = _NameLine(self)
        self.list = SavedList(self)
        self.hint = PlainLabel(_NONE, "quiet", self)
        self._late = Latest(self)
        self._lay_out()
        self._late.done.connect(self._take_counts)
        self.fold.toggled.connect(self._fit)
        self.name.taken.connect(self._take_name)
        self.name.left.connect(self._end_naming)
        self.list.told.connect(self._obey)
        self.list.itemDoubleClicked.connect(lambda _item: self._obey("apply"))
        log.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self.fold.setCheckable(True)
        self.fold.setObjectName("fold")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.hint.setContentsMargins(16, 0, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (rule(self), self.fold, self.name, self.hint, self.list):
            column.addWidget(part)
        self.name.hide()

    def refresh(self, *_told: object) -> None:
        """Show the searches that the logbook keeps, by name."""
        chosen = self.chosen()
        records = self._log.records(Kind.SAVED_FILTER)
        saved = [one for one in records if isinstance(one, SavedFilter)]
        self.list.clear()
        for one in sorted(saved, key=lambda one: one.name.casefold()):
            item = QListWidgetItem(mark_hidden(one.name), self.list)
            item.setData(_SAVED, one)
            item.setData(COUNT, self._counts.get(one.id, ""))
            item.setToolTip(plain_tip(f"{one.text}\nEnter applies, F2 renames, Del withdraws"))
            if chosen is not None and one.id == chosen.id:
                self.list.setCurrentItem(item)
        self._fit()

    def _fit(self, *_told: object) -> None:
        number, shown = self.list.count(), self.fold.isChecked()
        arrow = "▾" if shown else "▸"
        self.fold.setText(f"{arrow}  Saved searches" + (f"  {number}" if number else ""))
        self.hint.setVisible(shown and not number and self.name.isHidden())
        self.list.setVisible(shown and number > 0)
        self.list.setFixedHeight(min(number, _MOST_SHOWN) * LINE_PX + 4)
        self._count()

    def _count(self) -> None:
        """Count what each lets through, on a worker, where anybody can see it."""
        if not self.list.isVisible():
            return
        log, index, saved = self._log, self._log.index, self._saved()

        def work() -> dict[UUID, str]:
            counts = {}
            for one in saved:
                try:
                    wanted = parse_filter(one.text)
                    number = len(index.matching(wanted, log.logbook.found(wanted)))
                    counts[one.id] = f"{number:,}"
                except Problem:
                    counts[one.id] = "not understood"
            return counts

        self._late.ask(work)

    def _take_counts(self, counts: Mapping[UUID, str]) -> None:
        self._counts = counts
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setData(COUNT, counts.get(item.data(_SAVED).id, ""))

    def _saved(self) -> list[SavedFilter]:
        return [self.list.item(row).data(_SAVED) for row in range(self.list.count())]

    def chosen(self) -> SavedFilter | None:
        """Return the search under the cursor, or None."""
        row = self.list.currentRow()
        return self._saved()[row] if row >= 0 else None

    def open(self) -> None:
        """Unfold, and give the list the focus."""
        self.fold.setChecked(True)
        if self.list.count():
            self.list.setCurrentRow(max(self.list.currentRow(), 0))
            self.list.setFocus()
        else:
            self.fold.setFocus()

    def ask_name(self, saved: SavedFilter | None, name: str) -> None:
        """Let a search be named, or the filter in force be kept by a name."""
        self._naming = saved
        self.fold.setChecked(True)
        self.name.setText(name)
        self.name.show()
        self.name.setFocus()
        self.name.selectAll()
        self._fit()

    def _take_name(self, name: str) -> None:
        saved = self._naming
        if name and (saved is None or name != saved.name):
            self.named.emit(saved, name)
            named = self.list.findItems(mark_hidden(name), Qt.MatchFlag.MatchExactly)
            if named:
                self.list.setCurrentItem(named[0])
        self._end_naming()

    def _end_naming(self) -> None:
        self._naming = None
        self.name.hide()
        self._fit()
        self.open()

    def _obey(self, what: str) -> None:
        saved = self.chosen()
        if what == "leave" or saved is None:
            self.left.emit()
        elif what == "apply":
            self.applied.emit(saved)
        elif not self._log.logbook.read_only:
            if what == "rename":
                self.ask_name(saved, saved.name)
            else:
                self.withdrawn.emit(saved)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()


class _NameLine(QLineEdit):
    """Signals: `taken(name)` by Enter, `left()` by Esc."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("A name for this search, then Enter")
        self.setAccessibleName("Name of the search")
        self.setObjectName("searchname")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKES:
            self.taken.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_NONE = "None is kept yet: filter the incidents, then Ctrl+Shift+K keeps the filter by a name."

"""The catalogue: everything that incidents refer to, found by any name, read out, amended."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.job import Job
from desktop.open_log import OpenLog
from desktop.panels.records.browsed import Browsed, browsed
from desktop.panels.records.elsewhere import Elsewhere
from desktop.panels.records.head import RecordsHead
from desktop.panels.records.kinds import MERGED
from desktop.panels.records.line import RecordLine
from desktop.panels.records.model import RecordModel
from desktop.panels.records.preview import RecordPreview
from desktop.panels.records.table import RecordTable
from models.record import Kind, Record, kind_of

# From here on there is room for all columns, and for the preview at their side.
_ROOMY_PX, _LEAST_PX = 640, 240
# From so many on, sorting and folding their names would be felt.
_MANY = 2000


class RecordsPanel(QWidget):
    """Browse, search and read one kind of record at a time.

    Signals: `new_wanted(kind)`, `amend_wanted(record)`, `withdraw_wanted(record)`,
    `merge_wanted(record)`, `chosen_changed(record | None)`, `opened(id)` of what names a record.
    """

    new_wanted = Signal(object)
    amend_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    merge_wanted = Signal(object)
    chosen_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._chosen_id: UUID | None = None
        self._elsewhere = Elsewhere(log)
        self._stale = False
        self._counting: Job | None = None
        self._browsing: Job | None = None
        self.head = RecordsHead(self)
        self.model = RecordModel(log, self)
        self.table = RecordTable(self)
        self.preview = RecordPreview(log, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        words = ("Amend", "Merge…", "Withdraw")
        self.buttons = {"New": self.head.new} | {name: QPushButton(name, self) for name in words}
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(0, RecordLine(log, self))
        self._lay_out()
        self._follow()
        self.setFocusProxy(self.head.box)
        # Laid out in one line, the head needs more than the panel has beside the map.
        self.setMinimumWidth(_LEAST_PX)
        self._show_kind(self.head.chosen_kind())

    def _lay_out(self) -> None:
        self.split.addWidget(self.table)
        self.split.addWidget(self.preview)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        for name in ("Amend", "Merge…", "Withdraw"):
            foot.addWidget(self.buttons[name])
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.split, 1)
        column.addLayout(foot)

    def _follow(self) -> None:
        self._log.changed.connect(self._refresh)
        self._log.viewpoint_changed.connect(self._repaint)
        self.head.kind_chosen.connect(self._show_kind)
        self.head.asked.connect(self.model.ask)
        self.head.left.connect(self._enter_table)
        self.model.modelReset.connect(self._keep_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(lambda: self._ask(self.amend_wanted))
        self.preview.opened.connect(self.opened)
        self.head.new.clicked.connect(lambda: self.new_wanted.emit(self.head.chosen_kind()))
        wanted = (self.amend_wanted, self.merge_wanted, self.withdraw_wanted)
        for name, signal in zip(("Amend", "Merge…", "Withdraw"), wanted, strict=True):
            self.buttons[name].clicked.connect(lambda _on=False, s=signal: self._ask(s))

    def _show_kind(self, kind: Kind) -> None:
        self._chosen_id = None
        self._stale = False
        self.model.show_kind(kind, Browsed())
        self._browse()
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._fit()
        self._read_out()

    def _refresh(self, *_told: object) -> None:
        """Read again what changed; where nobody looks, when somebody looks again."""
        self._stale = True
        if self.isVisible():
            self._catch_up()
            self._count_uses()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self._browse()

    def _browse(self) -> None:
        """Make the records of the kind ready; thousands of them on a worker."""
        if self._browsing is not None:
            self._browsing.drop()
            self._browsing = None
        records, catalogue = self._log.records(self.model.kind), self._log.catalogue
        before = self.model.browsed.index
        if len(records) < _MANY:
            self._take(browsed(records, catalogue, before))
            return
        self._browsing = self._begin(lambda: browsed(records, catalogue, before), self._take)

    def _begin(self, work: Callable[[], object], then: Callable[..., object]) -> Job:
        job = Job(work, self)
        job.done.connect(then)
        job.broken.connect(_raise)
        job.start()
        return job

    def _take(self, ready: Browsed) -> None:
        self.model.take(ready)
        self.head.offer(ready.sides, ready.sorts or {})
        self._read_out()

    def _count_uses(self) -> None:
        if self._counting is not None:
            self._counting.drop()
        self._counting = self._begin(self._log.logbook.times_named, self.model.take_uses)

    def _repaint(self) -> None:
        self.table.viewport().update()
        self._read_out()

    def _enter_table(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.table.setFocus()

    def _choose(self) -> None:
        record = self.chosen()
        self._chosen_id = record.id if record else self._chosen_id
        self._read_out()

    def _keep_chosen(self) -> None:
        self.head.say_count(self.model.rowCount(), self.model.whole_count)
        row = self.model.row_of(self._chosen_id) if self._chosen_id else None
        if row is not None:
            self.table.selectRow(row)
        else:
            self._read_out()

    def _read_out(self) -> None:
        record = self.chosen()
        self.preview.show_record(record, self._first_step())
        may = not self._log.logbook.read_only
        self.head.new.setEnabled(may)
        for name in ("Amend", "Merge…", "Withdraw"):
            self.buttons[name].setEnabled(may and record is not None)
        self.buttons["Merge…"].setVisible(self.model.kind in MERGED)
        self.chosen_changed.emit(record)

    def _first_step(self) -> str:
        if self.model.rowCount():
            return _CHOOSE
        if not self.model.whole_count:
            return _NONE_YET
        text = self.head.asking().text
        elsewhere = self._elsewhere.words(text, self.model.kind) if text else ""
        return elsewhere or _NONE_FIT

    def show_record(self, record: Record) -> None:
        """Show one record among its kind, chosen."""
        self._catch_up()
        self.head.ask_nothing()
        self.head.kind.setCurrentIndex(self.head.kind.findData(kind_of(record)))
        row = self.model.row_of(record.id)
        if row is not None:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def chosen(self) -> Record | None:
        """Return the record under the cursor, or None."""
        index = self.table.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def _ask(self, signal: SignalInstance) -> None:
        record = self.chosen()
        if record is not None and not self._log.logbook.read_only:
            signal.emit(record)

    def _fit(self) -> None:
        roomy = self.width() >= _ROOMY_PX
        self.model.narrow = not roomy
        self.split.setOrientation(Qt.Orientation.Horizontal if roomy else Qt.Orientation.Vertical)
        self.split.setSizes([1800, 1000] if roomy else [1000, 1000])
        self.head.lay_out(roomy=roomy)
        self.table.fit(self.model, roomy=roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model.narrow is (self.width() >= _ROOMY_PX):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()
        self._count_uses()


_CHOOSE = "Choose a record to read it here: all its names, who uses them, where it is used."
_NONE_FIT = (
    "Nothing fits. Esc in the search box forgets the words; “All sides” and “All sorts” show more."
)
_NONE_YET = "None of this kind is recorded yet: New enters the first one."


def _raise(bug: Exception) -> None:
    raise bug

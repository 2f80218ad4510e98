"""Hotspots: asked for, searched on a worker, listed with what they stand on."""

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.job import Job
from desktop.open_log import OpenLog
from desktop.panels.hotspots.members import MemberList
from desktop.panels.hotspots.model import HotspotModel
from desktop.panels.hotspots.running import Running
from desktop.panels.hotspots.search_form import SearchForm
from desktop.plain_label import PlainLabel, rule
from maps.hotspots.notes import BIAS
from maps.hotspots.result import HotspotResult
from models.problem import Problem

_LOOK_MS = 100
_ROW_PX, _LEAST_PX, _NOTES_PX = 44, 240, 128


class HotspotPanel(QWidget):
    """Searches what the filter lets through; Enter on a hotspot goes there and lists its members.

    Signals: `found(result)`, None when the hotspots are to go; `reached(shape)` to bring into view.
    """

    found = Signal(object)
    reached = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._running: Running | None = None
        self._answer = log.ids
        self.form = SearchForm(log, self)
        self.search_button = QPushButton("Search", self)
        self.clear_button = QPushButton("Clear", self)
        self.bar = QProgressBar(self)
        self.table = QTableView(self)
        self.model = HotspotModel(self)
        self.members = MemberList(log, self)
        self.notes = PlainLabel(_INVITATION, "quiet", self)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._build_table()
        self._lay_out()
        self._follow()
        self._show(None)

    def _build_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName("Hotspots")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        sizes = self.table.horizontalHeader()
        sizes.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        sizes.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(False)

    def _lay_out(self) -> None:
        self.search_button.setProperty("primary", True)
        self.bar.setRange(0, 100)
        self.bar.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self.search_button)
        foot.addWidget(self.clear_button)
        foot.addWidget(self.bar, 1)
        foot.addStretch(0)
        self.notes.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addLayout(foot)
        for part, share in ((self.table, 3), (self.members, 2)):
            column.addWidget(rule(self))
            column.addWidget(part, share)
        column.addWidget(rule(self))
        column.addWidget(self._notes_area())
        column.addStretch(0)
        self.setMinimumWidth(_LEAST_PX)
        self.setFocusProxy(self.form)

    def _notes_area(self) -> QScrollArea:
        """Return the notes, always in sight; what is long scrolls, and leaves the lists room."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(_NOTES_PX)
        area.setWidget(self.notes)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return area

    def _follow(self) -> None:
        self.search_button.clicked.connect(self._search_or_stop)
        self.form.asked.connect(self._search_or_stop)
        self.clear_button.clicked.connect(lambda: self._show(None))
        self._look.timeout.connect(self._tell_progress)
        self.table.activated.connect(self._reach)
        self.table.selectionModel().currentRowChanged.connect(self._list)
        self._log.shown.connect(self._log_moved)
        self._log.changed.connect(self._log_moved)

    def _search_or_stop(self) -> None:
        if self._running is not None:
            self._running.stopped = True
            return
        request = self.form.request()
        if request is None:
            return
        self._running = Running(request, self._log.ids)
        job = Job(self._running.work, self)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        job.broken.connect(self._break)
        job.start()
        self._show_running(is_running=True)

    def _show_running(self, *, is_running: bool) -> None:
        self.search_button.setText("Stop" if is_running else "Search")
        self.bar.setVisible(is_running)
        self.clear_button.setVisible(not is_running)
        self._tell_progress()
        if is_running:
            self._look.start()
        else:
            self._look.stop()

    def _tell_progress(self) -> None:
        if self._running is not None:
            self.bar.setValue(round(100 * self._running.part))
            self.bar.setFormat(self._running.words)

    def _end(self) -> Running | None:
        running, self._running = self._running, None
        self._show_running(is_running=False)
        return running

    def _take(self, result: HotspotResult) -> None:
        running = self._end()
        if running is not None:
            self._answer = running.answer
        self._show(result)
        if result.hotspots:
            self.table.setFocus()
            self.table.selectRow(0)

    def _fail(self, problem: Problem) -> None:
        self._end()
        self.form.say(problem)

    def _break(self, bug: Exception) -> None:
        self._end()
        raise bug

    def _show(self, result: HotspotResult | None) -> None:
        self.model.show_result(result)
        self.members.show_members(self._answer, np.empty(0, dtype=np.intp))
        some = result is not None and bool(result.hotspots)
        self.table.setVisible(some)
        self.members.setVisible(some)
        self.clear_button.setEnabled(result is not None)
        self.notes.show_text("\n".join(result.notes) if result else _INVITATION)
        self._result = result
        self.found.emit(result)

    def _log_moved(self, *_told: object) -> None:
        self.form.refresh()
        if self._result is not None:
            self.notes.show_text("\n".join((_STALE, *self._result.notes)))

    def _list(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.members.show_members(self._answer, self.model.hotspot(now.row()).members)

    def _reach(self, index: QModelIndex) -> None:
        self.reached.emit(self.model.surroundings(index.row()))
        self.members.setFocus(Qt.FocusReason.OtherFocusReason)


_INVITATION = (
    "Where do the encounters that are shown lie closer than chance would put them? Choose a "
    f"method and a bandwidth, then Search. {BIAS}"
)
_STALE = "The log or the filter has changed since; search again."

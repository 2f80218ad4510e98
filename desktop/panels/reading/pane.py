"""The reading pane: one incident whole, as its sheet shows it."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.open_log import OpenLog
from desktop.panels.reading.claims_behind import ClaimsBehind
from desktop.panels.reading.matrix_head import MatrixHead
from desktop.panels.reading.matrix_model import CELL, ROW
from desktop.panels.reading.matrix_section import MatrixSection
from desktop.panels.reading.page import Page
from desktop.panels.reading.parts import COMPUTED, HEAD, PARTS, Part, PartHolder, Shown
from desktop.panels.reading.threads.section import ThreadsSection
from desktop.panels.reading.threads.view import ThreadsView
from desktop.plain_label import PlainLabel
from desktop.stroke import is_dark
from models.encounter.incident import Incident
from models.rules.judgement import Cell, Row


class ReadingPane(QScrollArea):
    """Shows the selected incident and follows the log: the matrix in place, the rest as needed.

    Signals: `step_wanted(name, incident_after)` when something typed into it is to be written;
    `statement_wanted(command, id)` when something is to be done with a statement;
    `record_wanted(id)` when a record beside the incident is to be read.
    """

    step_wanted = Signal(str, object)
    statement_wanted = Signal(str, object)
    record_wanted = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.setObjectName("reading")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.behind = ClaimsBehind(self)
        self.section = MatrixSection(self, self)
        self.matrix = self.section.view
        self._nothing = PlainLabel(_NOTHING, "quiet")
        self.threads: ThreadsView | None = None
        self._statement_id: UUID | None = None
        statements = Part(self._reads_statements, self._statements)
        self._holders = [PartHolder(part) for part in (HEAD, *COMPUTED, statements, *PARTS)]
        self._lay_out()
        self.head = MatrixHead(self.matrix, self)
        self._connect()
        self._show(log.incident(log.selection))

    def _lay_out(self) -> None:
        page = Page()
        column = page.column
        first, *others = self._holders
        for widget in (self._nothing, first, self.section, *others):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(page)

    def _connect(self) -> None:
        self._log.selected.connect(self._show_other)
        self._log.changed.connect(self._follow)
        self._log.viewpoint_changed.connect(self.refresh)
        self.section.step_wanted.connect(self.step_wanted)
        self.section.cell_chosen.connect(self._show_behind)
        self.matrix.reached.connect(self._keep_cursor_in_sight)
        self.matrix.open_wanted.connect(self.behind.enter)
        self.behind.resized.connect(self._place_behind)
        self.behind.left.connect(self.matrix.setFocus)
        self.behind.statement_wanted.connect(self.show_statement)

    def _show_other(self, id_: UUID | None) -> None:
        self._statement_id = None
        self.behind.leave()
        self._show(self._log.incident(id_))
        self.verticalScrollBar().setValue(0)

    def _follow(self, _ids: object, _initiator: object) -> None:
        self._show(self._log.incident(self._log.selection))

    def refresh(self) -> None:
        """Show the selected incident in the colours that are in force now."""
        self._show(self._log.incident(self._log.selection))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_behind()
        reads = self.threads is not None and self.threads.hasFocus()
        if self.matrix.hasFocus() or (self.behind.isVisible() and not reads):
            # Once the page has its new layout too.
            QTimer.singleShot(0, self, self._keep_cursor_in_sight)

    def _place_behind(self) -> None:
        """Let the claims behind a cell lie at the foot, in at most half of the pane."""
        wanted = self.behind.wanted_px(self.width() - 16)
        height = min(wanted, self.height() // 2)
        self.setViewportMargins(0, 0, 0, height)
        self.behind.setGeometry(0, self.height() - height, self.width(), height)

    def _show(self, incident: Incident | None) -> None:
        self._nothing.setVisible(incident is None)
        for widget in (self.section, *self._holders):
            widget.setVisible(incident is not None)
        if incident is None:
            self._clear()
            self.behind.leave()
            return
        go = self.record_wanted.emit
        shown = Shown(incident, self._log.matrix(incident), self._log.catalogue, self._log, go)
        self.section.show_incident(incident, shown.matrix, shown.catalogue)
        for holder in self._holders:
            holder.show_part(shown)
        self._settle_layout()
        if self.behind.isVisible():
            self._renew_behind(self.matrix.currentIndex())

    def _clear(self) -> None:
        self.threads = None
        for holder in self._holders:
            holder.clear()

    def _settle_layout(self) -> None:
        """Let everything have its place now, for whoever goes there next."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is not None:
            layout.activate()

    def _renew_behind(self, index: QModelIndex) -> None:
        self._show_behind(index.data(CELL), index.data(ROW))

    def _show_behind(self, cell: Cell | None, row: Row | None) -> None:
        incident = self.section.incident
        if cell is None or row is None or incident is None:
            self.behind.leave()
        else:
            self.behind.show_cell(cell, row, incident, self._log.catalogue)
        self._keep_cursor_in_sight()

    def _keep_cursor_in_sight(self) -> None:
        page, at = self.widget(), self.matrix.visualRect(self.matrix.currentIndex())
        if page is None or not at.isValid():
            return
        viewport = self.matrix.viewport()
        top, foot = (viewport.mapTo(page, corner).y() for corner in (at.topLeft(), at.bottomLeft()))
        # The head stays in sight above it, what is behind it below.
        self.ensureVisible(0, top, 0, self.matrix.horizontalHeader().height() + _AIR_PX)
        self.ensureVisible(0, foot, 0, _AIR_PX)

    # The statements

    def show_statement(self, id_: UUID) -> None:
        """Open a statement of the incident that is shown and go to it."""
        if self.threads is not None:
            self.threads.choose(id_)
            self.threads.setFocus()
            self.threads.reach_chosen()

    def _reads_statements(self, shown: Shown) -> object:
        return (
            shown.incident.id,
            shown.incident.statements,
            [column.party_id for column in shown.matrix.columns if column.principal],
            is_dark(self.palette()),
            self._log.logbook.read_only,
        )

    def _statements(self, shown: Shown) -> Iterator[QWidget]:
        section = ThreadsSection(
            shown.incident,
            [column.party_id for column in shown.matrix.columns if column.principal],
            shown.catalogue,
            dark=is_dark(self.palette()),
            may_write=not self._log.logbook.read_only,
        )
        self.threads = section.view
        self.threads.choose(self._statement_id)
        self.threads.chosen.connect(self._note_statement)
        self.threads.reached.connect(self._bring_into_sight)
        self.threads.wanted.connect(self.statement_wanted)
        yield section

    def _note_statement(self, id_: UUID | None) -> None:
        self._statement_id = id_

    def _bring_into_sight(self, rect: QRect) -> None:
        """Scroll so that a statement is seen, from its head on where it is higher than the pane."""
        page, threads = self.widget(), self.threads
        if page is None or threads is None:
            return
        self._settle_layout()
        top = threads.mapTo(page, rect.topLeft()).y()
        room = self.viewport().height()
        self.ensureVisible(0, top + min(rect.height(), room - _AIR_PX), 0, _AIR_PX)
        self.ensureVisible(0, top, 0, _AIR_PX)


# Kept free round the chosen cell.
_AIR_PX = 16
_NOTHING = (
    "No incident is selected.\n\n"
    "Choose one in the list or on the map, or log a new one with Ctrl+N."
)

"""The reading pane: one incident whole, as its sheet shows it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.reading.advisory import advisory_section
from desktop.panels.reading.beside import (
    assessments_section,
    context_section,
    history_section,
    links_section,
    notes_section,
    sources_section,
)
from desktop.panels.reading.claims_behind import ClaimsBehind
from desktop.panels.reading.head import episode_section, frame, head
from desktop.panels.reading.matrix_model import MatrixModel
from desktop.panels.reading.matrix_view import MatrixView
from desktop.panels.reading.section import Section
from desktop.panels.reading.threads.section import ThreadsSection
from desktop.panels.reading.threads.view import ThreadsView
from desktop.panels.reading.zones import zones_section
from desktop.plain_label import PlainLabel
from desktop.stroke import is_dark, side_stroke
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.rules.advisory import remarks_on
from models.rules.judgement import Cell, Matrix, Row
from models.rules.zone_test import zone_touches


class ReadingPane(QScrollArea):
    """Shows the selected incident and follows the log.

    Signals: `statement_wanted(command, id)` when something is to be done with a statement;
    `record_wanted(id)` when a record beside the incident is to be read.
    """

    statement_wanted = Signal(str, object)
    record_wanted = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.setObjectName("reading")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matrix: MatrixView | None = None
        self.threads: ThreadsView | None = None
        self._statement_id: UUID | None = None
        self.behind = ClaimsBehind(self)
        self.behind.resized.connect(self._place_behind)
        log.selected.connect(self._show_other)
        log.changed.connect(self.refresh)
        log.viewpoint_changed.connect(self.refresh)
        self._show_other(log.selection)

    def show_statement(self, id_: UUID) -> None:
        """Open a statement of the incident that is shown and go to it."""
        if self.threads is not None:
            self.threads.choose(id_)
            self.threads.setFocus()

    def _show_other(self, id_: UUID | None) -> None:
        self._statement_id = None
        self._show(self._log.incident(id_))
        self.verticalScrollBar().setValue(0)

    def refresh(self, *_told: object) -> None:
        """Show the selected incident anew, at the same place."""
        kept = self.verticalScrollBar().value()
        self._show(self._log.incident(self._log.selection))
        self.verticalScrollBar().setValue(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_behind()

    def _place_behind(self) -> None:
        """Let the claims behind a cell lie at the foot, in at most half of the pane."""
        wanted = self.behind.wanted_px(self.width() - 16)
        height = min(wanted, self.height() // 2)
        self.setViewportMargins(0, 0, 0, height)
        self.behind.setGeometry(0, self.height() - height, self.width(), height)

    def _show(self, incident: Incident | None) -> None:
        self.behind.leave()
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 24)
        column.setSpacing(0)
        self.matrix = self.threads = None
        for part in self._parts(incident) if incident else (PlainLabel(_NOTHING, "quiet"),):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)

    def _parts(self, incident: Incident) -> list[QWidget]:
        catalogue = self._log.catalogue
        matrix = self._log.matrix(incident)
        acts = enumerate(incident.episodes, 1)
        remarks = remarks_on(incident, matrix, catalogue)
        touches = zone_touches(incident, matrix, catalogue)
        computed: tuple[tuple[object, Callable[[], Section]], ...] = (
            (remarks, lambda: advisory_section(remarks, catalogue)),
            (touches, lambda: zones_section(touches, catalogue)),
        )
        optional: tuple[tuple[object, Callable[[], Section]], ...] = (
            (incident.assessments, lambda: assessments_section(incident)),
            (incident.contexts, lambda: context_section(incident, catalogue)),
            (incident.links, lambda: links_section(incident, self._log.index)),
            (incident.notes, lambda: notes_section(incident)),
        )
        return [
            head(incident, matrix.badge, catalogue),
            self._matrix_section(incident, matrix),
            *(make() for held, make in computed if held),
            self._statements_section(incident, matrix),
            *(episode_section(number, act, catalogue, self._log.viewpoint) for number, act in acts),
            frame(incident, catalogue),
            *(make() for held, make in optional if held),
            sources_section(incident, catalogue),
            history_section(self._log.logbook.history(incident.id)),
        ]

    def _statements_section(self, incident: Incident, matrix: Matrix) -> Section:
        principals = [column.party_id for column in matrix.columns if column.principal]
        may_write = not self._log.logbook.read_only
        section = ThreadsSection(
            incident,
            principals,
            self._log.catalogue,
            dark=is_dark(self.palette()),
            may_write=may_write,
        )
        self.threads = section.view
        self.threads.choose(self._statement_id)
        self.threads.chosen.connect(self._note_statement)
        self.threads.reached.connect(self._bring_into_sight)
        self.threads.wanted.connect(self.statement_wanted)
        return section

    def _note_statement(self, id_: UUID | None) -> None:
        self._statement_id = id_

    def _bring_into_sight(self, rect: QRect) -> None:
        """Scroll so that a statement is seen, from its head on where it is higher than the pane."""
        page, threads = self.widget(), self.threads
        if page is None or threads is None:
            return
        layout = page.layout()
        if layout is not None:
            layout.activate()
        top = threads.mapTo(page, rect.topLeft()).y()
        room = self.viewport().height()
        self.ensureVisible(0, top + min(rect.height(), room - _AIR_PX), 0, _AIR_PX)
        self.ensureVisible(0, top, 0, _AIR_PX)

    def _show_behind(self, cell: Cell, row: Row, incident: Incident, catalogue: Catalogue) -> None:
        self.behind.show_cell(cell, row, incident, catalogue)
        page = self.widget()
        if self.matrix is not None and page is not None:
            chosen = self.matrix.visualRect(self.matrix.currentIndex())
            foot = self.matrix.viewport().mapTo(page, chosen.bottomLeft())
            self.ensureVisible(0, foot.y(), 0, _AIR_PX)

    def _matrix_section(self, incident: Incident, matrix: Matrix) -> Section:
        section = Section("Claim matrix")
        if not matrix.rows:
            section.add_text(
                "No proposition is recorded yet: nothing is claimed or denied.", "quiet"
            )
            return section
        catalogue = self._log.catalogue
        of_side = side_stroke(catalogue, dark=is_dark(self.palette()))
        strokes = tuple(of_side(column.code) for column in matrix.columns)
        self.matrix = MatrixView(MatrixModel(matrix, catalogue, strokes, section), section)
        self.matrix.cell_chosen.connect(
            lambda cell, row: self._show_behind(cell, row, incident, catalogue)
        )
        section.column.addWidget(self.matrix)
        section.add_text(_LEGEND, "quiet")
        return section


# Kept free below the chosen cell.
_AIR_PX = 16
_LEGEND = (
    "● asserts   ◐ partly confirms   ○ denies   – no comment   ? unable to confirm   "
    "· silent on this   ↺ accuses in return"
)
_NOTHING = (
    "No incident is selected.\n\n"
    "Choose one in the list or on the map, or log a new one with Ctrl+N."
)

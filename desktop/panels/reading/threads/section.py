"""The section of the reading pane that holds the statements."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QToolButton, QWidget

from desktop.panels.reading.section import Section
from desktop.panels.reading.threads.view import ThreadsView
from desktop.stroke import side_stroke
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.threads.threads import threads_of


class ThreadsSection(Section):
    """All statements as threads, with what the marks mean; says so where there are none.

    A single statement is open from the start.
    """

    def __init__(
        self,
        incident: Incident,
        principals: Sequence[UUID],
        catalogue: Catalogue,
        *,
        dark: bool,
        may_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Statements", parent)
        threads = threads_of(incident.statements, principals, catalogue)
        strokes = side_stroke(catalogue, dark=dark)
        lanes = tuple(strokes(catalogue.code_of(lane)) for lane in threads.lanes)
        self.view = ThreadsView(threads, lanes, catalogue, may_write=may_write, parent=self)
        if not threads.rows:
            self.view.hide()
            self.add_text(_NOBODY, "quiet")
            return
        if len(threads.rows) == 1:
            self.view.open_all(wanted=True)
        else:
            self.add_beside_heading(self._switch())
        self.column.addWidget(self.view)
        self.add_text(_LEGEND, "quiet")

    def _switch(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("Open all")
        button.setCheckable(True)
        button.toggled.connect(lambda on: self.view.open_all(wanted=on))
        return button


_NOBODY = (
    "Nobody has spoken on this incident yet. Edit > Add statement enters what a party said: "
    "who, when, through which channel, in its own words."
)
_LEGEND = (
    "A node stands for a statement, a bar for the time in which it may have been made; an open "
    "node is undated. An arrow leads from an answer to what it answers. Ringed: revised; "
    "crossed: withdrawn. ↑ ↓ in time, ← what it answers, → its answer, Enter amends."
)

"""An incident read out in parts, as the reading pane shows it, for a page that only reads."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop.panels.reading.beside import (
    assessments_section,
    notes_section,
    sources_section,
)
from desktop.panels.reading.context import context_section, links_sections
from desktop.panels.reading.head import episode_section, frame, head
from desktop.panels.reading.matrix_lines import read_only_lines
from desktop.panels.reading.matrix_model import Picture
from desktop.panels.reading.matrix_view import MatrixView
from desktop.panels.reading.section import Section
from desktop.panels.reading.threads.section import ThreadsSection
from desktop.stroke import side_stroke
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.pages import Read
from models.rules.judgement import Matrix
from models.rules.matrix import claim_matrix


def reading_parts(
    incident: Incident, catalogue: Catalogue, read: Read, now: datetime, *, dark: bool
) -> list[QWidget]:
    """Return the parts of the reading pane for one state of an incident, judged as of `now`."""
    matrix = claim_matrix(incident, catalogue, now)
    acts = enumerate(incident.episodes, 1)
    optional: tuple[tuple[object, Callable[[], Section]], ...] = (
        (incident.assessments, lambda: assessments_section(incident)),
        (incident.contexts, lambda: context_section(incident, catalogue)),
        (incident.notes, lambda: notes_section(incident)),
    )
    return [
        head(incident, matrix.badge, catalogue),
        matrix_section("Claim matrix", matrix, catalogue, dark=dark),
        _statements_section(incident, matrix, catalogue, dark=dark),
        *(episode_section(number, act, catalogue) for number, act in acts),
        frame(incident, catalogue),
        *(make() for held, make in optional if held),
        *links_sections(incident, read, catalogue),
        sources_section(incident, catalogue),
    ]


def _statements_section(
    incident: Incident, matrix: Matrix, catalogue: Catalogue, *, dark: bool
) -> Section:
    principals = [column.party_id for column in matrix.columns if column.principal]
    section = ThreadsSection(incident, principals, catalogue, dark=dark, may_write=False)
    section.view.open_all(wanted=True)
    return section


def matrix_section(heading: str, matrix: Matrix, catalogue: Catalogue, *, dark: bool) -> Section:
    """Return a claim matrix under a heading, or the words that there is none."""
    section = Section(heading)
    if not matrix.rows:
        section.add_text("No proposition is recorded: nothing is claimed or denied.", "quiet")
        return section
    of_side = side_stroke(catalogue, dark=dark)
    strokes = tuple(of_side(column.code) for column in matrix.columns)
    view = MatrixView(section)
    view.show_picture(Picture(matrix.columns, strokes, read_only_lines(matrix), catalogue))
    section.column.addWidget(view)
    return section

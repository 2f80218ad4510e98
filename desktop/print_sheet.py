"""Joins the locator maps of `maps` to the sheets of `models`: whoever calls both does it here."""

from collections.abc import Callable, Sequence
from datetime import datetime

from maps.locator import locator_map
from models.encounter.incident import Incident
from models.rules.matrix import claim_matrix
from models.sheet.content import sheet_content
from models.sheet.linked import linked_titles
from models.sheet.pdf import Paper, write_pdf
from models.store.logbook import Logbook


def sheet_printer(
    logbook: Logbook, incidents: Sequence[Incident], *, paper: Paper, now: datetime
) -> Callable[[], bytes]:
    """Return work that prints these incidents as one PDF; it may run on another thread.

    All that it needs of the logbook is read before it is returned.
    """
    seq, head = logbook.head
    catalogue, note = logbook.catalogue(), f"revision {seq}, history {head[:12]}"
    linked = linked_titles(incidents, logbook.summaries)

    def work() -> bytes:
        sheets = []
        for incident in incidents:
            matrix = claim_matrix(incident, catalogue, now)
            locator = locator_map(incident, matrix, catalogue)
            content = sheet_content(
                incident, matrix, catalogue, note, now, locator=locator, linked=linked
            )
            sheets.append(content)
        return write_pdf(sheets, paper=paper, timestamp=now)

    return work

"""From an incident and what the rules make of it to the sheet: plain strings in printed order."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.chronology import in_order
from models.encounter.incident import Incident
from models.rules.judgement import Matrix
from models.sheet.checks import check_lines, zone_lines
from models.sheet.chronology import sayings
from models.sheet.claims import columns_beside, legend, matrix_heads, matrix_lines
from models.sheet.frame import Frame
from models.sheet.heading import acts, care_words, facts, marking_words
from models.sheet.method import methods
from models.sheet.participants import participant_rows
from models.sheet.quantities import quantities
from models.sheet.sheet import LocatorMap, Sheet
from models.sheet.sources import cited_sources, source_lines
from models.sheet.surroundings import contexts, judgements, links
from models.text import badge_text

_NOBODY: Mapping[UUID, str] = MappingProxyType({})


def sheet_content(
    incident: Incident,
    matrix: Matrix,
    catalogue: Catalogue,
    revision_note: str,
    now: datetime,
    *,
    locator: LocatorMap | None = None,
    linked: Mapping[UUID, str] = _NOBODY,
) -> Sheet:
    """Return the sheet of an incident.

    `revision_note` says from which state of the history it is printed; `locator` is the map, None
    where nobody gives a place; `linked` names other incidents, "REF, title", by their identity.
    """
    frame = _frame(incident, matrix, catalogue, now)
    return Sheet(
        ref=incident.ref or "without reference",
        title=incident.title.strip() or "Without title",
        summary=incident.summary,
        marking=marking_words(incident.marking),
        care=care_words(incident.marking),
        printed=f"Printed {now.astimezone(UTC):%Y-%m-%d %H:%M}Z from {revision_note}",
        facts=facts(frame),
        badge=badge_text(matrix.badge),
        acts=acts(frame),
        locator=locator,
        participants=participant_rows(frame),
        heads=matrix_heads(frame),
        beside=columns_beside(frame),
        propositions=matrix_lines(frame, scored=True),
        characterisations=matrix_lines(frame, scored=False),
        legend=legend(frame),
        quantities=quantities(frame),
        zones=zone_lines(frame),
        checks=check_lines(frame),
        sayings=sayings(frame),
        judgements=judgements(frame),
        contexts=contexts(frame),
        links=links(frame, linked),
        sources=source_lines(frame),
        methods=methods(frame),
    )


def _frame(incident: Incident, matrix: Matrix, catalogue: Catalogue, now: datetime) -> Frame:
    return Frame(
        incident=incident,
        matrix=matrix,
        catalogue=catalogue,
        now=now,
        propositions=_numbered("P", (row.proposition.id for row in matrix.rows)),
        sayings=_numbered("S", (statement.id for statement in in_order(incident.statements))),
        sources=_numbered("Q", cited_sources(incident, catalogue)),
        episodes=_numbered("", (episode.id for episode in incident.episodes)),
    )


def _numbered(letter: str, ids: Iterable[UUID]) -> dict[UUID, str]:
    return {id_: f"{letter}{n}" for n, id_ in enumerate(ids, 1)}

"""Records as the command line prints them: as text for people and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from desktop.headless.layout import table
from desktop.headless.output import one_line
from desktop.headless.page import page_of
from models.bundle.codec import adapter
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.summary import IncidentSummary
from models.rules.advisory import remarks_on
from models.rules.matrix import claim_matrix
from models.rules.zone_test import zone_touches
from models.sheet.content import sheet_content
from models.sheet.linked import linked_titles
from models.store.logbook import Logbook
from models.store.revision import Revision
from models.store.walk import references_of
from models.text import badge_text
from models.when.write import as_local


def as_json(value: object) -> Any:
    """Return any value as plain JSON, every field written out."""
    return json.loads(adapter(type(value)).dump_json(value))


def list_lines(summaries: Sequence[IncidentSummary]) -> Iterator[str]:
    """Yield a line for each incident: reference, time, sides, title and badge."""
    yield from table([_summary_cells(summary) for summary in summaries])


def _summary_cells(summary: IncidentSummary) -> tuple[str, ...]:
    when = as_local(summary.when) if summary.when else "no date"
    title = f"{one_line(summary.title)}  [{badge_text(summary.badge)}]"
    return summary.ref, when, "/".join(map(one_line, summary.sides)), title


def incident_as_json(incident: Incident, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    """Return the incident whole, its matrix, what is computed beside it, and its context events.

    `parties` gives the code of every party that is named, `names` the name of everything;
    `zones_touched` and `advisory` are computed and decide nothing.
    """
    matrix = claim_matrix(incident, catalogue, now)
    events = [catalogue.entries[link.context_id] for link in incident.contexts]
    named = sorted(references_of(incident) | {column.party_id for column in matrix.columns})
    parties = {str(id_): catalogue.code_of(id_) for id_ in named if catalogue.party(id_)}
    return {
        "incident": as_json(incident),
        "matrix": as_json(matrix),
        "zones_touched": [as_json(touch) for touch in zone_touches(incident, matrix, catalogue)],
        "advisory": [as_json(remark) for remark in remarks_on(incident, matrix, catalogue)],
        "context_events": [as_json(event) for event in events],
        "parties": parties,
        "names": {str(id_): catalogue.name_of(id_) for id_ in named if id_ in catalogue.entries},
    }


def incident_as_text(incident: Incident, logbook: Logbook, now: datetime) -> str:
    """Return the incident as a page of text."""
    catalogue = logbook.catalogue()
    matrix = claim_matrix(incident, catalogue, now)
    linked = linked_titles([incident], logbook.summaries)
    note = f"revision {logbook.head[0]}"
    return page_of(sheet_content(incident, matrix, catalogue, note, now, linked=linked))


def history_lines(revisions: Sequence[Revision]) -> Iterator[str]:
    """Yield a line for each revision: number, time, author, action, and what it was about."""
    yield from table([_revision_cells(revision) for revision in revisions])


def _revision_cells(revision: Revision) -> tuple[str, ...]:
    about = (revision.step_name, revision.label)
    what = ": ".join(dict.fromkeys(part for part in about if part))
    why = f" ({revision.reason})" if revision.reason else ""
    at = f"{revision.at:%Y-%m-%d %H:%M:%SZ}"
    action = revision.action.replace("_", " ")
    return str(revision.seq), at, one_line(revision.author), action, one_line(what + why)

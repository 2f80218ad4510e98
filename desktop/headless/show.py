"""Records as the command line prints them: as text for people and as JSON for programs."""

import json
from datetime import datetime
from typing import Any

from models.bundle.codec import adapter
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.figure.write import as_said
from models.filter.summary import IncidentSummary
from models.rules.judgement import Cell, Matrix, Row
from models.rules.matrix import claim_matrix
from models.store.revision import Revision
from models.text import GLYPHS, badge_text, readable
from models.when.write import as_both, as_local


def as_json(value: object) -> Any:
    """Return any value as plain JSON, every field written out."""
    return json.loads(adapter(type(value)).dump_json(value))


def summary_as_json(summary: IncidentSummary) -> Any:
    """Return one line of the list as JSON."""
    return as_json(summary)


def summary_line(summary: IncidentSummary) -> str:
    """Return one line of the list: reference, time, sides, title, badge."""
    when = as_local(summary.when) if summary.when else "no date"
    sides = "/".join(summary.sides)
    return f"{summary.ref}  {when}  {sides}  {summary.title}  [{badge_text(summary.badge)}]"


def incident_as_json(incident: Incident, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    """Return the incident whole, its matrix, its context events, and who the parties are."""
    matrix = claim_matrix(incident, catalogue, now)
    events = [catalogue.entries[link.context_id] for link in incident.contexts]
    parties = {str(column.party_id): column.code for column in matrix.columns}
    parties |= {str(s.party_id): catalogue.code_of(s.party_id) for s in incident.statements}
    return {
        "incident": as_json(incident),
        "matrix": as_json(matrix),
        "context_events": [as_json(event) for event in events],
        "parties": parties,
    }


def incident_as_text(incident: Incident, catalogue: Catalogue, now: datetime) -> str:
    """Return the incident as a page of text."""
    matrix = claim_matrix(incident, catalogue, now)
    parts = [
        [f"{incident.ref}  {incident.title}", badge_text(matrix.badge), incident.summary],
        [_episode_line(episode, catalogue) for episode in incident.episodes],
        _matrix_lines(matrix),
        [_statement_line(s, catalogue) for s in incident.statements],
        [
            f"context: {catalogue.name_of(link.context_id)} ({readable(link.relation)})"
            for link in incident.contexts
        ],
    ]
    return "\n\n".join("\n".join(line for line in part if line) for part in parts if part)


def _episode_line(episode: Any, catalogue: Catalogue) -> str:
    when = as_both(episode.when) if episode.when else "no time estimated"
    where = episode.position.words if episode.position else "no place estimated"
    who = ", ".join(_participant(p, catalogue) for p in episode.participants)
    return f"{episode.label or 'episode'}: {when}; {where}; {who}"


def _participant(participant: Any, catalogue: Catalogue) -> str:
    what = catalogue.name_of(participant.unit_id) or catalogue.name_of(participant.platform_id)
    count = f"{participant.count_best} × " if participant.count_best else ""
    return f"{count}{what or 'unknown'} ({catalogue.code_of(participant.side_id) or '?'})"


def _matrix_lines(matrix: Matrix) -> list[str]:
    lines: list[str] = []
    for row in matrix.rows:
        lines.append(row.proposition.text)
        cells = zip(matrix.columns, row.cells, strict=True)
        said = "   ".join(f"{column.code} {_cell(cell)}" for column, cell in cells)
        lines.append(f"    {said}   = {_relation(row)}")
        lines.extend(f"    {gap.text}" for gap in row.gaps)
    return lines


def _cell(cell: Cell) -> str:
    figure = cell.effective.figure if cell.effective else None
    parts = [GLYPHS[cell.state], as_said(figure) if figure else "", "(revised)" * cell.revised]
    return " ".join(part for part in parts if part)


def _relation(row: Row) -> str:
    if row.relation is None:
        return "shown, not scored"
    return f"{readable(row.relation)}, {readable(row.corroboration or '')}"


def _statement_line(statement: Any, catalogue: Catalogue) -> str:
    said = as_local(statement.said) if statement.said else "no date"
    words = statement.gist or statement.quote
    return f"{said}  {catalogue.code_of(statement.party_id)}: {words}"


def revision_line(revision: Revision) -> str:
    """Return one line of history."""
    what = f"{revision.step_name}: {revision.label}" if revision.label else revision.step_name
    why = f" ({revision.reason})" if revision.reason else ""
    at = f"{revision.at:%Y-%m-%d %H:%M:%SZ}"
    return f"{revision.seq}  {at}  {revision.author}  {revision.action}  {what}{why}"


def revision_as_json(revision: Revision) -> Any:
    """Return one revision as JSON."""
    return as_json(revision)

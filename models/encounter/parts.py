"""Statements of an incident, found and put in."""

from dataclasses import replace
from uuid import UUID

from models.encounter.incident import Incident
from models.encounter.statement import Citation, Statement
from models.problem import Problem


def statement_in(incident: Incident, id_: UUID | None) -> Statement:
    """Return a statement of an incident. Problem when it is not there, or no longer."""
    found = [statement for statement in incident.statements if statement.id == id_]
    if not found:
        mend = "Choose one under Statements in the reading pane (Ctrl+T)."
        raise Problem("no statement is chosen", mend=mend)
    return found[0]


def with_statement(incident: Incident, statement: Statement) -> Incident:
    """Return the incident with a statement in the place of the one of its id, or at the end."""
    ids = [other.id for other in incident.statements]
    if statement.id not in ids:
        return replace(incident, statements=(*incident.statements, statement))
    others = (statement if x.id == statement.id else x for x in incident.statements)
    return replace(incident, statements=tuple(others))


def cited_in(statement: Statement) -> tuple[Citation, ...]:
    """Return where a statement was read, also in its earlier wordings."""
    before = (citation for wording in statement.earlier for citation in wording.citations)
    return tuple(dict.fromkeys((*statement.citations, *before)))

"""Where an incident cites kept copies: each passage, in the order in which it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.source import Capture
from models.encounter.chronology import in_order
from models.encounter.incident import Incident
from models.encounter.parts import cited_in
from models.encounter.statement import Citation, Statement
from models.value import Value

_MOST_LETTERS = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Value):
    """A citation whose capture is in the logbook, by which statement, and what for in a line."""

    statement_id: UUID
    citation: Citation
    capture: Capture
    label: str


def passages_in(incident: Incident, catalogue: Catalogue) -> tuple[Cited, ...]:
    """Return the citations of statements in order of time, each followed by those of its claims."""
    return tuple(
        Cited(
            statement_id=statement.id,
            citation=citation,
            capture=capture,
            label=_label(catalogue.code_of(statement.party_id), words, citation),
        )
        for citation, statement, words in _citations(incident)
        if isinstance(capture := _capture(citation, catalogue), Capture)
    )


def _capture(citation: Citation, catalogue: Catalogue) -> object:
    return catalogue.entries.get(citation.capture_id) if citation.capture_id else None


def _citations(incident: Incident) -> Iterator[tuple[Citation, Statement, str]]:
    for statement in in_order(incident.statements):
        for citation in cited_in(statement):
            yield citation, statement, statement.quote or statement.gist
        for claim in incident.claims:
            if claim.statement_id == statement.id and claim.citation is not None:
                yield claim.citation, statement, claim.words


def _label(who: str, words: str, citation: Citation) -> str:
    at = [f"page {citation.page}"] if citation.page else []
    at += [f"{citation.at_s:.0f} s"] if citation.at_s is not None else []
    line = " ".join((words or citation.exact).split())
    short = line if len(line) <= _MOST_LETTERS else f"{line[: _MOST_LETTERS - 1]}…"
    return " · ".join(part for part in (who, f"“{short}”" if short else "", *at) if part)

"""The list of sources: Admiralty letter in words, the flag beside it, kept copies by their hash."""

from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.source import RELIABILITIES, Capture, Source
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.parts import cited_in
from models.sheet.frame import Frame, joined, named
from models.sheet.sheet import SourceLine
from models.sheet.words import Words
from models.when.short import short_date

# So many digits of a SHA-256 tell copies apart in print; the logbook holds all 64.
_HASH_DIGITS = 16


def cited_sources(incident: Incident, catalogue: Catalogue) -> tuple[UUID, ...]:
    """Return the sources of statements, then of context events, each once, in their order."""
    cited = [citation for statement in incident.statements for citation in cited_in(statement)]
    for link in incident.contexts:
        event = catalogue.entries.get(link.context_id)
        cited.extend(event.citations if isinstance(event, ContextEvent) else ())
    return tuple(dict.fromkeys(citation.source_id for citation in cited))


def source_lines(frame: Frame) -> tuple[SourceLine, ...]:
    """Return every source cited, numbered as the chronology refers to it."""
    entries = frame.catalogue.entries
    return tuple(
        _line(frame, source, number)
        for id_, number in frame.sources.items()
        if isinstance(source := entries.get(id_), Source)
    )


def _line(frame: Frame, source: Source, number: str) -> SourceLine:
    party = named(frame, source.party_id) if source.party_id else ""
    return SourceLine(
        number=number,
        title=Words(source.title or source.name, source.lang),
        outlet=joined(source.name if source.title else "", source.kind, party, by=", "),
        rating=joined(
            f"{source.reliability} {RELIABILITIES[source.reliability]}",
            "party to the dispute" if source.party_to_dispute else "",
            source.reliability_note,
        ),
        published=short_date(source.published),
        url=source.url,
        captures=tuple(
            _copy(capture)
            for capture in frame.catalogue.all(Capture)
            if capture.source_id == source.id
        ),
    )


def _copy(capture: Capture) -> str:
    at = f", {capture.captured_at:%Y-%m-%d %H:%M}Z" if capture.captured_at else ""
    return f"SHA-256 {capture.sha256[:_HASH_DIGITS]}…{at}"

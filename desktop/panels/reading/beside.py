"""What stands beside the claims: assessments, sources, notes and history."""

from collections.abc import Iterable

from desktop.panels.reading.section import Section
from models.assessed import sentences, standing
from models.catalogue.catalogue import Catalogue
from models.catalogue.source import RELIABILITIES, Source
from models.encounter.assessment import Assessment
from models.encounter.incident import Incident
from models.encounter.parts import cited_in
from models.store.revision import Revision


def assessments_section(incident: Incident) -> Section:
    """Return the judgements, likelihood and confidence in sentences of their own."""
    section = Section("Assessments")
    held = standing(incident.assessments)
    for assessment in held:
        for text, role in _assessment(assessment):
            section.add_text(text, role)
    older = [one for one in incident.assessments if one not in held]
    if older:
        what = "1 superseded" if len(older) == 1 else f"{len(older)} superseded"
        section.add_folded(what, [line for one in reversed(older) for line in _assessment(one)])
    return section


def _assessment(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return an assessment as lines: the judgement, a sentence each, and who signed it."""
    signed = f"{assessment.author}, {assessment.at:%d %b %Y}"
    said = ((text, "") for text in sentences(assessment))
    return ((assessment.text, ""), *said, (signed, "quiet"))


def sources_section(incident: Incident, catalogue: Catalogue) -> Section:
    """Return the sources cited, each with its letter and whether it is a party to the dispute."""
    section = Section("Sources")
    cited = {c.source_id for s in incident.statements for c in cited_in(s)}
    for id_ in sorted(cited, key=catalogue.name_of):
        source = catalogue.entries.get(id_)
        if isinstance(source, Source):
            letter = f"{source.reliability}: {RELIABILITIES[source.reliability]}"
            section.add_rows([(letter, source_text(source))])
    return section


def source_text(source: Source) -> str:
    """Return a source in a line."""
    party = "party to the dispute" if source.party_to_dispute else ""
    parts = (source.name, source.title, party, source.reliability_note, source.url)
    return ", ".join(part for part in parts if part)


def notes_section(incident: Incident) -> Section:
    """Return the analysts' remarks."""
    section = Section("Notes")
    for note in incident.notes:
        section.add_text(note.text)
        section.add_text(f"{note.author}, {note.at:%d %b %Y}", "quiet")
    return section


def history_section(revisions: Iterable[Revision]) -> Section:
    """Return what was changed, newest first."""
    section = Section("History")
    rows = [(f"{r.at:%d %b %Y %H:%MZ}", _revision(r)) for r in revisions]
    section.add_rows(rows)
    return section


def _revision(revision: Revision) -> str:
    why = f". {revision.reason}" if revision.reason else ""
    return f"{revision.step_name}, {revision.author}{why}"

"""How far the work on an incident has come, in words."""

from models.encounter.incident import Incident, Status
from models.encounter.publication import Publication
from models.text import readable


def status_words(incident: Incident) -> str:
    """Return the state of the work in a line: "draft, last published as no. 1 on 6 Dec 2025"."""
    last = incident.publications[-1] if incident.publications else None
    if last is None:
        return readable(incident.status)
    if incident.status is Status.PUBLISHED:
        return publication_words(last)
    return f"{readable(incident.status)}, last {publication_words(last)}"


def publication_words(publication: Publication) -> str:
    """Return a publication in a line: number, date, by whom, and its remark."""
    by = f" by {publication.by}" if publication.by else ""
    note = f": {publication.note}" if publication.note else ""
    at = f"{publication.at.day} {publication.at:%b %Y}"
    return f"published as no. {publication.number} on {at}{by}{note}"

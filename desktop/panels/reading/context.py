"""What the encounter is linked to: events beside it, precedents that are cited, other incidents."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.panels.reading.go_row import GoRow
from desktop.panels.reading.section import Section
from models.catalogue.catalogue import Catalogue
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, IncidentLink, LinkKind
from models.filter.pages import Read
from models.text import readable
from models.when.write import as_both, as_local

# Where a row leads; None where a page is only read.
Go = Callable[[UUID], None] | None


def context_section(incident: Incident, catalogue: Catalogue, go: Go = None) -> Section:
    """Return the events beside the encounter, and how each is said to stand to it, by whom.

    `go` is called with the event that a row leads to.
    """
    section = Section("Context")
    for link in incident.contexts:
        event = catalogue.entries.get(link.context_id)
        if isinstance(event, ContextEvent):
            section.column.addWidget(_event_row(link, event, catalogue, go))
    return section


def _event_row(link: ContextLink, event: ContextEvent, catalogue: Catalogue, go: Go) -> QWidget:
    when = as_both(event.when) if event.when else "undated"
    by = catalogue.name_of(link.claimed_by_id)
    how = (
        f"{readable(link.relation)}, {f'as claimed by {by}' if by else 'as linked by the analyst'}"
    )
    return GoRow(event.title, (f"{when}  ·  {how}", event.text, link.note), event.id, go)


def links_sections(
    incident: Incident, read: Read, catalogue: Catalogue, go: Go = None
) -> list[Section]:
    """Return the precedents that are cited, with who cites them, and the other linked incidents."""
    cited = [link for link in incident.links if link.kind is LinkKind.PRECEDENT_CITED]
    others = [link for link in incident.links if link.kind is not LinkKind.PRECEDENT_CITED]
    parts = (("Precedents cited", cited), ("Linked incidents", others))
    return [_links(name, links, read, catalogue, go) for name, links in parts if links]


def _links(
    heading: str,
    links: Iterable[IncidentLink],
    read: Read,
    catalogue: Catalogue,
    go: Go,
) -> Section:
    section, held = Section(heading), tuple(links)
    others = {summary.id: summary for summary in read(link.incident_id for link in held)}
    for link in held:
        other = others.get(link.incident_id)
        if other is None:
            section.add_text("An incident that was withdrawn.", "quiet")
            continue
        when = as_local(other.when) if other.when else "undated"
        by = catalogue.name_of(link.drawn_by_id)
        words = f"{other.ref}  ·  {when}  ·  {_drawn(link, by)}"
        section.column.addWidget(GoRow(other.title, (words, link.note), other.id, go))
    return section


def _drawn(link: IncidentLink, by: str) -> str:
    if link.kind is LinkKind.PRECEDENT_CITED and by:
        return f"cited by {by}"
    return f"{readable(link.kind)}, {f'as drawn by {by}' if by else 'as linked by the analyst'}"

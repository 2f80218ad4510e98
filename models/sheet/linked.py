"""What the sheet calls the incidents that others are linked to."""

from collections.abc import Callable, Iterable
from uuid import UUID

from models.encounter.incident import Incident
from models.filter.summary import IncidentSummary


def linked_titles(
    incidents: Iterable[Incident],
    read: Callable[[Iterable[UUID]], Iterable[IncidentSummary]],
) -> dict[UUID, str]:
    """Return reference and title of every incident that these are linked to, by identity."""
    ids = {link.incident_id for incident in incidents for link in incident.links}
    return {summary.id: f"{summary.ref}, {summary.title}" for summary in read(ids)}

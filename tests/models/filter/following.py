"""An index that follows summaries, as the store lets it follow what is written."""

from collections.abc import Iterable
from uuid import UUID

from models.filter.combinations import Numbering
from models.filter.index import IncidentIndex
from models.filter.line import line_of
from models.filter.summary import IncidentSummary


def updated(
    index: IncidentIndex, gone: Iterable[UUID], new: Iterable[tuple[int, IncidentSummary]]
) -> IncidentIndex:
    """Return the index without some and with others, each with the number of its record."""
    numbering, coming = Numbering(index.combinations), list(new)
    lines = [line_of(summary, number, numbering) for number, summary in coming]
    leaving = {*gone, *(summary.id for _, summary in coming)}
    return index.updated(leaving, lines, numbering.all())

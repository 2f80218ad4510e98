"""One step of what was accepted in a text: incident, new source, and the capture that names it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.catalogue.catalogue import Catalogue
from models.catalogue.source import Capture, Source
from models.encounter.incident import Incident
from models.finding.accepted import Accepted, Material
from models.finding.draft import draft, taken_into
from models.record import Change
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Value):
    """What is taken from a text; `source` is a new one to add, None where it is known or open."""

    accepted: tuple[Accepted, ...]
    material: Material
    source: Source | None = None


def changes_of(
    taken: Taken,
    before: Incident | None,
    capture: Capture | None,
    catalogue: Catalogue,
    author: str,
) -> tuple[Change, ...]:
    """Return the changes that draft an incident, or add to `before`; the incident's is the last.

    `capture` is the record as it stands, to which its source is given. Problem as `draft`.
    """
    found, material = taken.accepted, taken.material
    if before is None:
        after = draft(found, material, catalogue, author)
    else:
        after = taken_into(before, found, material, catalogue, author)
    return (*_sourced(taken, capture), Change(before=before, after=after))


def _sourced(taken: Taken, capture: Capture | None) -> Iterator[Change]:
    if taken.source is not None:
        yield Change(after=taken.source)
    source_id = taken.material.source_id
    if capture is not None and source_id is not None and capture.source_id != source_id:
        yield Change(before=capture, after=replace(capture, source_id=source_id))

"""What a form may know of the world: names to choose from, places, the time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.nearness import Near
from models.position.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class OtherIncidents:
    """Incidents by their labels, "reference · title", looked up only as they are asked for.

    `label_of` is empty for one that is not there; `like` finds by words, of the last its beginning,
    and gives the newest where there are none.
    """

    label_of: Callable[[UUID], str] = lambda _id: ""
    like: Callable[[str], tuple[tuple[UUID, str], ...]] = lambda _text: ()


@dataclass(frozen=True, slots=True)
class FormContext:
    """The catalogue, gazetteer and clock of a logbook, without the logbook.

    `incidents` are the other incidents, for links to them.
    `incident` is the one that a nested value belongs to where the form shows the value alone.
    `author` signs what is signed. `near` returns the incidents near one as far as it is entered;
    any thread may call it.
    """

    catalogue: Catalogue
    gazetteer: Gazetteer
    now: Callable[[], datetime]
    incident: Incident | None = None
    incidents: OtherIncidents = OtherIncidents()
    author: str = ""
    near: Callable[[Incident], tuple[Near, ...]] = field(default=lambda _incident: ())

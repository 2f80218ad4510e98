"""What a form may know of the world: names to choose from, places, the time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.nearness import Near
from models.position.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class FormContext:
    """The catalogue, gazetteer and clock of a logbook, without the logbook.

    `incidents` are the other incidents by identity, as "reference · title", for links to them.
    `incident` is the one that a nested value belongs to where the form shows the value alone.
    `author` signs what is signed. `near` returns the incidents near one as far as it is entered;
    any thread may call it.
    """

    catalogue: Catalogue
    gazetteer: Gazetteer
    now: Callable[[], datetime]
    incident: Incident | None = None
    incidents: Mapping[UUID, str] = field(default_factory=lambda: MappingProxyType({}))
    author: str = ""
    near: Callable[[Incident], tuple[Near, ...]] = field(default=lambda _incident: ())

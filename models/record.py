"""What a logbook holds: the kinds of record that are changed, withdrawn and kept in history."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.catalogue.author import Author
from models.catalogue.kept import Area, Batch, SavedFilter
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.problem import Problem

Record = (
    Incident
    | ContextEvent
    | Party
    | Platform
    | Unit
    | Place
    | Zone
    | Source
    | Capture
    | Area
    | SavedFilter
    | Batch
    | Author
)


class Kind(StrEnum):
    """The kinds of record; in the order in which they may refer to one another."""

    AUTHOR = "author"
    PARTY = "party"
    PLATFORM = "platform"
    UNIT = "unit"
    PLACE = "place"
    ZONE = "zone"
    SOURCE = "source"
    CAPTURE = "capture"
    CONTEXT_EVENT = "context_event"
    INCIDENT = "incident"
    AREA = "area"
    SAVED_FILTER = "saved_filter"
    BATCH = "batch"


TYPE_OF: dict[Kind, type[Record]] = {
    Kind.AUTHOR: Author,
    Kind.PARTY: Party,
    Kind.PLATFORM: Platform,
    Kind.UNIT: Unit,
    Kind.PLACE: Place,
    Kind.ZONE: Zone,
    Kind.SOURCE: Source,
    Kind.CAPTURE: Capture,
    Kind.CONTEXT_EVENT: ContextEvent,
    Kind.INCIDENT: Incident,
    Kind.AREA: Area,
    Kind.SAVED_FILTER: SavedFilter,
    Kind.BATCH: Batch,
}
_KIND_OF = {type_: kind for kind, type_ in TYPE_OF.items()}


def kind_of(record: Record) -> Kind:
    """Return which kind of record this is."""
    return _KIND_OF[type(record)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A record before and after: None before is a new record, None after is its withdrawal."""

    before: Record | None = None
    after: Record | None = None

    def __post_init__(self) -> None:
        """Refuse a change of nothing, and one that swaps a record for another."""
        both = [record for record in (self.before, self.after) if record is not None]
        if not both:
            raise Problem("a change without a record")
        if len({(type(record), record.id) for record in both}) > 1:
            raise Problem("a change that turns one record into another")

    @property
    def record(self) -> Record:
        """The record after the change, or the one withdrawn."""
        return next(record for record in (self.after, self.before) if record is not None)

    @property
    def id(self) -> UUID:
        """The identity of the record changed."""
        return self.record.id

    def inverse(self) -> "Change":
        """Return the change that leads back."""
        return Change(before=self.after, after=self.before)

"""The interchange bundle, version 1: everything a logbook holds but history and capture bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Literal

from models.catalogue.author import Author
from models.catalogue.kept import Area, Batch, SavedFilter
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.record import Kind, Record, kind_of
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle(Value):
    """Records by kind, in the order in which a reader may write them: what is referred to first.

    `format` and `version` say what the file is. A field that is absent has its default.
    """

    format: Literal["encounter-log"]
    version: Literal[1]
    authors: tuple[Author, ...] = ()
    parties: tuple[Party, ...] = ()
    platforms: tuple[Platform, ...] = ()
    units: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = ()
    zones: tuple[Zone, ...] = ()
    sources: tuple[Source, ...] = ()
    captures: tuple[Capture, ...] = ()
    context_events: tuple[ContextEvent, ...] = ()
    incidents: tuple[Incident, ...] = ()
    areas: tuple[Area, ...] = ()
    saved_filters: tuple[SavedFilter, ...] = ()
    batches: tuple[Batch, ...] = ()

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Bundle":
        """Return the bundle of these records, each kind in the order given."""
        lists: dict[str, list[Record]] = {}
        for record in records:
            lists.setdefault(_LIST_OF[kind_of(record)], []).append(record)
        held = {name: tuple(records_) for name, records_ in lists.items()}
        return cls(format="encounter-log", version=1, **held)  # type: ignore[arg-type]

    def records(self) -> Iterator[Record]:
        """Yield every record, kind by kind."""
        return (record for _, record in self.placed())

    def placed(self) -> Iterator[tuple[str, Record]]:
        """Yield every record, kind by kind, with its path: `incidents[3]`."""
        for field in fields(self):
            if field.name in _KIND_IN:
                for number, record in enumerate(getattr(self, field.name)):
                    yield f"{field.name}[{number}]", record


_LIST_OF = {
    Kind.AUTHOR: "authors",
    Kind.PARTY: "parties",
    Kind.PLATFORM: "platforms",
    Kind.UNIT: "units",
    Kind.PLACE: "places",
    Kind.ZONE: "zones",
    Kind.SOURCE: "sources",
    Kind.CAPTURE: "captures",
    Kind.CONTEXT_EVENT: "context_events",
    Kind.INCIDENT: "incidents",
    Kind.AREA: "areas",
    Kind.SAVED_FILTER: "saved_filters",
    Kind.BATCH: "batches",
}
_KIND_IN = {name: kind for kind, name in _LIST_OF.items()}

"""What a record refers to by identity: found by the names of its fields, at any depth."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.encounter.context import ContextEvent
from models.problem import Problem
from models.record import Record

# Fields that name an entry of the catalogue; what stays within an incident is not among them.
REFERENCE_FIELDS: dict[str, type[Entry]] = {
    **dict.fromkeys(("party_id", "side_id", "parent_id", "by_id", "issuer_id"), Party),
    **dict.fromkeys(("drawn_by_id", "claimed_by_id", "actor_id", "object_id"), Party),
    **dict.fromkeys(("principals", "silent_ids", "aligned_with"), Party),
    "platform_id": Platform,
    "unit_id": Unit,
    "anchor_id": Place,
    "source_id": Source,
    "capture_id": Capture,
    "context_id": ContextEvent,
}
_WORDS: dict[type[Entry], str] = {
    Party: "party",
    Platform: "platform",
    Unit: "unit",
    Place: "place",
    Source: "source",
    Capture: "capture",
    ContextEvent: "context event",
}


def references(record: Record) -> Iterator[tuple[str, type[Entry], UUID]]:
    """Yield path, type and id of every catalogue entry that a record names."""
    return _within(record, "")


def _within(value: Any, path: str) -> Iterator[tuple[str, type[Entry], UUID]]:
    for field in fields(value):
        held = getattr(value, field.name)
        if not held or isinstance(held, (str, int, float)):
            continue
        place = f"{path}.{field.name}" if path else field.name
        many = isinstance(held, tuple)
        for number, item in enumerate(held if many else (held,)):
            spot = f"{place}[{number}]" if many else place
            if isinstance(item, UUID):
                if field.name in REFERENCE_FIELDS:
                    yield spot, REFERENCE_FIELDS[field.name], item
            elif is_dataclass(item):
                yield from _within(item, spot)


def missing_references(record: Record, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return a Problem for each entry that a record names and the catalogue does not hold."""
    return tuple(
        Problem(
            f"names a {_WORDS[type_]} that is not in the logbook",
            where=path,
            mend=f"Choose another {_WORDS[type_]}, or add this one first.",
        )
        for path, type_, id_ in references(record)
        if not isinstance(catalogue.entries.get(id_), type_)
    )

"""Bundles into a logbook and out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from models.bundle.bundle import Bundle
from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.named import names_of
from models.problem import Problem
from models.record import Change, Kind, Record, kind_of
from models.store.logbook import Logbook
from models.store.walk import references_of


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking in a bundle would do: records that are new, and those already there."""

    new: tuple[Record, ...]
    known: tuple[Record, ...]


def plan_of(logbook: Logbook, bundle: Bundle) -> Plan:
    """Return what taking in the bundle would do.

    Problem when a record is there already and differs: nothing is ever overwritten unseen.
    """
    new: list[Record] = []
    known: list[Record] = []
    for record in bundle.records():
        there = logbook.record(record.id)
        if there is not None and there != record:
            where = f"{kind_of(record).replace('_', ' ')} {names_of(record)[0]}"
            mend = "Amend one of the two so that they agree, or withdraw the one in the logbook."
            raise Problem("it is in the logbook already and differs", where=where, mend=mend)
        (new if there is None else known).append(record)
    return Plan(tuple(new), tuple(known))


def take_in(logbook: Logbook, bundle: Bundle, author: Author, *, name: str) -> tuple[Change, ...]:
    """Add what is new in the bundle as one batch and return the changes; none when all is known.

    Problem, and nothing is added, when a record differs from the one in the logbook or refers to
    something that is in neither.
    """
    plan = plan_of(logbook, bundle)
    if not plan.new:
        return ()
    batch = Batch(
        id=uuid4(),
        name=name,
        file_name=name,
        imported_at=datetime.now(UTC).replace(microsecond=0),
        rows_added=len(plan.new),
    )
    return logbook.add_many(plan.new, author, batch).changes


def bundle_of(logbook: Logbook, incident_ids: Iterable[UUID] | None = None) -> Bundle:
    """Return the whole logbook as a bundle, or these incidents with all that they refer to."""
    if incident_ids is None:
        return Bundle.of(record for kind in _WRITTEN for record in logbook.records(kind))
    return Bundle.of(_reached(logbook, tuple(incident_ids)))


# Batches are bookkeeping of one logbook: what they brought in travels, they do not.
_WRITTEN = tuple(kind for kind in Kind if kind is not Kind.BATCH)


def _reached(logbook: Logbook, wanted: tuple[UUID, ...]) -> Iterator[Record]:
    seen: dict[UUID, Record] = {}
    waiting = list(reversed(wanted))
    while waiting:
        id_ = waiting.pop()
        record = None if id_ in seen else logbook.record(id_)
        if record is not None:
            seen[id_] = record
            waiting.extend(references_of(record))
    order = {kind: number for number, kind in enumerate(Kind)}
    yield from sorted(seen.values(), key=lambda record: order[kind_of(record)])

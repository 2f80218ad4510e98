"""Bundles into a logbook and out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from models.bundle.bundle import Bundle
from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.encounter.incident import Incident
from models.named import names_of
from models.problem import Problem
from models.record import Change, Kind, Record, kind_of
from models.store.logbook import Logbook
from models.store.revision import Action
from models.store.vetting import vet
from models.store.walk import references_of


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking in a bundle would do: records that are new, and those already there."""

    new: tuple[Record, ...]
    known: tuple[Record, ...]


def plan_of(logbook: Logbook, bundle: Bundle) -> Plan:
    """Return what taking in the bundle would do.

    Problem when a record is there already and differs: nothing is ever overwritten unseen. And
    Problem with its path in the bundle when an incident contradicts itself, or when a record
    names one that is neither in the bundle nor in the logbook.
    """
    new: list[Record] = []
    known: list[Record] = []
    for record in bundle.records():
        there = logbook.record(record.id)
        if there is not None and there != _with_ref_of(there, record):
            where = f"{kind_of(record).replace('_', ' ')} {names_of(record)[0]}"
            mend = "Amend one of the two so that they agree, or withdraw the one in the logbook."
            raise Problem("it is in the logbook already and differs", where=where, mend=mend)
        (new if there is None else known).append(record)
    vet(logbook, bundle, frozenset(record.id for record in new))
    return Plan(tuple(new), tuple(known))


def _with_ref_of(there: Record, record: Record) -> Record:
    """Return an incident that came without a reference with the one that the logbook gave it."""
    if isinstance(record, Incident) and isinstance(there, Incident) and not record.ref:
        return replace(record, ref=there.ref)
    return record


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


def rehearse(logbook: Logbook, bundle: Bundle, author: Author) -> Plan:
    """Return what taking in the bundle does to a copy of the logbook, which is thrown away.

    So nothing is written, no writer is in the way, and a Problem is the one that `take_in` raises.
    """
    plan = plan_of(logbook, bundle)
    with TemporaryDirectory() as folder:
        copy = Path(folder, logbook.path.name)
        logbook.save_copy(copy, captures=False)
        with Logbook.open(copy) as stage:
            take_in(stage, bundle, author, name="rehearsal")
    return plan


def bundle_of(logbook: Logbook, incident_ids: Iterable[UUID] | None = None) -> Bundle:
    """Return the whole logbook as a bundle, or these incidents with all that they refer to.

    The batches of this logbook's own imports are its bookkeeping: what they brought in travels,
    they do not.
    """
    if incident_ids is None:
        records = (record for kind in Kind for record in logbook.records(kind))
        return Bundle.of(record for record in records if not _is_own_batch(logbook, record))
    return Bundle.of(_reached(logbook, tuple(incident_ids)))


def _is_own_batch(logbook: Logbook, record: Record) -> bool:
    return isinstance(record, Batch) and any(
        revision.record_id == record.id and revision.action is Action.IMPORT
        for revision in logbook.history(record.id)
    )


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

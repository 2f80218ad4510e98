"""Does a bundle fit a logbook? Each fault by its path in the bundle, before anything is written."""

import json
from collections.abc import Iterator
from typing import Any, get_args
from uuid import UUID

from models.bundle.bundle import Bundle
from models.bundle.codec import path_of, to_json
from models.catalogue.catalogue import Catalogue, Entry
from models.encounter.incident import Incident
from models.named import names_of
from models.problem import Problem
from models.record import Record
from models.rules.consistency import problems_in
from models.store.logbook import Logbook
from models.store.walk import references_of


def vet(logbook: Logbook, bundle: Bundle, new: frozenset[UUID]) -> None:
    """Look through what is new in the bundle.

    Problem when an incident contradicts itself, or when a record names one that is neither in the
    bundle nor in the logbook.
    """
    brought = {record.id: record for record in bundle.records()}
    entries = [record for record in brought.values() if isinstance(record, get_args(Entry))]
    catalogue = logbook.catalogue().updated((), entries)
    for place, record in bundle.placed():
        if record.id in new:
            _refuse_contradiction(place, record, catalogue)
            named = references_of(record) - brought.keys() - catalogue.entries.keys()
            for id_ in sorted(named):
                if logbook.record(id_) is None:
                    raise _missing(place, record, id_)


def _refuse_contradiction(place: str, record: Record, catalogue: Catalogue) -> None:
    for problem in problems_in(record, catalogue) if isinstance(record, Incident) else ():
        where = f"{place}.{problem.where} ({names_of(record)[0]})"
        raise Problem(problem.what, where=where, mend=problem.mend)


def _missing(place: str, record: Record, id_: UUID) -> Problem:
    path = next(_paths(json.loads(to_json(record)), str(id_), (place,)), (place,))
    what = f"it names a record that is neither in the bundle nor in the logbook ({id_})"
    mend = "Put that one in the bundle too, or restore it if it was withdrawn."
    return Problem(what, where=f"{path_of(path)} ({names_of(record)[0]})", mend=mend)


def _paths(value: Any, sought: str, at: tuple[int | str, ...]) -> Iterator[tuple[int | str, ...]]:
    if value == sought:
        yield at
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _paths(inner, sought, (*at, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _paths(inner, sought, (*at, number))

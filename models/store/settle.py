"""What follows from records written: references, search words, capture files, summaries."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.source import Capture
from models.encounter.incident import Incident
from models.filter.combinations import Combinations
from models.filter.line import Line
from models.problem import Problem
from models.record import Record
from models.rules.consistency import problems_in
from models.store.body import label_of, record_in
from models.store.captures import path_of, verified
from models.store.chunks import portions, rows_where
from models.store.dialect_sqlite import drop_words, put_words
from models.store.lines import drop_lines
from models.store.summaries import put_summaries
from models.store.tables import CaptureFileRow, RecordRow, ReferenceRow
from models.store.touched import touched_by
from models.store.written import Stored, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the caches of a logbook have to follow: incidents gone and new, and the catalogue.

    `gone` holds also those that are in `new` again.
    """

    catalogue: Catalogue
    combinations: Combinations
    gone: frozenset[UUID] = frozenset()
    new: tuple[Line, ...] = ()


def settle(
    connection: Connection,
    written: Written,
    catalogue: Catalogue,
    combinations: Combinations,
    captures: Path,
) -> Outcome:
    """Bring everything that hangs on these records up to date.

    Problem when an incident contradicts itself, when a record names one that is not there, or
    when one that is still named was withdrawn.
    """
    stored = written.stored
    live = [row.record for row in stored if row.record is not None]
    incidents = {r.number: r.record for r in stored if isinstance(r.record, Incident)}
    after = _catalogue_after(catalogue, stored)
    for incident in incidents.values():
        _refuse_contradictions(incident, after)
    _settle_references(connection, stored)
    _settle_words(connection, stored)
    _settle_captures(connection, live, captures)
    for number, incident in touched_by(connection, written.changes):
        incidents.setdefault(number, incident)
    put = put_summaries(connection, incidents.items(), after, combinations)
    drop_lines(connection, [row.number for row in stored if row.record is None])
    gone = {row.id for row in stored if row.record is None}
    return Outcome(
        catalogue=after,
        combinations=put.combinations,
        gone=frozenset(gone.union(incident.id for incident in incidents.values())),
        new=put.lines,
    )


def _refuse_contradictions(incident: Incident, catalogue: Catalogue) -> None:
    found = problems_in(incident, catalogue)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        first = found[0]
        raise Problem(first.what + more, where=first.where, mend=first.mend)


def _settle_references(connection: Connection, stored: Collection[Stored]) -> None:
    named = {row.id: row.contents.named for row in stored}
    for portion in portions([str(id_) for id_ in named]):
        connection.execute(delete(ReferenceRow).where(ReferenceRow.from_id.in_(portion)))
    _refuse_missing(connection, named, {row.id: row.record for row in stored})
    rows = [{"from_id": str(id_), "to_id": str(to)} for id_, ids in named.items() for to in ids]
    if rows:
        connection.execute(insert(ReferenceRow), rows)
    refuse_named(connection, {str(row.id) for row in stored if row.record is None})


def _refuse_missing(
    connection: Connection,
    named: Mapping[UUID, frozenset[UUID]],
    records: Mapping[UUID, Record | None],
) -> None:
    wanted = {id_ for ids in named.values() for id_ in ids}
    elsewhere = {str(id_) for id_ in wanted if records.get(id_) is None}
    query = select(RecordRow.id).where(~RecordRow.withdrawn)
    there = {UUID(row.id) for row in rows_where(connection, query, RecordRow.id, elsewhere)}
    for id_, ids in named.items():
        missing = {to for to in ids if records.get(to) is None} - there
        record = records[id_]
        if missing and record is not None:
            what = f"it names a record that is not in this logbook ({min(map(str, missing))})"
            mend = "Enter that one first, or restore it if it was withdrawn."
            raise Problem(what, where=label_of(record), mend=mend)


def refuse_named(connection: Connection, ids: Collection[str]) -> None:
    """Raise Problem when a record that stays names one of these, which are withdrawn."""
    query = select(ReferenceRow.from_id, ReferenceRow.to_id)
    naming = list(rows_where(connection, query, ReferenceRow.to_id, ids))
    if not naming:
        return
    by = {row.from_id for row in naming}
    more = f" and {len(by) - 1} more" if len(by) > 1 else ""
    what = f"it is named by {_label(connection, min(by))}{more}"
    mend = "Change what names it first."
    raise Problem(what, where=_label(connection, naming[0].to_id), mend=mend)


def _label(connection: Connection, id_: str) -> str:
    query = select(RecordRow.kind, RecordRow.body).where(RecordRow.id == id_)
    row = connection.execute(query).one()
    return label_of(record_in(row.kind, row.body))


def _settle_words(connection: Connection, stored: Collection[Stored]) -> None:
    drop_words(connection, [row.number for row in stored if not row.fresh])
    put_words(connection, [(r.number, r.contents.words) for r in stored if r.contents.words])


def _settle_captures(connection: Connection, live: Iterable[Record], folder: Path) -> None:
    """Note which captures have their file here, so that a loss can be told from an absence."""
    named = {record.sha256 for record in live if isinstance(record, Capture)}
    query = select(CaptureFileRow.sha256)
    known = {row.sha256 for row in rows_where(connection, query, CaptureFileRow.sha256, named)}
    found = [sha256 for sha256 in named - known if path_of(folder, sha256).exists()]
    rows = [
        {"sha256": sha256, "size_bytes": verified(folder, sha256).stat().st_size}
        for sha256 in found
    ]
    if rows:
        connection.execute(insert(CaptureFileRow), rows)


def _catalogue_after(catalogue: Catalogue, stored: Collection[Stored]) -> Catalogue:
    held = [row.record for row in stored if row.record is not None]
    entries = [record for record in held if isinstance(record, get_args(Entry))]
    left = without(catalogue, [row.id for row in stored if row.record is None])
    return left.updated((), entries) if entries else left


def without(catalogue: Catalogue, ids: Iterable[UUID]) -> Catalogue:
    """Return the catalogue without these; itself where it holds none of them."""
    gone = [id_ for id_ in ids if id_ in catalogue.entries]
    return catalogue.updated(gone, ()) if gone else catalogue

"""Summaries of incidents and their lines of the index: kept beside what they follow from."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, or_, select, update

from models.bundle.codec import from_json, to_json
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.combinations import Combinations, Numbering
from models.filter.growth import Growing
from models.filter.index import IncidentIndex
from models.filter.layout import LINE_VERSION
from models.filter.line import Line, line_of
from models.filter.summary import IncidentSummary, summarise
from models.problem import Problem
from models.rules.judgement import RULES_VERSION
from models.store.body import incident_in, label_of
from models.store.chunks import rows_where
from models.store.fault import Fault
from models.store.lines import columns_held, combinations_held, line_held, put_lines
from models.store.read import catalogue_of
from models.store.tables import IncidentRow, RecordRow

# Raised with the rules and with the layout of lines: what older ones made is made anew.
VERSION = RULES_VERSION * 1000 + LINE_VERSION
_PORTION = 500
# The number of its record, and the incident.
Numbered = tuple[int, Incident]


@dataclass(frozen=True, slots=True)
class Put:
    """The lines as stored, and every set of codes known after it."""

    lines: tuple[Line, ...]
    combinations: Combinations


def put_summaries(
    connection: Connection, incidents: Iterable[Numbered], catalogue: Catalogue, known: Combinations
) -> Put:
    """Summarise incidents by this catalogue; store the summaries and their lines."""
    now, numbering = datetime.now(UTC), Numbering(known)
    held = [(number, summarise(incident, catalogue, now)) for number, incident in incidents]
    _put_rows(connection, [_row_of(summary) for _, summary in held])
    lines = [(number, line_of(summary, number, numbering)) for number, summary in held]
    put_lines(connection, lines, numbering)
    return Put(tuple(line for _, line in lines), numbering.all())


def _put_rows(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    ids = {row["id"] for row in rows}
    there = rows_where(connection, select(IncidentRow.id), IncidentRow.id, ids)
    old = {row.id for row in there}
    if new := [row for row in rows if row["id"] not in old]:
        connection.execute(insert(IncidentRow), new)
    for row in rows:
        if row["id"] in old:
            fields = {"summary": row["summary"], "rules_version": VERSION}
            query = update(IncidentRow).where(IncidentRow.id == row["id"]).values(fields)
            connection.execute(query)


def _row_of(summary: IncidentSummary) -> dict[str, Any]:
    return {
        "id": str(summary.id),
        "ref": summary.ref,
        "summary": to_json(summary).decode(),
        "rules_version": VERSION,
    }


def summaries_of(
    connection: Connection, ids: Collection[UUID], catalogue: Catalogue
) -> dict[UUID, IncidentSummary]:
    """Return the summaries of those of these incidents that stand, by identity."""
    texts = [str(id_) for id_ in ids]
    query = _live(select(IncidentRow.id, IncidentRow.summary, IncidentRow.rules_version))
    rows = list(rows_where(connection, query, IncidentRow.id, texts))
    old = [row.id for row in rows if row.rules_version != VERSION]
    bodies = rows_where(connection, _live(select(RecordRow.body)), IncidentRow.id, old)
    now = datetime.now(UTC)
    found = [from_json(IncidentSummary, r.summary) for r in rows if r.rules_version == VERSION]
    found += [summarise(incident_in(row.body), catalogue, now) for row in bodies]
    return {summary.id: summary for summary in found}


def index_of(connection: Connection, catalogue: Catalogue) -> IncidentIndex:
    """Return the index over all lines, those made by older rules made anew for it alone."""
    numbering, now = Numbering(combinations_held(connection)), datetime.now(UTC)
    anew = [
        (number, line_of(summarise(incident, catalogue, now), number, numbering))
        for number, incident in _outdated(connection)
    ]
    columns = columns_held(connection, but=[number for number, _ in anew])
    if anew:
        columns = Growing.of(columns).with_lines(line for _, line in anew).columns
    return IncidentIndex.of_columns(columns, numbering.all())


def renew_summaries(connection: Connection, catalogue: Catalogue) -> None:
    """Make those summaries and lines anew that older rules made."""
    known: Combinations | None = None
    while portion := list(islice(_outdated(connection, _PORTION), _PORTION)):
        # Read once: there are many, and each portion tells what it added.
        held = known if known is not None else combinations_held(connection)
        known = put_summaries(connection, portion, catalogue, held).combinations


def _outdated(connection: Connection, limit: int | None = None) -> Iterator[Numbered]:
    old = or_(IncidentRow.rules_version < VERSION, IncidentRow.rules_version > VERSION)
    query = _live(select(RecordRow.number, RecordRow.body)).where(old).limit(limit)
    for row in connection.execute(query).all():
        yield row.number, incident_in(row.body)


def summary_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the incidents whose stored summary or line does not follow from them."""
    catalogue, now = catalogue_of(connection), datetime.now(UTC)
    known = combinations_held(connection)
    query = _live(select(RecordRow.number, RecordRow.body, IncidentRow.summary))
    for number, body, text in connection.execute(query.where(IncidentRow.rules_version == VERSION)):
        # What does not read is a fault of the record, and told as one.
        with suppress(Problem):
            incident = incident_in(body)
            summary, numbering = summarise(incident, catalogue, now), Numbering(known)
            line = line_of(summary, number, numbering)
            same = text == to_json(summary).decode()
            if not same or line != line_held(connection, number) or numbering.new:
                what = "its line in the list does not agree with it"
                yield Fault(what=what, where=label_of(incident), record_id=incident.id)


def _live(query: Any) -> Any:
    joined = query.select_from(IncidentRow).join(RecordRow, RecordRow.id == IncidentRow.id)
    return joined.where(~RecordRow.withdrawn)

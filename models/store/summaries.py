"""Summaries of incidents: kept beside them so that a list opens without reading each whole."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from models.bundle.codec import from_json, to_json
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.platform import Platform, Unit
from models.encounter.incident import Incident
from models.filter.summary import IncidentSummary, summarise
from models.problem import Problem
from models.record import Change, Kind
from models.rules.judgement import RULES_VERSION
from models.store.body import incident_in, label_of
from models.store.chunks import portions, rows_where
from models.store.collecting import collect_set_aside, without_collecting
from models.store.fault import Fault
from models.store.read import catalogue_of
from models.store.tables import IncidentRow, RecordRow, ReferenceRow


def put_summaries(
    connection: Connection, incidents: Iterable[Incident], catalogue: Catalogue
) -> tuple[IncidentSummary, ...]:
    """Summarise incidents by this catalogue, store and return the summaries."""
    now = datetime.now(UTC)
    held = [summarise(incident, catalogue, now) for incident in incidents]
    rows = [_row_of(summary) for summary in held]
    known = {row["id"] for row in rows}
    there = rows_where(connection, select(IncidentRow.id), IncidentRow.id, known)
    old = {row.id for row in there}
    if new := [row for row in rows if row["id"] not in old]:
        connection.execute(insert(IncidentRow), new)
    for row in rows:
        if row["id"] in old:
            fields = {"summary": row["summary"], "rules_version": RULES_VERSION}
            query = update(IncidentRow).where(IncidentRow.id == row["id"]).values(fields)
            connection.execute(query)
    return tuple(held)


def all_summaries(connection: Connection, catalogue: Catalogue) -> tuple[IncidentSummary, ...]:
    """Return the summary of every incident, those made by older rules made anew."""
    query = _live(select(IncidentRow.summary)).where(IncidentRow.rules_version == RULES_VERSION)
    texts = connection.execute(query).scalars()
    collect_set_aside()
    with without_collecting():
        held = from_json(tuple[IncidentSummary, ...], f"[{','.join(texts)}]")
        now = datetime.now(UTC)
        anew = [summarise(incident, catalogue, now) for incident in _outdated(connection)]
    return (*held, *anew)


def renew_summaries(connection: Connection, catalogue: Catalogue) -> None:
    """Make those summaries anew that older rules made."""
    for portion in portions(list(_outdated(connection))):
        put_summaries(connection, portion, catalogue)


def summary_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the incidents whose stored summary does not follow from them."""
    catalogue, now = catalogue_of(connection), datetime.now(UTC)
    query = _live(select(RecordRow.body, IncidentRow.summary))
    for body, summary in connection.execute(
        query.where(IncidentRow.rules_version == RULES_VERSION)
    ):
        # What does not read is a fault of the record, and told as one.
        with suppress(Problem):
            incident = incident_in(body)
            if summary != to_json(summarise(incident, catalogue, now)).decode():
                what = "its line in the list does not agree with it"
                yield Fault(what=what, where=label_of(incident), record_id=incident.id)


def _outdated(connection: Connection) -> Iterator[Incident]:
    query = _live(select(RecordRow.body)).where(IncidentRow.rules_version != RULES_VERSION)
    for body in connection.execute(query).scalars().all():
        yield incident_in(body)


def touched_by(connection: Connection, changes: Iterable[Change]) -> Iterator[Incident]:
    """Yield the incidents that name an entry whose change shows in their summary.

    What names such an entry counts too: a ministry follows its side, a hull its class.
    """
    ids = {str(change.id) for change in changes if _shows(change)}
    frontier = ids
    while frontier:
        frontier = set(_naming(connection, (Kind.PARTY, Kind.UNIT), frontier)) - ids
        ids |= frontier
    for body in set(_naming(connection, (Kind.INCIDENT,), ids, column=RecordRow.body)):
        yield incident_in(body)


def _naming(
    connection: Connection, kinds: tuple[Kind, ...], ids: set[str], column: Any = RecordRow.id
) -> Iterator[str]:
    query = (
        select(column)
        .join(ReferenceRow, ReferenceRow.from_id == RecordRow.id)
        .where(RecordRow.kind.in_([str(kind) for kind in kinds]), ~RecordRow.withdrawn)
    )
    for row in rows_where(connection, query, ReferenceRow.to_id, ids):
        yield row[0]


# What of an entry a summary is computed from; names, colours and notes are not.
_COUNTS: dict[type, Callable[[Any], object]] = {
    Party: lambda party: (
        party.code,
        party.kind,
        party.parent_id,
        party.side_id,
        party.aligned_with,
    ),
    Platform: lambda platform: platform.code,
    Unit: lambda unit: unit.platform_id,
}


def _shows(change: Change) -> bool:
    counts = _COUNTS.get(type(change.record))
    if counts is None or change.before is None or change.after is None:
        return False
    return counts(change.before) != counts(change.after)


def _live(query: Any) -> Any:
    joined = query.select_from(IncidentRow).join(RecordRow, RecordRow.id == IncidentRow.id)
    return joined.where(~RecordRow.withdrawn).order_by(RecordRow.number)


def _row_of(summary: IncidentSummary) -> dict[str, Any]:
    return {
        "id": str(summary.id),
        "ref": summary.ref,
        "summary": to_json(summary).decode(),
        "rules_version": RULES_VERSION,
    }

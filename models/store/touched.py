"""Which incidents an entry of the catalogue shows in, so that their summaries follow it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from models.catalogue.party import Party
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Source
from models.encounter.incident import Incident
from models.record import Change, Kind
from models.store.body import incident_in
from models.store.chunks import rows_where
from models.store.tables import RecordRow, ReferenceRow


def touched_by(connection: Connection, changes: Iterable[Change]) -> Iterator[tuple[int, Incident]]:
    """Yield the incidents that name an entry whose change shows in their summary, with numbers.

    What names such an entry counts too: a ministry follows its side, a hull its class.
    """
    ids = {str(change.id) for change in changes if _shows(change)}
    frontier = ids
    while frontier:
        found = _naming(connection, (Kind.PARTY, Kind.UNIT), frontier, RecordRow.id)
        frontier = {row.id for row in found} - ids
        ids |= frontier
    rows = _naming(connection, (Kind.INCIDENT,), ids, RecordRow.number, RecordRow.body)
    for number, body in {row.number: row.body for row in rows}.items():
        yield number, incident_in(body)


def _naming(
    connection: Connection, kinds: tuple[Kind, ...], ids: set[str], *columns: Any
) -> Iterator[Row[Any]]:
    query = (
        select(*columns)
        .join(ReferenceRow, ReferenceRow.from_id == RecordRow.id)
        .where(RecordRow.kind.in_([str(kind) for kind in kinds]), ~RecordRow.withdrawn)
    )
    yield from rows_where(connection, query, ReferenceRow.to_id, ids)


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
    Source: lambda source: source.reliability,
}


def _shows(change: Change) -> bool:
    counts = _COUNTS.get(type(change.record))
    if counts is None or change.before is None or change.after is None:
        return False
    return counts(change.before) != counts(change.after)

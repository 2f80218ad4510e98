"""The lines of the index, kept beside the incidents so that all columns are read at once."""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from models.filter.columns import Columns
from models.filter.combinations import Combinations, Numbering
from models.filter.growth import Parts
from models.filter.line import Line
from models.store.chunks import portions
from models.store.tables import CombinationRow, LineRow

_ROWS = 2000


def put_lines(
    connection: Connection, lines: Sequence[tuple[int, Line]], numbering: Numbering
) -> None:
    """Store lines by the numbers of their records, in place of those there, and their sets."""
    drop_lines(connection, [number for number, _ in lines])
    rows = [
        {
            "number": number,
            "incident": line.incident,
            "acts": line.acts,
            "spots": line.spots,
            "figures": line.figures,
        }
        for number, line in lines
    ]
    for portion in portions(rows, _ROWS):
        connection.execute(insert(LineRow), portion)
    _put_combinations(connection, numbering)


def _put_combinations(connection: Connection, numbering: Numbering) -> None:
    rows = [
        {"number": number, "codes": json.dumps(codes, ensure_ascii=False)}
        for codes, number in numbering.new.items()
    ]
    if rows:
        connection.execute(insert(CombinationRow), rows)


def drop_lines(connection: Connection, numbers: Collection[int]) -> None:
    """Take out the lines of these records."""
    for portion in portions(numbers):
        connection.execute(delete(LineRow).where(LineRow.number.in_(portion)))


def line_held(connection: Connection, number: int) -> Line | None:
    """Return the line of one record, None where there is none."""
    query = select(LineRow.incident, LineRow.acts, LineRow.spots, LineRow.figures)
    row = connection.execute(query.where(LineRow.number == number)).first()
    return Line(*row) if row else None


def combinations_held(connection: Connection) -> Combinations:
    """Return every set of codes that lines refer to."""
    query = select(CombinationRow.codes).order_by(CombinationRow.number)
    return Combinations.of(
        tuple(json.loads(codes)) for codes in connection.execute(query).scalars()
    )


def columns_held(connection: Connection, but: Iterable[int] = ()) -> Columns:
    """Return the columns of all lines but those of these records, in the order of logging."""
    unwanted, parts = frozenset(but), Parts()
    # Straight from the driver: a row of the toolkit's own takes longer than all the rest.
    driver: Any = connection.connection.driver_connection
    rows = driver.execute(_ALL)
    while portion := rows.fetchmany(_READ_ROWS):
        parts.add([row[1:] for row in portion if row[0] not in unwanted])
    return parts.columns()


_ALL = "SELECT number, incident, acts, spots, figures FROM line ORDER BY number"
# At once in memory as lines.
_READ_ROWS = 20_000

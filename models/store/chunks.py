"""Queries over many ids at once, in portions that a database takes."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row
from sqlalchemy.orm import InstrumentedAttribute

_PORTION = 500


def portions(values: Iterable[Any], size: int = _PORTION) -> Iterator[list[Any]]:
    """Yield the values in lists of at most `size`."""
    rest = iter(values)
    while portion := list(islice(rest, size)):
        yield portion


def rows_where(
    connection: Connection,
    query: Any,
    column: InstrumentedAttribute[Any],
    values: Collection[Any],
) -> Iterator[Row[Any]]:
    """Yield the rows of `query` whose `column` is one of `values`."""
    for portion in portions(values):
        yield from connection.execute(query.where(column.in_(portion))).all()

"""Incidents in the order of a text: sorted within the database, which leaves others their turn."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, text

from models.filter.arrangement import Sort

# Capitals and small letters of the Latin alphabet are one; else in the order of Unicode.
_NUMBERS = (
    "SELECT record.number FROM incident JOIN record ON record.id = incident.id "
    "WHERE NOT record.withdrawn ORDER BY {} COLLATE NOCASE, record.number"
)
_TEXT_OF: Mapping[Sort, str] = {
    Sort.REF: "incident.ref",
    Sort.TITLE: "json_extract(incident.summary, '$.title')",
}
# A worker holds the interpreter for no longer than so many rows take.
_PORTION = 20_000


def numbers_in_order(connection: Connection, sort: Sort) -> NDArray[np.int64]:
    """Return the numbers of the records of incidents that stand, in the order of a text."""
    rows = connection.execute(text(_NUMBERS.format(_TEXT_OF[sort])))
    driver: Any = rows.cursor
    found = [_numbers(driver.fetchmany(_PORTION))]
    while len(found[-1]):
        found.append(_numbers(driver.fetchmany(_PORTION)))
    return np.concatenate(found)


def _numbers(rows: list[tuple[int]]) -> NDArray[np.int64]:
    return np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=len(rows))

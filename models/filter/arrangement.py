"""The order in which a list shows what a filter let through, and the bands it is parted into."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.filter.answer import Answer
from models.filter.columns import Ints, Rows
from models.filter.combinations import Codes
from models.filter.layout import FIRST_US, LAST_US, PLACE_OF
from models.filter.snapshot import Snapshot
from models.rules.judgement import Relation

Keys = NDArray[Any]


class Sort(StrEnum):
    """What a list is sorted by."""

    TIME = "time"
    REF = "reference"
    TITLE = "title"
    SIDES = "sides"
    TYPES = "type"
    RELATION = "relation"
    SEVERITY = "severity"
    STATUS = "status"
    THEATRE = "theatre"


# Only the logbook knows their order.
TEXTS = (Sort.REF, Sort.TITLE)


class Band(StrEnum):
    """What a list is parted by."""

    NONE = "nothing"
    MONTH = "month"
    YEAR = "year"
    SIDES = "sides"
    TYPES = "type"
    SEVERITY = "severity"
    STATUS = "status"
    THEATRE = "theatre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How a list is to stand. Of equal ones, and in a band, the newest stand first.

    `backward` is from the last to the first: of times, the newest first.
    """

    sort: Sort = Sort.TIME
    backward: bool = True
    band: Band = Band.NONE


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """Incidents in order. `starts` are the places at which the bands of these names begin.

    A name is a code of what the list is parted by, several with a comma between them, a year or
    a month ("2025-12"), empty for none.
    """

    ids: Answer
    names: tuple[str, ...] = ()
    starts: Rows = field(default_factory=lambda: np.empty(0, dtype=np.intp))


def arranged(newest_first: Answer, wanted: Arrangement, numbers: Ints | None = None) -> Arranged:
    """Return an answer, which is given with the newest first, as it is to stand.

    `numbers` are those of all records in the order of a text, for one of TEXTS.
    """
    snapshot = newest_first.snapshot
    rows = _sorted(newest_first, wanted, numbers)
    if wanted.band is Band.NONE:
        return Arranged(Answer(snapshot, rows))
    keys, name_of = _BANDS[wanted.band](snapshot, rows)
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])) if len(keys) else order
    names = tuple(name_of(int(key)) for key in keys[starts])
    return Arranged(Answer(snapshot, rows[order]), names, starts)


def _sorted(newest_first: Answer, wanted: Arrangement, numbers: Ints | None) -> Rows:
    snapshot, rows = newest_first.snapshot, newest_first.rows
    if wanted.sort is Sort.TIME:
        return rows if wanted.backward else newest_first.newest_first().rows
    if wanted.sort in TEXTS:
        return _by_numbers(newest_first, numbers, backward=wanted.backward)
    keys = _SORTS[wanted.sort](snapshot, rows)
    if wanted.backward:
        keys = np.iinfo(keys.dtype).max - keys
    found: Rows = rows[np.argsort(keys, kind="stable")]
    return found


def _by_numbers(newest_first: Answer, numbers: Ints | None, *, backward: bool) -> Rows:
    """Return rows in the order of these numbers; what was logged since stands first."""
    rows = newest_first.rows
    held = newest_first.snapshot.columns.incidents.number[rows]
    known = np.empty(0, dtype=np.int64) if numbers is None else numbers
    most = max(int(held.max(initial=0)), int(known.max(initial=0)))
    row_of = np.full(most + 1, -1, dtype=np.int32)
    row_of[held] = rows
    there = row_of[known]
    found: Rows = there[there >= 0][:: -1 if backward else 1].astype(np.intp)
    if len(found) == len(rows):
        return found
    row_of[known] = -1
    return np.concatenate((rows[row_of[held] >= 0], found))


def _column(name: str) -> Callable[[Snapshot, Rows], Keys]:
    return lambda snapshot, rows: getattr(snapshot.columns.incidents, name)[rows]


def _worst(snapshot: Snapshot, rows: Rows) -> Keys:
    """Return the worst relation of each, from its bits; those without claims are last."""
    bits = snapshot.columns.incidents.relations[rows]
    places = np.arange(1 << len(Relation))
    lowest = np.where(places == 0, 255, np.log2(np.maximum(places & -places, 1))).astype(np.uint8)
    found: Keys = lowest[bits]
    return found


def _codes(name: str) -> Callable[[Snapshot, Rows], Keys]:
    return lambda snapshot, rows: _ranked(name, snapshot, rows)[0]


def _ranked(name: str, snapshot: Snapshot, rows: Rows) -> tuple[Keys, list[Codes]]:
    """Rank the sets of codes that occur by what they say, the empty one last."""
    held, numbers = snapshot.combinations.held, getattr(snapshot.columns.incidents, name)[rows]
    there = np.flatnonzero(np.bincount(numbers, minlength=len(held))).tolist()
    order = sorted(there, key=lambda number: _said(held[number]))
    ranks = np.zeros(len(held), dtype=_unsigned(len(held)))
    ranks[order] = np.arange(len(order))
    return ranks[numbers], [held[number] for number in order]


def _said(codes: Codes) -> tuple[bool, str]:
    return not codes, ", ".join(codes)


def _unsigned(most: int) -> type[np.unsignedinteger[Any]]:
    """Return the smallest type: numbers of two bytes are sorted without comparing them."""
    return np.uint16 if most < 1 << 16 else np.uint32


_SORTS: Mapping[Sort, Callable[[Snapshot, Rows], Keys]] = {
    Sort.SIDES: _codes("sides"),
    Sort.TYPES: _codes("types"),
    Sort.RELATION: _worst,
    Sort.SEVERITY: _column("severity"),
    Sort.STATUS: _column("status"),
    Sort.THEATRE: _column("theatre"),
}
_Banded = tuple[Keys, Callable[[int], str]]


def _by_member(name: str) -> Callable[[Snapshot, Rows], _Banded]:
    members = next(list(places) for type_, places in PLACE_OF.items() if type_.__name__ == name)
    keys = _column(name.casefold())
    return lambda snapshot, rows: (keys(snapshot, rows), lambda place: str(members[place]))


def _by_codes(name: str) -> Callable[[Snapshot, Rows], _Banded]:
    def banded(snapshot: Snapshot, rows: Rows) -> _Banded:
        keys, sets = _ranked(name, snapshot, rows)
        return keys, lambda rank: ", ".join(sets[rank])

    return banded


def _by_date(unit: str) -> Callable[[Snapshot, Rows], _Banded]:
    """Part by month or year of the start in UTC, the newest first; those without a date last."""

    def banded(snapshot: Snapshot, rows: Rows) -> _Banded:
        start = snapshot.columns.incidents.start[rows]
        dated = (start > FIRST_US) & (start < LAST_US)
        dates = start.astype("datetime64[us]").astype(f"datetime64[{unit}]").astype(np.int64)
        newest, oldest = (int(ends) for ends in _ends(dates[dated]))
        undated = newest - oldest + 1
        keys = np.where(dated, newest - dates, undated).astype(_unsigned(undated))
        return keys, lambda key: "" if key == undated else _date(newest - key, unit)

    return banded


def _ends(dates: Ints) -> tuple[Any, Any]:
    return (dates.max(), dates.min()) if len(dates) else (0, 0)


def _date(number: int, unit: str) -> str:
    return str(np.array(number, dtype=f"datetime64[{unit}]"))


_BANDS: Mapping[Band, Callable[[Snapshot, Rows], _Banded]] = {
    Band.MONTH: _by_date("M"),
    Band.YEAR: _by_date("Y"),
    Band.SIDES: _by_codes("sides"),
    Band.TYPES: _by_codes("types"),
    Band.SEVERITY: _by_member("Severity"),
    Band.STATUS: _by_member("Status"),
    Band.THEATRE: _by_member("Theatre"),
}

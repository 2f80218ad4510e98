"""The columns of the index: what is asked of every incident, act and spot, as numpy arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models.filter.figures import CIRCLE, length_of, shape_from
from models.position.shape import Shape

Rows = NDArray[np.intp]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Parallel columns, named and typed as in `layout`. Nobody writes into them."""

    @classmethod
    def of(cls, columns: Mapping[str, NDArray[Any]], rows: int) -> Self:
        """Return the first `rows` of these columns."""
        return cls(**{field.name: columns[field.name][:rows] for field in fields(cls)})

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return the columns by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def taking(self, rows: Rows) -> Self:
        """Return these rows."""
        columns = {name: column[rows] for name, column in self.columns().items()}
        return type(self)(**columns)

    @property
    def size_bytes(self) -> int:
        """How much memory the rows take."""
        return sum(column.nbytes for column in self.columns().values())


@dataclass(frozen=True, slots=True, eq=False)
class Incidents(Table):
    """One row for each incident."""

    number: Ints
    id_high: NDArray[np.uint64]
    id_low: NDArray[np.uint64]
    start: Ints
    end: Ints
    types: SmallInts
    sides: SmallInts
    tags: SmallInts
    platforms: SmallInts
    relations: NDArray[np.uint16]
    precisions: Bytes
    reliabilities: Bytes
    severity: Bytes
    status: Bytes
    theatre: Bytes
    sensitivity: Bytes
    counting_unit: Bytes
    count: NDArray[np.float32]
    dated: Bools

    def __len__(self) -> int:
        return len(self.number)


@dataclass(frozen=True, slots=True, eq=False)
class Acts(Table):
    """One row for each act, in the order of `owner`; every incident has at least one."""

    owner: SmallInts
    earliest_start: Ints
    latest_start: Ints
    earliest_end: Ints
    latest_end: Ints
    sides: SmallInts
    platforms: SmallInts

    def __len__(self) -> int:
        return len(self.owner)


@dataclass(frozen=True, slots=True, eq=False)
class Spots(Table):
    """One row for each place, in the order of `owner` and, within one, of its summary's spots."""

    owner: SmallInts
    act: SmallInts
    lat: Floats
    lon: Floats
    radius_m: Floats
    reach_deg: NDArray[np.float32]
    claimed_by: SmallInts
    figures: SmallInts
    precision: Bytes
    kind: Bytes
    shown: Bools

    def __len__(self) -> int:
        return len(self.owner)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All columns of a log. `figures` are those of the spots' shapes."""

    incidents: Incidents
    acts: Acts
    spots: Spots
    figures: Floats

    def __len__(self) -> int:
        return len(self.incidents)

    @property
    def size_bytes(self) -> int:
        """How much memory the columns take."""
        tables = (self.incidents, self.acts, self.spots)
        return sum(table.size_bytes for table in tables) + self.figures.nbytes

    def figures_of(self, spot: int) -> tuple[int, bytes]:
        """Return the kind of a spot's shape and the numbers that `shape_from` makes it of."""
        spots, kind = self.spots, int(self.spots.kind[spot])
        if kind == CIRCLE:
            circle = (spots.lat[spot], spots.lon[spot], spots.radius_m[spot])
            return kind, np.array(circle, dtype=np.float64).tobytes()
        figures = self.figures[spots.figures[spot] :]
        return kind, figures[: length_of(kind, figures)].tobytes()

    def shape_of(self, spot: int) -> Shape:
        """Return the exact shape of a spot."""
        kind, figures = self.figures_of(spot)
        return shape_from(kind, np.frombuffer(figures, dtype=np.float64))

    def spots_of(self, row: int) -> range:
        """Return the rows of an incident's spots, in the order of its summary."""
        begin, end = np.searchsorted(self.spots.owner, (row, row + 1))
        return range(int(begin), int(end))

    def taking(self, rows: Rows) -> "Columns":
        """Return these incidents in this order, with their acts and spots."""
        acts, act_owner = _owned(self.acts.owner, rows)
        spots, spot_owner = _owned(self.spots.owner, rows)
        begins = np.searchsorted(self.acts.owner, rows)
        moved = np.searchsorted(act_owner, np.arange(len(rows))) - begins
        act = self.spots.act[spots]
        act = np.where(act >= 0, act + moved[spot_owner], act) if len(spots) else act
        return Columns(
            self.incidents.taking(rows),
            _with(self.acts.taking(acts), owner=act_owner),
            _with(self.spots.taking(spots), owner=spot_owner, act=act),
            self.figures,
        )


def _owned(owner: SmallInts, rows: Rows) -> tuple[Rows, SmallInts]:
    """Return which rows belong to these owners, in the owners' order, and their new owners."""
    begins = np.searchsorted(owner, rows)
    counts = np.searchsorted(owner, rows, side="right") - begins
    new = np.repeat(np.arange(len(rows)), counts)
    firsts = np.cumsum(counts) - counts
    return np.arange(len(new)) - firsts[new] + begins[new], new.astype(np.int32)


def _with(table: Any, **columns: NDArray[Any]) -> Any:
    held = table.columns()
    return type(table)(**held | {n: c.astype(held[n].dtype) for n, c in columns.items()})

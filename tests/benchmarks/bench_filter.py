"""A filter of period, types and a box against the barest pass that could answer it.

The barest pass knows places as points, types as one small number and answers in row numbers, by
numpy and, where it is installed, by Polars. The filter honours doubt in time and place, several
types and acts, and gives the incidents in order of time.
Run as `python -m tests.benchmarks.bench_filter [SIZES]`; prints a JSON line for each measure.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from models.encounter.incident import Status
from models.filter.columns import Rows
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.filter.index import IncidentIndex
from models.filter.layout import us_of
from models.filter.tree import AnyOf, Filter, Not
from models.position.shape import LatLon, Polygon
from models.store.logbook import Logbook
from tests.benchmarks.big import big_logbook
from tests.benchmarks.fitted import exponent, in_turn, milliseconds, say, sizes_asked

START, END = datetime(2018, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
BOX = Box(kind="box", south=22, west=118, north=30, east=130)
TYPES = ("air", "em")
ASKED = IncidentFilter(period=Period(start=START, end=END), types=TYPES, within=(BOX,))
DRAFTS = IncidentFilter(statuses=(Status.DRAFT,))
STRAIT = Polygon(ring=(LatLon(22, 117), LatLon(22, 121), LatLon(27, 122), LatLon(27, 119)))
OTHERS: dict[str, Filter] = {
    "period": IncidentFilter(period=Period(start=START, end=END)),
    "period_certainly": IncidentFilter(period=Period(start=START, end=END, certainly=True)),
    "types": IncidentFilter(types=TYPES),
    "sides": IncidentFilter(sides=("CN",)),
    "box": IncidentFilter(within=(BOX,)),
    "polygon": IncidentFilter(within=(STRAIT,)),
    "tree": AnyOf(any_of=(ASKED, Not(but=DRAFTS))),
}


class Bare:
    """Four plain columns of the incidents that have all of them, in no order."""

    def __init__(self, index: IncidentIndex) -> None:
        """Take the first place, the start and the end, and the types as one number."""
        columns = index.columns
        first = np.unique(columns.spots.owner, return_index=True)
        rows, spots = first[0], first[1]
        self.start, self.end = columns.incidents.start[rows], columns.incidents.end[rows]
        self.lat, self.lon = columns.spots.lat[spots], columns.spots.lon[spots]
        self.types = columns.incidents.types[rows].astype(np.int16)
        self.wanted = index.combinations.where(lambda code: code.split(".")[0] in TYPES)
        self.first, self.last = us_of(START), us_of(END)

    def by_numpy(self) -> Rows:
        """Return the rows that fit."""
        fits = (self.start < self.last) & (self.end > self.first) & self.wanted[self.types]
        fits &= (self.lat >= BOX.south) & (self.lat <= BOX.north)
        fits &= (self.lon >= BOX.west) & (self.lon <= BOX.east)
        return np.flatnonzero(fits)

    def by_polars(self) -> Callable[[], Any]:
        """Return what does the same in Polars."""
        pl: Any = import_module("polars")

        names = ("start", "end", "lat", "lon", "types")
        frame = pl.DataFrame({name: getattr(self, name) for name in names}).with_row_index("row")
        types = np.flatnonzero(self.wanted).astype(np.int16).tolist()
        fits = (
            (pl.col("start") < self.last)
            & (pl.col("end") > self.first)
            & pl.col("types").is_in(types)
            & pl.col("lat").is_between(BOX.south, BOX.north)
            & pl.col("lon").is_between(BOX.west, BOX.east)
        )
        return lambda: frame.lazy().filter(fits).select("row").collect()


def measure(index: IncidentIndex) -> float:
    """Print what the filter takes beside its limits, and what others take; return the first."""
    size, bare = len(index), Bare(index)
    works: dict[str, Callable[[], object]] = {"ours": lambda: index.matching(ASKED)}
    works["numpy_ms"] = bare.by_numpy
    if find_spec("polars"):
        works["polars_ms"] = bare.by_polars()
    limits = in_turn(works)
    ours = limits.pop("ours")
    say(
        benchmark="filter",
        incidents=size,
        median_ms=round(ours, 3),
        ratio=round(ours / min(limits.values()), 2),
        found=len(index.matching(ASKED)),
        bytes_per_incident=round(index.columns.size_bytes / size, 1),
        **{name: round(value, 3) for name, value in limits.items()},
    )
    for name, wanted in OTHERS.items():
        taken = milliseconds(partial(index.matching, wanted), runs=5)
        say(benchmark=f"filter_{name}", incidents=size, median_ms=round(taken, 2))
    taken = milliseconds(lambda: index.left_out(ASKED), runs=5)
    say(benchmark="left_out", incidents=size, median_ms=round(taken, 2))
    return ours


def main() -> None:
    """Measure at each size and print how it grows."""
    taken: dict[int, float] = {}
    for size in sizes_asked():
        with Logbook.open(big_logbook(size), write=False) as logbook:
            taken[size] = measure(logbook.index())
    if len(taken) > 1:
        say(benchmark="filter", exponent=exponent(taken))


if __name__ == "__main__":
    main()

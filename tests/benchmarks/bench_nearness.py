"""What is near a half-typed incident, among 100,000.

Run as `python -m tests.benchmarks.bench_nearness [INCIDENTS]`; prints one JSON line.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from models.filter.near_columns import NearColumns
from models.filter.summary import IncidentSummary, summarise
from tests.benchmarks.bench_apply import CHANCE, incidents
from tests.builders import a_catalogue, a_side

RUNS = 200


def milliseconds_of_one(columns: NearColumns, one: IncidentSummary) -> float:
    """Ask what is near an incident and return what it took."""
    start = perf_counter()
    columns.near(one, str)
    return (perf_counter() - start) * 1000


def main(number: int) -> None:
    """Build the columns, ask, and print the figures; `placeless` asks with a time alone."""
    sides = (a_side("AA"), a_side("BB"))
    catalogue, now = a_catalogue(*sides), datetime(2026, 1, 1, tzinfo=UTC)
    summaries = [summarise(one, catalogue, now) for one in incidents(number, sides)]
    start = perf_counter()
    columns = NearColumns.of(summaries)
    built_s = perf_counter() - start
    asked = CHANCE.sample(summaries, min(RUNS, number))
    taken = [milliseconds_of_one(columns, one) for one in asked]
    bare = [milliseconds_of_one(columns, _placeless(one)) for one in asked]
    figures = {
        "benchmark": "nearness",
        "median_ms": round(median(taken), 2),
        "max_ms": round(max(taken), 2),
        "placeless_median_ms": round(median(bare), 2),
        "build_s": round(built_s, 3),
        "runs": len(taken),
        "incidents": number,
    }
    sys.stdout.write(json.dumps(figures) + "\n")


def _placeless(one: IncidentSummary) -> IncidentSummary:
    return replace(one, spots=())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

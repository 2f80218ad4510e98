"""The open log over 100,000 incidents: one amendment followed, and what each filter takes.

Run as `python -m tests.benchmarks.bench_follow [INCIDENTS]`; prints one JSON line.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from desktop.open_log import OpenLog
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.record import Change
from models.store.logbook import Logbook
from tests.benchmarks.bench_apply import AUTHOR, CHANCE, fill

RUNS = 100
FILTER_RUNS = 5
FILTERS = {
    "nothing": IncidentFilter(),
    "rare_word": IncidentFilter(text="4711"),
    "common_word": IncidentFilter(text="aircraft"),
    "type": IncidentFilter(types=("air",)),
    "side": IncidentFilter(sides=("AA",)),
    "period": IncidentFilter(period=Period(start=datetime(2025, 12, 10, tzinfo=UTC))),
    "box": IncidentFilter(within=(Box(kind="box", south=0, west=0, north=30, east=30),)),
}


def ms_of(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def ms_of_an_amendment(log: OpenLog) -> float:
    """Amend an incident through the open log, which then says what is shown."""
    incident = log.incident(CHANCE.choice(log.ids))
    if incident is None:
        raise RuntimeError("an incident that is shown is not there")
    after = replace(incident, title=f"{incident.title}, amended")
    change = Change(before=incident, after=after)
    return ms_of(lambda: log.apply("Amend", [change]))


def ms_of_a_filter(log: OpenLog, wanted: IncidentFilter) -> float:
    """Return what showing only this takes; the first time makes outlines and is not counted."""
    log.show_only(wanted)
    return median(ms_of(lambda: log.show_only(wanted)) for _ in range(FILTER_RUNS))


def main(number: int) -> None:
    """Fill, open, amend and filter, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.logbook")
        fill(path, number)
        with Logbook.open(path) as logbook:
            log = OpenLog(logbook)
            log.author = AUTHOR
            taken = [ms_of_an_amendment(log) for _ in range(RUNS)]
            filters = {name: round(ms_of_a_filter(log, f), 1) for name, f in FILTERS.items()}
    figures = {
        "benchmark": "apply_followed",
        "median_ms": round(median(taken), 2),
        "max_ms": round(max(taken), 2),
        "runs": RUNS,
        "incidents": number,
        "filter_ms": filters,
    }
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

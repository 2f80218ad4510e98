"""The catalogue at work: a key typed over 10,000 entries, and a side of 1,000 incidents merged.

`python -m tests.benchmarks.bench_catalogue [INCIDENTS] [ENTRIES]` prints JSON lines.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform
from models.catalogue.search import SearchIndex
from models.record import Record
from models.store.logbook import Logbook
from models.store.merging import merge_changes
from models.store.revision import Action
from models.undo import Step
from tests.benchmarks.bench_apply import incidents
from tests.builders import a_side

AUTHOR = Author(id=uuid4(), name="Benchmark")
KEYS = ("j", "j1", "j15", "歼", "飛鯊", "flanker", "class 99", "nothing at all")


def a_class(number: int) -> Platform:
    """Return a class with the names that one usually has."""
    names = (
        Name(text=f"Shenyang J-{number} / J-{number}T"),
        Name(text=f"歼-{number} 飞鲨", lang="zh-Hans", used_by="CN"),
        Name(text=f"殲{number}", lang="ja", used_by="JP"),
        Name(text=f"Су-{number}", lang="ru"),
    )
    return Platform(id=uuid4(), code=f"j{number}", names=names, domain=Domain.AIR)


def seconds_of(do: Callable[[], object]) -> float:
    """Return how long something took."""
    start = perf_counter()
    do()
    return perf_counter() - start


def typing(number: int) -> dict[str, object]:
    """Return what a key costs over so many entries."""
    entries = [a_class(n) for n in range(number)]
    start = perf_counter()
    index = SearchIndex.of(entries)
    made_s = perf_counter() - start
    taken = [seconds_of(lambda k=key: index.find(k)) for key in KEYS for _ in range(5)]  # type: ignore[misc]
    return {
        "benchmark": "catalogue_key",
        "entries": number,
        "median_ms": round(median(taken) * 1000, 2),
        "max_ms": round(max(taken) * 1000, 2),
        "folding_all_ms": round(made_s * 1000, 1),
    }


def merging(number: int) -> dict[str, object]:
    """Return what merging a side of so many incidents costs, and undoing it."""
    sides = (a_side("AA"), a_side("BB"))
    kept = a_side("CC")
    with (
        tempfile.TemporaryDirectory() as folder,
        Logbook.create(Path(folder, "bench.logbook"), code="BEN") as logbook,
    ):
        records: tuple[Record, ...] = (*sides, kept, *incidents(number, sides))
        logbook.add_many(records, AUTHOR, Batch(id=uuid4(), name="Benchmark"))
        logbook.index()
        start = perf_counter()
        changes = merge_changes(logbook, kept, sides[0])
        planned_s = perf_counter() - start
        done = logbook.apply(changes, AUTHOR, step="Merge")
        merged_s = perf_counter() - start
        back = Step(name="Merge", changes=done.changes).inverse().changes
        undone_s = seconds_of(lambda: logbook.apply(back, AUTHOR, step="Merge", action=Action.UNDO))
    return {
        "benchmark": "catalogue_merge",
        "incidents": number,
        "records_changed": len(done.changes),
        "plan_s": round(planned_s, 3),
        "merge_s": round(merged_s, 3),
        "undo_s": round(undone_s, 3),
    }


def main(number: int, entries: int) -> None:
    """Print both figures."""
    for figures in (typing(entries), merging(number)):
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*(given + [1_000, 10_000][len(given) :]))

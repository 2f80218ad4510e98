"""A logbook of N incidents like those of real sources, the same for the same seed and number.

Run as `python -m tests.benchmarks.big INCIDENTS [SEED]` to make one; other benchmarks use
`big_logbook`. It is written through the bulk door of the store and kept for the next run in the
folder for temporary files, or where ENCOUNTER_LOG_BENCH says.
"""

import os
import random
import shutil
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from uuid import UUID

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.record import Record
from models.store.logbook import Logbook
from tests.benchmarks.big_incidents import a_world, an_id, an_incident

SEED = 7
AUTHOR = Author(id=UUID(int=1), name="Benchmark")
# At once in memory; every batch is one import.
_PER_BATCH = 20_000


def big_logbook(number: int, seed: int = SEED) -> Path:
    """Return a logbook of so many incidents, made now or by an earlier run."""
    path = _folder() / f"big-{number}-{seed}.logbook"
    if not path.exists():
        part = path.with_name(f"part-{os.getpid()}-{path.name}")
        _make(part, number, seed)
        part.rename(path)
        kept = part.with_name(f"{part.name}.index")
        if kept.exists():
            kept.rename(path.with_name(f"{path.name}.index"))
    return path


def a_copy(number: int, folder: Path, seed: int = SEED) -> Path:
    """Return a copy that may be written to, with the index kept beside it."""
    path = big_logbook(number, seed)
    for name in (path.name, f"{path.name}.index"):
        if (path.parent / name).exists():
            shutil.copyfile(path.parent / name, folder / name)
    return folder / path.name


def _folder() -> Path:
    chosen = os.environ.get("ENCOUNTER_LOG_BENCH", "")
    folder = Path(chosen) if chosen else Path(tempfile.gettempdir(), "encounter-log-bench")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _make(path: Path, number: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    world = a_world(chance)
    with Logbook.create(path, code="BIG") as logbook:
        first: tuple[Record, ...] = world.sources
        for begin in range(0, number, _PER_BATCH):
            end = min(begin + _PER_BATCH, number)
            records = (*first, *(an_incident(chance, world) for _ in range(begin, end)))
            batch = Batch(id=an_id(chance), name=f"Incidents {begin + 1} to {end}")
            logbook.add_many(records, AUTHOR, batch)
            first = ()
        logbook.index()


if __name__ == "__main__":
    start = perf_counter()
    made = big_logbook(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else SEED)
    sys.stdout.write(f"{made}: {perf_counter() - start:.1f} s\n")

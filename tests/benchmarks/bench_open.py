"""Opening a logbook and having its index, beside an empty one: kept beside it, and made anew.

Run as `python -m tests.benchmarks.bench_open [SIZES]`; prints a JSON line for each measure.
"""

import tempfile
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from models.store.engine import companion
from models.store.logbook import Logbook
from tests.benchmarks.big import AUTHOR, big_logbook
from tests.benchmarks.fitted import exponent, say, sizes_asked

RUNS = 3


def seconds_to_open(path: Path) -> float:
    """Return the median of the seconds from the name to the first page of the list."""
    taken = []
    for _ in range(RUNS):
        start = perf_counter()
        with Logbook.open(path, author=AUTHOR) as logbook:
            shown = logbook.index().ids.newest_first()[:128]
            page = list(logbook.summaries(shown))
            taken.append(perf_counter() - start)
        if len(page) != len(shown):
            raise ValueError("a page cut short")
    return median(taken)


def seconds_anew(path: Path) -> float:
    """Return the same where no index is kept."""
    companion(path, ".index").unlink(missing_ok=True)
    start = perf_counter()
    # The writer keeps it again as it closes, for whoever measures next.
    with Logbook.open(path, author=AUTHOR) as logbook:
        logbook.index()
        return perf_counter() - start


def main() -> None:
    """Measure at each size and print how it grows."""
    kept: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.logbook")
        Logbook.create(empty, code="E").close()
        empty_s = seconds_to_open(empty)
        for size in sizes_asked():
            path = big_logbook(size)
            with Logbook.open(path, author=AUTHOR) as logbook:
                logbook.index()
            kept[size] = seconds_to_open(path)
            index_bytes = companion(path, ".index")
            say(
                benchmark="open_and_first_page",
                incidents=size,
                median_s=round(kept[size], 3),
                empty_s=round(empty_s, 3),
                index_mb=round(index_bytes.stat().st_size / 1e6) if index_bytes.exists() else 0,
                anew_s=round(seconds_anew(path), 3),
                peak_mb=round(getrusage(RUSAGE_SELF).ru_maxrss / 1024),
            )
    if len(kept) > 1:
        say(benchmark="open_and_first_page", exponent=exponent(kept))


if __name__ == "__main__":
    main()

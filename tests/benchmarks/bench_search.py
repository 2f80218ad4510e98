"""Text to incidents: a Latin word, two Chinese characters, a phrase, and a beginning.

Run as `python -m tests.benchmarks.bench_search [SIZES]`; prints a JSON line for each measure.
"""

from functools import partial

from models.filter.incident_filter import IncidentFilter
from models.store.logbook import Logbook
from tests.benchmarks.big import big_logbook
from tests.benchmarks.fitted import exponent, milliseconds, say, sizes_asked

SOUGHT = {
    "latin": "helicopter",
    "chinese": "公海",
    "phrase": '"radar intercept"',
    "rare": "レーダー照射 helicopter",
}


def measure(logbook: Logbook) -> dict[str, float]:
    """Print what each search takes and return it."""
    size, taken = len(logbook.index()), {}
    for name, text in SOUGHT.items():
        wanted = IncidentFilter(text=text)
        taken[name] = milliseconds(partial(logbook.matching, wanted), runs=5)
        found = len(logbook.matching(wanted))
        median_ms = round(taken[name], 2)
        say(benchmark=f"search_{name}", incidents=size, found=found, median_ms=median_ms)
    taken["beginning"] = milliseconds(lambda: logbook.lookup("helic", 60), runs=5)
    say(benchmark="search_beginning", incidents=size, median_ms=round(taken["beginning"], 2))
    return taken


def main() -> None:
    """Search at each size and print how it grows."""
    by_size: dict[int, dict[str, float]] = {}
    for size in sizes_asked():
        with Logbook.open(big_logbook(size), write=False) as logbook:
            by_size[size] = measure(logbook)
    for name in (*SOUGHT, "beginning") if len(by_size) > 1 else ():
        grown = {size: taken[name] for size, taken in by_size.items()}
        say(benchmark=f"search_{name}", exponent=exponent(grown))


if __name__ == "__main__":
    main()

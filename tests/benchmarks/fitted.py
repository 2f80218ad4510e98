"""How a measure grows with the number of incidents: the exponent of a power law fitted to it."""

import json
import sys
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

import numpy as np

SIZES = (10_000, 100_000, 1_000_000)


def milliseconds(work: Callable[[], object], runs: int = 9) -> float:
    """Return the median of several runs, after one that warms up."""
    work()
    taken = []
    for _ in range(runs):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def in_turn(works: Mapping[str, Callable[[], object]], runs: int = 25) -> dict[str, float]:
    """Return medians in milliseconds of works done by turns: a busy machine slows all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            start = perf_counter()
            work()
            taken[name].append((perf_counter() - start) * 1000)
    return {name: median(times) for name, times in taken.items()}


def exponent(by_size: Mapping[int, float]) -> float:
    """Return the slope of the logarithms: 1 is in step with the size, 0 does not grow."""
    sizes, values = np.log(list(by_size)), np.log(list(by_size.values()))
    return round(float(np.polyfit(sizes, values, 1)[0]), 2)


def say(**figures: object) -> None:
    """Print one JSON line."""
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def sizes_asked() -> tuple[int, ...]:
    """Return the sizes named on the command line, or all three."""
    return tuple(map(int, sys.argv[1:])) or SIZES

"""One incident sheet: the first of a process, then warm; and its parts.

Run as `python -m tests.benchmarks.bench_sheet`; prints one JSON line, milliseconds.
"""

import json
from collections.abc import Callable
from statistics import median
from time import perf_counter

from maps.locator import locator_map
from models.rules.matrix import claim_matrix
from models.sheet.pdf import write_pdf
from tests.models.sheet.cases import CATALOGUE, NOW, THIRD, a_sheet, radar_case

RUNS = 20


def took_ms(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    incident = radar_case(*THIRD)
    matrix = claim_matrix(incident, CATALOGUE, NOW)

    def locate() -> object:
        return locator_map(incident, matrix, CATALOGUE)

    def sheet() -> bytes:
        locator = locator_map(incident, matrix, CATALOGUE)
        return write_pdf([a_sheet(incident, locator=locator)], timestamp=NOW)

    result = {
        "benchmark": "sheet",
        "runs": RUNS,
        "map_first_ms": took_ms(locate),
        "first_ms": took_ms(sheet),
    }
    result["map_ms"] = median(took_ms(locate) for _ in range(RUNS))
    result["median_ms"] = median(took_ms(sheet) for _ in range(RUNS))
    print(json.dumps({k: round(v, 1) if isinstance(v, float) else v for k, v in result.items()}))  # noqa: T201


if __name__ == "__main__":
    main()

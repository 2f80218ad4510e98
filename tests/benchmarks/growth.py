"""The table of ARCHITECTURE.md: how measures grow with the log, and the exponents fitted.

Reads JSON lines of benchmarks on standard input and prints a table in Markdown; a measure taken
several times at one size stands with its median. For example:
`for n in 10000 100000 1000000; do python -m tests.benchmarks.bench_search $n; done |
python -m tests.benchmarks.growth`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import median

from tests.benchmarks.fitted import exponent

_FIGURES = ("_ms", "_s", "_mb")
Measures = Mapping[tuple[str, str], Mapping[int, float]]


def measures_in(lines: Iterable[str]) -> Measures:
    """Return each figure by benchmark, name and number of incidents."""
    taken: dict[tuple[str, str], dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for line in filter(str.strip, lines):
        told = json.loads(line)
        for name, value in told.items():
            if name.endswith(_FIGURES) and isinstance(value, int | float):
                taken[told["benchmark"], name][told.get("incidents", 0)].append(value)
    return {
        key: {size: median(values) for size, values in by_size.items() if size}
        for key, by_size in taken.items()
    }


def table(measures: Measures) -> Iterator[str]:
    """Yield the lines of the table: every figure that was taken at two sizes or more."""
    several = {key: by_size for key, by_size in measures.items() if len(by_size) > 1}
    sizes = sorted({size for by_size in several.values() for size in by_size})
    yield "| | " + " | ".join(f"{size:,}" for size in sizes) + " | exponent |"
    yield "|---" * (len(sizes) + 2) + "|"
    for (benchmark, figure), by_size in several.items():
        cells = " | ".join(f"{by_size[n]:g}" if n in by_size else "–" for n in sizes)
        known = all(value > 0 for value in by_size.values())
        slope = f"{exponent(by_size):.2f}" if known else "–"
        yield f"| {benchmark} {figure} | {cells} | {slope} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join(table(measures_in(sys.stdin))) + "\n")

"""From the start of the process to the map that has drawn the sample logbook.

Run as `python -m tests.benchmarks.bench_start_map`; prints one JSON line.
"""

import sys
from collections.abc import Callable
from typing import Any

from tests.benchmarks.starting import measure, start


def await_map(window: Any, say: Callable[[], None]) -> None:
    """Wait until the map has drawn."""
    window.map.view.painted.connect(say)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        start(await_map)
    else:
        measure("start_map", "tests.benchmarks.bench_start_map")

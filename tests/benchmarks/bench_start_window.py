"""From the start of the process to the window that obeys a key, on the sample logbook.

Run as `python -m tests.benchmarks.bench_start_window`; prints one JSON line.
"""

import sys
from collections.abc import Callable
from typing import Any

from tests.benchmarks.starting import measure, start


def press(window: Any, say: Callable[[], None]) -> None:
    """Press the arrow key in the list once the window is there; an incident is selected by it."""
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    window.log.selected.connect(lambda _: say())
    table = window.incidents.table
    QTimer.singleShot(0, lambda: QTest.keyClick(table, Qt.Key.Key_Down))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        start(press)
    else:
        measure("start_window", "tests.benchmarks.bench_start_window")

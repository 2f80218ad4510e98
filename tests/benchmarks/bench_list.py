"""The list of incidents and the whole window at a million: each act until it is painted.

Run as `python -m tests.benchmarks.bench_list [INCIDENTS] [--apply]`; prints a JSON line for each
act, with the median of several and the longest stall of the event loop. `--apply` also writes,
for which the logbook is copied.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.open_log import OpenLog
from desktop.panels.incident_list.model import SUMMARY
from desktop.panels.incident_list.panel import IncidentList
from desktop.theme.palette import LIGHT
from desktop.window.application import make_application
from desktop.window.main_window import MainWindow
from models.encounter.incident import Status
from models.filter.arrangement import Arrangement, Band, Sort
from models.filter.text_form import parse_filter
from models.record import Change
from models.store.logbook import Logbook
from tests.benchmarks.big import AUTHOR, a_copy, big_logbook
from tests.benchmarks.fitted import say

RUNS = 15
CHANCE = random.Random(3)  # noqa: S311


class Watch(QObject):
    """Runs an act within the event loop until it is done; notes how long the loop ever stood."""

    def __init__(self) -> None:
        super().__init__()
        self._beat = QTimer(self, interval=1)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)

    def run(self, act: Callable[[], object], is_done: Callable[[], bool]) -> tuple[float, float]:
        """Return the milliseconds that the act took, and those of the longest stall."""
        self._loop, self._is_done = QEventLoop(), is_done
        self._last, self._longest = perf_counter(), 0.0
        self._beat.start()
        start = perf_counter()
        QTimer.singleShot(0, act)
        self._begun = False
        QTimer.singleShot(0, self._begin)
        self._loop.exec()
        self._beat.stop()
        return (perf_counter() - start) * 1000, self._longest * 1000

    def _begin(self) -> None:
        self._begun = True

    def _tick(self) -> None:
        now = perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now
        if self._begun and self._is_done():
            self._loop.quit()


def measure(
    name: str, acts: Sequence[Callable[[], object]], is_done: Callable[[], bool], **more: Any
) -> None:
    """Run the acts and print their median, their longest, and the longest stall."""
    watch, cpu = Watch(), process_time()
    taken, stalls = zip(*(watch.run(act, is_done) for act in acts), strict=True)
    say(
        benchmark=f"list_{name}",
        median_ms=round(median(taken), 1),
        max_ms=round(max(taken), 1),
        longest_stall_ms=round(max(stalls), 1),
        cpu_ms=round((process_time() - cpu) * 1000 / len(acts), 1),
        runs=len(acts),
        **more,
    )


def is_painted(listed: IncidentList) -> bool:
    """Say whether every row in sight has its words, and draw them."""
    table, model = listed.table, listed.model
    if listed.arranging.is_busy:
        return False
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    last = model.rowCount() - 1 if last < 0 else last
    rows = (row for row in range(max(first, 0), last + 1) if model.heading(row) is None)
    if any(model.index(row, 0).data(SUMMARY) is None for row in rows):
        return False
    table.viewport().repaint()
    return True


def of_the_list(logbook: Logbook) -> None:
    """Measure the list by itself."""
    log = OpenLog(logbook)
    listed = IncidentList(log)
    listed.resize(320, 800)
    listed.show()
    number = len(log.index)
    size = {"incidents": number}

    def done() -> bool:
        return is_painted(listed)

    def jump() -> None:
        row = CHANCE.randrange(listed.model.rowCount())
        listed.table.scrollTo(listed.model.index(row, 0), listed.table.ScrollHint.PositionAtTop)

    def show(text: str) -> Callable[[], None]:
        return lambda: log.show_only(parse_filter(text))

    def arrange(**wanted: Any) -> Callable[[], None]:
        return lambda: listed.arrange(Arrangement(**wanted))

    # The fonts of each script are read when its first letter is drawn.
    for _ in range(5):
        Watch().run(jump, done)
    measure("jump", [jump] * RUNS, done, **size)
    plain = cycle(("side:CN", "type:air", "from:2020 to:2021", "status:draft", ""))
    measure("filter", [show(next(plain)) for _ in range(RUNS)], done, **size)
    log.show_only(parse_filter(""))
    ways = cycle((False, True))
    measure("sort_time", [arrange(backward=next(ways)) for _ in range(RUNS)], done, **size)
    measure("sort_severity", [arrange(sort=Sort.SEVERITY), arrange()] * 4, done, **size)
    measure("part_month", [arrange(band=Band.MONTH), arrange()] * 4, done, **size)
    measure("sort_title_first", [arrange(sort=Sort.TITLE)], done, **size)
    ways = cycle((False, True))
    by_title = [arrange(sort=Sort.TITLE, backward=next(ways)) for _ in range(6)]
    measure("sort_title_again", by_title, done, **size)
    Watch().run(arrange(), done)
    for name, word in (("latin", "aircraft"), ("han", "雷达")):
        measure(f"search_{name}", [show(word)], lambda: len(log.ids) < number and done(), **size)
        Watch().run(show(""), done)
    measure("mark_all", [listed.table.selectAll], done, **size)
    listed.close()


def open_window(path: Path) -> tuple[float, MainWindow]:
    """Return the seconds until the window is there and its list painted, and the window."""
    start = perf_counter()
    log = OpenLog(Logbook.open(path, author=AUTHOR))
    log.author = AUTHOR
    window = MainWindow(log, LIGHT)
    window.resize(1280, 800)
    window.show()
    listed = window.incidents
    Watch().run(lambda: None, lambda: not len(log.index) or is_painted(listed))
    return perf_counter() - start, window


def of_the_window(path: Path, *, writes: bool) -> None:
    """Measure opening, and one amendment with every panel following."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.logbook")
        Logbook.create(empty, code="E").close()
        shut(open_window(empty)[1])
        empty_s, window = open_window(empty)
        shut(window)
    opened_s, window = open_window(path)
    size = {"incidents": len(window.log.index)}
    reach_s = 1.5 * empty_s + 1
    figures = {"median_s": round(opened_s, 2), "empty_s": round(empty_s, 2)}
    say(benchmark="window_open", **figures, reach_s=round(reach_s, 2), **size)
    if writes:
        acts = [lambda: amend(window.log)] * RUNS
        measure("apply_window", acts, lambda: is_painted(window.incidents), **size)
    shut(window)


def amend(log: OpenLog) -> None:
    """Amend one of the incidents in sight that may be amended."""
    near = (log.incident(log.ids[row]) for row in CHANCE.sample(range(40), 40))
    incident = next(one for one in near if one and one.status is Status.DRAFT)
    after = replace(incident, title=f"{incident.title[:60]}, amended")
    log.apply("Amend", [Change(before=incident, after=after)])


def shut(window: MainWindow) -> None:
    """Close a window and its logbook."""
    window.close()
    window.log.logbook.close()


def main(number: int, *, writes: bool) -> None:
    """Measure the list and the window."""
    app = make_application()
    path = big_logbook(number)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        used = a_copy(number, Path(folder)) if writes else path
        of_the_window(used, writes=writes)
        with Logbook.open(path, write=False) as logbook:
            of_the_list(logbook)
    QApplication.sendPostedEvents(app)


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(sizes[0] if sizes else 1_000_000, writes="--apply" in sys.argv)

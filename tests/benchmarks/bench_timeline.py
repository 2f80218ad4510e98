"""The time line over a whole log: counting, calendars, zoom, a frame while brushing or playing.

`python -m tests.benchmarks.bench_timeline [INCIDENTS ...]`, without any for 10 thousand, 100
thousand and a million. Prints one JSON line for each: medians in milliseconds of processor time.
"""

import json
import os
import sys
from collections.abc import Callable
from statistics import median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion

from desktop.map.environment import prepare
from desktop.open_log import OpenLog
from desktop.panels.timeline.panel import TimeLinePanel
from desktop.window.application import make_application
from models.store.logbook import Logbook
from models.timeline.calendar import Clocks, months_of_years
from models.timeline.histogram import Counts
from models.timeline.period import parse_period, period_in
from models.timeline.starts import starts_of
from tests.benchmarks.big import big_logbook

SIZES = (10_000, 100_000, 1_000_000)
WIDTH_PX, HEIGHT_PX, RUNS = 784, 232, 15


def took_ms(do: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median processor time."""
    found = []
    for _ in range(runs):
        start = process_time()
        do()
        found.append((process_time() - start) * 1000)
    return round(median(found), 2)


def painter_of(panel: TimeLinePanel) -> Callable[[], None]:
    """Return what paints the whole panel."""
    image = QImage(panel.size(), QImage.Format.Format_ARGB32_Premultiplied)
    return lambda: panel.render(image, QPoint(), QRegion(panel.rect()))


def measured(number: int) -> dict[str, object]:
    """Measure on a logbook of so many incidents."""
    with Logbook.open(big_logbook(number), write=False) as logbook:
        log = OpenLog(logbook)
        panel = TimeLinePanel(log)
        panel.resize(WIDTH_PX, HEIGHT_PX)
        panel.show()
        panel.show_all()
        index, paint = log.index, painter_of(panel)
        every = (starts_of(index.columns, 0, len(index.columns)),)
        clocks = Clocks()
        counts, bins = Counts.of(every, index.alive), panel.histogram.bins

        def zoom() -> None:
            panel.sight.zoom(0.1)
            paint()

        def play() -> None:
            panel.tools.play_step(1)
            paint()

        result: dict[str, object] = {
            "benchmark": "timeline",
            "incidents": number,
            "read_starts_ms": took_ms(lambda: starts_of(index.columns, 0, len(index.columns)), 5),
            "histogram_ms": took_ms(lambda: Counts.of(every, index.alive).by(bins.edges_us)),
            "other_bins_ms": took_ms(lambda: counts.by(bins.edges_us)),
            "hours_ms": took_ms(lambda: clocks.hours(every, index.alive, "Asia/Tokyo")),
            "months_ms": took_ms(lambda: months_of_years(counts)),
            "zoom_frame_ms": took_ms(zoom),
            "paint_ms": took_ms(paint),
        }
        panel.show_all()
        panel.tools.choose(parse_period("2014"))

        def drag() -> None:
            period = period_in(log.filter)
            assert period is not None
            assert period.start is not None
            panel.histogram.brushed.emit(parse_period(f"{2013 + period.start.year % 9}"))
            paint()

        result["brush_frame_ms"] = took_ms(drag)
        panel.tools.choose(None)
        result["play_frame_ms"] = took_ms(play, 9)
    return result


def main() -> None:
    """Measure and print."""
    prepare()
    make_application()
    for number in map(int, sys.argv[1:] or SIZES):
        print(json.dumps(measured(number)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()

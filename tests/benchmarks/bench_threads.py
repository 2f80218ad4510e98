"""Sixty statements as threads and two thousand incidents on the time line: laid out and painted.

Run as `python -m tests.benchmarks.bench_threads`; prints one JSON line, milliseconds. A frame at
60 a second is 16.7 ms.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

import tests.conftest  # noqa: F401 - prepares Qt's environment before anything loads it
from desktop.panels.reading.threads.view import ThreadsView
from desktop.panels.timeline.lanes_strip import LanesStrip
from desktop.panels.timeline.sight import Sight
from desktop.stroke import side_stroke
from desktop.window.application import make_application
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.encounter.statement import Statement
from models.store.shelf import shelf
from models.threads.threads import threads_of
from models.timeline.extent import Extent
from models.timeline.scene import Lane, Mark, Scene
from models.when.when import When
from tests.builders import a_statement, an_id

RUNS, STATEMENTS, INCIDENTS = 30, 60, 2_000
WIDTH_PX, SCREEN_PX = 1200, 1000
START = datetime(2025, 12, 1, tzinfo=UTC)


def took_ms(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time that the work takes."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return round(median(times), 2)


def statements(catalogue: Catalogue) -> tuple[Statement, ...]:
    """Return statements of six sides, a few hours apart, each answering one before it."""
    codes = ("JP", "CN", "US", "KR", "AU", "PH")
    sides = [next(p for p in catalogue.all(Party) if p.code == code) for code in codes]
    made: list[Statement] = []
    for number in range(STATEMENTS):
        begin = START + timedelta(hours=9 * number)
        said = When(earliest_start=begin, latest_end=begin + timedelta(days=number % 5 or 1))
        answers = made[number // 2] if made else None
        one = a_statement(sides[number % 6], said=said, answers=answers)
        made.append(
            replace(one, quote="海上自衛隊の航空機に対する照射を確認した。" * 8, quote_lang="ja")
        )
    return tuple(made)


def paint(widget: QWidget) -> Callable[[], None]:
    """Return what paints a widget, as much of it as a screen shows."""
    seen = QRect(0, 0, widget.width(), min(widget.height(), SCREEN_PX))
    image = QImage(seen.size(), QImage.Format.Format_ARGB32_Premultiplied)
    return lambda: widget.render(image, QPoint(), QRegion(seen))


def crowd() -> Scene:
    """Return a scene of many incidents within four years."""
    first = START.timestamp()
    marks = (
        Mark(an_id(), "An encounter of some length", Extent(at, at, (at, at)), "")
        for at in (first + 63_000.0 * number for number in range(INCIDENTS))
    )
    return Scene(Lane("Incidents", tuple(marks)), ())


def main() -> None:
    """Measure and print."""
    app = make_application()
    catalogue = shelf()
    held = statements(catalogue)
    threads = threads_of(held, (), catalogue)
    stroke = side_stroke(catalogue, dark=False)
    lanes = tuple(stroke(catalogue.code_of(lane)) for lane in threads.lanes)

    def view() -> ThreadsView:
        made = ThreadsView(threads, lanes, catalogue, may_write=True)
        made.resize(WIDTH_PX, 10)
        made.show()
        return made

    shown = view()
    ids = [statement.id for statement in held]

    def walk() -> None:
        shown.choose(ids[ids.index(shown.statement_id or ids[0]) - 1])

    sight = Sight(app)
    strip = LanesStrip(sight)
    strip.resize(WIDTH_PX, 200)
    scene = crowd()
    strip.show_scene(scene, None, stroke)
    sight.resize(WIDTH_PX)
    sight.fit(scene.spans())
    result = {
        "benchmark": "threads",
        "statements": STATEMENTS,
        "order_ms": took_ms(lambda: threads_of(held, (), catalogue)),
        "build_ms": took_ms(view),
        "paint_ms": took_ms(paint(shown)),
        "open_next_ms": took_ms(walk),
        "incidents": INCIDENTS,
        "time_line_zoom_ms": took_ms(lambda: sight.zoom(0.01)),
        "time_line_paint_ms": took_ms(paint(strip)),
    }
    print(json.dumps(result))  # noqa: T201


if __name__ == "__main__":
    main()

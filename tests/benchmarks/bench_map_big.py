"""The map of N incidents in the real page: filter, pan, zoom, drag, stalls, memory.

Run as `python -m tests.benchmarks.bench_map_big [INCIDENTS] [RUNS]`; prints one JSON line for each
measure. The index is that of a logbook of `tests.benchmarks.big`, each incident taken many times
over, every time elsewhere and at another time.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.map.environment import prepare
from desktop.map.scheme import register_scheme

prepare()
register_scheme()

import numpy as np  # noqa: E402
from PySide6.QtCore import QEventLoop, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.map.view import MapView  # noqa: E402
from maps.map_data import MapData  # noqa: E402
from models.catalogue.catalogue import Catalogue  # noqa: E402
from models.catalogue.shipped import shipped_catalogue  # noqa: E402
from models.filter.columns import Incidents, Spots  # noqa: E402
from models.filter.incident_filter import IncidentFilter, Period  # noqa: E402
from models.filter.index import IncidentIndex  # noqa: E402
from models.filter.pages import held_in  # noqa: E402
from models.filter.tree import EVERYTHING  # noqa: E402
from models.store.logbook import Logbook  # noqa: E402
from tests.benchmarks.big import big_logbook  # noqa: E402
from tests.benchmarks.memory import memory_mb  # noqa: E402

FRAMES = 120
_FEW, _DAY_US = 10_000, 86_400_000_000
_SHOWN = "new Promise((done) => EncounterMap.parts.Incidents.once('shown', done))"
_ON_SCREEN = """new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
}))"""
# Each gives a promise of a list of milliseconds.
DRAG = f"""(async () => {{
    const map = EncounterMap.map, times = [];
    map.setView([25, 124], 6, {{ animate: false }});
    await {_SHOWN};
    let last = await new Promise(requestAnimationFrame);
    for (let n = 0; n < {FRAMES}; n += 1) {{
        map._rawPanBy(L.point(n % 60 < 30 ? 6 : -6, 2));
        map.fire("move");
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
    }}
    map.fire("moveend");
    return times;
}})()"""


def _moves(steps: str) -> str:
    return f"""(async () => {{
    const {{ map }} = EncounterMap, times = [];
    for (const [lat, lon, zoom] of {steps}) {{
        const start = performance.now();
        map.setView([lat, lon], zoom, {{ animate: false }});
        await {_SHOWN};
        await {_ON_SCREEN};
        times.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 300));
    }}
    return times;
}})()"""


PAN = _moves(str([[25 + n % 5, 120 + 2 * n % 9, 6] for n in range(16)]))
ZOOM = _moves(str([[25, 124, zoom] for zoom in (2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3)]))


class Watchdog(QObject):
    """Notes how long the event loop was away, at most, since it was last asked."""

    def __init__(self) -> None:
        super().__init__()
        self._last, self._longest = perf_counter(), 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(4)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def taken(self) -> float:
        """Return the longest stall in milliseconds, and begin anew."""
        longest, self._longest = self._longest * 1000, 0.0
        return longest


class Bench:
    """One program with a map on a logbook."""

    def __init__(self, incidents: int) -> None:
        self.incidents, self.index = incidents, many(incidents)
        self.catalogue = Catalogue.of(shipped_catalogue())
        self.view = MapView()
        self.view.resize(1280, 800)
        self.view.show_data(MapData(self.index.ids, held_in({}), self.catalogue))
        self.watchdog = Watchdog()
        wait(self.view.ready.connect, self.view.show)

    def run(self, name: str, script: str) -> None:
        """Tell what the promise of a script gives."""
        self._told(name, lambda: self._times(script))

    def changes(self, name: str, filters: list[Any]) -> None:
        """Tell how long from a filter to its map on the screen, one by one."""
        self._told(name, lambda: [self._change(one) for one in filters])

    def _change(self, wanted: Any) -> float:
        start = perf_counter()
        wait(self.view.painted.connect, lambda: self._show(wanted))
        took = (perf_counter() - start) * 1000
        rest = QEventLoop()
        QTimer.singleShot(300, rest.quit)
        rest.exec()
        return took

    def _show(self, wanted: Any) -> None:
        self.view.show_answer(self.index.matching(wanted).newest_first(), self.catalogue)

    def _told(self, name: str, work: Callable[[], list[float]]) -> None:
        self.watchdog.taken()
        before = process_time()
        times = work()
        cpu_ms = (process_time() - before) * 1000 / len(times)
        tell(
            name,
            self.incidents,
            median_ms=median(times),
            p95_ms=quantiles(times, n=20)[-1],
            program_cpu_ms=cpu_ms,
            longest_stall_ms=self.watchdog.taken(),
        )

    def _times(self, script: str) -> list[float]:
        view = self.view
        begin = f"{script}.then((times) => {{ EncounterMap.times = times; "
        done = "EncounterMap.session.bridge.cancel(); }); 0"
        wait(view.tool_cancelled.connect, lambda: view.page.runJavaScript(begin + done))
        found: list[str] = []
        loop = QEventLoop()

        def take(text: str) -> None:
            found.append(text)
            loop.quit()

        view.page.runJavaScript("JSON.stringify(EncounterMap.times)", take)
        loop.exec()
        times: list[float] = json.loads(found[0])
        return times


def main(incidents: int, runs: int) -> None:
    """Print the measures."""
    app = QApplication([])
    bench = Bench(incidents)
    for zoom in (3, 5, 7):
        bench.run("zoom_there", _moves(f"[[25, 123, {zoom}], [25, 124, {zoom}]]"))
        bench.changes(f"filter_to_painted_zoom_{zoom}", filters() * runs)
    bench.run("pan_to_painted", PAN)
    bench.run("zoom_to_painted", ZOOM)
    bench.run("drag_frame", DRAG)
    bench.view.show_heat(shown=True)
    bench.changes("filter_to_painted_heat", filters() * runs)
    tell("memory", incidents, program_mb=memory_mb())
    app.quit()


def many(incidents: int) -> IncidentIndex:
    """Return an index of so many incidents: those of a smaller logbook over and over."""
    with Logbook.open(big_logbook(min(incidents, _FEW)), write=False) as logbook:
        few = logbook.index()
    chance, times = np.random.default_rng(7), incidents // len(few)
    columns = few.columns.taking(np.tile(few.in_order(np.flatnonzero(few.alive)), times))
    later = np.repeat(chance.integers(0, 90 * _DAY_US, times), len(few))
    own = {
        "number": np.arange(1, incidents + 1),
        "id_low": chance.integers(0, 2**63, incidents, dtype=np.uint64),
        "start": columns.incidents.start + np.where(columns.incidents.dated, later, 0),
    }
    moved = {
        "lat": np.clip(columns.spots.lat + chance.normal(0, 0.3, len(columns.spots)), -85, 85),
        "lon": (columns.spots.lon + chance.normal(0, 0.3, len(columns.spots)) + 180) % 360 - 180,
    }
    changed = replace(
        columns,
        incidents=Incidents(**columns.incidents.columns() | own),
        spots=Spots(**columns.spots.columns() | moved),
    )
    return IncidentIndex.of_columns(changed, few.combinations)


def filters() -> list[Any]:
    """Return filters that let through all, two years, some types, a side."""
    first, two_years = datetime(2012, 1, 1, tzinfo=UTC), timedelta(days=730)
    starts = [first + timedelta(days=1095 * n) for n in range(4)]
    return [
        EVERYTHING,
        *(IncidentFilter(period=Period(start=one, end=one + two_years)) for one in starts),
        IncidentFilter(types=("air",)),
        IncidentFilter(sides=("JP",)),
    ]


def wait(connect: Callable[[Callable[[], None]], Any], begin: Callable[[], Any]) -> None:
    """Begin, and return when what was connected has been called."""
    loop = QEventLoop()
    connect(loop.quit)
    begin()
    loop.exec()


def tell(name: str, incidents: int, **figures: float) -> None:
    """Print one line."""
    rounded = {key: round(value, 1) for key, value in figures.items()}
    print(json.dumps({"benchmark": name, "incidents": incidents, **rounded}), flush=True)  # noqa: T201


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given + [1_000_000, 3][len(given) :]))

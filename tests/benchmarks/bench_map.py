"""Start to map drawn, and how smoothly it then moves; with INCIDENTS on it.

Run as `python -m tests.benchmarks.bench_map [INCIDENTS]`; prints one JSON line for each measure.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter
from typing import Any

BEGIN = perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.map.environment import prepare  # noqa: E402
from desktop.map.scheme import register_scheme  # noqa: E402

prepare()
register_scheme()

from PySide6.QtCore import QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.map.view import MapView  # noqa: E402
from maps.map_data import MapData  # noqa: E402
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary  # noqa: E402

CHANCE = random.Random(1)  # noqa: S311
FRAMES = 120

# Each gives a promise of a list of milliseconds.
FINE = "EncounterMap.parts.BaseMap.fine.then(() => [performance.now()])"
DRAG = f"""(async () => {{
    const map = EncounterMap.map, times = [];
    map.setView([25, 126], 6, {{ animate: false }});
    await new Promise((done) => EncounterMap.parts.Incidents.once("shown", done));
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
# A refetch and a redraw in every frame: worse than any hand can do.
PAN = DRAG.replace('map.fire("move");', 'map.fire("move").fire("moveend");')
ZOOM = """(async () => {
    const { map, parts } = EncounterMap, times = [];
    for (const zoom of [4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3]) {
        const start = performance.now();
        const both = [new Promise((done) => parts.BaseMap.once("load", done)),
            new Promise((done) => parts.Incidents.once("shown", done))];
        map.setView([25, 126], zoom, { animate: false });
        await Promise.all(both);
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - start);
    }
    return times;
})()"""


def main(incidents: int) -> None:
    """Print the measures."""
    app = QApplication([])
    view = MapView()
    view.resize(1280, 800)
    view.show_data(some(incidents))
    wait(view.ready.connect, view.show)
    tell("start_to_map_drawn", incidents, [(perf_counter() - BEGIN) * 1000])
    for name, script in {"page_to_fine_coast": FINE, "drag_frame": DRAG}.items():
        tell(name, incidents, run(view, script))
    tell("pan_and_refetch_frame", incidents, run(view, PAN))
    tell("zoom_to_painted", incidents, run(view, ZOOM))
    changes = [change(view, some(incidents)) for _ in range(10)]
    tell("data_changed_to_painted", incidents, changes)
    app.quit()


def some(incidents: int) -> MapData:
    """Return incidents all over the seas of East Asia."""
    places = [(CHANCE.uniform(5, 45), CHANCE.uniform(105, 145)) for _ in range(incidents)]
    spots = [a_spot(a_circle(*place, CHANCE.choice([100, 10_000, 50_000]))) for place in places]
    return MapData.of([a_summary(f"no {n}", spot) for n, spot in enumerate(spots)], a_catalogue())


def wait(connect: Callable[[Callable[[], None]], Any], begin: Callable[[], Any]) -> None:
    """Begin, and return when what was connected has been called."""
    loop = QEventLoop()
    connect(loop.quit)
    begin()
    loop.exec()


def run(view: MapView, script: str) -> list[float]:
    """Return what the promise of a script gives; the page says by `cancel` that it is there."""
    begin = f"{script}.then((times) => {{ EncounterMap.times = times; qtDone(); }})"
    done = "const qtDone = () => EncounterMap.session.bridge.cancel();"
    wait(view.tool_cancelled.connect, lambda: view.page.runJavaScript(f"{{{done} {begin}; 0}}"))
    found: list[str] = []
    loop = QEventLoop()

    def take(text: str) -> None:
        found.append(text)
        loop.quit()

    view.page.runJavaScript("JSON.stringify(EncounterMap.times)", take)
    loop.exec()
    times: list[float] = json.loads(found[0])
    return times


def change(view: MapView, data: MapData) -> float:
    """Return the milliseconds from new data to its being on the screen."""
    start = perf_counter()
    wait(view.painted.connect, lambda: view.show_data(data))
    return (perf_counter() - start) * 1000


def tell(name: str, incidents: int, times_ms: list[float]) -> None:
    """Print one line."""
    p95 = quantiles(times_ms, n=20)[-1] if len(times_ms) > 1 else times_ms[0]
    line = {
        "benchmark": name,
        "incidents": incidents,
        "median_ms": round(median(times_ms), 1),
        "p95_ms": round(p95, 1),
    }
    print(json.dumps(line))  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)

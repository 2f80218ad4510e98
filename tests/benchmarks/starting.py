"""How long the program takes from its process being started until something has happened."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from models.bundle.sample import sample_author, sample_bundle
from models.store.logbook import Logbook
from models.store.transfer import take_in

RUNS = 7
_PLACES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")


def measure(benchmark: str, module: str) -> None:
    """Start a module on the sample logbook again and again, and print one JSON line.

    The module is given the logbook, says a line when it is there, and ends. Each start finds the
    program's files in the memory of the machine, for a first one is not counted.
    """
    with tempfile.TemporaryDirectory() as folder:
        logbook = Path(folder, "sample.logbook")
        with Logbook.create(logbook, code="SAMPLE") as empty:
            take_in(empty, sample_bundle(), sample_author(), name="Sample logbook")
        places = os.environ | dict.fromkeys(_PLACES, folder)
        taken = [_ms_of_a_start(module, logbook, places) for _ in range(RUNS + 1)][1:]
    figures = {
        "benchmark": benchmark,
        "median_ms": round(median(taken)),
        "min_ms": round(min(taken)),
        "max_ms": round(max(taken)),
        "runs": RUNS,
    }
    sys.stdout.write(json.dumps(figures) + "\n")


def _ms_of_a_start(module: str, logbook: Path, places: dict[str, str]) -> float:
    start = perf_counter()
    command = [sys.executable, "-m", module, str(logbook)]
    with subprocess.Popen(
        command, env=places, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        said = process.stdout.readline() if process.stdout else b""
        taken = perf_counter() - start
        process.wait(60)
    if said.strip() != b"there":
        raise RuntimeError(f"{module} ended without getting there")
    return taken * 1000


def start(wait: Callable[[Any, Callable[[], None]], None]) -> None:
    """Within such a process: open the window as the program does, and `wait` for what is measured.

    `wait` is given the window and what to call when it is there.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As the command line does: the headless half is loaded before Qt is.
    from desktop.headless.commands import run_command  # noqa: F401, PLC0415
    from desktop.window.application import begin, make_application  # noqa: PLC0415

    app = make_application()
    session = begin(app, sys.argv[1])

    def say() -> None:
        sys.stdout.write("there\n")
        sys.stdout.flush()
        app.quit()

    wait(session.window, say)
    app.exec()
    session.end()

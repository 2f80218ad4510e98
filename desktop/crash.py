"""Crash reports: kept on this machine, with nothing of any logbook in them."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

from models.file import write_whole


def install_crash_report(tell: Callable[[Path], object]) -> None:
    """Write a report for every exception that nobody caught, tell where it lies, and go on."""

    def report(
        type_: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(type_, error, trace)
        if issubclass(type_, Exception):
            tell(write_report(type_, trace))

    sys.excepthook = report


def write_report(type_: type[BaseException], trace: TracebackType | None) -> Path:
    """Write where it happened and on what, without messages or values: these may be evidence."""
    now = datetime.now(UTC)
    folder = user_log_path("encounter-log", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    places = (
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    )
    head = f"{now:%Y-%m-%dT%H:%M:%SZ} encounter-log {version('encounter-log')}"
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    path = folder / f"crash-{now:%Y%m%dT%H%M%S%f}.txt"
    write_whole(path, "\n".join((head, system, type_.__name__, *places, "")).encode())
    return path

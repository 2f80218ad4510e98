"""What each command does. Works without Qt; only `window` loads it, when it is asked for."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from desktop.headless.asked import matching
from desktop.headless.bundles import export_bundle, import_bundle
from desktop.headless.display import NO_DISPLAY, has_display
from desktop.headless.hotspots import find_hotspots
from desktop.headless.opening import reading, target
from desktop.headless.output import counted, say, say_json
from desktop.headless.show import (
    as_json,
    history_lines,
    incident_as_json,
    incident_as_text,
    list_lines,
)
from desktop.print_sheet import sheet_printer
from models.bundle.sample import sample_author, sample_bundle
from models.file import write_whole
from models.problem import Problem
from models.store.collecting import without_collecting
from models.store.fault import Fault
from models.store.logbook import Logbook
from models.store.refs import code_from
from models.store.transfer import take_in


def run_command(asked: Namespace) -> int:
    """Run the command that was asked for and return its exit code."""
    return _RUN[asked.command](asked)


def _window(asked: Namespace) -> int:
    if not has_display():
        raise Problem(NO_DISPLAY)
    with without_collecting():
        # By name, so that no headless command ever loads Qt.
        application = import_module("desktop.window.application")
    code: int = application.run(asked.logbook)
    return code


def _new(asked: Namespace) -> int:
    path = Path(asked.logbook)
    code = asked.code or _code(path, sample=asked.sample)
    with closing(Logbook.create(path, code=code)) as logbook:
        if asked.sample:
            take_in(logbook, sample_bundle(), sample_author(), name="Sample logbook")
        number = len(logbook.index())
        say(f"{path}: logbook {logbook.code}, {counted(number, 'incident')}")
    return 0


def _list(asked: Namespace) -> int:
    with closing(reading(asked)) as logbook:
        answer = matching(logbook, asked)
        found = () if asked.count else tuple(logbook.summaries(answer))
    if asked.count:
        say(str(len(answer)))
    elif asked.json:
        say_json([as_json(summary) for summary in found])
    else:
        say("\n".join(list_lines(found)) if found else "No incidents.")
    return 0


def _show(asked: Namespace) -> int:
    with closing(reading(asked)) as logbook:
        incident, now = logbook.incident(asked.ref), datetime.now(UTC)
        if asked.json:
            say_json(incident_as_json(incident, logbook.catalogue(), now))
        else:
            say(incident_as_text(incident, logbook, now))
    return 0


def _sheet(asked: Namespace) -> int:
    out = target(asked.out, ".pdf")
    with closing(reading(asked)) as logbook:
        incidents = [logbook.incident(ref) for ref in asked.refs]
        print_ = sheet_printer(logbook, incidents, paper=asked.paper, now=datetime.now(UTC))
    write_whole(out, print_())
    say(f"{out}: {counted(len(incidents), 'sheet')}")
    return 0


def _history(asked: Namespace) -> int:
    with closing(reading(asked)) as logbook:
        wanted = logbook.id_of(asked.ref) if asked.ref else None
        revisions = logbook.history(wanted, limit=sys.maxsize)
    if asked.json:
        say_json([as_json(revision) for revision in revisions])
    else:
        say("\n".join(history_lines(revisions)) if revisions else "No changes yet.")
    return 0


def _check(asked: Namespace) -> int:
    faults = _faults(asked)
    if asked.json:
        _say_faults(faults)
    elif faults:
        say("\n".join(map(str, faults)))
    if faults:
        mend = "Keep the file as it is and restore from a backup."
        raise Problem(f"{counted(len(faults), 'fault')} found", where=asked.logbook, mend=mend)
    if not asked.json:
        say(f"{asked.logbook}: file, history and captures are sound")
    return 0


def _faults(asked: Namespace) -> tuple[Fault, ...]:
    """Return what is wrong with a logbook; one that is too damaged to be opened is a Problem."""
    try:
        with closing(reading(asked)) as logbook:
            return logbook.check()
    except Problem as problem:
        if asked.json and Path(asked.logbook).is_file():
            _say_faults([Fault(what=problem.what, where=problem.where)])
        raise


def _say_faults(faults: Sequence[Fault]) -> None:
    say_json([{"where": fault.where, "what": fault.what} for fault in faults])


def _code(path: Path, *, sample: bool) -> str:
    return "SAMPLE" if sample else code_from(path.stem)


_RUN: dict[str, Callable[[Namespace], int]] = {
    "window": _window,
    "new": _new,
    "list": _list,
    "show": _show,
    "import": import_bundle,
    "export": export_bundle,
    "sheet": _sheet,
    "hotspots": find_hotspots,
    "history": _history,
    "check": _check,
}

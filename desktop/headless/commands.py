"""What each command does. Works without Qt; only `window` loads it, when it is asked for."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from desktop.headless.arguments import valid_text
from desktop.headless.asked import asks_for_all, matching
from desktop.headless.display import NO_DISPLAY, has_display
from desktop.headless.output import counted, say, say_json
from desktop.headless.show import (
    as_json,
    history_lines,
    incident_as_json,
    incident_as_text,
    list_lines,
)
from desktop.print_sheet import sheet_printer
from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.sample import sample_author, sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.author import Author
from models.file import read_whole, write_whole
from models.problem import Problem
from models.record import Record, kind_of
from models.store.fault import Fault
from models.store.logbook import Logbook
from models.store.refs import code_from
from models.store.transfer import bundle_of, plan_of, rehearse, take_in


def run_command(asked: Namespace) -> int:
    """Run the command that was asked for and return its exit code."""
    return _RUN[asked.command](asked)


def _window(asked: Namespace) -> int:
    if not has_display():
        raise Problem(NO_DISPLAY)
    # By name, so that no headless command ever loads Qt.
    code: int = import_module("desktop.window.application").run(asked.logbook)
    return code


def _new(asked: Namespace) -> int:
    path = Path(asked.logbook)
    code = asked.code or _code(path, sample=asked.sample)
    with closing(Logbook.create(path, code=code)) as logbook:
        if asked.sample:
            take_in(logbook, sample_bundle(), sample_author(), name="Sample logbook")
        number = len(logbook.index().summaries)
        say(f"{path}: logbook {logbook.code}, {counted(number, 'incident')}")
    return 0


def _list(asked: Namespace) -> int:
    with closing(_reading(asked)) as logbook:
        found = matching(logbook, asked)
    if asked.count:
        say(str(len(found)))
    elif asked.json:
        say_json([as_json(summary) for summary in found])
    else:
        say("\n".join(list_lines(found)) if found else "No incidents.")
    return 0


def _show(asked: Namespace) -> int:
    with closing(_reading(asked)) as logbook:
        incident, now = logbook.incident(asked.ref), datetime.now(UTC)
        if asked.json:
            say_json(incident_as_json(incident, logbook.catalogue(), now))
        else:
            say(incident_as_text(incident, logbook, now))
    return 0


def _import(asked: Namespace) -> int:
    bundle = _bundle_in(asked.file)
    author = _author(asked.author)
    if asked.dry_run:
        with closing(_reading(asked)) as logbook:
            plan = rehearse(logbook, bundle, author)
    else:
        with closing(_writing(asked)) as logbook:
            plan = plan_of(logbook, bundle)
            take_in(logbook, bundle, author, name=valid_text(Path(asked.file).name))
    counts = {"added": len(plan.new), "already_there": len(plan.known)}
    if asked.json:
        say_json(counts | {"kinds": _kinds(plan.new), "dry_run": asked.dry_run})
    else:
        verb = "would be added" if asked.dry_run else "added"
        say(f"{counted(counts['added'], 'record')} {verb}, {counts['already_there']} already there")
        for kind, number in _kinds(plan.new).items():
            say(f"{number:7,}  {kind.replace('_', ' ')}")
    return 0


def _bundle_in(file: str) -> Bundle:
    text = read_whole(Path(file))
    try:
        return read_bundle(text)
    except Problem as problem:
        raise problem.at(file) from None


def _kinds(records: tuple[Record, ...]) -> dict[str, int]:
    return dict(Counter(str(kind_of(record)) for record in records))


def _export(asked: Namespace) -> int:
    out = _target(asked.out, ".json")
    with closing(_reading(asked)) as logbook:
        chosen = None if asks_for_all(asked) else [s.id for s in matching(logbook, asked)]
        bundle = bundle_of(logbook, chosen)
    write_whole(out, write_bundle(bundle))
    linked = 0 if chosen is None else len(bundle.incidents) - len(chosen)
    more = f", {linked} of them because others name them" if linked else ""
    say(f"{out}: {counted(len(bundle.incidents), 'incident')}{more}")
    return 0


def _sheet(asked: Namespace) -> int:
    out = _target(asked.out, ".pdf")
    with closing(_reading(asked)) as logbook:
        incidents = [logbook.incident(ref) for ref in asked.refs]
        print_ = sheet_printer(logbook, incidents, paper=asked.paper, now=datetime.now(UTC))
    write_whole(out, print_())
    say(f"{out}: {counted(len(incidents), 'sheet')}")
    return 0


def _target(name: str, suffix: str) -> Path:
    path = Path(name)
    if path.suffix.lower() != suffix:
        what = f"cannot write {path.suffix or 'a file without suffix'} here"
        mend = f"Give the file a name that ends in {suffix}."
        raise Problem(what, where=name, mend=mend)
    return path


def _history(asked: Namespace) -> int:
    with closing(_reading(asked)) as logbook:
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
        with closing(_reading(asked)) as logbook:
            return logbook.check()
    except Problem as problem:
        if asked.json and Path(asked.logbook).is_file():
            _say_faults([Fault(what=problem.what, where=problem.where)])
        raise


def _say_faults(faults: Sequence[Fault]) -> None:
    say_json([{"where": fault.where, "what": fault.what} for fault in faults])


def _reading(asked: Namespace) -> Logbook:
    return Logbook.open(Path(asked.logbook), write=False)


def _writing(asked: Namespace) -> Logbook:
    logbook = Logbook.open(Path(asked.logbook))
    if logbook.read_only:
        logbook.close()
        mend = "Nothing was written; close it there and try again."
        raise Problem(logbook.holder, where=asked.logbook, mend=mend)
    return logbook


def _code(path: Path, *, sample: bool) -> str:
    return "SAMPLE" if sample else code_from(path.stem)


def _author(name: str) -> Author:
    shown = name or "command line"
    return Author(id=uuid5(NAMESPACE_OID, f"author:{shown}"), name=shown)


_RUN: dict[str, Callable[[Namespace], int]] = {
    "window": _window,
    "new": _new,
    "list": _list,
    "show": _show,
    "import": _import,
    "export": _export,
    "sheet": _sheet,
    "history": _history,
    "check": _check,
}

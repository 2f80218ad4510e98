"""What each command does. Works without Qt; only `window` loads it, when it is asked for."""

import json
from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from desktop.headless.display import NO_DISPLAY, has_display
from desktop.headless.show import (
    incident_as_json,
    incident_as_text,
    revision_as_json,
    revision_line,
    summary_as_json,
    summary_line,
)
from desktop.print_sheet import sheet_printer
from models.bundle.read import read_bundle
from models.bundle.sample import sample_author, sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.author import Author
from models.file import read_whole, write_whole
from models.filter.incident_filter import IncidentFilter
from models.filter.parse import filter_from
from models.filter.summary import IncidentSummary
from models.problem import Problem
from models.store.logbook import Logbook
from models.store.refs import code_from
from models.store.transfer import bundle_of, plan_of, take_in


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
    with closing(
        Logbook.create(path, code=asked.code or _code(path, sample=asked.sample))
    ) as logbook:
        if asked.sample:
            take_in(logbook, sample_bundle(), sample_author(), name="Sample logbook")
        print(f"{path}: logbook {logbook.code}, {len(logbook.index().summaries)} incidents")
    return 0


def _list(asked: Namespace) -> int:
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        found = _matching(logbook, asked)
    if asked.count:
        print(len(found))
    elif asked.json:
        _print_json([summary_as_json(summary) for summary in found])
    else:
        for summary in found:
            print(summary_line(summary))
    return 0


def _matching(logbook: Logbook, asked: Namespace) -> list[IncidentSummary]:
    wanted = filter_from(vars(asked))
    index = logbook.index()
    text_ids = logbook.search(wanted.text) if wanted.text else None
    return [index.summaries[id_] for id_ in index.matching(wanted, text_ids)]


def _show(asked: Namespace) -> int:
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        incident = logbook.incident(asked.ref)
        now = datetime.now(UTC)
        if asked.json:
            _print_json(incident_as_json(incident, logbook.catalogue(), now))
        else:
            print(incident_as_text(incident, logbook.catalogue(), now))
    return 0


def _import(asked: Namespace) -> int:
    bundle = read_bundle(read_whole(Path(asked.file)))
    with closing(Logbook.open(Path(asked.logbook), write=not asked.dry_run)) as logbook:
        plan = plan_of(logbook, bundle)
        if not asked.dry_run:
            take_in(logbook, bundle, _author(asked.author), name=Path(asked.file).name)
    counts = {"added": len(plan.new), "already_there": len(plan.known)}
    verb = "would be added" if asked.dry_run else "added"
    if asked.json:
        _print_json(counts | {"dry_run": asked.dry_run})
    else:
        print(f"{counts['added']} records {verb}, {counts['already_there']} were there already")
    return 0


def _export(asked: Namespace) -> int:
    out = Path(asked.out)
    if out.suffix != ".json":
        mend = "Give the file a name that ends in .json."
        raise Problem(f"cannot write {out.suffix or 'a file without suffix'}", mend=mend)
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        wanted = filter_from(vars(asked))
        chosen = None if wanted == IncidentFilter() else [s.id for s in _matching(logbook, asked)]
        bundle = bundle_of(logbook, chosen)
    write_whole(out, write_bundle(bundle))
    print(f"{out}: {len(bundle.incidents)} incidents")
    return 0


def _sheet(asked: Namespace) -> int:
    out = Path(asked.out)
    if out.suffix != ".pdf":
        mend = "Give the file a name that ends in .pdf."
        raise Problem(f"cannot print to {out.suffix or 'a file without suffix'}", mend=mend)
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        incidents = [logbook.incident(ref) for ref in asked.refs]
        print_ = sheet_printer(logbook, incidents, paper=asked.paper, now=datetime.now(UTC))
    write_whole(out, print_())
    print(f"{out}: {len(incidents)} sheets")
    return 0


def _history(asked: Namespace) -> int:
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        wanted = logbook.incident(asked.ref).id if asked.ref else None
        revisions = logbook.history(wanted)
    if asked.json:
        _print_json([revision_as_json(revision) for revision in revisions])
    else:
        for revision in revisions:
            print(revision_line(revision))
    return 0


def _check(asked: Namespace) -> int:
    with closing(Logbook.open(Path(asked.logbook), write=False)) as logbook:
        faults = logbook.check()
    if asked.json:
        _print_json([{"where": fault.where, "what": fault.what} for fault in faults])
    for fault in faults if not asked.json else ():
        print(f"{fault.where}: {fault.what}")
    if faults:
        mend = "Keep the file as it is and restore from a backup."
        raise Problem(f"{len(faults)} faults found", where=asked.logbook, mend=mend)
    if not asked.json:
        print(f"{asked.logbook}: file, history and captures are sound")
    return 0


def _code(path: Path, *, sample: bool) -> str:
    return "SAMPLE" if sample else code_from(path.stem)


def _author(name: str) -> Author:
    shown = name or "command line"
    return Author(id=uuid5(NAMESPACE_OID, f"author:{shown}"), name=shown)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


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

"""The two commands of the interchange bundle."""

from argparse import Namespace
from collections import Counter
from contextlib import closing
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from desktop.headless.arguments import valid_text
from desktop.headless.asked import asks_for_all, matching
from desktop.headless.opening import reading, target, writing
from desktop.headless.output import counted, say, say_json
from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.write import write_bundle
from models.catalogue.author import Author
from models.file import read_whole, write_whole
from models.problem import Problem
from models.record import Record, kind_of
from models.store.transfer import bundle_of, plan_of, rehearse, take_in


def import_bundle(asked: Namespace) -> int:
    """Take in a bundle, whole or not at all; a dry run does it on a copy."""
    bundle = _bundle_in(asked.file)
    author = _author(asked.author)
    if asked.dry_run:
        with closing(reading(asked)) as logbook:
            plan = rehearse(logbook, bundle, author)
    else:
        with closing(writing(asked)) as logbook:
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


def _author(name: str) -> Author:
    shown = name or "command line"
    return Author(id=uuid5(NAMESPACE_OID, f"author:{shown}"), name=shown)


def _kinds(records: tuple[Record, ...]) -> dict[str, int]:
    return dict(Counter(str(kind_of(record)) for record in records))


def export_bundle(asked: Namespace) -> int:
    """Write the incidents that the flags ask for, and all they refer to, as a bundle."""
    out = target(asked.out, ".json")
    with closing(reading(asked)) as logbook:
        chosen = None if asks_for_all(logbook, asked) else tuple(matching(logbook, asked))
        bundle = bundle_of(logbook, chosen)
    write_whole(out, write_bundle(bundle))
    linked = 0 if chosen is None else len(bundle.incidents) - len(chosen)
    more = f", {linked} of them because others name them" if linked else ""
    say(f"{out}: {counted(len(bundle.incidents), 'incident')}{more}")
    return 0

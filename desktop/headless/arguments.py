"""The command line as a table: its commands, their arguments and one line of help for each."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

LOGBOOK = ("logbook", {"help": "the logbook file"})
JSON = ("--json", {"action": "store_true", "help": "machine-readable output, and nothing else"})
AUTHOR = ("--author", {"default": "", "help": "who writes, as history will name them"})

FILTER: tuple[tuple[str, dict[str, Any]], ...] = (
    ("--from", {"dest": "start", "metavar": "TIME", "help": "possibly at or after this time"}),
    ("--to", {"dest": "end", "metavar": "TIME", "help": "possibly at or before this time"}),
    ("--certainly", {"action": "store_true", "help": "certainly within the period"}),
    (
        "--type",
        {
            "dest": "types",
            "action": "append",
            "help": "encounter type or its family (em, em.radar)",
        },
    ),
    ("--side", {"dest": "sides", "action": "append", "help": "code of a side (JP)"}),
    ("--platform", {"dest": "platforms", "action": "append", "help": "code of a platform (j15)"}),
    (
        "--severity",
        {"dest": "severities", "action": "append", "help": "severity class (high-risk)"},
    ),
    ("--status", {"dest": "statuses", "action": "append", "help": "status (draft, reviewed)"}),
    (
        "--relation",
        {"dest": "relations", "action": "append", "help": "relation of a proposition (contested)"},
    ),
    ("--within", {"action": "append", "help": "south,west,north,east, or WKT, or a GeoJSON file"}),
    ("--text", {"help": "words in titles, quotations, translations and notes"}),
    ("--has-position", {"action": "store_const", "const": True, "help": "only with a position"}),
    (
        "--no-position",
        {"dest": "has_position", "action": "store_const", "const": False, "help": "only without"},
    ),
)

COMMANDS: dict[str, tuple[str, tuple[tuple[str, dict[str, Any]], ...]]] = {
    "window": (
        "open the window; the first launch opens a copy of the sample logbook",
        (("logbook", {"nargs": "?", "help": "the logbook file to open"}),),
    ),
    "new": (
        "make a logbook",
        (
            LOGBOOK,
            ("--sample", {"action": "store_true", "help": "with the twelve sample encounters"}),
            ("--code", {"default": "", "help": "its short code, the head of every reference"}),
        ),
    ),
    "list": (
        "list incidents",
        (
            LOGBOOK,
            *FILTER,
            JSON,
            ("--count", {"action": "store_true", "help": "only how many"}),
        ),
    ),
    "show": (
        "show one incident whole, with its claim matrix",
        (LOGBOOK, ("ref", {"help": "reference of the incident"}), JSON),
    ),
    "import": (
        "take in an interchange bundle, whole or not at all",
        (
            LOGBOOK,
            ("file", {"help": "the bundle (.json)"}),
            (
                "--dry-run",
                {"action": "store_true", "help": "say what would be added, write nothing"},
            ),
            AUTHOR,
            JSON,
        ),
    ),
    "export": (
        "write an interchange bundle",
        (LOGBOOK, ("out", {"help": "the file to write (.json)"}), *FILTER),
    ),
    "sheet": (
        "print incident sheets",
        (
            LOGBOOK,
            ("refs", {"nargs": "+", "metavar": "REF", "help": "references of incidents"}),
            ("--out", {"required": True, "help": "the file to write (.pdf)"}),
            ("--paper", {"choices": ("a4", "us-letter"), "default": "a4", "help": "paper size"}),
        ),
    ),
    "history": (
        "show what was changed, when and by whom",
        (LOGBOOK, ("ref", {"nargs": "?", "help": "only this incident"}), JSON),
    ),
    "check": (
        "verify file, history and captures",
        (LOGBOOK, JSON),
    ),
}


def parser() -> ArgumentParser:
    """Return the parser of the whole command line; each command sets `command` to its name."""
    whole = ArgumentParser(
        prog="encounter-log",
        description="A logbook of military encounters at sea and in the air.",
        epilog="Without a command it opens the window.",
    )
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    for name, (help_, arguments) in COMMANDS.items():
        _fill(commands.add_parser(name, help=help_, description=help_).add_argument, arguments)
    return whole


def _fill(add: Callable[..., Any], arguments: tuple[tuple[str, dict[str, Any]], ...]) -> None:
    for flag, options in arguments:
        add(flag, **options)

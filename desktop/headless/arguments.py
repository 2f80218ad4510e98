"""The command line as a table: its commands, their arguments and one line of help for each."""

from argparse import ArgumentParser
from typing import Any

from desktop.headless.hotspot_arguments import HOTSPOTS, OUT

Argument = tuple[str, dict[str, Any]]
# Several together exclude one another.
Arguments = tuple[Argument | tuple[Argument, ...], ...]


def valid_text(given: str) -> str:
    """Return what was typed, the sign of the unreadable for every byte that was no UTF-8."""
    return given.encode(errors="surrogateescape").decode(errors="replace")


LOGBOOK = ("logbook", {"help": "the logbook file"})
JSON = ("--json", {"action": "store_true", "help": "machine-readable output, and nothing else"})
AUTHOR = (
    "--author",
    {"default": "", "type": valid_text, "help": "who writes, as history will name them"},
)

FILTER: Arguments = (
    (
        "--filter",
        {
            "dest": "filters",
            "metavar": "TEXT",
            "action": "append",
            "type": valid_text,
            "help": 'a filter as text: type:air (status:draft or not severity:serious) "公海"',
        },
    ),
    ("--from", {"dest": "start", "metavar": "TIME", "help": "possibly at or after this time"}),
    ("--to", {"dest": "end", "metavar": "TIME", "help": "possibly at or before this time"}),
    ("--certainly", {"action": "store_true", "help": "certainly within the period"}),
    (
        "--type",
        {
            "dest": "types",
            "metavar": "TYPE",
            "action": "append",
            "help": "encounter type or its family (em, em.radar)",
        },
    ),
    (
        "--side",
        {"dest": "sides", "metavar": "CODE", "action": "append", "help": "code of a side (JP)"},
    ),
    (
        "--platform",
        {
            "dest": "platforms",
            "metavar": "CODE",
            "action": "append",
            "help": "code of a platform (j15)",
        },
    ),
    (
        "--severity",
        {
            "dest": "severities",
            "metavar": "CLASS",
            "action": "append",
            "help": "severity class (high-risk)",
        },
    ),
    (
        "--status",
        {
            "dest": "statuses",
            "metavar": "STATUS",
            "action": "append",
            "help": "status (draft, reviewed)",
        },
    ),
    (
        "--relation",
        {
            "dest": "relations",
            "metavar": "RELATION",
            "action": "append",
            "help": "relation of a proposition (contested)",
        },
    ),
    (
        "--within",
        {
            "action": "append",
            "metavar": "AREA",
            "help": "south,west,north,east, or WKT, or a GeoJSON file",
        },
    ),
    (
        "--text",
        {
            "type": valid_text,
            "metavar": "WORDS",
            "help": "words in titles, quotations, translations and notes",
        },
    ),
    (
        (
            "--has-position",
            {"action": "store_const", "const": True, "help": "only with a position"},
        ),
        (
            "--no-position",
            {
                "dest": "has_position",
                "action": "store_const",
                "const": False,
                "help": "only without a position",
            },
        ),
    ),
)

COMMANDS: dict[str, tuple[str, Arguments]] = {
    "window": (
        "open the window; the first launch opens a copy of the sample logbook",
        (("logbook", {"nargs": "?", "help": "the logbook file to open"}),),
    ),
    "new": (
        "make a logbook",
        (
            LOGBOOK,
            ("--sample", {"action": "store_true", "help": "with the twelve sample encounters"}),
            (
                "--code",
                {
                    "default": "",
                    "type": valid_text,
                    "help": "its short code, the head of every reference",
                },
            ),
        ),
    ),
    "list": (
        "list incidents",
        (
            LOGBOOK,
            *FILTER,
            (JSON, ("--count", {"action": "store_true", "help": "only how many"})),
        ),
    ),
    "show": (
        "show one incident whole, with its claim matrix",
        (LOGBOOK, ("ref", {"type": valid_text, "help": "reference of the incident"}), JSON),
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
            (
                "refs",
                {
                    "nargs": "+",
                    "metavar": "REF",
                    "type": valid_text,
                    "help": "references of incidents",
                },
            ),
            ("--out", {"required": True, "help": "the file to write (.pdf)"}),
            ("--paper", {"choices": ("a4", "us-letter"), "default": "a4", "help": "paper size"}),
        ),
    ),
    "hotspots": (
        "find where encounters cluster; --within names the waters searched",
        (LOGBOOK, *FILTER, *HOTSPOTS, (JSON, OUT)),
    ),
    "history": (
        "show what was changed, when and by whom",
        (LOGBOOK, ("ref", {"nargs": "?", "type": valid_text, "help": "only this incident"}), JSON),
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
        _fill(commands.add_parser(name, help=help_, description=help_), arguments)
    return whole


def _fill(command: ArgumentParser, arguments: Arguments) -> None:
    for argument in arguments:
        if isinstance(argument[0], str):
            _add(command, argument)
            continue
        either = command.add_mutually_exclusive_group()
        for one in argument:
            _add(either, one)


def _add(to: Any, argument: Any) -> None:
    flag, options = argument
    to.add_argument(flag, **options)

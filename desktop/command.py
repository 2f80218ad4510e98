"""The command line: `encounter-log`, with or without a window."""

import sys
from collections.abc import Sequence

from desktop.headless.arguments import COMMANDS, parser
from desktop.headless.commands import run_command
from models.problem import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window. Returns 0 done, 1 a Problem, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = parser().parse_args(given if _names_command(given) else ["window", *given])
    try:
        return run_command(asked)
    except Problem as problem:
        print(" ".join(str(problem).split()), file=sys.stderr)  # noqa: T201
        return 1


def _names_command(given: Sequence[str]) -> bool:
    return bool(given) and (given[0] in COMMANDS or given[0] in {"-h", "--help"})

"""The command line: `encounter-log`, with or without a window."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from desktop.headless.arguments import COMMANDS, parser
from desktop.headless.commands import run_command
from desktop.headless.output import be_forgiving, complain, drop_output, finish
from models.problem import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window. Returns 0 done, 1 a Problem, 2 wrong usage."""
    be_forgiving()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        asked = _parsed(given)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _run(asked)


def _run(asked: Namespace) -> int:
    try:
        code = run_command(asked)
        finish()
    except Problem as problem:
        complain(problem)
        return 1
    except BrokenPipeError:
        # Whoever read the output has seen enough of it.
        drop_output()
        return 0
    except KeyboardInterrupt:
        complain(Problem("stopped before it was done"))
        return 1
    return code


def _parsed(given: list[str]) -> Namespace:
    whole = parser()
    if _names_command(given):
        return whole.parse_args(_with_southern_boxes(given))
    if len(given) > 1 and not given[0].startswith("-"):
        whole.error(f"there is no command {given[0]!r}; the commands are {', '.join(COMMANDS)}")
    return whole.parse_args(["window", *given])


def _names_command(given: Sequence[str]) -> bool:
    return bool(given) and (given[0] in COMMANDS or given[0] in {"-h", "--help"})


def _with_southern_boxes(given: list[str]) -> list[str]:
    """Join `--within -30,125,-20,135` with "=", or the parser takes the latitude for a flag."""
    joined: list[str] = []
    for argument in given:
        if joined[-1:] == ["--within"] and argument.startswith("-"):
            joined[-1] = f"--within={argument}"
        else:
            joined.append(argument)
    return joined

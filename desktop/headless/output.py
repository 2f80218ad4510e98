"""What the commands print: text for people, JSON for programs, and one line for a Problem."""

import json
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Any

from models.hidden import mark_hidden
from models.problem import Problem


def be_forgiving() -> None:
    """Let a character that the terminal cannot show be written as its number, never be a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Print text with every hidden character named."""
    _put(mark_hidden(text))


def say_json(value: Any) -> None:
    """Print a value as JSON, its text as it is kept; as pure ASCII where the output is no UTF-8."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    _put(json.dumps(value, ensure_ascii=encoding not in {"utf-8", "utf8"}, indent=1))


def complain(problem: Problem) -> None:
    """Print a Problem as one line on standard error."""
    print(one_line(str(problem)), file=sys.stderr)


def one_line(text: str) -> str:
    """Return text on one line, every hidden character named."""
    return " ".join(mark_hidden(text).split())


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 sheet", "2 sheets"."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def finish() -> None:
    """Send what was printed on its way. Problem when the output takes no more."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(error) from None


def drop_output() -> None:
    """Forget what is still to be printed: nobody reads it, and the interpreter is not to try."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _put(text: str) -> None:
    try:
        print(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(error) from None


def _refused(error: OSError) -> Problem:
    drop_output()
    reason = (error.strerror or "error").lower()
    mend = "Print it elsewhere, or free some space."
    return Problem(f"the output cannot be written: {reason}", mend=mend)

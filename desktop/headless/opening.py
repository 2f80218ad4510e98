"""What every command needs first: a logbook to read or to write, and a name to write to."""

from argparse import Namespace
from pathlib import Path

from models.problem import Problem
from models.store.logbook import Logbook


def reading(asked: Namespace) -> Logbook:
    """Open the logbook that was named, for reading; whoever writes it is not in the way."""
    return Logbook.open(Path(asked.logbook), write=False)


def writing(asked: Namespace) -> Logbook:
    """Open the logbook that was named, for writing. Problem naming who else writes it."""
    logbook = Logbook.open(Path(asked.logbook))
    if logbook.read_only:
        logbook.close()
        mend = "Nothing was written; close it there and try again."
        raise Problem(logbook.holder, where=asked.logbook, mend=mend)
    return logbook


def target(name: str, suffix: str) -> Path:
    """Return the file to write. Problem unless its name has the suffix."""
    path = Path(name)
    if path.suffix.lower() != suffix:
        what = f"cannot write {path.suffix or 'a file without suffix'} here"
        mend = f"Give the file a name that ends in {suffix}."
        raise Problem(what, where=name, mend=mend)
    return path

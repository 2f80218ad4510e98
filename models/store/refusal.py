"""What the file system and the database answer, in words."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from models.problem import Problem

_PRIMARY = 0xFF

# Primary result codes of SQLite that are the world's fault, not the program's.
_WORDS = {
    5: (
        "another program holds the file locked",
        "Close the other program and try again; nothing was written.",
    ),
    8: (
        "the file cannot be written",
        "Nothing was written. Check the permissions of the file and its folder, or save a copy.",
    ),
    10: (
        "the disk reported an error",
        "Nothing was written. Save a copy of the logbook on another disk.",
    ),
    11: ("the file is damaged", "Run check on it, and keep the file and its backups as they are."),
    13: ("the disk is full", "Nothing was written. Free some space and try again."),
    14: (
        "the file cannot be opened",
        "Check that it is still there, and that the file and its folder may be read.",
    ),
    26: (
        "this is no logbook, or its beginning is damaged",
        "Choose a file that Encounter Log has made, or a backup of this one.",
    ),
}
_WORDS[6] = _WORDS[5]


def problem_of(error: DBAPIError, path: Path) -> Problem | None:
    """Return a database error as a Problem, or None when it is a fault of the program."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY
    if code not in _WORDS:
        return None
    what, mend = _WORDS[code]
    return Problem(what, where=path.name, mend=mend)


def problem_of_disk(error: OSError, path: Path) -> Problem:
    """Return an error of the file system as a Problem."""
    what = (error.strerror or "the disk reported an error").lower()
    return Problem(what, where=str(path), mend="Check the disk, the folder and its permissions.")

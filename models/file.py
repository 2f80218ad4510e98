"""Whole files in and out, so that a failure never leaves half of one."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from models.problem import Problem


def read_whole(path: Path) -> bytes:
    """Return the bytes of a regular file. Problem when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        mend = "Check the name, and that the file may be read."
        raise Problem(f"cannot be read: {_reason(error)}", where=str(path), mend=mend) from None


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put `content` at `path`, replacing what was there, or leave all as it was.

    Written beside the target, synced and renamed over it; a `private` file is the user's alone.
    Problem when the disk refuses.
    """
    half = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            half = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            half.chmod(0o644)
        half.replace(path)
    except OSError as error:
        _remove(half)
        mend = "Check the folder and its permissions, or choose another name."
        raise Problem(f"cannot be written: {_reason(error)}", where=str(path), mend=mend) from None


def _remove(half: Path | None) -> None:
    if half is not None:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    return (error.strerror or "the disk reported an error").lower()

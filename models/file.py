"""Whole files in and out, so that a failure never leaves half of one."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from models.problem import Problem


def read_whole(path: Path) -> bytes:
    """Return the bytes of a regular file. Problem when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(f"cannot be read: {error.strerror}", where=str(path)) from None


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put `content` at `path`, replacing what was there, or leave all as it was.

    Written beside the target, synced and renamed over it; a `private` file is the user's alone.
    Problem when the disk refuses.
    """
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as half:
            half.write(content)
            half.flush()
            os.fsync(half.fileno())
        if not private:
            Path(half.name).chmod(0o644)
        Path(half.name).replace(path)
    except OSError as error:
        raise Problem(f"cannot be written: {error.strerror}", where=str(path)) from None

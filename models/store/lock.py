"""One writer: a lock file beside the logbook, and a note of who holds it."""

import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models.catalogue.author import Author
from models.problem import Problem
from models.store.disk import replace_file
from models.store.engine import companion


class WriteLock:
    """The right to write one logbook, held until `release`.

    The lock is the operating system's and ends with the process; the note of its holder may
    outlive it, and then says that the process ended without closing (`left_behind`).
    """

    def __init__(self, path: Path, author: Author | None = None) -> None:
        """Take the lock. Problem naming the holder when it is held, or why it cannot be."""
        self._note = _note_of(path)
        self._since = datetime.now(UTC).isoformat(timespec="seconds")
        self._author = ""
        self._lock = FileLock(companion(path, ".lock"), timeout=0, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise Problem(f"the logbook is being written by {holder_of(path)}") from None
        except OSError as error:
            what = f"the folder cannot be written ({(error.strerror or 'error').lower()})"
            raise Problem(what) from None
        self.left_behind = self._note.exists()
        self.sign(author)

    def sign(self, author: Author | None) -> None:
        """Note who holds the lock."""
        name = author.name if author else ""
        if name == self._author and self._note.exists():
            return
        self._author = name
        note = {
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "author": name,
            "since": self._since,
        }
        replace_file(self._note, json.dumps(note).encode())

    def release(self) -> None:
        """Give the lock up, the note first."""
        with suppress(OSError):
            self._note.unlink()
        self._lock.release()


def holder_of(path: Path) -> str:
    """Return in words who is noted as the writer of a logbook."""
    try:
        note = json.loads(_note_of(path).read_bytes())
        since = datetime.fromisoformat(note["since"])
        who = note["author"] or "somebody"
        return f"{who} on {note['host']} since {since:%Y-%m-%d %H:%M} UTC (process {note['pid']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another program"


def _note_of(path: Path) -> Path:
    return companion(path, ".holder")

"""Raw material becomes a capture: its bytes are kept as they came, its text is only read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from models.catalogue.source import Capture
from models.document.document import Document, document_of
from models.problem import Problem

# Of larger files the bytes are kept, but no text is read.
MOST_READ_BYTES = 64_000_000
_MOST_TITLE = 200
Keep = Callable[[Path | bytes], tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Something that was pasted, or a file that was dropped."""

    data: bytes | Path
    media_type: str = ""
    file_name: str = ""

    def size(self) -> int:
        """Return its length in bytes."""
        return len(self.data) if isinstance(self.data, bytes) else self.data.stat().st_size

    def whole(self) -> bytes:
        """Return its bytes."""
        return self.data if isinstance(self.data, bytes) else self.data.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedBy:
    """Who captures, when, and of which source if that is known."""

    name: str
    at: datetime
    source_id: UUID | None = None


def captured(raw: Raw, keep: Keep, by: CapturedBy) -> Capture:
    """Keep the bytes and return the capture that names them, with title and language if it has any.

    `keep` stores bytes or a file and returns SHA-256 and size. A file without text that can be read
    is captured all the same. Problem when there is nothing, or the disk refuses.
    """
    try:
        if isinstance(raw.data, Path) and not raw.data.is_file():
            raise Problem("this is no file", where=raw.file_name, mend="Choose the files in it.")
        if not raw.size():
            raise Problem("there is nothing in it", where=raw.file_name)
        read = _read(raw)
    except OSError as error:
        raise Problem(error.strerror or "it cannot be read", where=raw.file_name) from error
    sha256, size_bytes = keep(raw.data)
    return Capture(
        id=uuid4(),
        source_id=by.source_id,
        sha256=sha256,
        size_bytes=size_bytes,
        title=_title(read) if read else "",
        lang=read.lang if read else "",
        media_type=(read.media_type if read else "") or raw.media_type,
        file_name=raw.file_name,
        captured_at=by.at,
        captured_by=by.name,
        tool=read.tool if read else "",
    )


def _read(raw: Raw) -> Document | None:
    if raw.size() > MOST_READ_BYTES:
        return None
    try:
        return document_of(raw.whole(), media_type=raw.media_type, file_name=raw.file_name)
    except Problem:
        return None


def _title(read: Document) -> str:
    """Return the title of a text, or else its first line."""
    lines = (" ".join(line.split()) for line in (read.title, *read.text.splitlines()))
    line = next(filter(None, lines), "")
    return line if len(line) <= _MOST_TITLE else f"{line[: _MOST_TITLE - 1]}…"

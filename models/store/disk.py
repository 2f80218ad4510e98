"""Files that are there whole or not at all, and stay there when the power goes."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from models.problem import Problem


def sync(path: Path) -> None:
    """Bring a file or folder to the disk. Folders cannot be synced on Windows, nor need they."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def beside(path: Path) -> Path:
    """Return a name in the same folder that nobody uses."""
    return path.with_name(f".{path.name}.{uuid4().hex[:12]}.part")


def replace_file(path: Path, content: bytes) -> None:
    """Write a small file in the place of an older one."""
    part = beside(path)
    write_new(part, content)
    part.replace(path)
    sync(path.parent)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, down to the disk."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name. Problem when a file has the name already."""
    sync(part)
    try:
        _rename_to_free(part, path)
    except FileExistsError:
        mend = "Choose another name; nothing is overwritten."
        raise Problem("a file of this name is there already", where=str(path), mend=mend) from None
    sync(path.parent)


def _rename_to_free(part: Path, path: Path) -> None:
    if os.name == "nt":
        part.rename(path)
        return
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links, such as that of a memory stick.
        if path.exists():
            raise FileExistsError(path) from None
        part.rename(path)
    with suppress(FileNotFoundError):
        part.unlink()

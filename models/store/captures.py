"""Copies of what sources published: files beside the logbook, named by their own SHA-256."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO

from models.problem import Problem
from models.store.disk import beside, sync
from models.store.refusal import problem_of_disk


def folder_of(logbook: Path) -> Path:
    """Return the folder of a logbook's captures: `NAME.files` beside `NAME.logbook`."""
    stem = logbook.name.removesuffix(".logbook")
    return logbook.with_name(f"{stem}.files")


def keep(folder: Path, source: Path | bytes) -> tuple[str, int]:
    """Store a file's bytes unless they are there; return their SHA-256 and size in bytes.

    They are on the disk, read back and compared, before this returns: only then may a record
    name them. Problem when they cannot be read or written.
    """
    try:
        return _keep(folder, source)
    except OSError as error:
        raise problem_of_disk(error, Path(error.filename or folder)) from error


def _keep(folder: Path, source: Path | bytes) -> tuple[str, int]:
    _make(folder)
    part = beside(folder / "capture")
    try:
        with _opened(source) as taken, part.open("xb") as file:
            copyfileobj(taken, file)
            file.flush()
            os.fsync(file.fileno())
        digest, size = _digest(part), part.stat().st_size
        if isinstance(source, Path) and _digest(source) != digest:
            raise Problem("the file changed while it was copied", where=source.name)
        _settle(part, path_of(folder, digest))
    finally:
        part.unlink(missing_ok=True)
    return digest, size


def _settle(part: Path, path: Path) -> None:
    if path.exists() and _digest(path) == path.name:
        return
    _make(path.parent)
    part.chmod(0o444)
    part.replace(path)
    sync(path.parent)


def path_of(folder: Path, sha256: str) -> Path:
    """Return where the bytes of this hash lie, or would lie."""
    return folder / sha256[:2] / sha256


def verified(folder: Path, sha256: str) -> Path:
    """Return the file with these bytes. Problem when it is missing or was altered."""
    path = path_of(folder, sha256)
    if not path.is_file():
        mend = "Bring it back from a backup of the folder beside the logbook."
        raise Problem(f"the capture {sha256[:12]} is not there", where=str(path), mend=mend)
    try:
        digest = _digest(path)
    except OSError as error:
        raise problem_of_disk(error, path) from error
    if digest != sha256:
        mend = "Bring it back from a backup; do not rely on this file."
        raise Problem(f"the capture {sha256[:12]} was altered", where=str(path), mend=mend)
    return path


def copy_all(folder: Path, target: Path, hashes: Iterable[str]) -> None:
    """Copy the captures of these hashes to another logbook's folder, each verified."""
    for sha256 in hashes:
        keep(target, verified(folder, sha256))


def _make(folder: Path) -> None:
    if folder.is_dir():
        return
    with suppress(FileExistsError):
        folder.mkdir()
    sync(folder.parent)


@contextmanager
def _opened(source: Path | bytes) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield BytesIO(source)
        return
    with source.open("rb") as file:
        yield file


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()

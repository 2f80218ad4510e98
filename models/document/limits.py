"""What the reading process may use, and what it may not do."""

import os
import sys
from contextlib import suppress
from typing import Any

_MEMORY_BYTES = 1_500_000_000
_CPU_S = 20
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "shutil.",
    "urllib.",
    "ctypes.dlopen",
)


def limit() -> None:
    """Bound this process from here on; it cannot loosen it again.

    Linux and macOS bound memory, time and the size of files written; elsewhere the parent's clock
    alone does. On every system, Python code can connect to nothing, start and write nothing.
    """
    with suppress(ImportError):
        _bound()
    sys.addaudithook(_refuse)


def _bound() -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    for name, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, _CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, _MEMORY_BYTES),
    ):
        # A system that knows a limit by name may still refuse to set it.
        with suppress(ValueError, OSError):
            resource.setrlimit(name, (most, most))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN) or (event == "open" and _writes(*arguments[1:])):
        raise PermissionError(f"{event} is refused while a file is read")


def _writes(mode: str | None, flags: int) -> bool:
    return bool(set(mode or "") & set("wax+")) or bool(flags & (os.O_WRONLY | os.O_RDWR))

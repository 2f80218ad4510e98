"""What the reading process may use, and what it may not do."""

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
    alone does. On every system, Python code can open no connection and start no process.
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


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)

"""The process that reads may open no connection, start nothing and write nothing."""

import subprocess
import sys

import pytest

_LIMITED = "from models.document.limits import limit\nlimit()\n"


def ended(deed: str) -> tuple[int, str]:
    command = [sys.executable, "-B", "-c", _LIMITED + deed]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.remove('nothing')",
        "open('nothing', 'w')",
    ],
)
def test_the_reading_process_is_refused(deed: str) -> None:
    code, said = ended(deed)
    assert code == 1
    assert "PermissionError" in said


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_the_reading_process_has_little_memory() -> None:
    assert "MemoryError" in ended("bytearray(4_000_000_000)")[1]


def test_the_limits_alone_refuse_nothing() -> None:
    assert ended("print(1)") == (0, "")

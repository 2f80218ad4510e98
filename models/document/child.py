"""The process that reads a file from elsewhere: little memory, little time, no network, no files.

A fault in a reader, or a file made to find one, then costs this process and nothing else.
"""

import json
import os
import subprocess
import sys

from models.problem import Problem

WALL_S = 30
# Says which of the child's endings were its own words; anything else is a death.
DONE, REFUSED = 0, 3
_MEND = "Open it elsewhere, copy the text and paste it."
_KEPT = ("SYSTEMROOT", "PATH", "TEMP", "TMPDIR", "LD_LIBRARY_PATH")


def answer_of(data: bytes, *, media_type: str, file_name: str) -> bytes:
    """Return what the child makes of these bytes, a Document as JSON.

    Raises the Problem that the child found, or one that says how it ended.
    """
    head = json.dumps({"media_type": media_type, "file_name": file_name}).encode() + b"\n"
    try:
        ended = subprocess.run(
            [sys.executable, "-s", "-B", "-m", "models.document.reading"],
            input=head + data,
            capture_output=True,
            timeout=WALL_S,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired:
        raise Problem(f"it was not read within {WALL_S} seconds", mend=_MEND) from None
    if ended.returncode == DONE:
        return ended.stdout
    if ended.returncode == REFUSED:
        told = json.loads(ended.stdout)
        raise Problem(told["what"], mend=told["mend"])
    raise Problem("reading it took too much time or memory, or it is damaged", mend=_MEND)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}

"""How much memory the program takes, with the processes of its page."""

import os
from pathlib import Path


def memory_mb() -> float:
    """Return the memory of this process and its children, shared pages counted in part."""
    return sum(_pss_kb(pid) for pid in _family(os.getpid())) / 1024


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _pss_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

"""Killed in the middle, the logbook holds every step that was acknowledged, and none by half."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.store.logbook import Logbook

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = 20


@pytest.mark.skipif(os.name == "nt", reason="kills by a signal that Windows has not")
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.logbook"
    Logbook.create(path, code="OKI").close()
    command = [sys.executable, "-m", "tests.models.store.killed", str(path), str(ROUNDS), "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rounds) == ROUNDS, done.stderr
    assert sum(found["acknowledged"] for found in rounds) >= ROUNDS
    for found in rounds:
        assert (found["lost"], found["faults"], found["read_only"]) == ([], [], False)

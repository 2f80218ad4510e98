"""A disk that takes no more."""

import subprocess
import sys
from pathlib import Path

import pytest

from models.store.logbook import Logbook

FULL_DISK = """
import resource, sys
from pathlib import Path
from uuid import UUID
from models.catalogue.author import Author
from models.problem import Problem
from models.encounter.incident import Incident
from models.record import Change
from models.store.logbook import Logbook
with Logbook.open(Path(sys.argv[1])) as logbook:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
    try:
        for number in range(1000):
            incident = Incident(id=UUID(int=number + 1), title="x" * 5000)
            logbook.apply([Change(after=incident)], Author(id=UUID(int=1), name="A"), step="Fill")
            print(number + 1)
    except Problem as problem:
        print(problem)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    incident = Incident(id=UUID(int=5000), title="There is room again")
    logbook.apply([Change(after=incident)], Author(id=UUID(int=1), name="A"), step="Go on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file size there")
def test_a_disk_that_takes_no_more_is_said_in_words_and_loses_nothing(
    logbook: Logbook, path: Path
) -> None:
    logbook.close()
    command = [sys.executable, "-c", FULL_DISK, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    *written, said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert "othing was written" in said
    with Logbook.open(path) as after:
        titles = [summary.title for summary in after.summaries(after.index().ids)]
        assert len(titles) == len(written) + 1
        assert titles[-1] == "There is room again"
        assert after.check() == ()

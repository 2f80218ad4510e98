"""The command line, run as a function; and two logbooks to ask."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from desktop.command import main
from models.bundle.sample import sample_bundle
from models.bundle.write import write_bundle
from tests.desktop.headless.case import BUNDLE


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def problem(self) -> str:
        """The one line on standard error of a command that met a Problem and printed nothing."""
        assert (self.code, self.out) == (1, "")
        assert self.err.count("\n") == 1
        return self.err.strip()


class Run(Protocol):
    """Runs `encounter-log` with these arguments."""

    def __call__(self, *arguments: object) -> Ran: ...


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return how to run a command and see what it printed."""

    def run_(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run_


@pytest.fixture(scope="session")
def bundle_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case as a bundle on the disk."""
    path = tmp_path_factory.mktemp("bundle") / "case.json"
    path.write_bytes(write_bundle(BUNDLE))
    return path


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory, bundle_file: Path) -> Path:
    """Return a logbook that holds the case, not to be written to; its name wants quoting."""
    path = tmp_path_factory.mktemp("case log") / "case #50% ä.logbook"
    assert main(["new", str(path), "--code", "OKI"]) == 0
    assert main(["import", str(path), str(bundle_file), "--author", "Anna"]) == 0
    return path


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample logbook, not to be written to."""
    path = tmp_path_factory.mktemp("sample") / "okinawa.logbook"
    assert main(["new", str(path), "--sample"]) == 0
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Return an empty logbook."""
    path = tmp_path / "empty.logbook"
    assert main(["new", str(path), "--code", "OKI"]) == 0
    return path


def okinawa() -> str:
    """Return the reference of the radar case of the sample."""
    (ref,) = (i.ref for i in sample_bundle().incidents if "Okinawa" in i.title)
    return ref

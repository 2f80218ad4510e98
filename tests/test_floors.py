"""The rules that hold the house together, each as a test."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("desktop", "maps", "models", "resources", "tests")
LONGEST = 250

WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
for root in ("models", "maps", "resources", "desktop.headless", "desktop.command"):
    package = importlib.import_module(root)
    for module in pkgutil.walk_packages(getattr(package, "__path__", ()), f"{root}."):
        importlib.import_module(module.name)
        print(module.name)
"""


def modules() -> Iterator[Path]:
    """Yield every module of ours."""
    yield from ROOT.glob("*.py")
    for floor in FLOORS:
        yield from (ROOT / floor).rglob("*.py")


def _texts(kind: str) -> Iterator[Path]:
    """Yield the texts of ours of one kind, without what is fetched at set-up."""
    yield from ROOT.glob(kind)
    yield from (file for file in (ROOT / "resources").rglob(kind) if "vendor" not in file.parts)


def places(pattern: str, files: Iterator[Path]) -> list[str]:
    """Return file and line of every match of a pattern."""
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if re.search(pattern, line)
    ]


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_models_maps_and_the_commands_load_where_qt_is_absent() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "models.when.when" in done.stdout.split()


def test_no_module_is_long() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in modules()}
    assert {str(file): n for file, n in lengths.items() if n > LONGEST} == {}


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    assert [file for file in modules() if file.stem in {"utils", "helpers", "misc"}] == []


def test_a_package_hides_nothing_in_its_init() -> None:
    packages = (file for file in modules() if file.name == "__init__.py")
    assert [file for file in packages if file.read_text("utf-8").strip()] == []


def test_no_test_sleeps_and_nothing_pumps_events() -> None:
    itself = Path(__file__).resolve()
    others = (file for file in modules() if file != itself)
    assert places(r"time\.sleep\(|qtbot\.wait\(|\bprocessEvents\(", others) == []


def test_no_text_is_left_half_merged() -> None:
    texts = (file for kind in ("*.md", "*.txt", "*.csv", "*.toml") for file in _texts(kind))
    assert places(r"^(<<<<<<<|=======|>>>>>>>)( |$)", texts) == []


@pytest.mark.parametrize(
    "name", ["requirements.lock", "package-lock.json", "package.json", ".npmrc"]
)
def test_a_lock_file_names_no_registry(name: str) -> None:
    assert places(r"https?://|registry\s*=|index-url", iter([ROOT / name])) == []


def test_a_void_call_of_qt_keeps_its_reference_to_none() -> None:
    """PySide6 6.12.0 loses one at each call on Python 3.11, until the process aborts."""
    thing, calls = QObject(), 500
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < calls // 10

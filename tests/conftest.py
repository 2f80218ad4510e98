"""What every test stands on: Qt without a screen, a home of its own, hypothesis without a clock."""

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

# Before any import of Qt: it reads these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium refuses to sandbox root; for anyone else the sandbox stays on.
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# No test reads or writes what belongs to the person who runs it.
_home = tempfile.TemporaryDirectory(prefix="encounter-log-tests-", ignore_cleanup_errors=True)
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(Path(_home.name, _name.lower()))

# A loaded machine is slow, not wrong: examples have no deadline.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of cases and data sets that lies beside the project, or skip the test."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("ENCOUNTER_LOG_SHARED", beside))
    if not folder.is_dir():
        pytest.skip(f"no shared cases and data sets in {folder}")
    return folder

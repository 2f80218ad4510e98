from pathlib import Path

import pytest

from desktop.map import environment
from desktop.map.environment import prepare

FLAGS, SANDBOX = "QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINE_DISABLE_SANDBOX"


def test_names_are_not_resolved_and_what_was_set_before_stays() -> None:
    variables = {FLAGS: "--disable-gpu --lang=en"}
    prepare(variables)
    flags = variables[FLAGS]
    assert flags.startswith("--disable-gpu --lang=en ")
    assert '--host-resolver-rules="MAP * ~NOTFOUND"' in flags
    assert flags.count("--disable-gpu") == 1


def test_preparing_twice_changes_nothing() -> None:
    variables: dict[str, str] = {}
    prepare(variables)
    once = dict(variables)
    prepare(variables)
    assert variables == once


@pytest.mark.parametrize("root", [True, False])
def test_the_sandbox_is_off_for_root_alone_and_that_is_logged(
    *, root: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(environment, "_is_root", lambda: root)
    # A test of another part may have switched loggers off, as logging.config does.
    monkeypatch.setattr(environment._LOG, "disabled", False)
    variables = {SANDBOX: "1"}
    prepare(variables)
    assert (SANDBOX in variables) is root
    assert ("sandbox" in caplog.text) is root


def test_no_part_of_the_map_can_fetch_from_a_network() -> None:
    folders = [Path(environment.__file__).parent, Path(environment.__file__).parents[2] / "maps"]
    words = ("QNetworkAccessManager", "urllib.request", "import socket", "import http", "requests")
    texts = {file: file.read_text("utf-8") for folder in folders for file in folder.rglob("*.py")}
    imports = [line for text in texts.values() for line in text.splitlines() if "import" in line]
    assert [line for line in imports for word in words if word in line] == []

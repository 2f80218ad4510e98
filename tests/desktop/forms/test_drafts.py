"""Half-typed forms on disk."""

from pathlib import Path

import pytest

from desktop.forms.drafts import drafts_file, keep_drafts, kept_drafts


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_drafts_come_back_for_their_own_logbook_only() -> None:
    draft = {"quick": {"when": {"text": "7 Dez 遼寧", "zone": ""}}, "whole": None}
    keep_drafts("/logs/a.logbook", (draft,))
    assert kept_drafts("/logs/a.logbook") == (draft,)
    assert kept_drafts("/logs/b.logbook") == ()


def test_no_drafts_leave_no_file() -> None:
    keep_drafts("/logs/a.logbook", ({"quick": {}},))
    keep_drafts("/logs/a.logbook", ())
    assert not drafts_file("/logs/a.logbook").exists()
    assert kept_drafts("/logs/a.logbook") == ()


def test_a_damaged_file_of_drafts_is_no_obstacle() -> None:
    keep_drafts("/logs/a.logbook", ({"quick": {}},))
    drafts_file("/logs/a.logbook").write_bytes(b"{half")
    assert kept_drafts("/logs/a.logbook") == ()

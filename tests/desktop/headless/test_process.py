"""The command line as a process of its own: streams, encodings, file names, no Qt, no display."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.headless.case import RADAR
from tests.desktop.headless.conftest import Run, okinawa

ROOT = Path(__file__).resolve().parents[3]
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from desktop.command import main
"""
EVERY_COMMAND = (
    WITHOUT_QT
    + """
new, case, bundle, ref, folder = sys.argv[1:]
for command in (
    ["new", new, "--sample"],
    ["list", case, "--text", "radar", "--side", "JP", "--within", "20,120,30,135"],
    ["show", case, ref],
    ["show", case, ref, "--json"],
    ["import", new, bundle, "--dry-run"],
    ["import", new, bundle],
    ["export", case, folder + "/a.json"],
    ["sheet", case, ref, "--out", folder + "/a.pdf"],
    ["history", new],
    ["check", new],
):
    assert main(command) == 0, command
"""
)


def start(
    *arguments: object, script: str = WITHOUT_QT + "sys.exit(main())", **environment: str
) -> subprocess.Popen[bytes]:
    """Start the command line without Qt in a process of its own."""
    kept = {k: v for k, v in os.environ.items() if k not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    kept.pop("WAYLAND_DISPLAY", None)
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        env={**kept, "PYTHONUTF8": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def done(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate()
    return process.returncode, out.decode(), err.decode()


def test_every_command_but_the_window_runs_where_qt_is_absent(
    case: Path, bundle_file: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.logbook"
    code, _, err = done(start(new, case, bundle_file, RADAR.ref, tmp_path, script=EVERY_COMMAND))
    assert (code, err) == (0, "")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("with_file", [(), ("a.logbook",)])
def test_without_a_display_the_window_says_which_commands_there_are(
    with_file: tuple[str, ...],
) -> None:
    code, out, err = done(start(*with_file))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "there is no display" in err
    for name in ("list", "show", "import", "export", "sheet", "history", "check"):
        assert name in err


def test_a_reader_that_has_seen_enough_is_no_fault(sample: Path) -> None:
    # The whole incident is more than any pipe holds: the writer is at it when the reader leaves.
    process = start("show", sample, okinawa(), "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_the_output_is_said(case: Path) -> None:
    script = f"sys.stdout = open('/dev/full', 'w')\n{WITHOUT_QT}sys.exit(main())"
    code, _, err = done(start("list", case, script=f"import sys\n{script}"))
    assert (code, err.count("\n")) == (1, 1)
    assert "the output cannot be written: no space left on device" in err


def test_a_terminal_that_knows_ascii_only_gets_every_character_as_its_number(case: Path) -> None:
    plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    code, out, err = done(start("show", case, RADAR.ref, **plain))
    assert (code, err) == (0, "")
    assert "\\u516c\\u6d77" in out
    code, out, err = done(start("show", case, RADAR.ref, "--json", **plain))
    assert (code, err) == (0, "")
    assert json.loads(out)["incident"]["title"] == RADAR.title


@pytest.mark.skipif(os.name != "posix", reason="names are text here")
def test_a_name_that_is_no_text_is_a_name_all_the_same(
    run: Run, tmp_path: Path, bundle_file: Path
) -> None:
    path = tmp_path / os.fsdecode(b"log \xff #1 50%.logbook")
    bundle = tmp_path / os.fsdecode(b"b\xfe.json")
    bundle.write_bytes(bundle_file.read_bytes())
    assert "log [U+DCFF] #1 50%.logbook" in run("new", path).out
    assert run("import", path, bundle, "--author", os.fsdecode(b"J\xf6rg")).code == 0
    assert "b\ufffd.json" in run("history", path).out
    assert run("list", path, "--count", "--text", os.fsdecode(b"\xff")).code == 0
    assert "is not in this logbook" in run("show", path, os.fsdecode(b"\xff")).problem
    assert run("check", path).code == 0
    assert "[U+DCFF]" in run("list", path.with_name(os.fsdecode(b"\xff"))).problem


@pytest.mark.parametrize("arguments", [("lsit", "a.logbook"), ("list",), ("--colour",)])
def test_wrong_usage_is_told_from_a_problem(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "usage: encounter-log" in result.err


def test_a_mistyped_command_is_answered_with_the_right_ones(run: Run) -> None:
    assert "there is no command 'lsit'; the commands are window, new" in run("lsit", "a").err


def test_help_is_no_fault(run: Run) -> None:
    assert run("--help").code == 0
    assert "--relation" in run("list", "--help").out

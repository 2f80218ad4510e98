"""The parts of dev.py that decide something."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
import hatch_build
from desktop.headless.arguments import COMMANDS

ROOT = Path(__file__).resolve().parents[1]

LDD = """
/usr/lib/libQt6XcbQpa.so.6:
\tlinux-vdso.so.1 (0x00007ffd5a5f2000)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2c6c000000)
/usr/lib/plugins/platforms/libqxcb.so:
\tlibGL.so.1 => not found
"""


def test_libraries_that_ldd_does_not_find_are_named_once() -> None:
    assert dev.missing_libraries(LDD) == ("libGL.so.1", "libxcb-cursor.so.0")


def test_nothing_is_missing_where_ldd_finds_all() -> None:
    assert dev.missing_libraries("\tlibc.so.6 => /lib/libc.so.6 (0x0)\n") == ()


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libgobject-2.0.so.0", "libglib2.0-0"),
        ("libsmime3.so", "libnss3"),
    ],
)
def test_a_library_is_found_in_its_debian_package(library: str, package: str) -> None:
    assert dev.package_of(library) == package


ASKED = ("libasound2", "libegl1", "libegl1", "libunheardof1")


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ({"libasound2", "libegl1", "libfoo2"}, ("libasound2", "libegl1")),
        ({"libasound2t64", "libegl1"}, ("libasound2t64", "libegl1")),
        (set(), ("libasound2", "libegl1", "libunheardof1")),
    ],
)
def test_a_package_goes_by_the_name_that_apt_knows(known: set[str], names: tuple[str, ...]) -> None:
    assert dev.named_here(ASKED, frozenset(known)) == names


@pytest.mark.parametrize(
    ("environment", "platform", "answer"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_lack_a_display(
    environment: dict[str, str],
    platform: str,
    answer: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert dev.has_display(environment, platform) is answer


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [([], True), (["my.logbook"], True), (["list", "my.logbook"], False), (["--help"], False)],
)
def test_only_the_window_needs_a_display(
    arguments: list[str],
    answer: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert dev.needs_display(arguments) is answer


def test_every_command_but_the_window_is_known_to_need_no_display() -> None:
    assert [name for name in COMMANDS if dev.needs_display([name])] == ["window"]


def test_the_stamp_follows_every_input(tmp_path: Path) -> None:
    for name in ("lock", "project"):
        (tmp_path / name).write_text("1")
    stamps = {dev.stamp(tmp_path, ("lock", "project"))}
    (tmp_path / "lock").write_text("2")
    stamps.add(dev.stamp(tmp_path, ("lock", "project")))
    (tmp_path / "project").write_text("2")
    stamps.add(dev.stamp(tmp_path, ("lock", "project")))
    assert len(stamps) == 3


def test_every_input_of_the_stamp_is_in_the_project() -> None:
    assert [name for name in dev.INPUTS if not (ROOT / name).is_file()] == []


def test_set_up_runs_again_whenever_the_assets_would_change() -> None:
    assert set(hatch_build.STAMPED) <= set(dev.INPUTS)


def test_a_wrong_command_is_answered_with_the_right_ones() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "dev.py", "walk"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert all(f"  {name}" in done.stderr for name in dev.COMMANDS)


def test_the_codes_that_the_build_hook_draws_need_the_standard_library_alone() -> None:
    lines = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import maps.symbol"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", lines], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")

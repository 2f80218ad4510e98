"""The shipped fonts, so that every script is legible on a machine that has none for it."""

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFontDatabase

# The first family decides how high a line is; Arabic letters would add half to every line.
_LATIN = "NotoSans_"


@cache
def install_fonts() -> tuple[str, ...]:
    """Register the shipped fonts with Qt once and return their families, Latin first."""
    families: list[str] = []
    folder = files("resources") / "fonts" / "vendor"
    for entry in sorted(folder.iterdir(), key=lambda e: (not e.name.startswith(_LATIN), e.name)):
        if entry.name.endswith(".ttf"):
            with as_file(entry) as path:
                number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))

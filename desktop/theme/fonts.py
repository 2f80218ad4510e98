"""The shipped fonts, so that every script is legible on a machine that has none for it."""

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFontDatabase


@cache
def install_fonts() -> tuple[str, ...]:
    """Register the shipped fonts with Qt once and return their families, Latin first."""
    families: list[str] = []
    for entry in sorted((files("resources") / "fonts" / "vendor").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".ttf"):
            with as_file(entry) as path:
                number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))

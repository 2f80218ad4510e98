"""The shipped fonts, so that every script is legible on a machine that has none for it."""

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

from models.script import script_of

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


def in_language(font: QFont, lang: str, text: str) -> QFont:
    """Return the font with the family first that has the forms of this language.

    Japanese, Korean and the two ways of writing Chinese share code points and differ in form.
    """
    chosen = QFont(font)
    family = _FAMILIES.get(script_of(lang, text))
    if family is not None:
        chosen.setFamilies([family, *font.families()])
    return chosen


_FAMILIES = {
    "jp": "Noto Sans JP",
    "kr": "Noto Sans KR",
    "sc": "Noto Sans SC",
    "tc": "Noto Sans TC",
    "arabic": "Noto Sans Arabic",
}

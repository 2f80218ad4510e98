"""Which characters the shipped fonts can print, read from their character maps."""

import struct
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

_LAST_CODE = 0x110000
# Line feeds and tabs need no glyph, and the template draws the arrow that turns back.
_DRAWN = "\n\t↺"


@cache
def font_folder() -> Path:
    """Return the folder of the fonts that are shipped; no other font is ever used."""
    with as_file(files("resources") / "fonts" / "vendor") as folder:
        return folder


@cache
def printable() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return for every code point whether one of the fonts has a glyph for it."""
    has = np.zeros(_LAST_CODE, dtype=bool)
    for path in sorted(font_folder().glob("*.ttf")):
        has |= codes_in(path.read_bytes())
    return has


def without_glyph(text: str) -> str:
    """Return the text with each character that no font has written as its number: `[U+0E01]`."""
    if text.isascii():
        return text
    has = printable()
    return "".join(c if c in _DRAWN or has[ord(c)] else f"[U+{ord(c):04X}]" for c in text)


def codes_in(font: bytes) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return for every code point whether a TrueType font maps it to a glyph.

    Reads the Unicode subtables of format 4 and 12 (OpenType, `cmap`).
    """
    has = np.zeros(_LAST_CODE, dtype=bool)
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    for n in range(count):
        (at,) = struct.unpack_from(">I", cmap, 4 + 8 * n + 4)
        (format_,) = struct.unpack_from(">H", cmap, at)
        if format_ in _READERS:
            for first, last in _READERS[format_](cmap[at:]):
                has[first : last + 1] = True
    return has


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for n in range(count):
        name, _, at, size = struct.unpack_from(">4sIII", font, 12 + 16 * n)
        if name == tag:
            return font[at : at + size]
    return b"\0\0\0\0"


def _segments(table: bytes) -> list[tuple[int, int]]:
    # Format 4: arrays of last codes, then, past two spare bytes, of first codes.
    (doubled,) = struct.unpack_from(">H", table, 6)
    lasts = struct.unpack_from(f">{doubled // 2}H", table, 14)
    firsts = struct.unpack_from(f">{doubled // 2}H", table, 16 + doubled)
    return [(a, b) for a, b in zip(firsts, lasts, strict=True) if b != 0xFFFF]


def _groups(table: bytes) -> list[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", table, 12)
    return [struct.unpack_from(">II", table, 16 + 12 * n) for n in range(count)]


_READERS = {4: _segments, 12: _groups}

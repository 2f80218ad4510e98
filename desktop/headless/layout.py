"""Text on a terminal: how wide it is, where its lines break, and columns that stand in line."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from models.hidden import mark_hidden

COLUMNS = 96

# Chinese and Japanese break between any two characters, but not before a closing sign.
_IDEOGRAPHS = (
    "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U00020000-\U0003fffd"
)
_CLOSING = "、。，．：；！？」』）】》〉〕”’"
_UNIT = re.compile(rf"[ \t]*(?:[{_IDEOGRAPHS}][{_CLOSING}]*|[^ \t{_IDEOGRAPHS}]+[{_CLOSING}]*)")


def width(text: str) -> int:
    """Return how many columns a text takes: two for a wide character, none for a mark over one."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def padded(text: str, columns: int) -> str:
    """Return the text with blanks behind, so that it takes so many columns."""
    return text + " " * (columns - width(text))


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows as lines in which every column but the last begins at one place."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [padded(cell, size) for cell, size in zip(row, widths, strict=True)]
        yield "  ".join([*cells[:-1], row[-1]]).rstrip()


def wrapped(text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield the text in lines of at most COLUMNS, hidden characters named; nothing for no text.

    `first` stands before the first line, `rest` before the others (blanks of the same width). A
    word that is longer than a line stays whole.
    """
    behind = " " * width(first) if rest is None else rest
    head = first
    for paragraph in mark_hidden(text).strip().split("\n") if text.strip() else ():
        for line in _lines(paragraph, COLUMNS - width(behind)):
            yield (head + line).rstrip()
            head = behind


def _lines(paragraph: str, columns: int) -> Iterator[str]:
    line, taken = "", 0
    for unit in _UNIT.findall(paragraph):
        size = width(unit)
        if line and taken + size > columns:
            yield line
            line, taken = "", 0
        unit_ = unit if line else unit.lstrip(" \t")
        line, taken = line + unit_, taken + width(unit_)
    yield line


def labelled(pairs: Iterable[tuple[str, str]], indent: str = "") -> Iterator[str]:
    """Yield labels with their texts beside them, wrapped; a pair without text is left out."""
    held = [(label, text) for label, text in pairs if text.strip()]
    size = max((width(label) for label, _ in held), default=0)
    for label, text in held:
        yield from wrapped(text, f"{indent}{padded(label, size)}  ")

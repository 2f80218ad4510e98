"""What was changed between two texts, in words; in Chinese and Japanese in characters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    TAKEN = "taken"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether both texts have it, only the old, or only the new."""

    fate: Fate
    text: str


# Han and hiragana are written without spaces: each character counts for itself. A run of
# katakana is one word; Korean and everything else is parted by its spaces.
_ALONE = r"\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KATAKANA = r"\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_TOKEN = re.compile(rf"[{_ALONE}]|[{_KATAKANA}]+|(?:(?![{_ALONE}{_KATAKANA}])\w)+|\s+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?。！？؟\n]*[.!?。！？؟\n]+\s*|[^.!?。！？؟\n]+")
# Beyond this many comparisons whole sentences are compared, so that a long text takes no longer.
_MOST_PAIRS = 1_000_000


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order.

    Kept and taken pieces together are the old text, kept and added ones the new. What lies
    between two changes and is no word of its own is counted as changed, so that a changed phrase
    is read in one piece.
    """
    raw = _compared(*_tokens(old, new))
    return tuple(_joined(_absorbed(list(_joined(raw)))))


def old_text(pieces: Iterable[Piece]) -> str:
    """Return the text before."""
    return "".join(piece.text for piece in pieces if piece.fate is not Fate.ADDED)


def new_text(pieces: Iterable[Piece]) -> str:
    """Return the text after."""
    return "".join(piece.text for piece in pieces if piece.fate is not Fate.TAKEN)


def _tokens(old: str, new: str) -> tuple[list[str], list[str]]:
    both = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(both[0]) * len(both[1]) <= _MOST_PAIRS:
        return both
    return _SENTENCE.findall(old), _SENTENCE.findall(new)


def _compared(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Fate.KEPT, "".join(old[a:b]))
        else:
            yield from _changed("".join(old[a:b]), "".join(new[c:d]))


def _changed(taken: str, added: str) -> Iterator[Piece]:
    if taken:
        yield Piece(Fate.TAKEN, taken)
    if added:
        yield Piece(Fate.ADDED, added)


def _absorbed(pieces: list[Piece]) -> Iterator[Piece]:
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        between = 0 < number < last and piece.fate is Fate.KEPT
        if between and len(piece.text.strip()) <= 1 and "\n" not in piece.text:
            yield from _changed(piece.text, piece.text)
        else:
            yield piece


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield between two kept pieces what was taken, whole, and then what was added."""
    for kept, group in groupby(pieces, key=lambda piece: piece.fate is Fate.KEPT):
        run = tuple(group)
        if kept:
            yield Piece(Fate.KEPT, "".join(piece.text for piece in run))
            continue
        taken, added = (
            "".join(piece.text for piece in run if piece.fate is fate)
            for fate in (Fate.TAKEN, Fate.ADDED)
        )
        yield from _changed(taken, added)

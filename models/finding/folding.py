"""A text for comparing: one form for case, accents, width, dashes and blanks, and the way back.

Running text keeps its blanks and signs, which part its words, and each sign knows where it came
from. Names are folded harder, without them, by models/catalogue/folding.py.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.hidden import is_hidden

# Han, kana, Hangul and what goes with them: scripts that put no blank between words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_DASHES = "‐‑‒–—―−﹣－"
_PLAIN = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys("'’‘ʼʻ`´＇", "'"),
    **dict(zip("øłđıŁØĐ", "oldilod", strict=True)),
}
# Plain Latin letters, digits and signs fold by themselves; the backtick does not.
_PIECES = re.compile(r"(?P<run>[!-_a-~]+)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `at[i]` is where in the first text the sign `text[i]` came from."""

    text: str
    at: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the first text that a span of the folded one came from."""
        last = self.at[end - 1] + 1
        return self.at[start], last


def is_unspaced(sign: str) -> bool:
    """Tell whether a sign is of a script that puts no blank between words."""
    return _UNSPACED.match(sign) is not None


def fold(text: str) -> Folded:
    """Return the text folded: case, accents, width and dashes in one form, blanks as one blank.

    Signs that nobody sees are left out, and so are blanks and line breaks between two signs of
    Chinese or Japanese, so that a name broken over two lines is still found.
    """
    parts: list[str] = []
    at: list[int] = []
    blank = -1
    for piece in _PIECES.finditer(text):
        run, place = piece["run"], piece.start()
        plain = run.lower() if run else _folded(piece.group())
        if plain == " ":
            blank = place if blank < 0 else blank
            continue
        if not plain:
            continue
        if blank >= 0:
            if parts and not (is_unspaced(parts[-1][-1]) and is_unspaced(plain[0])):
                parts.append(" ")
                at.append(blank)
            blank = -1
        parts.append(plain)
        at.extend(range(place, piece.end()) if run else [place] * len(plain))
    return Folded("".join(parts), at)


@lru_cache(maxsize=8192)
def _folded(sign: str) -> str:
    if sign.isspace():
        return " "
    if sign in _PLAIN:
        return _PLAIN[sign]
    if is_hidden(sign):
        return ""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", sign).casefold())
    bare = "".join(part for part in apart if not "\u0300" <= part <= "\u036f")
    return unicodedata.normalize("NFC", bare).strip()

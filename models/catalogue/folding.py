"""Names as they are compared: whatever a reader would call the same way of writing is one.

A name is one thing however it is spaced, so blanks and hyphens go, and forms of characters are
one. Running text, where blanks part words, is folded by models/finding/folding.py.
"""

import re
from typing import Final
from unicodedata import category, normalize

from models.vocabulary.han import simplified_forms

_KEPT: Final = "/#"
_DROPPED: Final = re.compile(f"[^0-9a-z{_KEPT}]+")
# They make another sound of a kana, unlike accents, which only help to read a letter.
_VOICED: Final = "\u3099\u309a"
# Its capital is a plain I, so whoever writes a name in capitals writes it as an i.
_DOTLESS: Final = "\u0131"
_KATAKANA: Final = range(0x30A1, 0x30F7)
_TO_HIRAGANA: Final = 0x60


def folded(text: str) -> str:
    """Return a text without case, width, accents, spaces, hyphens and forms of characters.

    "J-15", "ｊ１５" and "j 15" are one; so are 歼, 殲 and Japanese 殱, and か and カ. Slashes and
    number signs stay: they part the codes of parties. Folding a folded text changes nothing.
    """
    if text.isascii():
        return _DROPPED.sub("", text.lower())
    return normalize("NFC", normalize("NFKC", text).translate(_FORMS))


class _Forms(dict[int, str]):
    """What each character is folded to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        form = "" if character in _VOICED else _stable(character)
        self[code] = form
        return form


_FORMS: Final = _Forms()


def _stable(text: str) -> str:
    """Fold until nothing changes: what one rule gives may be the business of another."""
    form = "".join(map(_form, _bare(text)))
    return form if form == text else _stable(form)


def _bare(text: str) -> str:
    parts = normalize("NFKD", text)
    kept = (c for c in parts if c in _VOICED or not category(c).startswith("M"))
    return normalize("NFC", "".join(kept)).casefold().replace(_DOTLESS, "i")


def _form(character: str) -> str:
    code = ord(character)
    if code in _KATAKANA:
        return chr(code - _TO_HIRAGANA)
    if character.isalnum() or character in _KEPT:
        return simplified_forms().get(character, character)
    return ""

"""In which direction and forms a text is set: by its language or, without one, its letters."""

import re
import unicodedata

_LEFTWARD = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi"})
_STRONG = {"L": False, "R": True, "AL": True}
# Letters that only one of the languages writes whose ideographs differ in form.
_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


def is_right_to_left(lang: str, text: str) -> bool:
    """Return whether paragraphs of a text run from right to left.

    Its language (BCP 47) decides; without one, its first letter of a known direction does.
    """
    if lang:
        return _primary(lang) in _LEFTWARD
    found = (_STRONG.get(unicodedata.bidirectional(letter)) for letter in text)
    return next((leftward for leftward in found if leftward is not None), False)


def script_of(lang: str, text: str) -> str:
    """Return `jp`, `kr`, `sc`, `tc` or `arabic` for the forms a text needs; else an empty string.

    Chinese is simplified unless its tag says otherwise. Ideographs without a language are taken
    for Japanese or Korean only where its own letters stand among them.
    """
    primary = _primary(lang)
    if primary in {"zh", "yue"}:
        return "tc" if primary == "yue" or _TRADITIONAL & set(_subtags(lang)) else "sc"
    if lang:
        return "arabic" if primary in _LEFTWARD - {"he", "yi"} else _BY_LANG.get(primary, "")
    return next((script for letters, script in _BY_LETTERS if letters.search(text)), "")


_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_BY_LANG = {"ja": "jp", "ko": "kr"}
_BY_LETTERS = ((_KANA, "jp"), (_HANGUL, "kr"), (_HAN, "sc"), (_ARABIC, "arabic"))


def _subtags(lang: str) -> list[str]:
    return lang.casefold().replace("_", "-").split("-")


def _primary(lang: str) -> str:
    return _subtags(lang)[0]

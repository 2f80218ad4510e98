"""One form for the many signs that mean the same in a position."""

import unicodedata

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_SIGNS = {
    "'": "′’‘´`ʹ＇분分",
    '"': "″”“〃ʺ＂초秒",
    "°": "º˚ᵒ度도",
    "-": "−‐‑‒–—",
    " ": "\u00a0\u2007\u2009\u202f\t\r\n",
}
_TABLE = _FULL_WIDTH | {ord(sign): plain for plain, signs in _SIGNS.items() for sign in signs}
_LETTERS = {
    "北緯": "N", "北纬": "N", "북위": "N", "南緯": "S", "南纬": "S", "남위": "S",
    "東経": "E", "東經": "E", "东经": "E", "동경": "E", "西経": "W", "西經": "W", "西经": "W",
    "서경": "W", "с.ш.": "N", "с. ш.": "N", "ю.ш.": "S", "ю. ш.": "S",
    "в.д.": "E", "в. д.": "E", "з.д.": "W", "з. д.": "W",
}  # fmt: skip


def plain_signs(text: str) -> str:
    """Return the text with full-width forms, primes, minus signs and hemispheres in one form.

    Digits of other scripts stay what they are, so that no reader of digits takes them for ASCII.
    """
    for word, letter in _LETTERS.items():
        text = text.replace(word, f" {letter} ")
    doubled = text.translate(_TABLE).replace("''", '"')
    return " ".join(doubled.split()).upper()


def folded(text: str) -> str:
    """Return a name for comparing: without case, accents, apostrophes and hyphens in words."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in apart if not "\u0300" <= sign <= "\u036f")
    whole = unicodedata.normalize("NFC", bare).translate(_FOLDED)
    return " ".join(_split_hyphens(whole).split())


_FOLDED: dict[int, str | None] = {
    **{ord(sign): None for sign in "'’‘ʼʻ`´"},
    **{ord(sign): "-" for sign in "−‐‑‒–—"},
    # Letters with a stroke, which no normal form takes apart.
    **{ord(stroked): plain for stroked, plain in zip("øłđı", "oldi", strict=True)},
    ord("æ"): "ae",
}


def _split_hyphens(text: str) -> str:
    """Put a space for every hyphen between letters; between numbers it is a range."""
    signs = list(text)
    for n in range(1, len(signs) - 1):
        if signs[n] == "-" and signs[n - 1].isalpha() and signs[n + 1].isalpha():
            signs[n] = " "
    return "".join(signs)

"""From bytes to text: the mark at the front, what is declared, UTF-8, then likeness."""

import codecs
import re
from importlib.metadata import version

from charset_normalizer import from_bytes

from models.problem import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w-]+)",
    re.IGNORECASE,
)
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
# Latin text of two bytes a sign has a nought in nearly every other byte.
_MANY, _FEW = 0.2, 0.03
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
# What pages call by the name of a standard is in truth the wider set of a maker (WHATWG Encoding).
_WIDER = {
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}


def charset_named(media_type: str) -> str:
    """Return the charset that a media type names, or nothing."""
    found = _CHARSET.search(media_type)
    return found[1] if found else ""


def decoded(data: bytes, charset: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text, and the tools that had to guess.

    Raises Problem where no reading makes sense.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), ()
    for name in (charset, _declared(data), telling(data), "utf-8"):
        text = _strictly(data, name)
        if text is not None:
            return text, ()
    return _by_likeness(data)


def _by_likeness(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the likeliest text; of encodings that are equally likely, the one most in use."""
    likely = from_bytes(data)
    best = likely.best()
    if best is None:
        mend = "Save it as UTF-8, or copy the text and paste it."
        raise Problem("it is in no encoding that can be told", mend=mend)
    as_likely = [it for it in likely if (it.chaos, it.coherence) == (best.chaos, best.coherence)]
    chosen = next((it for it in as_likely if it.encoding == "cp1252"), best)
    return str(chosen), (f"charset-normalizer {version('charset-normalizer')} ({chosen.encoding})",)


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii", "ignore") if found else ""


def telling(data: bytes) -> str:
    """Return an encoding that gives itself away: by its escapes, or by noughts between letters."""
    if any(escape in data for escape in _ESCAPES):
        return "iso2022_jp_2"
    head = data[:4096]
    evens, odds = head[::2].count(0), head[1::2].count(0)
    if max(evens, odds) > len(head) * _MANY and min(evens, odds) < len(head) * _FEW:
        return "utf-16-be" if evens > odds else "utf-16-le"
    return ""


def _strictly(data: bytes, name: str) -> str | None:
    if not name:
        return None
    try:
        return data.decode(_WIDER.get(name.lower(), name))
    except (LookupError, UnicodeError):
        return None

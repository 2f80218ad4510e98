"""Times of other languages in the words that the reader of times knows."""

import re
from collections.abc import Callable
from functools import lru_cache

# Each sign for one sign, so that what is found stands at the same place in the text itself.
_ONE_FOR_ONE = str.maketrans(
    {chr(ord("０") + digit): str(digit) for digit in range(10)}
    | dict.fromkeys("‐‑‒–—−〜～", "-")
    | {"：": ":", "（": "(", "）": ")", "／": "/", "．": ".", "，": ",", "、": ",", "\u00a0": " "}
)
_STEMS = "январ феврал март апрел ма[йя] июн июл август сентябр октябр ноябр декабр"
_RUSSIAN = _STEMS.split()
_ENGLISH = "January February March April May June July August September October November December"
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RUSSIAN_MONTH = "(?:" + "|".join(rf"{stem}\w{{0,2}}" for stem in _RUSSIAN) + ")"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"


def _era(found: re.Match[str]) -> str:
    year = 1 if found[2] == "元" else int(found[2])
    return f"{_ERAS[found[1]] + year}年"


def _day_first(found: re.Match[str]) -> str:
    return f"{found[3]}-{found[2]:0>2}-{found[1]}"


def _month_first(found: re.Match[str]) -> str:
    return f"{found[3]}-{found[1]:0>2}-{found[2]}"


def _month(stem: str, name: str) -> tuple[re.Pattern[str], str]:
    return re.compile(rf"\b{stem}\w{{0,2}}\b", re.IGNORECASE), f" {name} "


_Row = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_ROWS: tuple[_Row, ...] = (
    (re.compile(r"\(?[月火水木金土日](?:曜日)?\)(?!本)"), ""),
    (re.compile(rf"\(?\b{WEEKDAY}\b\)?,?", re.IGNORECASE), " "),
    (re.compile(r"(令和|平成|昭和) ?(\d{1,2}|元)年"), _era),
    *(_month(stem, name) for stem, name in zip(_RUSSIAN, _ENGLISH.split(), strict=True)),
    (re.compile(r"\b(?:года?|г\.)(?!\w)"), " "),
    (re.compile(r"\bоколо\b", re.IGNORECASE), " about "),
    (re.compile(r"\bпо (?:московскому времени|мск)\b|\bмск\b", re.IGNORECASE), " MSK "),
    (re.compile(r"\bс\b"), " from "),
    (re.compile(r"\bдо\b"), " to "),
    (re.compile(r"\bмежду\b"), " between "),
    (re.compile(r"\bи\b"), " and "),
    (re.compile(r"\bв\b"), " at "),
    (re.compile(r"上午|오전|凌晨|早上"), "午前"),
    (re.compile(r"下午|오후|晚上|晚间"), "午後"),
    (re.compile(r"(?<=\d)\s*(?:년)\s*"), "年"),
    (re.compile(r"(?<=\d)\s*(?:월)\s*"), "月"),
    (re.compile(r"(?<=\d)\s*(?:일|号|號)\s*"), "日"),
    (re.compile(r"(?<=\d)\s*(?:时|点|點|시)\s*"), "時"),
    (re.compile(r"(?<=\d)\s*분\s*"), "分"),
    (re.compile(r"(?<=[年月日時分])\s+(?=[0-9])|(?<=[0-9])\s+(?=[年月日時分])"), ""),
    (re.compile(r"午前0時"), "0時"),
    (re.compile(r"\b(1[3-9]|2[0-9]|3[01])[./]([0-9]{1,2})[./]((?:19|20)[0-9]{2})\b"), _day_first),
    (re.compile(r"\b([0-9]{1,2})/(1[3-9]|2[0-9]|3[01])/((?:19|20)[0-9]{2})\b"), _month_first),
    (re.compile(r":\s"), " "),
    (re.compile(r"左右|许|前后|경|쯤|頃"), "ごろ"),
    (re.compile(r"(?<=[日時分ろ])\s*(?:至|到|부터|から)\s*"), "から"),
    (re.compile(r"까지"), "まで"),
    (re.compile(r"^\s*[约約]"), " about "),
    (re.compile(r"\b(?:the )?(?:hours of|night of|day of)\b", re.IGNORECASE), " "),
    (re.compile(r"\bo'clock\b"), " "),
)


@lru_cache(maxsize=64)
def plainly(text: str) -> str:
    """Return a text of the same length with full-width digits, dashes and signs in one form."""
    return text.translate(_ONE_FOR_ONE)


def in_known_words(words: str) -> str:
    """Return a time in English words or Japanese figures, without the day of the week."""
    said = plainly(words)
    for pattern, put in _ROWS:
        said = pattern.sub(put, said)
    return " ".join(said.split())

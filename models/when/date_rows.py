"""How dates are written in words: 6 December 2025, June 23, 2021, mid 2025, 2025年12月6日."""

import re

from models.problem import Problem
from models.when.piece import Found, Kind, Piece, Row, dated, number, pattern
from models.when.stretch import MONTH_NAMES, DateParts

MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9:])"
_THIRD = r"(?P<third>early|mid|late)[ -]?(?:in )?"


def month_number(name: str) -> int:
    """Return the number of a month named in English, by its first three letters."""
    return MONTHS.index(name[:3].lower()) + 1


def _in_words(found: Found) -> tuple[Piece, ...]:
    groups = found.groupdict()
    parts = DateParts(
        year=int(groups["year"]) if groups.get("year") else None,
        month=month_number(groups["month"]) if groups.get("month") else None,
        day=int(groups["day"]) if groups.get("day") else None,
        third=(groups.get("third") or "").lower(),
    )
    return dated(found, parts)


def _season(found: Found) -> tuple[Piece, ...]:
    name, year = found["season"].lower(), int(found["year"])
    if name == "winter":
        what = f"winter {year} may be the months before or after the turn of a year"
        raise Problem(what, mend=f"Write the months, as in December {year} to February {year + 1}.")
    return dated(found, DateParts(year=year, month=_SEASONS[name]))


def _in_japanese(found: Found) -> tuple[Piece, ...]:
    year, month, day = (number(found, group) for group in ("year", "month", "day"))
    return dated(found, DateParts(year=year, month=month, day=day))


def _of_digits(found: Found) -> tuple[Piece, ...]:
    what = f"'{found[0]}' may be a day and a month or the other way round"
    raise Problem(what, mend="Write the month in letters, or year-month-day as in 2025-12-06.")


def _four_digits(found: Found) -> tuple[Piece, ...]:
    return (Piece(kind=Kind.FOUR, text=found[0]),)


DATE_ROWS: tuple[Row, ...] = (
    (
        pattern(r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?"),
        _in_japanese,
    ),
    (pattern(r"(?P<year>[0-9]{4})年(?P<month>(?!))?(?P<day>(?!))?"), _in_japanese),
    (
        pattern(r"(?P<year>[0-9]{4})/(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?![0-9])"),
        _in_japanese,
    ),
    (pattern(r"[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})(?![0-9])"), _of_digits),
    (pattern(rf"{_MONTH} ?{_DAY}(?![0-9:])(?! ?(?:am|pm)\b)(?:,? ?{_YEAR})?"), _in_words),
    (pattern(rf"(?:{_DAY}(?: of)?[ -]?)?{_MONTH}(?:,? ?-?{_YEAR})?"), _in_words),
    (pattern(rf"{_THIRD}{_MONTH}(?:,? ?{_YEAR})?"), _in_words),
    (pattern(rf"{_THIRD}{_YEAR}"), _in_words),
    (pattern(rf"(?P<season>spring|summer|autumn|fall|winter)(?: of)? {_YEAR}"), _season),
)

# Read after the clock times: what is left of digits is a year, a clock time or a day.
DIGIT_ROWS: tuple[Row, ...] = (
    (pattern(r"[0-9]{4}(?![0-9A-Za-z:])"), _four_digits),
    (re.compile(rf"{_DAY}(?![0-9A-Za-z:])", re.ASCII), _in_words),
)

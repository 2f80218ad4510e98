"""The military date-time group: 061632IDEC25 is 16:32 on 6 December 2025 at UTC+9."""

import re
from datetime import datetime, time

from models.problem import Problem
from models.when.clock import clock_of
from models.when.date_rows import MONTHS
from models.when.lapse import Lapse, lapse_of, last_day, on_clock, unit_of
from models.when.piece import Found, Kind, Piece, Row, dated
from models.when.stretch import DateParts
from models.when.when import TimePrecision, When
from models.when.zone import is_zone, letter_of, offset_at

_MONTH = rf"(?P<month>{'|'.join(name.upper() for name in MONTHS)})"
_MONTH_ANY_CASE = rf"(?i:{_MONTH})"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9:])"
_TIME = r"(?P<h>[0-9]{2})(?P<m>[0-9]{2})"
_FULL = rf"(?P<day>[0-9]{{2}}) ?{_TIME} ?(?P<zone>[A-Za-z])? ?{_MONTH_ANY_CASE} ?{_YEAR}"
_UNKNOWN = "UNK"
# Two digits of a year: as computers have long read them, 69 to 99 are the 1900s.
_PIVOT = 69


def as_dtg(when: When) -> str:
    """Return a time as a date-time group: `061632IDEC25`, `061632I-061635IDEC25`, `DEC25`.

    In the letter of the stated zone where it has one, else in Z. Whole days, months and years
    leave the finer groups away (`06DEC25`, `DEC25`, `2025`). What is only known to lie between
    two bounds is written as these bounds; `UNK` stands for an open side.
    """
    lapse = lapse_of(when)
    low, high = lapse.earliest_start, lapse.latest_end
    if low is None and high is None:
        return _UNKNOWN
    if low != high and all(moment is None or moment.time() == time() for moment in (low, high)):
        return _whole(low, high)
    return _bounds(_lettered(when, lapse))


def _lettered(when: When, lapse: Lapse) -> Lapse:
    low, high = lapse.earliest_start, lapse.latest_end
    letters = {_letter(lapse.zone, moment) for moment in (low, high) if moment is not None}
    return lapse if len(letters) == 1 and "" not in letters else on_clock(when, "Z")


def _letter(zone: str, local: datetime) -> str:
    if not is_zone(zone):
        return ""
    try:
        return letter_of(offset_at(zone, local))
    except Problem:
        return ""


def _whole(low: datetime | None, high: datetime | None) -> str:
    if low is not None and high is not None and unit_of(low, high):
        return _calendar(low, high)
    first = _calendar(low, None) if low is not None else _UNKNOWN
    last = _calendar(last_day(high), None) if high is not None else _UNKNOWN
    return f"{first}-{last}"


def _calendar(low: datetime, high: datetime | None) -> str:
    unit = TimePrecision.DAY if high is None else unit_of(low, high)
    month = MONTHS[low.month - 1].upper() + _year(low)
    texts = {
        TimePrecision.DAY: f"{low.day:02}{month}",
        TimePrecision.MONTH: month,
        TimePrecision.YEAR: f"{low.year:04}",
    }
    return texts[unit] if unit else ""


def _bounds(lapse: Lapse) -> str:
    low, high, zone = lapse.earliest_start, lapse.latest_end, lapse.zone
    if low is None or high is None:
        return f"{_group(low, zone)}-{_group(high, zone)}"
    if _group(low, zone) == _group(high, zone):
        return _group(low, zone)
    tail = (low.month, low.year) == (high.month, high.year)
    first = _group(low, zone)
    cut = len(MONTHS[0]) + len(_year(low))
    return f"{first[:-cut] if tail else first}-{_group(high, zone)}"


def _group(moment: datetime | None, zone: str) -> str:
    if moment is None:
        return _UNKNOWN
    month = MONTHS[moment.month - 1].upper()
    return f"{moment:%d%H%M}{_letter(zone, moment)}{month}{_year(moment)}"


def _year(moment: datetime) -> str:
    short = 1900 + _PIVOT <= moment.year < 2000 + _PIVOT
    return f"{moment.year % 100:02}" if short else f"{moment.year:04}"


def _parts(found: Found, day: str | None) -> DateParts:
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 1900 if year >= _PIVOT else 2000
    month = MONTHS.index(found["month"].lower()) + 1
    return DateParts(year=year, month=month, day=int(day) if day else None)


def _date(found: Found) -> tuple[Piece, ...]:
    return dated(found, _parts(found, found["day"]))


def _full(found: Found) -> tuple[Piece, ...]:
    date = dated(found, _parts(found, found["day"]))
    return (*date, *_timed(found, found["h"], found["m"], found["zone"]))


def _range(found: Found) -> tuple[Piece, ...]:
    first_day = dated(found, _parts(found, found["day1"]))
    first = (*first_day, *_timed(found, found["h1"], found["m1"], found["zone1"]))
    return (*first, Piece(kind=Kind.TO, text="-"), *_full(found))


def _timed(found: Found, hour: str, minute: str, zone: str | None) -> tuple[Piece, ...]:
    clock = Piece(kind=Kind.CLOCK, text=found[0], clock=clock_of(hour, minute))
    return (clock, Piece(kind=Kind.ZONE, text=zone.upper())) if zone else (clock,)


def _without_month(found: Found) -> tuple[Piece, ...]:
    what = f"the date-time group '{found[0]}' lacks its month and year"
    raise Problem(what, mend="Write them behind the zone, as in 061632IDEC25.")


_FIRST = r"(?P<day1>[0-9]{2}) ?(?P<h1>[0-9]{2})(?P<m1>[0-9]{2}) ?(?P<zone1>[A-Z])?"
DTG_ROWS: tuple[Row, ...] = (
    (re.compile(rf"{_FIRST} ?(?:-|to) ?{_FULL}", re.ASCII), _range),
    (re.compile(_FULL, re.ASCII), _full),
    (re.compile(rf"(?P<day>[0-9]{{2}})?{_MONTH}{_YEAR}", re.ASCII), _date),
    (re.compile(r"[0-9]{6}[A-Za-z]?(?![0-9A-Za-z])", re.ASCII), _without_month),
)

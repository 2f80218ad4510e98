"""A stretch of local time, and the dates that name one: 6 December, December, the 2010s."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from models.problem import Problem
from models.value import Value
from models.when.when import TimePrecision

FIRST_YEAR, LAST_YEAR = 1, 9998
# Own names: the calendar module's follow the locale of the desktop.
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS = 12
FIRST_MOMENT = datetime.combine(date.min, time())
# EDTF numbers the seasons 21 to 24; each begins with a month and lasts three.
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_THIRDS_OF_MONTH = {"early": (1, 11), "mid": (11, 21), "late": (21, 0)}
_THIRDS_OF_YEAR = {"early": 1, "mid": 5, "late": 9}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Value):
    """From `low` to `high` on the clock of some zone (naive); what it names lies between."""

    low: datetime
    high: datetime
    precision: TimePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class DateParts(Value):
    """A date as far as it was written.

    `month` is 21 to 24 for a season, `years` 10 or 100 where the last digits of the year are
    open, `third` is early, mid or late, `doubtful` stands for `?`, `~`, `%` and "about".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int = 1
    third: str = ""
    doubtful: bool = False

    def completed(self, other: "DateParts | None") -> "DateParts":
        """Return the date with the year, and then the month, that only the other end names."""
        if self.year is not None or other is None:
            return self
        month = self.month if self.month is not None else other.month
        return replace(self, year=other.year, month=month)


def stretch_of(parts: DateParts) -> Stretch:
    """Return the local time a date covers; Problem when it does not exist or lacks its year.

    A doubtful date also takes in the day, month, year or decade before and after it.
    """
    year = _checked_year(parts.year)
    if parts.day is not None:
        return _days(year, parts.month, parts.day, doubtful=parts.doubtful)
    if parts.third:
        return _third(year, parts)
    if parts.month is None:
        return _years(year, parts.years, doubtful=parts.doubtful)
    return _months(year, parts.month, doubtful=parts.doubtful)


def month_after(year: int, month: int, count: int) -> datetime:
    """Return the first moment of the month that lies `count` months after (or before) one.

    Kept within the years that a date can have.
    """
    whole, rest = divmod(year * _MONTHS + month - 1 + count, _MONTHS)
    if whole < FIRST_YEAR:
        return FIRST_MOMENT
    return midnight(date(min(whole, LAST_YEAR + 1), rest + 1, 1))


def midnight(day: date) -> datetime:
    """Return the moment a day begins, on the clock of its zone."""
    return datetime.combine(day, time())


def _checked_year(year: int | None) -> int:
    if year is None:
        raise Problem("the year is missing", mend="Write the date in full, as in 6 Dec 2025.")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Problem(f"the year {year} is out of reach", mend="Years go from 1 to 9998.")
    return year


def _checked_month(month: int | None) -> int:
    if month is None:
        raise Problem("the month is missing", mend="Write the date in full, as in 6 Dec 2025.")
    if not 1 <= month <= _MONTHS:
        raise Problem(f"there is no month {month}", mend="Months go from 01 to 12.")
    return month


def _days(year: int, month: int | None, day: int, *, doubtful: bool) -> Stretch:
    month = _checked_month(month)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = f"{MONTH_NAMES[month - 1]} {year}"
        raise Problem(f"there is no day {day} in {name}", mend=f"It has the days 1 to {last}.")
    begin = midnight(date(year, month, day))
    return _widened(begin, begin + timedelta(days=1), TimePrecision.DAY, doubtful=doubtful)


def _widened(low: datetime, high: datetime, precision: TimePrecision, *, doubtful: bool) -> Stretch:
    if not doubtful:
        return Stretch(low=low, high=high, precision=precision)
    day = timedelta(days=1)
    low = low - day if low - FIRST_MOMENT >= day else FIRST_MOMENT
    return Stretch(low=low, high=high + day, precision=TimePrecision.WINDOW)


def _months(year: int, month: int, *, doubtful: bool) -> Stretch:
    begin, count = (SEASONS[month], 3) if month in SEASONS else (_checked_month(month), 1)
    wider = count if doubtful else 0
    low, high = month_after(year, begin, -wider), month_after(year, begin, count + wider)
    plain = count == 1 and not doubtful
    precision = TimePrecision.MONTH if plain else TimePrecision.WINDOW
    return Stretch(low=low, high=high, precision=precision)


def _years(year: int, years: int, *, doubtful: bool) -> Stretch:
    wider = years if doubtful else 0
    low, high = max(year - wider, FIRST_YEAR), min(year + years + wider, LAST_YEAR + 1)
    precision = TimePrecision.YEAR if high - low == 1 else TimePrecision.WINDOW
    return Stretch(low=month_after(low, 1, 0), high=month_after(high, 1, 0), precision=precision)


def _third(year: int, parts: DateParts) -> Stretch:
    if parts.month is None:
        low = month_after(year, _THIRDS_OF_YEAR[parts.third], 0)
        return Stretch(
            low=low, high=month_after(low.year, low.month, 4), precision=TimePrecision.WINDOW
        )
    first, end = _THIRDS_OF_MONTH[parts.third]
    month = month_after(year, _checked_month(parts.month), 0)
    low = month + timedelta(days=first - 1)
    high = month + timedelta(days=end - 1) if end else month_after(month.year, month.month, 1)
    return Stretch(low=low, high=high, precision=TimePrecision.WINDOW)

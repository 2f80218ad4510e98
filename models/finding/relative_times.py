"""Times that lean on another date: a day without its year, "Saturday", "the next day", 7日."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from models.finding.time_words import WEEKDAYS, plainly
from models.when.date_rows import MONTHS
from models.when.lapse import lapse_of, last_day
from models.when.stretch import MONTH_NAMES
from models.when.when import When

_TODAY = "Counted from the day on which the text came out, by what is known of it or its head."
_BEFORE = "Counted from the date that stands before it."
_MONTHS = 12
_YEAR = "The year is the nearest to the day on which the text came out."
_YEAR_BEFORE = "The year is that of the date before it."
_WEEKDAY = "The last such day before the text came out."
_MONTH = "Year and month are those of the date before it, or of the day the text came out."
_DAY = "The day is that of the date before it."
_MONTH_NAME = re.compile(rf"\b({'|'.join(MONTH_NAMES)}|{'|'.join(m.title() for m in MONTHS)})\b")
_ASIAN_DATE = re.compile(r"(?<!年)(?<![0-9])([0-9]{1,2})月(?:[0-9]{1,2}日)?")
_ASIAN_DAY = re.compile(r"(?<![月0-9])([0-9]{1,2})日")
_CLOCK = re.compile(r"[0-9][:時]|[0-9]{4} ?(?:Z|hrs|[A-Z]{2,4}\b)|[ap]\.?m\b|noon")

# Days away from the day of publication, or from the date before.
_FROM_TODAY = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "本日": 0, "今天": 0, "昨日": -1, "昨天": -1,
    "오늘": 0, "어제": -1, "сегодня": 0, "вчера": -1,
}  # fmt: skip
_FROM_LAST = {
    "same day": 0, "that day": 0, "next day": 1, "following day": 1, "previous day": -1,
    "同日": 0, "当日": 0, "当天": 0, "翌日": 1, "이날": 0,
}  # fmt: skip

# What is taken for granted, and the time in full.
Said = tuple[str, str]


def day_of(when: When | None) -> date | None:
    """Return the one day, on the clock of its zone, that a time lies on; None where it has more.

    A date without a zone is that date. What ends at midnight ends on the day before.
    """
    lapse = lapse_of(when) if when is not None else None
    if lapse is None or lapse.earliest_start is None or lapse.latest_end is None:
        return None
    first, last = lapse.earliest_start, last_day(lapse.latest_end)
    return first.date() if first.date() == last.date() else None


def settled(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    """Yield what a time that leans on another date may mean in full, and what that presumes.

    `published` is the day on which the text came out, `last` the date that stands before.
    """
    said = plainly(said.strip())
    for read in (_relative, _weekday, _month_of, _of_year, _of_month, _of_day):
        yield from read(said, published, last)


def _relative(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    low = said.lower().removeprefix("the ")
    for table, day, note in ((_FROM_TODAY, published, _TODAY), (_FROM_LAST, last, _BEFORE)):
        for word, days in table.items():
            if day is not None and word in low and (word == low or not word.isascii()):
                rest = low.replace(word, "").strip()
                yield note, f"{day + timedelta(days=days)} {rest}".strip()


def _weekday(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    del last
    name = said.removeprefix("last ").removeprefix("on ").title()
    if published is None or name not in WEEKDAYS:
        return
    back = (published.weekday() - WEEKDAYS.index(name)) % 7
    # The name of the very day may mean today or a week ago: that stays open.
    if back:
        yield _WEEKDAY, str(published - timedelta(days=back))


def _month_of(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    del last
    if published is None:
        return
    first = published.replace(day=1)
    whole = {
        "last month": (first - timedelta(days=1)).strftime("%Y-%m"),
        "last year": str(published.year - 1),
    }
    if said.lower() in whole:
        yield _TODAY, whole[said.lower()]


def _of_year(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    """Give a date the year nearest to the publication, or that of the date before."""
    english, asian = _MONTH_NAME.findall(said), _ASIAN_DATE.findall(said)
    near = published or last
    if near is None or not (english or asian):
        return
    months = [MONTHS.index(name[:3].lower()) + 1 for name in english] or list(map(int, asian))
    year = near.year + _nearest_year(months[-1] - near.month) if published else near.year
    note = _YEAR if published else _YEAR_BEFORE
    if english:
        end = list(_MONTH_NAME.finditer(said))[-1].end()
        tail = re.match(r"\.?(?: [0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:]))?", said[end:])
        cut = end + (tail.end() if tail else 0)
        yield note, f"{said[:cut]} {year}{said[cut:]}"
    else:
        yield note, _ASIAN_DATE.sub(lambda found: f"{year}年{found.group()}", said, count=1)


def _nearest_year(months: int) -> int:
    """Return how many years to add so that a month so many away lies within half a year."""
    return -1 if months > _MONTHS // 2 else int(months < -_MONTHS // 2)


def _of_month(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    found = _ASIAN_DAY.search(said)
    if found is None or "月" in said:
        return
    day = int(found[1])
    near = last or (published if published is not None and day <= published.day else None)
    if near is not None:
        yield _MONTH, _ASIAN_DAY.sub(f"{near.year}年{near.month}月{day}日", said, count=1)


def _of_day(said: str, published: date | None, last: date | None) -> Iterator[Said]:
    del published
    if last is not None and _CLOCK.search(said):
        yield _DAY, f"{last} {said}"

"""Where an axis of time is marked, and with which words: from minutes to centuries."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from models.timeline.axis import DAY_S, HOUR_S, MINUTE_S, YEAR_S, Axis, instant, seconds
from models.when.stretch import MONTH_NAMES, month_after

_MONTH_S = YEAR_S / 12


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at an instant. `head` names the larger unit that begins there, or is empty."""

    at_s: float
    label: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """Marks so far apart, roughly; `first` is the last one before an instant."""

    name: str
    length_s: float
    first: Callable[[datetime], datetime]
    after: Callable[[datetime], datetime]
    label: Callable[[datetime], str]
    head: Callable[[datetime], str]


def ticks(axis: Axis, least_px: float = 72) -> tuple[Tick, ...]:
    """Return the marks of an axis in UTC, at least about so many pixels apart.

    They lie on whole minutes, hours, days, months or years; also the last one before the axis
    begins is among them, for whoever writes the head of what is seen.
    """
    step = _step(axis.s_per_px * least_px)
    marks = takewhile(lambda at: seconds(at) <= axis.end_s, _marks(step, instant(axis.start_s)))
    return tuple(Tick(seconds(at), step.label(at), step.head(at)) for at in marks)


def standing(axis: Axis, least_px: float = 72) -> str:
    """Return the larger unit in which an axis begins: "2025", "7 Dec 2025", "" for years."""
    step = _step(axis.s_per_px * least_px)
    start = instant(axis.start_s)
    if step.length_s >= YEAR_S:
        return ""
    return _day(start) if step.length_s < DAY_S else str(start.year)


def stretches(axis: Axis, least_px: float) -> tuple[str, tuple[float, ...]]:
    """Return the unit of marks at least about so many pixels apart, and the marks.

    They run from the last one before the axis begins to the first one behind its end.
    """
    step = _step(axis.s_per_px * least_px)
    found: list[float] = []
    for at in _marks(step, instant(axis.start_s)):
        found.append(seconds(at))
        if found[-1] >= axis.end_s:
            break
    return step.name, tuple(found)


def mark_after(unit: str, at_s: float) -> float:
    """Return the first mark of a unit behind an instant; the end of the calendar at its end."""
    step = _named(unit)
    return seconds(step.after(step.first(instant(at_s))))


def mark_before(unit: str, at_s: float) -> float:
    """Return the last mark of a unit before an instant."""
    return seconds(_named(unit).first(instant(at_s - _LEAST_S)))


_LEAST_S = 1.0


def _named(unit: str) -> _Step:
    return next(step for step in _STEPS if step.name == unit)


def _step(wanted_s: float) -> _Step:
    return next((step for step in _STEPS if step.length_s >= wanted_s), _STEPS[-1])


def _marks(step: _Step, start: datetime) -> Iterator[datetime]:
    at = step.first(start)
    while True:
        yield at
        later = step.after(at)
        if later <= at:
            return
        at = later


def _day(at: datetime) -> str:
    return f"{_short_day(at)} {at.year}"


def _short_day(at: datetime) -> str:
    return f"{at.day} {MONTH_NAMES[at.month - 1][:3]}"


def _clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def _within_day(length_s: float) -> _Step:
    apart = timedelta(seconds=length_s)

    def first(at: datetime) -> datetime:
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + (at - midnight) // apart * apart

    return _Step(
        _several(length_s / HOUR_S, "hour")
        if length_s >= HOUR_S
        else _several(length_s / MINUTE_S, "minute"),
        length_s,
        first,
        lambda at: at + apart,
        _clock,
        lambda at: "" if _clock(at) != "00:00" else _day(at),
    )


def _days(number: int) -> _Step:
    apart = timedelta(days=number)

    def first(at: datetime) -> datetime:
        # Weeks begin on Mondays, as the first day of the calendar did.
        day = at.toordinal() - 1
        return datetime.fromordinal(day - day % number + 1).replace(tzinfo=UTC)

    return _Step(
        "week" if number == _WEEK else _several(number, "day"),
        number * DAY_S,
        first,
        lambda at: at + apart,
        _short_day,
        _year_of_first_days(number),
    )


_WEEK = 7


def _several(number: float, unit: str) -> str:
    return unit if number == 1 else f"{number:.0f} {unit}s"


def _year_of_first_days(number: int) -> Callable[[datetime], str]:
    return lambda at: str(at.year) if at.timetuple().tm_yday <= number else ""


def _months(number: int) -> _Step:
    def moved(at: datetime, count: int) -> datetime:
        return month_after(at.year, at.month, count).replace(tzinfo=UTC)

    return _Step(
        _several(number, "month"),
        number * _MONTH_S,
        lambda at: moved(at, -((at.month - 1) % number)),
        lambda at: moved(at, number),
        lambda at: MONTH_NAMES[at.month - 1][:3],
        lambda at: str(at.year) if at.month == 1 else "",
    )


def _years(number: int) -> _Step:
    def whole(year: int) -> datetime:
        return month_after(max(year, 1), 1, 0).replace(tzinfo=UTC)

    return _Step(
        _several(number, "year"),
        number * YEAR_S,
        lambda at: whole(at.year - at.year % number),
        lambda at: whole(at.year - at.year % number + number),
        lambda at: str(at.year),
        lambda _at: "",
    )


_STEPS = (
    *(_within_day(minutes * MINUTE_S) for minutes in (1, 5, 15, 30)),
    *(_within_day(hours * HOUR_S) for hours in (1, 3, 6, 12)),
    *(_days(number) for number in (1, 2, 7)),
    *(_months(number) for number in (1, 3, 6)),
    *(_years(number) for number in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)

"""Clock times and parts of the day, and the stretch of local time they mean on a date."""

from dataclasses import dataclass, replace
from datetime import timedelta

from models.problem import Problem
from models.value import Value
from models.when.stretch import Stretch
from models.when.when import TimePrecision

ABOUT, SHORTLY_AFTER, WHOLE_HOUR = (timedelta(minutes=minutes) for minutes in (5, 15, 30))
_NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Value):
    """A clock time; `hour` is None where only the minute was written ("to 35 minutes past")."""

    hour: int | None
    minute: int = 0
    second: int = 0
    microsecond: int = 0
    precision: TimePrecision = TimePrecision.MINUTE

    def completed(self, other: "Clock | None") -> "Clock":
        """Return the time with the hour that only the other end of a range names."""
        if self.hour is not None or other is None:
            return self
        return replace(self, hour=other.hour)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfDay(Value):
    """A part of the day by the hours it begins and ends; an end beyond 24 is the next day's."""

    name: str
    begins: int
    ends: int


PARTS_OF_DAY = tuple(
    PartOfDay(name=name, begins=begins, ends=ends)
    for name, begins, ends in (
        ("early morning", 3, 8),
        ("morning", 6, 12),
        ("around noon", 11, 13),
        ("afternoon", 12, 18),
        ("evening", 18, 24),
        ("night", 18, 30),
    )
)


def clock_of(hour: str, minute: str = "0", second: str = "", fraction: str = "") -> Clock:
    """Return the clock time; Problem when no clock shows it. 24:00 ends the day."""
    exact = TimePrecision.EXACT if second else TimePrecision.MINUTE
    clock = Clock(
        hour=int(hour),
        minute=int(minute),
        second=int(second or 0),
        microsecond=int(fraction.ljust(6, "0") or 0),
        precision=exact,
    )
    return _checked(clock)


def hour_of(hour: str, half: str = "") -> Clock:
    """Return a bare hour, as in "4 pm"."""
    whole = replace(clock_of(hour), precision=TimePrecision.HOUR)
    return half_of_day(whole, half) if half else whole


def half_of_day(clock: Clock, half: str) -> Clock:
    """Return the time of a twelve-hour clock with its am or pm."""
    hour = clock.hour or 0
    if not 1 <= hour <= _NOON:
        what = f"{hour}:{clock.minute:02} {half} is not on a clock of twelve hours"
        raise Problem(what, mend="Write 1 to 12 with am or pm, or 0 to 24 without.")
    return replace(clock, hour=hour % _NOON + (_NOON if half.lower() == "pm" else 0))


def on_day(clock: Clock, day: Stretch, *, about: bool, shortly: bool) -> Stretch:
    """Return when that is on a day: sharp, within 5 minutes when about, within 15 after it.

    A bare hour takes in half an hour on either side.
    """
    since = timedelta(hours=clock.hour or 0, minutes=clock.minute, seconds=clock.second)
    at = day.low + since + timedelta(microseconds=clock.microsecond)
    approximate = TimePrecision.APPROXIMATE_MINUTE
    if shortly:
        return Stretch(low=at, high=at + SHORTLY_AFTER, precision=approximate)
    if clock.precision is TimePrecision.HOUR:
        return Stretch(low=at - WHOLE_HOUR, high=at + WHOLE_HOUR, precision=clock.precision)
    if about:
        return Stretch(low=at - ABOUT, high=at + ABOUT, precision=approximate)
    return Stretch(low=at, high=at, precision=clock.precision)


def part_on_day(part: PartOfDay, day: Stretch) -> Stretch:
    """Return the part of that day."""
    low, high = (day.low + timedelta(hours=hours) for hours in (part.begins, part.ends))
    return Stretch(low=low, high=high, precision=TimePrecision.PART_OF_DAY)


def _checked(clock: Clock) -> Clock:
    hour, minute, second = clock.hour or 0, clock.minute, clock.second
    written = f"{hour:02}:{minute:02}"
    if minute > 59 or second > 59:
        what = f"no clock shows {written}" + (f":{second:02}" if second else "")
        raise Problem(what, mend="Minutes and seconds go from 00 to 59.")
    if hour > 24 or (hour == 24 and (minute or second or clock.microsecond)):
        raise Problem(f"no clock shows {written}", mend="Hours go from 00 to 23; 24:00 ends a day.")
    return clock

"""Writes a When for people: local time as stated, UTC, or both, never finer than is known."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from models.when.clock import ABOUT, PARTS_OF_DAY
from models.when.lapse import Lapse, lapse_of, last_day, on_clock, unit_of
from models.when.stretch import MONTH_NAMES
from models.when.when import TimePrecision, When
from models.when.zone_table import LETTERS

_UNKNOWN = "at an unknown time"
_UTC = "UTC"


def as_local(when: When) -> str:
    """Return a time on the clock it was stated on: "6 Dec 2025, 16:32–16:35 JST".

    On that of UTC where it has clock times but no zone that is understood.
    """
    return _written(lapse_of(when), when.precision)


def as_utc(when: When) -> str:
    """Return a time in UTC: "6 Dec 2025, 07:32–07:35Z"."""
    return _written(on_clock(when, _UTC), when.precision)


def as_both(when: When) -> str:
    """Return local time with UTC beside: "6 Dec 2025, 16:32–16:35 JST (07:32–07:35Z)".

    The date stands in UTC again where it differs. Whole days and longer stand alone, as UTC
    would add hours that nobody stated.
    """
    local, utc = as_local(when), as_utc(when)
    if local == utc or not _has_clock(lapse_of(when)):
        return local
    day, comma, rest = utc.partition(", ")
    same_day = comma and local.startswith(f"{day}, ") and ", " not in rest
    return f"{local} ({rest if same_day else utc})"


def _has_clock(lapse: Lapse) -> bool:
    moments = (lapse.earliest_start, lapse.latest_start, lapse.earliest_end, lapse.latest_end)
    clocks = {moment.time() for moment in moments if moment is not None}
    return lapse.at_once or lapse.sharp or not clocks <= {time()}


def _written(lapse: Lapse, precision: TimePrecision) -> str:
    low, high = lapse.earliest_start, lapse.latest_end
    text = ""
    if lapse.at_once or (lapse.outer_only and low is not None and high is not None):
        text = _stretch(low, high, precision)
    elif lapse.outer_only:
        text = _one_sided(low, high)
    else:
        text = _from_to(lapse, precision)
    return _zoned(text, lapse)


def _zoned(text: str, lapse: Lapse) -> str:
    low, high = lapse.earliest_start, lapse.latest_end
    unit = unit_of(low, high) if low is not None and high is not None else None
    if not lapse.zone or text == _UNKNOWN or unit in {TimePrecision.MONTH, TimePrecision.YEAR}:
        return text
    label = _label(lapse.zone)
    if ":" not in text:
        return f"{text}, {label}" if "(" in label else f"{text} ({label})"
    return f"{text}Z" if label == _UTC else f"{text} {label}"


def _label(zone: str) -> str:
    if zone.upper() in {"Z", _UTC}:
        return _UTC
    if zone.upper() in LETTERS:
        hours = LETTERS[zone.upper()] // timedelta(hours=1)
        return f"UTC{hours:+} ({zone.upper()})"
    return f"UTC{zone}" if zone[0] in "+-" else zone


def _one_sided(low: datetime | None, high: datetime | None) -> str:
    if low is not None:
        return f"after {_day(last_day(low)) if _is_midnight(low) else _moment(low)}"
    if high is not None:
        return f"before {_day(high) if _is_midnight(high) else _moment(high)}"
    return _UNKNOWN


def _from_to(lapse: Lapse, precision: TimePrecision) -> str:
    start = (lapse.earliest_start, lapse.latest_start)
    end = (lapse.earliest_end, lapse.latest_end)
    if end == (None, None):
        return _led("from", "starting", _stretch(*start, precision))
    if start == (None, None):
        return _led("until", "ending", _stretch(*end, precision))
    return _clock_range(start, end, precision) or _long_range(start, end, precision)


_Ends = tuple[datetime | None, datetime | None]


def _clock_range(start: _Ends, end: _Ends, precision: TimePrecision) -> str:
    first, last = _clock_text(start, precision), _clock_text(end, precision)
    if not (first and last and start[0] and end[1]):
        return ""
    if start[0].date() == end[1].date():
        return f"{_day(start[0])}, {first}–{last.removeprefix('about ')}"
    return ""


def _long_range(start: _Ends, end: _Ends, precision: TimePrecision) -> str:
    first, last = _stretch(*start, precision), _stretch(*end, precision)
    if _is_loose(first) or _is_loose(last):
        return f"starting {first}, ending {last}"
    return f"from {first} to {last}"


def _led(plain: str, loose: str, text: str) -> str:
    return f"{loose if _is_loose(text) else plain} {text}"


def _is_loose(text: str) -> bool:
    return text.startswith(("between", "not ")) or ", between" in text


def _stretch(low: datetime | None, high: datetime | None, precision: TimePrecision) -> str:
    if low is None or high is None:
        return _half_known(low, high)
    unit = unit_of(low, high)
    if unit is not None:
        return _UNITS[unit](low)
    clock = _clock_text((low, high), precision)
    if clock:
        return f"{_day(low)}, {clock}"
    return _part(low, high, precision) or _between(low, high)


def _half_known(low: datetime | None, high: datetime | None) -> str:
    if low is not None:
        return f"not before {_day(low) if _is_midnight(low) else _moment(low)}"
    if high is not None:
        return f"not after {_day(last_day(high)) if _is_midnight(high) else _moment(high)}"
    return _UNKNOWN


def _clock_text(ends: _Ends, precision: TimePrecision) -> str:
    low, high = ends
    if low is None or high is None:
        return ""
    if low == high:
        return _clock(low)
    middle = low + (high - low) / 2
    approximate = precision is TimePrecision.APPROXIMATE_MINUTE
    if approximate and high - low == 2 * ABOUT and middle.date() == low.date():
        return f"about {_clock(middle)}"
    return ""


def _part(low: datetime, high: datetime, precision: TimePrecision) -> str:
    if precision is not TimePrecision.PART_OF_DAY:
        return ""
    day = datetime.combine(low.date(), time())
    for part in PARTS_OF_DAY:
        begins, ends = (day + timedelta(hours=hours) for hours in (part.begins, part.ends))
        if (begins, ends) == (low, high):
            return f"{_day(low)}, {part.name}"
    return ""


def _between(low: datetime, high: datetime) -> str:
    if _is_midnight(low) and _is_midnight(high):
        return f"between {_day(low)} and {_day(last_day(high))}"
    if low.date() == high.date():
        return f"{_day(low)}, between {_clock(low)} and {_clock(high)}"
    return f"between {_moment(low)} and {_moment(high)}"


def _is_midnight(moment: datetime) -> bool:
    return moment.time() == time()


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTH_NAMES[moment.month - 1][:3]} {moment.year}"


def _moment(moment: datetime) -> str:
    return f"{_day(moment)}, {_clock(moment)}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


_UNITS: dict[TimePrecision, Callable[[datetime], str]] = {
    TimePrecision.DAY: _day,
    TimePrecision.MONTH: lambda moment: f"{MONTH_NAMES[moment.month - 1]} {moment.year}",
    TimePrecision.YEAR: lambda moment: f"{moment.year}",
}

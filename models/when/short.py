"""The day of a time in a few letters, for columns of dates."""

from models.when.lapse import lapse_of, last_day
from models.when.when import TimePrecision, When
from models.when.write import as_local
from models.when.zone import local_time

_COARSE = {
    TimePrecision.WEEK,
    TimePrecision.MONTH,
    TimePrecision.YEAR,
    TimePrecision.WINDOW,
}


def short_date(when: When | None) -> str:
    """Return the day of a time on the clock it was given in, "7 Dec 2025".

    What is coarser than a day is written in full, what is open is left empty.
    """
    instant = (when.earliest_start or when.latest_start or when.latest_end) if when else None
    if when is None or instant is None:
        return ""
    if when.precision in _COARSE:
        return as_local(when)
    # A sharp instant without a zone is a moment in UTC; a date without one is that date anywhere.
    sharp = when.earliest_start == when.latest_start
    day = local_time(instant, when.zone or ("UTC" if sharp else ""))
    return f"{day.day} {day:%b %Y}"


def short_span(when: When | None) -> str:
    """Return the day of a time, or the months that it lies in where it is coarser than a day."""
    if when is None or when.precision not in _COARSE:
        return short_date(when)
    lapse = lapse_of(when)
    first, last = lapse.earliest_start or lapse.latest_start, lapse.latest_end or lapse.earliest_end
    ends = (first, last_day(last) if last else None)
    return " – ".join(dict.fromkeys(f"{at:%b %Y}" for at in ends if at))

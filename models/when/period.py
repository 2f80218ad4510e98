"""Times against periods and against each other, with doubt kept: possibly, certainly, how far.

Periods are half open: what happens at the very end of one belongs to the next. Likewise a
stretch of time does not reach into a period that begins where the stretch ends.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from models.when.when import TimePrecision, When

_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def possibly_in(when: When, start: datetime | None, end: datetime | None) -> bool:
    """Tell whether some time consistent with `when` overlaps the period; None is open."""
    first, last = start or _FIRST, end or _LAST
    low, high = when.earliest_start or _FIRST, when.latest_end or _LAST
    return first < last and low < last and (high > first or low >= first)


def certainly_in(when: When, start: datetime | None, end: datetime | None) -> bool:
    """Tell whether every time consistent with `when` overlaps the period; None is open."""
    first, last = start or _FIRST, end or _LAST
    low = when.earliest_start or _FIRST
    latest_start = when.latest_start or when.latest_end or _LAST
    earliest_end = when.earliest_end or low
    begins_before_end = latest_start < last or (latest_start == last and low < last)
    ends_after_start = earliest_end > first or low >= first
    return first < last and begins_before_end and ends_after_start


def span(whens: Iterable[When]) -> When | None:
    """Return the time from the first start to the last end of all, None of nothing.

    It keeps the zone and precision that all share.
    """
    all_ = tuple(whens)
    if len(all_) <= 1:
        return all_[0] if all_ else None
    zones, precisions = {when.zone for when in all_}, {when.precision for when in all_}
    return When(
        earliest_start=_outermost([when.earliest_start for when in all_], latest=False),
        latest_start=min(_known(when.latest_start for when in all_), default=None),
        earliest_end=max(_known(when.earliest_end for when in all_), default=None),
        latest_end=_outermost([when.latest_end for when in all_], latest=True),
        precision=precisions.pop() if len(precisions) == 1 else TimePrecision.WINDOW,
        zone=zones.pop() if len(zones) == 1 else "",
    )


def sort_key(when: When | None) -> tuple[bool, datetime, datetime]:
    """Return a key that sorts by earliest start; an open start and no time at all come last."""
    start, end = (when.earliest_start, when.latest_end) if when else (None, None)
    return start is None, start or _LAST, end or _LAST


def gap_s(a: When, b: When) -> float:
    """Return the least number of seconds between two times, 0 where they may coincide."""
    return max(0.0, _ahead_s(a, b), _ahead_s(b, a))


def overlaps(a: When, b: When) -> bool:
    """Tell whether some times consistent with the two overlap."""
    lows = [when.earliest_start or _FIRST for when in (a, b)]
    highs = [when.latest_end or _LAST for when in (a, b)]
    return max(lows) < min(highs) or (lows[0] == lows[1] and max(lows) <= min(highs))


def _ahead_s(first: When, second: When) -> float:
    if first.latest_end is None or second.earliest_start is None:
        return 0.0
    return (second.earliest_start - first.latest_end).total_seconds()


def _known(instants: Iterable[datetime | None]) -> list[datetime]:
    return [instant for instant in instants if instant is not None]


def _outermost(instants: list[datetime | None], *, latest: bool) -> datetime | None:
    known = _known(instants)
    if len(known) < len(instants):
        return None
    return max(known) if latest else min(known)

"""Instants on the clock of a zone, a million at once: which hour of which weekday."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.filter.columns import Ints
from models.filter.layout import us_of
from models.when.zone import local_time

HOURS, DAYS = 24, 7
_HOUR_US = 3_600_000_000
# The first of 1970 was a Thursday; weeks begin with Monday, which is 0.
_THURSDAY = 3
_TWO_WEEKS = timedelta(days=14)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Clocks have been set forward and back by law since 1916; of later years nobody knows.
_FIRST, _LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
HourOfWeek = NDArray[np.int16]


def hour_of_week(zone: str, first_us: Ints, last_us: Ints) -> HourOfWeek:
    """Return in which hour of the week each stretch lies by the clock of a zone: 0 to 167.

    It is -1 where a stretch reaches over more than one hour, so that none is certain. A stretch up
    to a full hour lies before it.
    """
    first = _local_us(zone, first_us) // _HOUR_US
    last = _local_us(zone, np.maximum(last_us - 1, first_us)) // _HOUR_US
    hours = (first + _THURSDAY * HOURS) % (HOURS * DAYS)
    sure = (first == last) & (last_us - first_us <= _HOUR_US)
    return np.where(sure, hours, -1).astype(np.int16)


def _local_us(zone: str, instants_us: Ints) -> Ints:
    changes_us, shifts_us = _shifts(zone)
    local: Ints = instants_us + shifts_us[np.searchsorted(changes_us, instants_us, "right")]
    return local


@lru_cache(maxsize=32)
def _shifts(zone: str) -> tuple[Ints, Ints]:
    """Return when the clock of a zone is set otherwise, and by how much it is ahead between."""
    at, changes = _FIRST, []
    shifts = [_shift(zone, at)]
    while at < _LAST:
        later = at + _TWO_WEEKS
        if _shift(zone, later) != shifts[-1]:
            changes.append(us_of(_change(zone, at, later)))
            shifts.append(_shift(zone, later))
        at = later
    us = timedelta(microseconds=1)
    return np.array(changes, dtype=np.int64), np.array(
        [one // us for one in shifts], dtype=np.int64
    )


def _shift(zone: str, at: datetime) -> timedelta:
    return local_time(at, zone) - at.replace(tzinfo=None)


def _change(zone: str, before: datetime, after: datetime) -> datetime:
    """Return the first whole second after `before` at which the clock is as at `after`."""
    low, high = ((at - _EPOCH) // timedelta(seconds=1) for at in (before, after))
    then = _shift(zone, after)
    while high - low > 1:
        middle = (low + high) // 2
        if _shift(zone, _EPOCH + timedelta(seconds=middle)) == then:
            high = middle
        else:
            low = middle
    return _EPOCH + timedelta(seconds=high)

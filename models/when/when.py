"""When something happened or was said: four instants, so that doubt is kept and not rounded."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from models.problem import Problem
from models.value import Value


class TimePrecision(StrEnum):
    """How finely a time was given."""

    EXACT = "exact"
    MINUTE = "minute"
    APPROXIMATE_MINUTE = "approximate_minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Value):
    """Earliest and latest possible start, earliest and latest possible end, all in UTC.

    `None` is open: nothing is known on that side. "16:32-16:35 JST" has all four sharp;
    "December 2025" has only the outer two (`earliest_start`, `latest_end`).
    An instant ("about 16:30") has start and end bounds alike.
    `zone` is the zone as stated ("JST", "+09:00", "I", "Asia/Tokyo"), empty when none was.
    `words` are the words it was given in, kept as they are.

    Raises Problem when an instant is not aware or the order is impossible.
    """

    earliest_start: datetime | None = None
    latest_start: datetime | None = None
    earliest_end: datetime | None = None
    latest_end: datetime | None = None
    precision: TimePrecision = TimePrecision.EXACT
    zone: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        """Bring the instants to UTC and refuse an impossible order."""
        for name in ("earliest_start", "latest_start", "earliest_end", "latest_end"):
            instant = getattr(self, name)
            if instant is not None:
                object.__setattr__(self, name, _in_utc(instant, name))
        for first, second in _ORDER:
            low, high = getattr(self, first), getattr(self, second)
            if low is not None and high is not None and low > high:
                what = f"{first} {low:%Y-%m-%dT%H:%MZ} lies after {second} {high:%Y-%m-%dT%H:%MZ}"
                raise Problem(what, where=second, mend="Give the earlier time first.")


_ORDER = (
    ("earliest_start", "latest_start"),
    ("earliest_end", "latest_end"),
    ("earliest_start", "latest_end"),
    ("earliest_start", "earliest_end"),
    ("latest_start", "latest_end"),
)


def _in_utc(instant: datetime, name: str) -> datetime:
    if instant.tzinfo is None:
        raise Problem("a time without a zone", where=name, mend="Write Z or an offset behind it.")
    return instant.astimezone(UTC)

"""Since when a boundary holds, from a date that may lack its day or month."""

from datetime import UTC, datetime, timedelta

from models.when.when import TimePrecision, When

_PRECISIONS = (TimePrecision.YEAR, TimePrecision.MONTH, TimePrecision.DAY)
# A date without a zone began somewhere between UTC+14 and UTC-12.
_EASTERNMOST, _WESTERNMOST = timedelta(hours=14), timedelta(hours=12)


def effective_from(text: str) -> When:
    """Return the When that starts within "1953", "1969-08" or "2013-11-23" and has no end."""
    numbers = [int(part) for part in text.split("-")]
    return When(
        earliest_start=_first_day(numbers) - _EASTERNMOST,
        latest_start=_first_day([*numbers[:-1], numbers[-1] + 1]) + _WESTERNMOST,
        precision=_PRECISIONS[len(numbers) - 1],
        words=text,
    )


def _first_day(numbers: list[int]) -> datetime:
    """Return the first day of a year, month or day; one past the last runs over to the next."""
    year, month, day = (*numbers, 1, 1)[:3]
    over, month = divmod(month - 1, 12)
    return datetime(year + over, month + 1, 1, tzinfo=UTC) + timedelta(days=day - 1)

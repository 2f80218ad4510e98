"""Short ways to write down what a time should be."""

from datetime import UTC, datetime

from models.when.when import When


def utc(text: str) -> datetime | None:
    return None if text == "-" else datetime.fromisoformat(text).replace(tzinfo=UTC)


def four(when: When) -> tuple[datetime | None, ...]:
    return when.earliest_start, when.latest_start, when.earliest_end, when.latest_end

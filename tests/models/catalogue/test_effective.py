"""Since when a boundary holds."""

from datetime import UTC, datetime

import pytest

from models.catalogue.effective import effective_from
from models.when.when import TimePrecision


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2013-11-23", (2013, 11, 22, 10), (2013, 11, 24, 12), TimePrecision.DAY),
        ("1969-12", (1969, 11, 30, 10), (1970, 1, 1, 12), TimePrecision.MONTH),
        ("1953", (1952, 12, 31, 10), (1954, 1, 1, 12), TimePrecision.YEAR),
    ],
)
def test_a_date_without_a_zone_starts_somewhere_on_earth(
    text: str,
    first: tuple[int, int, int, int],
    last: tuple[int, int, int, int],
    precision: TimePrecision,
) -> None:
    when = effective_from(text)
    assert when.earliest_start == datetime(*first, tzinfo=UTC)
    assert when.latest_start == datetime(*last, tzinfo=UTC)
    assert when.latest_end is None
    assert (when.precision, when.words) == (precision, text)

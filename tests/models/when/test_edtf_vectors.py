"""The example dates of a published EDTF parser, levels 0 and 1."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.problem import Problem
from models.when.parse import parse_when

# Level 1 without negative or very long years, unknown ends and years outside 1 to 9998.
_DATE = r"(?!0000)[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[?~%]?|[0-9]{4}-[0-9]{2}-XX"
_LEVEL_1 = re.compile(rf"(?:{_DATE}|\.\.)(?:/(?:{_DATE}|\.\.))?|[0-9]{{3}}X|[0-9]{{2}}XX")
_LEVEL_2_SEASONS = re.compile(r"[0-9]{4}-(?:2[5-9]|3[0-9]|4[01])")


@pytest.fixture(scope="module")
def vectors(shared: Path) -> dict[str, list[list[object]]]:
    path = shared / "datasets" / "e8_edtf" / "python-edtf_parser_examples.json"
    if not path.is_file():
        pytest.skip(f"no EDTF examples in {path}")
    found: dict[str, list[list[object]]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_every_published_level_1_example_covers_its_dates(
    vectors: dict[str, list[list[object]]],
) -> None:
    read = 0
    for text, bounds in vectors["EXAMPLES"]:
        assert isinstance(text, str)
        assert isinstance(bounds, list)
        if not _LEVEL_1.fullmatch(text) or _LEVEL_2_SEASONS.fullmatch(text):
            continue
        when, read = parse_when(text, zone="Z"), read + 1
        low, high = bounds[0], bounds[min(1, len(bounds) - 1)]
        if low != "-inf":
            assert when.earliest_start is not None, text
            assert when.earliest_start.date() <= date.fromisoformat(low), text
        if high != "inf":
            assert when.latest_end is not None, text
            assert when.latest_end.date() >= date.fromisoformat(high) + timedelta(days=1), text
    assert read > 30


def test_every_published_bad_example_is_refused(vectors: dict[str, list[object]]) -> None:
    for text in vectors["BAD_EXAMPLES"]:
        if isinstance(text, str):
            with pytest.raises(Problem):
                parse_when(text, zone="Z")

"""The interval of a figure with the rule that made it."""

import pytest

from models.figure.allowance import allowance_text
from models.figure.parse import parse_figure

ALLOWED = {
    "270 km": "265–275 km (half of the last significant digit, 5 km, either way)",
    "52 km": "51.5–52.5 km (half of the last significant digit, 0.5 km, either way)",
    "100 km": "50–150 km (half of the last significant digit, 50 km, either way)",
    "about 100 km": "90–110 km (about: 10 % either way)",
    "more than 3 km": "at least 3 km (more than: the figure and anything above)",
    "within 45 yards": "at most 45 yd (within: from nought up to the figure)",
    "20 to 30 feet": "20–30 ft (as given)",
    "twice": "2 (a count is exact)",
    "about 5 ships": "4–6 (about: 10 % either way)",
    "Mach 0.8": "0.75–0.85 Mach (half of the last significant digit, 0.05 Mach, either way)",
}


@pytest.mark.parametrize("said", ALLOWED)
def test_an_interval_is_told_with_its_rule(said: str) -> None:
    assert allowance_text(parse_figure(said)) == ALLOWED[said]

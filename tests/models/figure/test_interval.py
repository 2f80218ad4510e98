"""From figures to intervals, by the printed hedge table."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.hedge import HEDGES
from models.figure.interval import as_bounds, half_of_last_digit, interval_of
from models.figure.parse import parse_figure
from models.figure.units import MEASURES
from tests.leaf_strategies import figures

HALVES = {
    "270": "5",
    "45": "0.5",
    "52.0": "0.05",
    "52": "0.5",
    "100": "50",
    "12": "0.5",
    "1500": "50",
    "0.5": "0.05",
    "0": "0.5",
    "30": "5",
    "105": "0.5",
}


@pytest.mark.parametrize(("number", "half"), HALVES.items())
def test_the_last_digit_that_says_something_bounds_a_bare_figure(number: str, half: str) -> None:
    assert half_of_last_digit(Decimal(number)) == Fraction(half)


INTERVALS = {
    "45 yards": (40.6908, 41.6052, "m"),
    "about 50 km": (45_000, 55_000, "m"),
    "nearly 50 km": (45_000, 50_000, "m"),
    "over 50 km": (50_000, 55_000, "m"),
    "less than 50 km": (0, 50_000, "m"),
    "within 50 km": (0, 50_000, "m"),
    "more than 3 km": (3_000, None, "m"),
    "20 to 30 feet": (6.096, 9.144, "m"),
    "2 NM": (2_778, 4_630, "m"),
    "2 miles": (2_414.016, 4_023.36, "m"),
    "36 knots": (35.5 * 1852 / 3600, 36.5 * 1852 / 3600, "m/s"),
    "3 minutes": (150, 210, "s"),
    "0 m": (0, 0.5, "m"),
    "twice": (2, 2, "count"),
    "about 5 ships": (4, 6, "count"),
    "over 20 aircraft": (20, 22, "count"),
}


@pytest.mark.parametrize("text", INTERVALS)
def test_an_interval_follows_from_the_words(text: str) -> None:
    interval = interval_of(parse_figure(text))
    low, high, unit = INTERVALS[text]
    assert interval is not None
    assert interval.unit == unit
    assert interval.lo == pytest.approx(low)
    assert (interval.hi is None) == (high is None)
    assert interval.hi is None or interval.hi == pytest.approx(high)


def test_a_mach_number_has_no_interval() -> None:
    assert interval_of(parse_figure("Mach 0.8")) is None


@given(figures())
def test_the_figure_lies_within_what_it_allows(figure: Figure) -> None:
    low, high = as_bounds(figure)
    assert low <= Fraction(figure.number)
    assert high is None or Fraction(figure.upper or figure.number) <= high


@given(figures().filter(lambda figure: figure.hedge is Hedge.NONE and figure.unit != "count"))
def test_one_digit_more_is_never_less_precise(figure: Figure) -> None:
    finer = Figure(number=Decimal(f"{figure.number:f}") + Decimal("0.00001"), unit=figure.unit)
    low, high = as_bounds(figure)
    finer_low, finer_high = as_bounds(finer)
    assert high is not None
    assert finer_high is not None
    assert finer_high - finer_low <= high - low


@given(st.decimals(-1000, -1, places=1), st.sampled_from((Hedge.ABOUT, Hedge.NEARLY, Hedge.OVER)))
def test_a_figure_below_nought_keeps_its_ends_in_order(number: Decimal, hedge: Hedge) -> None:
    low, high = as_bounds(Figure(number=number, unit=FigureUnit.METRE, hedge=hedge))
    assert high is not None
    assert low < high


def test_every_unit_and_every_hedge_stands_in_its_table() -> None:
    assert set(MEASURES) == set(FigureUnit)
    assert set(HEDGES) == set(Hedge)


def test_the_hedge_table_prints_as_plain_words() -> None:
    assert all(re.fullmatch(r"[a-zA-Z0-9 %;,]+", rule.text) for rule in HEDGES.values())

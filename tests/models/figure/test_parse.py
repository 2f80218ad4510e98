"""Figures from words and back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.parse import parse_figure
from models.figure.write import as_said, in_si, with_si
from models.problem import Problem
from tests.leaf_strategies import figures

READ = {
    "45 yards": ("45", None, FigureUnit.YARD, Hedge.NONE),
    "about 50 km": ("50", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
    "< 50 km": ("50", None, FigureUnit.KILOMETRE, Hedge.LESS_THAN),
    "20 to 30 feet": ("20", "30", FigureUnit.FOOT, Hedge.RANGE),
    "20–30 ft": ("20", "30", FigureUnit.FOOT, Hedge.RANGE),
    "between 20 and 30 feet": ("20", "30", FigureUnit.FOOT, Hedge.RANGE),
    "1,500 m": ("1500", None, FigureUnit.METRE, Hedge.NONE),
    "1 500 m": ("1500", None, FigureUnit.METRE, Hedge.NONE),
    "1\u202f500 m": ("1500", None, FigureUnit.METRE, Hedge.NONE),
    "3 minutes": ("3", None, FigureUnit.MINUTE, Hedge.NONE),
    "nearly 2 NM": ("2", None, FigureUnit.NAUTICAL_MILE, Hedge.NEARLY),
    "twice": ("2", None, FigureUnit.COUNT, Hedge.NONE),
    "over 20 aircraft": ("20", None, FigureUnit.COUNT, Hedge.OVER),
    "three times": ("3", None, FigureUnit.COUNT, Hedge.NONE),
    "a dozen ships": ("12", None, FigureUnit.COUNT, Hedge.NONE),
    "more than three kilometers": ("3", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "50 km or more": ("50", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "less than about 50 km": ("50", None, FigureUnit.KILOMETRE, Hedge.LESS_THAN),
    "Mach 0.8": ("0.8", None, FigureUnit.MACH, Hedge.NONE),
    "half an hour": ("0.5", None, FigureUnit.HOUR, Hedge.NONE),
    "45yd": ("45", None, FigureUnit.YARD, Hedge.NONE),
    "45 yards (41 m)": ("45", None, FigureUnit.YARD, Hedge.NONE),
    "～52.0 km": ("52.0", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
    "500 KNOTS": ("500", None, FigureUnit.KNOT, Hedge.NONE),
    "5 destroyers": ("5", None, FigureUnit.COUNT, Hedge.NONE),
    "almost 10 large ships": ("10", None, FigureUnit.COUNT, Hedge.NEARLY),
}


# As the sources speak: Japanese, Chinese, Korean, Russian.
SPOKEN = {
    "約50キロ": ("50", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
    "およそ 3 キロメートル": ("3", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
    "約30分間": ("30", None, FigureUnit.MINUTE, Hedge.ABOUT),
    "50キロ以上": ("50", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "約50キロ以上": ("50", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "45メートル以内": ("45", None, FigureUnit.METRE, Hedge.WITHIN),
    "2回": ("2", None, FigureUnit.COUNT, Hedge.NONE),
    "近50公里": ("50", None, FigureUnit.KILOMETRE, Hedge.NEARLY),
    "不到50公里": ("50", None, FigureUnit.KILOMETRE, Hedge.LESS_THAN),
    "超过148公里": ("148", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "约12海里": ("12", None, FigureUnit.NAUTICAL_MILE, Hedge.ABOUT),
    "20余架": ("20", None, FigureUnit.COUNT, Hedge.OVER),
    "20多架次": ("20", None, FigureUnit.COUNT, Hedge.OVER),
    "20至30米": ("20", "30", FigureUnit.METRE, Hedge.RANGE),
    "100公里左右": ("100", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
    "약 150미터": ("150", None, FigureUnit.METRE, Hedge.ABOUT),
    "500미터 이내": ("500", None, FigureUnit.METRE, Hedge.WITHIN),
    "более 3 км": ("3", None, FigureUnit.KILOMETRE, Hedge.MORE_THAN),
    "около 100 м": ("100", None, FigureUnit.METRE, Hedge.ABOUT),
    "от 20 до 30 метров": ("20", "30", FigureUnit.METRE, Hedge.RANGE),
    "не менее 12 минут": ("12", None, FigureUnit.MINUTE, Hedge.MORE_THAN),
    "from 20 to 30 feet": ("20", "30", FigureUnit.FOOT, Hedge.RANGE),
    "50 m to 100 m": ("50", "100", FigureUnit.METRE, Hedge.RANGE),
    "between 20 feet and 30 feet": ("20", "30", FigureUnit.FOOT, Hedge.RANGE),
    "never closer than 45 yards": ("45", None, FigureUnit.YARD, Hedge.MORE_THAN),
    "as near as 100 m": ("100", None, FigureUnit.METRE, Hedge.NONE),
    "closer than 45 yards": ("45", None, FigureUnit.YARD, Hedge.LESS_THAN),
    "some 110 km": ("110", None, FigureUnit.KILOMETRE, Hedge.ABOUT),
}


@pytest.mark.parametrize("text", SPOKEN)
def test_a_figure_is_read_in_the_language_of_its_source(text: str) -> None:
    number, upper, unit, hedge = SPOKEN[text]
    figure = parse_figure(text)
    assert (str(figure.number), figure.unit, figure.hedge) == (number, unit, hedge)
    assert figure.upper == (None if upper is None else Decimal(upper))
    assert figure.words == text


@pytest.mark.parametrize(
    "text", ["several times", "tens of nautical miles", "some minutes", "数回", "несколько минут"]
)
def test_words_that_tell_of_many_are_no_figure(text: str) -> None:
    with pytest.raises(Problem) as refused:
        parse_figure(text)
    assert "gives no number" in refused.value.what


@pytest.mark.parametrize("text", READ)
def test_a_figure_is_read_as_said(text: str) -> None:
    number, upper, unit, hedge = READ[text]
    figure = parse_figure(text)
    assert str(figure.number) == number
    assert figure.upper == (None if upper is None else Decimal(upper))
    assert (figure.unit, figure.hedge, figure.words) == (unit, hedge, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "km",
        "45",
        "45 yrds",
        "dozens of ships",
        "1,5 km",
        "10 and 20 km",
        "between 10 to 20 km",
        "ten twenty",
        "5 km 3",
        "45 yards 41 m",
        "1.2.3 m",
        "NaN m",
        "inf m",
        "30 to 20 feet",
        "{{45}} m",
    ],
)
def test_what_is_not_understood_is_refused_with_advice(text: str) -> None:
    with pytest.raises(Problem) as refused:
        parse_figure(text)
    assert refused.value.mend


def test_a_bare_number_takes_the_unit_that_is_asked_for_and_no_other_does() -> None:
    assert parse_figure("45", unit=FigureUnit.METRE).unit is FigureUnit.METRE
    assert parse_figure("45 yd", unit=FigureUnit.METRE).unit is FigureUnit.YARD


@given(figures())
def test_what_is_written_is_read_back(figure: Figure) -> None:
    read = parse_figure(as_said(figure), unit=FigureUnit.COUNT)
    assert replace(read, words="") == replace(figure, words="")
    assert f"{read.number:f}" == f"{figure.number:f}"


@given(st.text(max_size=20))
def test_any_text_is_a_figure_or_a_problem(text: str) -> None:
    try:
        assert parse_figure(text).words == text
    except Problem as problem:
        assert problem.what  # noqa: PT017


BESIDE = {
    "45 yards": "45 yd (41 m)",
    "about 45 yards": "about 45 yd (41 m)",
    "20 to 30 feet": "20–30 ft (6–9 m)",
    "50 feet": "50 ft (15 m)",
    "52 feet": "52 ft (16 m)",
    "270 NM": "270 NM (500 km)",
    "12.0 NM": "12.0 NM (22.2 km)",
    "6.2 miles": "6.2 mi (10 km)",
    "70 NM": "70 NM (130 km)",
    "1,500 ft": "1,500 ft (460 m)",
    "450 knots": "450 kn (232 m/s)",
    "52 km": "52 km",
    "3 minutes": "3 min",
    "over 20 aircraft": "over 20",
    "Mach 0.8": "Mach 0.8",
}


@pytest.mark.parametrize("text", BESIDE)
def test_metres_stand_beside_with_no_more_digits_than_spoken(text: str) -> None:
    assert with_si(parse_figure(text)) == BESIDE[text]


@given(
    figures(
        units=(
            FigureUnit.FOOT,
            FigureUnit.YARD,
            FigureUnit.NAUTICAL_MILE,
            FigureUnit.STATUTE_MILE,
            FigureUnit.KNOT,
        )
    )
)
def test_no_conversion_shows_more_digits_than_were_spoken(figure: Figure) -> None:
    spoken = [figure.number] if figure.upper is None else [figure.number, figure.upper]
    shown = in_si(figure).rsplit(" ", 1)[0].split("–")
    for number, text in zip(spoken, shown, strict=True):
        plain = text.replace(",", "")
        digits = plain.replace(".", "").lstrip("0")
        significant = digits if "." in plain else digits.rstrip("0")
        assert len(significant) <= max(1, len(f"{number:f}".replace(".", "").lstrip("0")))

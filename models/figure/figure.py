"""A figure as somebody said it. The SI interval is derived from it, never typed."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.problem import Problem
from models.value import Value


class Hedge(StrEnum):
    """The hedge word that stood by a figure, by its meaning; the table is in `hedge.py`."""

    NONE = "none"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    LESS_THAN = "less_than"
    WITHIN = "within"
    MORE_THAN = "more_than"
    RANGE = "range"


class FigureUnit(StrEnum):
    """Units as spoken."""

    METRE = "m"
    KILOMETRE = "km"
    NAUTICAL_MILE = "NM"
    STATUTE_MILE = "mi"
    FOOT = "ft"
    YARD = "yd"
    KNOT = "kn"
    KILOMETRE_PER_HOUR = "km/h"
    METRE_PER_SECOND = "m/s"
    MACH = "Mach"
    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "d"
    DEGREE = "deg"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Value):
    """`number` in `unit`, with its hedge, exactly as said; `upper` closes a range.

    Digits are kept as spoken: 52 and 52.0 are different precisions.
    `words` are the source's own words for it.
    """

    number: Decimal
    upper: Decimal | None = None
    unit: FigureUnit
    hedge: Hedge = Hedge.NONE
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse numbers that are none and ranges that run backwards."""
        for number in (self.number, self.upper):
            if number is not None and not number.is_finite():
                raise Problem("a figure that is no number", where="number")
        if (self.upper is not None) != (self.hedge is Hedge.RANGE):
            raise Problem("a range needs two numbers, and only a range", where="upper")
        if self.upper is not None and self.number > self.upper:
            what = f"the low figure {self.number} is above the high figure {self.upper}"
            raise Problem(what, where="upper", mend="Give the smaller figure first.")

"""From a figure as said to the interval it allows, in SI units."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.hedge import HEDGES
from models.figure.units import MEASURES
from models.value import Value

Bounds = tuple[Fraction, Fraction | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval(Value):
    """A derived interval in SI units (`unit` is m, m/s, s, deg or count); None is open."""

    lo: float | None
    hi: float | None
    unit: str


@lru_cache(maxsize=4096)
def interval_of(figure: Figure) -> Interval | None:
    """Return the interval a figure allows, by the hedge table; None for Mach, which has no SI size.

    A count without a hedge is exact. A hedged count reaches outwards to whole numbers, for
    "about 5 aircraft" allows for 4 and for 6. Nought is not widened below itself.
    """
    exact = si_bounds(figure)
    if exact is None:
        return None
    low, high = exact
    hi = None if high is None else float(high)
    return Interval(lo=float(low), hi=hi, unit=MEASURES[figure.unit].si)


def si_bounds(figure: Figure) -> Bounds | None:
    """Return the exact lowest and highest in SI units; None for Mach."""
    factor = MEASURES[figure.unit].factor
    if factor is None:
        return None
    low, high = as_bounds(figure)
    return low * factor, None if high is None else high * factor


def as_bounds(figure: Figure) -> Bounds:
    """Return the exact lowest and highest that a figure allows, in its own unit; None is open."""
    low, high = _bounds(figure)
    if figure.unit is FigureUnit.COUNT and figure.hedge not in {Hedge.NONE, Hedge.RANGE}:
        return Fraction(floor(low)), None if high is None else Fraction(ceil(high))
    return low, high


def _bounds(figure: Figure) -> Bounds:
    number = Fraction(figure.number)
    if figure.hedge is Hedge.RANGE:
        return number, Fraction(figure.number if figure.upper is None else figure.upper)
    if figure.hedge is Hedge.NONE:
        half = Fraction(0) if figure.unit is FigureUnit.COUNT else half_of_last_digit(figure.number)
        low = number - half
        return max(low, Fraction(0)) if number >= 0 else low, number + half
    rule = HEDGES[figure.hedge]
    if rule.high is None:
        return number * rule.low, None
    # Below nought ten per cent less lies nearer to it, so the ends change places.
    ends = sorted((number * rule.low, number * rule.high))
    return ends[0], ends[1]


def half_of_last_digit(number: Decimal) -> Fraction:
    """Return half of the last significant digit: 45 gives 0.5, 52.0 gives 0.05, 270 gives 5.

    Trailing noughts of a whole number are not significant. Nought itself counts to the unit.
    """
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        raise TypeError("not a finite number")
    if exponent < 0:
        return Fraction(10) ** exponent / 2
    noughts = len(digits) - len("".join(map(str, digits)).rstrip("0")) if any(digits) else 0
    return Fraction(10) ** (exponent + noughts) / 2

"""From a figure to words: as said, and with metres beside it."""

from decimal import Decimal
from fractions import Fraction

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.hedge import HEDGES
from models.figure.interval import half_of_last_digit
from models.figure.units import MEASURES, Dimension

_METRIC = {
    FigureUnit.METRE,
    FigureUnit.KILOMETRE,
    FigureUnit.METRE_PER_SECOND,
    FigureUnit.KILOMETRE_PER_HOUR,
}
_KILOMETRE = 1000


def as_said(figure: Figure) -> str:
    """Return the figure in its own unit with its hedge: "about 45 yd", "20–30 ft", "over 20"."""
    return _hedged(figure, _with_unit(_numbers(figure), figure.unit))


def with_si(figure: Figure) -> str:
    """Return the figure as said with metres beside where others may need them: "45 yd (41 m)"."""
    beside = in_si(figure)
    return f"{as_said(figure)} ({beside})" if beside else as_said(figure)


def in_si(figure: Figure) -> str:
    """Return the figure in m, km or m/s, without its hedge; empty where it was metric already.

    The conversion is no finer than the last significant digit spoken, and shows no more digits:
    45 yd are 41 m, not 41.148, and 1,500 ft are 460 m.
    """
    measure = MEASURES[figure.unit]
    length = measure.dimension is Dimension.LENGTH
    if measure.factor is None or figure.unit in _METRIC:
        return ""
    if not length and measure.dimension is not Dimension.SPEED:
        return ""
    numbers = [n for n in (figure.number, figure.upper) if n is not None]
    kilo = length and max(abs(Fraction(n) * measure.factor) for n in numbers) >= _KILOMETRE
    factor = measure.factor / _KILOMETRE if kilo else measure.factor
    shown = "–".join(_converted(number, factor) for number in numbers)
    return f"{shown} {'km' if kilo else measure.si}"


def _converted(number: Decimal, factor: Fraction) -> str:
    """Return a number times a factor, no finer than its last digit and in no more digits."""
    exact = _decimal(Fraction(number) * factor)
    if exact == 0:
        return "0"
    written = len("".join(map(str, number.as_tuple().digits)).lstrip("0"))
    finest = _decimal(2 * half_of_last_digit(number) * factor).adjusted()
    place = max(finest, exact.adjusted() - written + 1)
    rounded = _rounded(exact, place)
    if rounded.adjusted() - place + 1 > written:
        rounded = _rounded(exact, place + 1)
    return f"{rounded:,f}"


def _rounded(exact: Decimal, place: int) -> Decimal:
    step = Decimal(1).scaleb(place)
    return exact.quantize(step) if place < 0 else (exact / step).quantize(Decimal(1)) * step


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def bounds_text(low: float, high: float | None, unit: str) -> str:
    """Return an interval in words: "51.5–52.5 km", "at most 50 km", "at least 3 km", "12"."""
    behind = f" {unit}" if unit else ""
    if high is None:
        return f"at least {plain(low)}{behind}"
    if low == high:
        return f"{plain(low)}{behind}"
    if low == 0:
        return f"at most {plain(high)}{behind}"
    return f"{plain(low)}–{plain(high)}{behind}"


def plain(number: float) -> str:
    """Return a number for reading: four significant digits at most below 10,000, no exponent."""
    if abs(number) >= 10 * _KILOMETRE or number == int(number):
        return f"{round(number):,}"
    text = f"{number:.4g}"
    return f"{number:.6f}".rstrip("0").rstrip(".") if "e" in text else text


def _numbers(figure: Figure) -> str:
    low = f"{figure.number:,f}"
    return low if figure.upper is None else f"{low}–{figure.upper:,f}"


def _with_unit(numbers: str, unit: FigureUnit) -> str:
    if unit is FigureUnit.COUNT:
        return numbers
    if unit is FigureUnit.MACH:
        return f"Mach {numbers}"
    return f"{numbers}°" if unit is FigureUnit.DEGREE else f"{numbers} {unit.value}"


def _hedged(figure: Figure, text: str) -> str:
    if figure.hedge in {Hedge.NONE, Hedge.RANGE}:
        return text
    return f"{HEDGES[figure.hedge].spellings[0]} {text}"

"""How far apart two sides' figures, times and places are, in numbers and in a plain sentence."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from uuid import UUID

from models.encounter.claim import Claim
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure, FigureUnit
from models.figure.interval import Bounds, as_bounds, si_bounds
from models.figure.units import MEASURES, Dimension, dimension_of
from models.figure.write import bounds_text, plain
from models.position.geodesy import distance_m
from models.position.geometry import centre_of, gap_m
from models.position.position import Position
from models.position.shape import Shape
from models.rules.judgement import Gap, GapKind
from models.rules.tolerance import PLACE_M, TIME_S, TOLERANCES, tolerance_between
from models.when.period import gap_s, overlaps
from models.when.when import TimePrecision, When

Taken = tuple[UUID, Claim]
_KILOMETRE_M, _M_PER_NM = 1000, 1852
_OVERLAP = "uncertainties overlap"
_DATES = {TimePrecision.DAY, TimePrecision.WEEK, TimePrecision.MONTH, TimePrecision.YEAR}
# Two dates that follow one another share no moment, although no time lies between them.
_LEAST_S = 1.0
_STEPS = ((86400, "d"), (3600, "h"), (60, "min"), (1, "s"))


def gaps_between(kind: QuantityKind | None, one: Taken, other: Taken) -> Iterator[Gap]:
    """Yield the gap of every sort of value that both claims state; each comes with its column."""
    (one_id, first), (other_id, second) = one, other
    between = (one_id, other_id)
    if first.figure is not None and second.figure is not None:
        yield figure_gap(kind, first.figure, second.figure, between)
    if first.when is not None and second.when is not None:
        yield time_gap(first.when, second.when, between)
    if first.position is not None and second.position is not None:
        yield place_gap(first.position, second.position, between)


def figure_gap(
    kind: QuantityKind | None, one: Figure, other: Figure, between: tuple[UUID, UUID]
) -> Gap:
    """Return the gap of two figures of one quantity kind, by the intervals they allow."""
    measure = MEASURES[one.unit]
    if measure.dimension is not dimension_of(other.unit):
        return _unlike(GapKind.FIGURE, between, f"cannot compare: {_why_not(one, other)}")
    # Two Mach numbers are of one kind and are compared as they are.
    first, second = (si_bounds(figure) or as_bounds(figure) for figure in (one, other))
    absolute = TOLERANCES[kind].absolute if kind and measure.factor is not None else 0.0
    size, tolerance = _apart(first, second, absolute)
    unit, factor = _shown_in(one, other, first, second)
    spans = " against ".join(
        bounds_text(float(low / factor), None if high is None else float(high / factor), unit)
        for low, high in (first, second)
    )
    head = f"gap {plain(float(size / factor))} {unit}".rstrip() if size else "no gap"
    return Gap(
        kind=GapKind.FIGURE,
        between=between,
        size=float(size),
        tolerance=None if tolerance is None else float(tolerance),
        unit=measure.si,
        text=f"{head} ({spans})",
    )


def _why_not(one: Figure, other: Figure) -> str:
    dimensions = [dimension_of(one.unit), dimension_of(other.unit)]
    if {*dimensions} == {Dimension.MACH, Dimension.SPEED}:
        return "a Mach number is no speed without height and weather"
    return " against ".join(dimension.value for dimension in dimensions)


def _apart(one: Bounds, other: Bounds, absolute: float) -> tuple[Fraction, Fraction | None]:
    """Return the gap between two intervals and the gap that would still be minor."""
    low = max(one[0], other[0])
    highs = [high for high in (one[1], other[1]) if high is not None]
    if not highs:
        return Fraction(0), None
    return max(Fraction(0), low - min(highs)), tolerance_between(absolute, low, min(highs))


def _shown_in(one: Figure, other: Figure, first: Bounds, second: Bounds) -> tuple[str, Fraction]:
    """Return the unit to show both in and its size: their own, if it is one, else SI."""
    measure = MEASURES[one.unit]
    if one.unit is other.unit:
        name = "" if one.unit is FigureUnit.COUNT else one.unit.value
        return name, measure.factor or Fraction(1)
    bounds = [bound for bound in (*first, *second) if bound is not None]
    if measure.dimension is Dimension.LENGTH and max(bounds) >= _KILOMETRE_M:
        return "km", Fraction(_KILOMETRE_M)
    return measure.si, Fraction(1)


def time_gap(one: When, other: When, between: tuple[UUID, UUID]) -> Gap:
    """Return the gap of two times, in seconds between what either allows."""
    if _nothing_known(one) or _nothing_known(other):
        return _unlike(GapKind.TIME, between, "cannot compare: a time without any bound")
    follow = not overlaps(one, other) and one.precision in _DATES and other.precision in _DATES
    size = gap_s(one, other) or (_LEAST_S if follow else 0.0)
    return Gap(
        kind=GapKind.TIME,
        between=between,
        size=size,
        tolerance=TIME_S,
        unit="s",
        text=_time_text(size, widened=_is_widened(one) or _is_widened(other)),
    )


def _time_text(size_s: float, *, widened: bool) -> str:
    apart = "no moment is in both of" if size_s == _LEAST_S else f"{duration_text(size_s)} between"
    text = f"{apart} the two times" if size_s else "the times overlap"
    return f"{text} (a date without a zone is as wide as in any zone)" if widened else text


def _is_widened(when: When) -> bool:
    """Tell whether a date has no known zone and was widened to those of the whole earth."""
    return not when.zone and when.precision in _DATES


def _nothing_known(when: When) -> bool:
    four = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    return all(instant is None for instant in four)


def place_gap(one: Position, other: Position, between: tuple[UUID, UUID]) -> Gap:
    """Return the gap of two places, in metres between what either allows."""
    if one.shape is None or other.shape is None:
        why = "a place that is known in words only"
        return _unlike(GapKind.PLACE, between, f"cannot compare: {why}")
    apart, size = _places(one.shape, other.shape)
    return Gap(
        kind=GapKind.PLACE,
        between=between,
        size=size,
        apart=apart,
        tolerance=PLACE_M,
        unit="m",
        text=place_text(apart, size),
    )


@lru_cache(maxsize=1024)
def _places(one: Shape, other: Shape) -> tuple[float, float]:
    return distance_m(centre_of(one), centre_of(other)), gap_m(one, other)


def place_text(apart_m: float, size_m: float) -> str:
    """Return how far two places are apart: "38 km (21 NM) apart, uncertainties overlap"."""
    doubt = f"uncertainties do not overlap by {length_text(size_m)}" if size_m else _OVERLAP
    return f"{apart_text(apart_m)}, {doubt}"


def apart_text(apart_m: float) -> str:
    """Return the distance of two centres in kilometres and nautical miles."""
    if apart_m < 1:
        return "same centre"
    nautical = apart_m / _M_PER_NM
    digits = 0 if nautical >= 10 else 1
    return f"{length_text(apart_m)} ({nautical:,.{digits}f} NM) apart"


def length_text(length_m: float) -> str:
    """Return a length to read: whole metres below a kilometre, then km with two digits or more."""
    if length_m < _KILOMETRE_M:
        return f"{round(length_m)} m"
    digits = 0 if length_m >= 10 * _KILOMETRE_M else 1
    return f"{length_m / _KILOMETRE_M:,.{digits}f} km"


def duration_text(duration_s: float) -> str:
    """Return a duration by its two largest units: "2 h 2 min", "45 s"."""
    left, parts = round(duration_s), []
    for size, name in _STEPS:
        number, left = divmod(left, size)
        if number:
            parts.append(f"{number} {name}")
    return " ".join(parts[:2]) or "less than 1 s"


def _unlike(kind: GapKind, between: tuple[UUID, UUID], why: str) -> Gap:
    return Gap(kind=kind, between=between, size=None, text=why)

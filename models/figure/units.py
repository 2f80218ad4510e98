"""Units as spoken: what each measures, and its exact size in SI."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from models.figure.figure import FigureUnit


class Dimension(StrEnum):
    """What a unit measures; figures of two dimensions are never compared."""

    LENGTH = "length"
    SPEED = "speed"
    MACH = "mach"
    DURATION = "duration"
    ANGLE = "angle"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit's dimension, its exact size in `si`, and the spellings that mean it.

    `factor` is None for Mach: the speed of sound depends on height and weather, so no speed in
    metres per second follows from it.
    """

    dimension: Dimension
    factor: Fraction | None
    si: str
    spellings: tuple[str, ...]


def _length(size: str, *spellings: str) -> Measure:
    return Measure(Dimension.LENGTH, Fraction(size), "m", spellings)


def _speed(size: Fraction, *spellings: str) -> Measure:
    return Measure(Dimension.SPEED, size, "m/s", spellings)


def _duration(size: int, *spellings: str) -> Measure:
    return Measure(Dimension.DURATION, Fraction(size), "s", spellings)


# Exact by definition: yard and pound agreement of 1959, nautical mile of Monaco 1929.
MEASURES: Mapping[FigureUnit, Measure] = MappingProxyType(
    {
        FigureUnit.METRE: _length("1", "m", "metre", "metres", "meter", "meters"),
        FigureUnit.KILOMETRE: _length(
            "1000", "km", "kilometre", "kilometres", "kilometer", "kilometers"
        ),
        FigureUnit.NAUTICAL_MILE: _length(
            "1852", "nm", "nmi", "nautical mile", "nautical miles", "sea mile", "sea miles"
        ),
        FigureUnit.STATUTE_MILE: _length("1609.344", "mi", "mile", "miles", "statute mile"),
        FigureUnit.FOOT: _length("0.3048", "ft", "foot", "feet", "'"),
        FigureUnit.YARD: _length("0.9144", "yd", "yds", "yard", "yards"),
        FigureUnit.KNOT: _speed(Fraction(1852, 3600), "kn", "kt", "kts", "knot", "knots"),
        FigureUnit.KILOMETRE_PER_HOUR: _speed(
            Fraction(1000, 3600), "km/h", "kmh", "kph", "kilometres per hour", "kilometers per hour"
        ),
        FigureUnit.METRE_PER_SECOND: _speed(
            Fraction(1), "m/s", "metres per second", "meters per second"
        ),
        FigureUnit.MACH: Measure(Dimension.MACH, None, "", ("mach",)),
        FigureUnit.SECOND: _duration(1, "s", "sec", "secs", "second", "seconds"),
        FigureUnit.MINUTE: _duration(60, "min", "mins", "minute", "minutes"),
        FigureUnit.HOUR: _duration(3600, "h", "hr", "hrs", "hour", "hours"),
        FigureUnit.DAY: _duration(86400, "d", "day", "days"),
        FigureUnit.DEGREE: Measure(
            Dimension.ANGLE, Fraction(1), "deg", ("deg", "degree", "degrees", "°")
        ),
        FigureUnit.COUNT: Measure(
            Dimension.COUNT, Fraction(1), "count", ("count", "times", "time", "")
        ),
    }
)


def dimension_of(unit: FigureUnit) -> Dimension:
    """Return what a unit measures."""
    return MEASURES[unit].dimension

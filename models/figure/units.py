"""Units as spoken: what each measures, and its exact size in SI."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from models.figure.figure import Unit


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
MEASURES: Mapping[Unit, Measure] = MappingProxyType(
    {
        Unit.METRE: _length("1", "m", "metre", "metres", "meter", "meters"),
        Unit.KILOMETRE: _length("1000", "km", "kilometre", "kilometres", "kilometer", "kilometers"),
        Unit.NAUTICAL_MILE: _length(
            "1852", "nm", "nmi", "nautical mile", "nautical miles", "sea mile", "sea miles"
        ),
        Unit.STATUTE_MILE: _length("1609.344", "mi", "mile", "miles", "statute mile"),
        Unit.FOOT: _length("0.3048", "ft", "foot", "feet", "'"),
        Unit.YARD: _length("0.9144", "yd", "yds", "yard", "yards"),
        Unit.KNOT: _speed(Fraction(1852, 3600), "kn", "kt", "kts", "knot", "knots"),
        Unit.KILOMETRE_PER_HOUR: _speed(
            Fraction(1000, 3600), "km/h", "kmh", "kph", "kilometres per hour", "kilometers per hour"
        ),
        Unit.METRE_PER_SECOND: _speed(Fraction(1), "m/s", "metres per second", "meters per second"),
        Unit.MACH: Measure(Dimension.MACH, None, "", ("mach",)),
        Unit.SECOND: _duration(1, "s", "sec", "secs", "second", "seconds"),
        Unit.MINUTE: _duration(60, "min", "mins", "minute", "minutes"),
        Unit.HOUR: _duration(3600, "h", "hr", "hrs", "hour", "hours"),
        Unit.DAY: _duration(86400, "d", "day", "days"),
        Unit.DEGREE: Measure(
            Dimension.ANGLE, Fraction(1), "deg", ("deg", "degree", "degrees", "°")
        ),
        Unit.COUNT: Measure(Dimension.COUNT, Fraction(1), "count", ("count", "times", "time", "")),
    }
)


def dimension_of(unit: Unit) -> Dimension:
    """Return what a unit measures."""
    return MEASURES[unit].dimension

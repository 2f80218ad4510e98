"""What still counts as a minor difference. Part of the rules: versioned with them, and printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from models.encounter.proposition import QuantityKind
from models.figure.units import Dimension

# A gap is also minor up to this part of the smaller of the two bounds that face each other.
RELATIVE = Fraction(5, 100)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A gap of at most `absolute` (SI units of the dimension) is minor, and why that much."""

    dimension: Dimension
    absolute: float
    reason: str


_EYE = "a distance judged by eye at close quarters is not surer than a few metres"
_SPOKEN = "such distances are spoken in whole kilometres or miles"
_COUNTED = "two counts of the same thing differ or do not"


def _length(absolute: float, reason: str) -> Tolerance:
    return Tolerance(Dimension.LENGTH, absolute, reason)


_COUNT = Tolerance(Dimension.COUNT, 0.0, _COUNTED)

TOLERANCES: Mapping[QuantityKind, Tolerance] = MappingProxyType(
    {
        QuantityKind.CPA_SLANT: _length(5.0, _EYE),
        QuantityKind.LATERAL_SEPARATION: _length(5.0, _EYE),
        QuantityKind.VERTICAL_SEPARATION: _length(5.0, _EYE),
        QuantityKind.RANGE_AT_ILLUMINATION: _length(500.0, _SPOKEN),
        QuantityKind.DISTANCE_TO_POINT: _length(500.0, _SPOKEN),
        QuantityKind.DEPTH_OF_ENTRY: _length(500.0, _SPOKEN),
        QuantityKind.ALTITUDE: _length(15.0, "two altimeters in order may differ by 50 feet"),
        QuantityKind.SPEED: Tolerance(Dimension.SPEED, 2.5, "speeds are read to about 5 knots"),
        QuantityKind.DURATION: Tolerance(Dimension.DURATION, 60.0, "clocks are read to the minute"),
        QuantityKind.COUNT_PLATFORMS: _COUNT,
        QuantityKind.COUNT_SORTIES: _COUNT,
        QuantityKind.COUNT_ACTS: _COUNT,
        QuantityKind.COUNT_PERSONS: _COUNT,
    }
)

TIME_S = 60.0
TIME_REASON = "clocks are read to the minute"
PLACE_M = 1000.0
PLACE_REASON = "a datum taken for another moves a place by up to 0.7 km"


def tolerance_between(absolute: float, low: Fraction, high: Fraction) -> Fraction:
    """Return the largest gap that is still minor between two bounds that face each other."""
    return max(Fraction(absolute), RELATIVE * min(abs(low), abs(high)))

"""Shapes on the earth, WGS84, latitude first, metres and degrees."""

from dataclasses import dataclass
from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from models.problem import Problem
from models.value import Value


@dataclass(frozen=True, slots=True)
class LatLon(Value):
    """A place in degrees: latitude -90..90, longitude -180..180. Raises Problem outside these."""

    lat: float
    lon: float

    def __post_init__(self) -> None:
        """Refuse what is not on the earth; 180 E and 180 W are one meridian, kept as -180."""
        check_range("lat", self.lat, -90.0, 90.0)
        check_range("lon", self.lon, -180.0, 180.0)
        if self.lon == 180.0:
            object.__setattr__(self, "lon", -180.0)


class _Shape(Value):
    __slots__ = ()

    @model_serializer(mode="wrap")
    def _with_kind(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        # A file is written without defaults, but must keep the kind to be read again.
        fields: dict[str, Any] = dump(self)
        return {"kind": getattr(self, "kind", None)} | fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(_Shape):
    """Everything within `radius_m` of the centre. A point is a circle with a small radius."""

    kind: Literal["circle"] = "circle"
    centre: LatLon
    radius_m: float

    def __post_init__(self) -> None:
        """Refuse a radius that is no length on this earth."""
        check_range("radius_m", self.radius_m, 0.0, HALF_GIRTH_M)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ellipse(_Shape):
    """An ellipse: `bearing_deg` is where its long axis points, clockwise from true north."""

    kind: Literal["ellipse"] = "ellipse"
    centre: LatLon
    semi_major_m: float
    semi_minor_m: float
    bearing_deg: float

    def __post_init__(self) -> None:
        """Refuse axes in the wrong order and bearings out of range."""
        check_range("semi_major_m", self.semi_major_m, 0.0, HALF_GIRTH_M)
        check_range("semi_minor_m", self.semi_minor_m, 0.0, self.semi_major_m)
        check_range("bearing_deg", self.bearing_deg, 0.0, 360.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector(_Shape):
    """The part of a ring round `anchor` between two bearings, clockwise from the first.

    RFC 5491 calls it an arc band: "about 270 km west of X" is 265..275 km and 247.5..292.5 deg.
    """

    kind: Literal["sector"] = "sector"
    anchor: LatLon
    inner_radius_m: float
    outer_radius_m: float
    from_bearing_deg: float
    to_bearing_deg: float

    def __post_init__(self) -> None:
        """Refuse radii in the wrong order and bearings out of range."""
        check_range("outer_radius_m", self.outer_radius_m, 0.0, HALF_GIRTH_M)
        check_range("inner_radius_m", self.inner_radius_m, 0.0, self.outer_radius_m)
        check_range("from_bearing_deg", self.from_bearing_deg, 0.0, 360.0)
        check_range("to_bearing_deg", self.to_bearing_deg, 0.0, 360.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon(_Shape):
    """An area by its outer ring (first point not repeated) and its holes."""

    kind: Literal["polygon"] = "polygon"
    ring: tuple[LatLon, ...]
    holes: tuple[tuple[LatLon, ...], ...] = ()

    def __post_init__(self) -> None:
        """Refuse rings that enclose nothing."""
        for ring in (self.ring, *self.holes):
            if len(ring) < 3:
                raise Problem("an area of fewer than three points", mend="Give at least three.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(_Shape):
    """A line through two or more points, along geodesics."""

    kind: Literal["line"] = "line"
    points: tuple[LatLon, ...]

    def __post_init__(self) -> None:
        """Refuse a line that goes nowhere."""
        if len(self.points) < 2:
            raise Problem("a line of fewer than two points", mend="Give at least two.")


Shape = Annotated[Circle | Ellipse | Sector | Polygon | Line, Field(discriminator="kind")]

# Half the length of a meridian and its antipode: no two places lie farther apart.
HALF_GIRTH_M = 20_003_932.0


def check_range(name: str, number: float, low: float, high: float) -> None:
    """Raise Problem unless `number` is finite and within `low`..`high`, both included."""
    if not isfinite(number) or not low <= number <= high:
        what = f"{name} {number:g} is outside {low:g} to {high:g}"
        raise Problem(what, where=name, mend="Check the sign, the order and the digits.")

"""Measuring on the WGS84 ellipsoid: the legs of a way, what a ring encloses, and both in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pyproj import Geod

from models.position.geodesy import bearing_deg, destination, distance_m
from models.position.shape import LatLon

_GEOD = Geod(ellps="WGS84")
NAUTICAL_MILE_M = 1852.0
_KM_M, _FEW, _FINE = 1000.0, 100.0, 10.0


@dataclass(frozen=True, slots=True)
class Leg:
    """One geodesic of a way: its ends, its middle, its length and its true bearing at `start`."""

    start: LatLon
    end: LatLon

    @property
    def length_m(self) -> float:
        """Length in metres."""
        return distance_m(self.start, self.end)

    @property
    def bearing_deg(self) -> float:
        """Bearing at the start, 0 to 360 clockwise from true north."""
        return bearing_deg(self.start, self.end)

    @property
    def middle(self) -> LatLon:
        """The place half way along."""
        return destination(self.start, self.bearing_deg, self.length_m / 2)


def legs(points: Sequence[LatLon]) -> tuple[Leg, ...]:
    """Return the legs between neighbours; those that go nowhere are left out."""
    return tuple(Leg(a, b) for a, b in pairwise(points) if a != b)


def enclosed_m2(ring: Sequence[LatLon]) -> float:
    """Return the area within a ring of geodesics, first point not repeated; its smaller side."""
    lons, lats = [at.lon for at in ring], [at.lat for at in ring]
    area, _ = _GEOD.polygon_area_perimeter(lons, lats)
    return abs(float(area))


def length_words(length_m: float) -> str:
    """Return a length in nautical miles and kilometres: "146 NM (270 km)"."""
    return f"{nautical_words(length_m)} ({_figure(length_m / _KM_M)} km)"


def nautical_words(length_m: float) -> str:
    """Return a length in nautical miles alone."""
    return f"{_figure(length_m / NAUTICAL_MILE_M)} NM"


def area_words(area_m2: float) -> str:
    """Return an area in square kilometres and square nautical miles."""
    return f"{_figure(area_m2 / _KM_M**2)} km² ({_figure(area_m2 / NAUTICAL_MILE_M**2)} NM²)"


def bearing_words(bearing: float) -> str:
    """Return a bearing in whole degrees with three digits: 007°; north is 000°."""
    return f"{round(bearing) % 360:03d}°"


def _figure(number: float) -> str:
    """Return a number with three digits or all before the point, grouped by thousands."""
    digits = 0 if number >= _FEW else 1 if number >= _FINE else 2
    return f"{number:,.{digits}f}"

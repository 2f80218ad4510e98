"""What a locator map shows, and where a place falls on its paper: Mercator, in millimetres."""

from dataclasses import dataclass
from math import asinh, atan, cos, degrees, log2, radians, sinh, tan
from typing import Self

import numpy as np

from maps.coast import Bounds, Points

# No farther towards the poles than Mercator can show.
_HIGHEST = 84.0
_KM_PER_DEG = 111.2
_LEAST_KM = 60.0
# Room round the places: the coast that tells the reader where this is.
_ROOM = 1.7
_FULL_TURN = 360.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A frame in degrees (east may lie beyond 180) on a paper of millimetres."""

    west: float
    south: float
    east: float
    north: float
    width_mm: float
    height_mm: float

    @classmethod
    def round(
        cls, bounds: Bounds, width_mm: float, height_mm: float, *, room: float = _ROOM
    ) -> Self:
        """Return the chart that shows the bounds in their surroundings, filling the paper.

        `room` is how many times as wide or tall as the bounds it is at least.
        """
        west, south, east, north = bounds
        lat, lon = _middle_lat(south, north), (west + east) / 2
        least = _LEAST_KM / _KM_PER_DEG
        wide = max((east - west) * room, least / cos(radians(lat)))
        tall = max((_stretched(north) - _stretched(south)) * room, least / cos(radians(lat)))
        ratio = width_mm / height_mm
        wide = min(max(wide, tall * ratio), _FULL_TURN)
        tall, middle = wide / ratio, _stretched(lat)
        low, high = (_latitude(middle + part * tall) for part in (-0.5, 0.5))
        south, north = max(low, -_HIGHEST), min(high, _HIGHEST)
        return cls(lon - wide / 2, south, lon + wide / 2, north, width_mm, height_mm)

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north in degrees."""
        return (self.west, self.south, self.east, self.north)

    @property
    def mm_per_km(self) -> float:
        """Millimetres of paper to a kilometre at the middle latitude."""
        lat = (self.south + self.north) / 2
        wide_km = (self.east - self.west) * _KM_PER_DEG * cos(radians(lat))
        return self.width_mm / wide_km

    def on_paper(self, points: Points) -> Points:
        """Return points (lon, lat) as x to the right and y down, in millimetres."""
        low, high = _stretched(self.south), _stretched(self.north)
        x = (points[:, 0] - self.west) / (self.east - self.west) * self.width_mm
        lat = np.clip(points[:, 1], -_HIGHEST, _HIGHEST)
        y = (high - np.degrees(np.arcsinh(np.tan(np.radians(lat))))) / (high - low)
        return np.column_stack([x, y * self.height_mm])

    @property
    def middle(self) -> float:
        """The longitude of the middle; it may lie beyond 180."""
        return (self.west + self.east) / 2


def nearest_turn(points: Points, lon: float) -> Points:
    """Return points (lon, lat) moved by whole turns so that they lie nearest to a longitude."""
    turns = np.round((lon - points[:, 0].mean()) / _FULL_TURN)
    moved: Points = points + np.array([turns * _FULL_TURN, 0.0])
    return moved


def round_step(span: float, parts: float) -> float:
    """Return the step of 1, 2 or 5 (degrees or minutes) that divides a span into about `parts`."""
    steps = (1 / 60, 1 / 30, 1 / 12, 1 / 6, 1 / 3, 0.5, 1, 2, 5, 10, 20, 30, 60)
    return min(steps, key=lambda step: abs(log2(span / parts / step)))


def _middle_lat(south: float, north: float) -> float:
    return _latitude((_stretched(south) + _stretched(north)) / 2)


def _stretched(lat: float) -> float:
    return degrees(asinh(tan(radians(max(-_HIGHEST, min(lat, _HIGHEST))))))


def _latitude(stretched: float) -> float:
    return degrees(atan(sinh(radians(stretched))))

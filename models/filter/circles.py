"""Many circles against one area at once: what surely touches, what surely does not, and the rest.

A circle on a sphere is some hundredths longer or shorter than on the ellipsoid. So each is drawn
twice, a little too small and a little too large; only what lies between needs the exact outline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import intersects, polygons

from models.filter.columns import Floats, Rows

_CORNERS = 24
# Sphere against ellipsoid 0.6 %, straight edges against geodesics 0.5 % up to the limits below.
_SLACK = 0.015
_MOST_M, _POLEWARD, _EAST = 1_000_000.0, 85.0, 180.0
_EARTH_M = 6_371_008.8
# What has no extent is compared as something of a metre; as `boundary` has it.
_LEAST_M = 1.0
# A little less than any degree of a great circle measures, and a little more; the share of a
# radius within which an outline made of chords surely reaches.
_LEAST_M_PER_DEG, _MOST_M_PER_DEG, _SURELY = 110_400.0, 111_800.0, 0.998
_GIRTH_DEG = 360.0


class Touch(IntEnum):
    """Whether a circle touches an area."""

    NO = 0
    YES = 1
    UNSURE = 2


@dataclass(frozen=True, slots=True)
class Circles:
    """Circles on the earth by centre and radius."""

    lat: Floats
    lon: Floats
    radius_m: Floats

    def taking(self, rows: Rows) -> "Circles":
        """Return these of them."""
        return Circles(self.lat[rows], self.lon[rows], self.radius_m[rows])

    @property
    def tall_deg(self) -> Floats:
        """How many degrees of latitude they reach, at most."""
        return np.maximum(self.radius_m, _LEAST_M) / _LEAST_M_PER_DEG

    @property
    def wide_deg(self) -> Floats:
        """How many degrees of longitude they reach, at most: all of them near a pole."""
        top = np.abs(self.lat) + self.tall_deg
        wide = self.tall_deg / np.cos(np.radians(np.minimum(top, _POLEWARD)))
        return np.where(top > _POLEWARD, _GIRTH_DEG, wide)

    def held_points(self) -> Iterator[tuple[Floats, Floats]]:
        """Yield latitudes and longitudes of a point of each circle, near its rim.

        They lie north, south, east and west; east and west by the arc of the parallel, which is
        longer than the way along a great circle. A point beyond a pole or 180 degrees is none.
        """
        near = self.radius_m * _SURELY
        tall = near / _MOST_M_PER_DEG
        wide = tall / np.maximum(np.cos(np.radians(self.lat)), 1e-6)
        for lat, lon in ((tall, 0.0), (-tall, 0.0), (0.0, wide), (0.0, -wide)):
            yield self.lat + lat, self.lon + lon


def touching(area: Any, circles: Circles) -> NDArray[np.int8]:
    """Return for each circle whether it touches a prepared area, as a `Touch`."""
    answers = np.full(len(circles.lat), Touch.UNSURE, dtype=np.int8)
    wide, radius_m = circles.wide_deg, circles.radius_m
    rows = np.flatnonzero((radius_m <= _MOST_M) & (np.abs(circles.lon) + wide < _EAST))
    if len(rows):
        at = circles.lat[rows], circles.lon[rows]
        radius = np.maximum(radius_m[rows], _LEAST_M)
        outside = 1 / np.cos(np.pi / _CORNERS)
        large = intersects(area, _rings(*at, radius * (1 + _SLACK) * outside))
        small = intersects(area, _rings(*at, radius * (1 - _SLACK)))
        answers[rows] = np.where(small, Touch.YES, np.where(large, Touch.UNSURE, Touch.NO))
    return answers


def _rings(lat: Floats, lon: Floats, radius_m: Floats) -> NDArray[Any]:
    """Return polygons whose corners lie on these circles of a sphere."""
    phi, angle = np.radians(lat)[:, None], (radius_m / _EARTH_M)[:, None]
    bearing = np.linspace(0.0, 2 * np.pi, _CORNERS, endpoint=False)
    sine = np.sin(phi) * np.cos(angle) + np.cos(phi) * np.sin(angle) * np.cos(bearing)
    east = np.sin(bearing) * np.sin(angle) * np.cos(phi)
    turn = np.degrees(np.arctan2(east, np.cos(angle) - np.sin(phi) * sine))
    corners = np.stack((lon[:, None] + turn, np.degrees(np.arcsin(sine))), axis=-1)
    found: NDArray[Any] = polygons(corners)
    return found

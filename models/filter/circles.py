"""Many circles against one area at once: what surely touches, what surely does not, and the rest.

A circle on a sphere is some hundredths longer or shorter than on the ellipsoid. So each is drawn
twice, a little too small and a little too large; only what lies between needs the exact outline.
"""

from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import intersects, polygons

from models.filter.columns import Floats

_CORNERS = 24
# Sphere against ellipsoid 0.6 %, straight edges against geodesics 0.5 % up to the limits below.
_SLACK = 0.015
_MOST_M, _POLEWARD, _EAST = 1_000_000.0, 85.0, 180.0
_EARTH_M = 6_371_008.8
# What has no extent is compared as something of a metre; as `boundary` has it.
_LEAST_M = 1.0


class Touch(IntEnum):
    """Whether a circle touches an area."""

    NO = 0
    YES = 1
    UNSURE = 2


def touching(
    area: Any, lat: Floats, lon: Floats, radius_m: Floats, reach_deg: NDArray[np.float32]
) -> NDArray[np.int8]:
    """Return for each circle whether it touches a prepared area, as a `Touch`."""
    answers = np.full(len(lat), Touch.UNSURE, dtype=np.int8)
    plain = (radius_m <= _MOST_M) & (np.abs(lon) + reach_deg < _EAST) & (np.abs(lat) < _POLEWARD)
    rows = np.flatnonzero(plain & (reach_deg < _EAST))
    if len(rows):
        at, radius = (lat[rows], lon[rows]), np.maximum(radius_m[rows], _LEAST_M)
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

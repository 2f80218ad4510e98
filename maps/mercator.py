"""The Mercator map of the world in whole numbers: a square of WORLD units, north-west first.

A pixel of a zoom level is a power of two of them, so a place is in a square of pixels by a shift.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.filter.columns import Floats, SmallInts

WORLD: Final = 1 << 30
# Finer than this no zoom level goes: a pixel is then one unit.
MOST_ZOOM: Final = 22
_LAST_LAT = 85.0511
_GIRTH_M = 40_075_016.68


def across(lon: Floats) -> SmallInts:
    """Return how far from the antimeridian eastward longitudes lie, in [0, WORLD)."""
    units = np.floor((lon + 180.0) / 360.0 * WORLD).astype(np.int64)
    return (units & (WORLD - 1)).astype(np.int32)


def down(lat: Floats) -> SmallInts:
    """Return how far from the northern edge latitudes lie, in [0, WORLD); poles at the edges."""
    sine = np.sin(np.radians(np.clip(lat, -_LAST_LAT, _LAST_LAT)))
    fraction = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    units: SmallInts = np.clip(np.floor(fraction * WORLD), 0, WORLD - 1).astype(np.int32)
    return units


def latitude(y: Floats) -> Floats:
    """Return the latitude of a distance from the northern edge, in degrees."""
    found: Floats = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * y / WORLD))))
    return found


def units_long(length_m: Floats, lat: Floats) -> NDArray[np.float32]:
    """Return how many units a short length spans at a latitude."""
    cosine = np.maximum(np.cos(np.radians(np.clip(lat, -_LAST_LAT, _LAST_LAT))), 1e-3)
    return (length_m / (_GIRTH_M * cosine) * WORLD).astype(np.float32)


def metres_per_unit(lat: Floats) -> Floats:
    """Return how long a unit is at a latitude."""
    found: Floats = np.cos(np.radians(lat)) * (_GIRTH_M / WORLD)
    return found


def units_of_px(zoom: int) -> int:
    """Return how many units a pixel has at a zoom level, at most MOST_ZOOM."""
    return 1 << (MOST_ZOOM - zoom)

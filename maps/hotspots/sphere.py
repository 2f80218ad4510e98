"""Measures on the sphere of the earth's mean radius, within half a per cent of the ellipsoid."""

import numpy as np

from models.filter.columns import Floats

# Mean radius R1 of WGS 84 (IUGG), in metres.
EARTH_RADIUS_M = 6_371_008.8
NM_M = 1_852.0


def angle_of(distance_m: float) -> float:
    """Return the angle at the earth's centre, in radians, that a distance on it spans."""
    return distance_m / EARTH_RADIUS_M


def haversine(angle: float | Floats) -> Floats:
    """Return the square of the sine of half an angle in radians."""
    found: Floats = np.sin(angle / 2) ** 2
    return found


def unit_vectors(lat: Floats, lon: Floats) -> Floats:
    """Return (n, 3) vectors from the earth's centre to places in degrees."""
    phi, lam = np.radians(lat), np.radians(lon)
    flat = np.cos(phi)
    return np.stack((flat * np.cos(lam), flat * np.sin(lam), np.sin(phi)), axis=1)


def place_of(vector: Floats) -> tuple[float, float]:
    """Return latitude and longitude in degrees of a vector of any length but nought."""
    x, y, z = map(float, vector)
    return float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x)))

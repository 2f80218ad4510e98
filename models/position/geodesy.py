"""Distances and bearings on the WGS84 ellipsoid, by the geodesics of Karney (2013) in PROJ."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from models.position.shape import LatLon

Numbers = NDArray[np.float64]

_GEOD = Geod(ellps="WGS84")
_WIDEST_DEG, _REFINEMENTS, _AT_POLE = 6.0, 12, 89.9999


def distance_m(a: LatLon, b: LatLon) -> float:
    """Return the length of the shortest way between two places."""
    return float(_GEOD.inv(a.lon, a.lat, b.lon, b.lat)[2])


def bearing_deg(a: LatLon, b: LatLon) -> float:
    """Return the bearing at `a` of the shortest way to `b`, 0 to 360 clockwise from true north."""
    return float(_GEOD.inv(a.lon, a.lat, b.lon, b.lat)[0]) % 360


def destination(start: LatLon, bearing: float, distance: float) -> LatLon:
    """Return the place `distance` metres from `start` along the geodesic that sets out there."""
    lon, lat, _ = _GEOD.fwd(start.lon, start.lat, bearing, distance)
    return LatLon(float(lat), wrapped_lon(float(lon)))


def destinations(start: LatLon, bearings: Numbers, distances: Numbers) -> Numbers:
    """Return the places at these bearings and metres as rows of longitude, latitude."""
    starts = np.full(len(bearings), start.lon), np.full(len(bearings), start.lat)
    lons, lats, _ = _GEOD.fwd(*starts, bearings, distances)
    return np.column_stack([lons, lats])


def along(points: Sequence[LatLon], step_m: float) -> Numbers:
    """Return longitude, latitude of places along the geodesics through `points`.

    Neighbours lie no farther apart than `step_m`, unless one way holds more than 400 steps.
    """
    parts = [_way(a, b, step_m) for a, b in pairwise(points)]
    last = np.array([[points[-1].lon, points[-1].lat]])
    return np.vstack([*parts, last])


def _way(a: LatLon, b: LatLon, step_m: float) -> Numbers:
    """Return places from `a` until short of `b`."""
    bearing, _, length = _GEOD.inv(a.lon, a.lat, b.lon, b.lat)
    steps = min(max(int(np.ceil(length / step_m)), 1), 400)
    distances = np.arange(steps) * (length / steps)
    return destinations(a, np.full(steps, bearing), distances)


def refined(points: Numbers) -> Numbers:
    """Return the points with more between neighbours that are many degrees of longitude apart.

    Near a pole a short way crosses many meridians, and a straight line on a map would leave it.
    """
    for _ in range(_REFINEMENTS):
        jumps = (np.diff(points[:, 0]) + 180) % 360 - 180
        at_pole = np.abs(points[:, 1]) > _AT_POLE
        wide = np.flatnonzero((np.abs(jumps) > _WIDEST_DEG) & ~(at_pole[:-1] & at_pole[1:]))
        if not len(wide):
            break
        between = _between(points[wide], points[wide + 1])
        points = np.insert(points, wide + 1, between, axis=0)
    return points


def _between(a: Numbers, b: Numbers) -> Numbers:
    """Return the middles of the ways from `a` to `b`; from a pole, the pole on `b`'s meridian."""
    azimuths, _, lengths = _GEOD.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
    lons, lats, _ = _GEOD.fwd(a[:, 0], a[:, 1], azimuths, np.asarray(lengths) / 2)
    between = np.column_stack([lons, lats])
    for here, there in ((a, b), (b, a)):
        at_pole = np.abs(here[:, 1]) > _AT_POLE
        between[at_pole] = np.column_stack([there[:, 0], here[:, 1]])[at_pole]
    return between


def lengths_m(points: Numbers, place: LatLon) -> Numbers:
    """Return the distance of every row of longitude, latitude from a place."""
    there = np.full(len(points), place.lon), np.full(len(points), place.lat)
    return np.asarray(_GEOD.inv(points[:, 0], points[:, 1], *there)[2])


def wrapped_lon(lon: float) -> float:
    """Return a longitude within -180 (included) and 180 (excluded)."""
    if -180 <= lon < 180:
        return lon
    wrapped = (lon + 180) % 360 - 180
    return wrapped if wrapped < 180 else -180.0

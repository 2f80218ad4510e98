"""Outlines of many places at once, in units of the Mercator map."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from maps.mercator import WORLD, down
from maps.outline import parts_of
from models.filter.columns import Columns, Floats, Rows, SmallInts
from models.filter.figures import CIRCLE

_GEOD = Geod(ellps="WGS84")
_CORNERS = 48
# A circle that comes so near to a pole may go round it, and is cut as a shape of its own.
_POLEWARD = 85.0
_M_PER_DEG = 110_500.0

# A path is a row of (x, y); several are the parts of a shape, holes among them.
Path = NDArray[np.int32]


def rings_of(columns: Columns, spots: Rows) -> list[tuple[Path, ...]]:
    """Return the outline of each of these places.

    A part that crosses the antimeridian runs on beyond WORLD.
    """
    table = columns.spots
    tall = np.abs(table.lat[spots]) + table.radius_m[spots] / _M_PER_DEG
    plain = (table.kind[spots] == CIRCLE) & (tall < _POLEWARD)
    circles = iter(_circles(table.lat, table.lon, table.radius_m, spots[plain]))
    return [
        (next(circles),) if is_plain else tuple(_parts(columns, int(spot)))
        for spot, is_plain in zip(spots, plain, strict=True)
    ]


def _circles(lat: Floats, lon: Floats, radius_m: Floats, spots: Rows) -> SmallInts:
    bearings = np.linspace(0.0, 360.0, _CORNERS + 1)
    shape = (len(spots), len(bearings))
    given = [np.broadcast_to(column[spots, None], shape) for column in (lon, lat, radius_m)]
    azimuth = np.broadcast_to(bearings, shape)
    lons, lats, _ = _GEOD.fwd(given[0], given[1], azimuth, given[2])
    return np.stack([_running_on(np.asarray(lons)), down(np.asarray(lats))], axis=-1)


def _running_on(lons: Floats) -> SmallInts:
    """Return longitudes in units, each line without jumps and beginning within the world."""
    unrolled: Floats = np.unwrap(lons, period=360, axis=-1)
    units = np.floor((unrolled + 180) / 360 * WORLD).astype(np.int64)
    turns = units.min(axis=-1, keepdims=True) // WORLD
    begun: SmallInts = (units - turns * WORLD).astype(np.int32)
    return begun


def _parts(columns: Columns, spot: int) -> Iterator[Path]:
    for part in parts_of(columns.shape_of(spot)):
        lon, lat = np.array(part).T
        x = np.floor((lon + 180) / 360 * WORLD)
        yield np.stack([x.astype(np.int32), down(lat)], axis=-1)

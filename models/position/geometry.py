"""Shapes as geometries in longitude and latitude, their centres, and the gaps between them."""

from functools import reduce
from typing import Any

import numpy as np
from pyproj import Proj
from shapely import make_valid, union_all
from shapely.affinity import translate
from shapely.geometry import LineString, box
from shapely.geometry import Polygon as Area
from shapely.ops import nearest_points

from models.position.boundary import STEP_DEG, boundary, span_deg
from models.position.geodesy import Numbers, destination, distance_m, lengths_m, wrapped_lon
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector, Shape

# A spike left by two places that are one but for rounding; a square metre is 1e-10.
_SLIVER_DEG2 = 1e-14
_GRAIN = 2.0**40
_WORLD = box(-180, -90, 180, 90)
# Beyond this the ways round the earth meet again, and a circle holds nearly everything.
_WHOLE_EARTH_M = 19_900_000.0


def outline(shape: Shape, step_deg: float = STEP_DEG) -> Any:
    """Return the shape as a shapely geometry, longitude before latitude.

    Edges and arcs follow geodesics. What crosses the antimeridian is cut there into several
    parts; what encloses a pole reaches up to 90 degrees. `step_deg` parts the arcs.
    """
    if isinstance(shape, Line):
        return _cut(LineString(_unwrapped(boundary(shape))))
    if _reach_m(shape) >= _WHOLE_EARTH_M:
        return _WORLD
    whole = _enclosed(boundary(shape, step_deg), drawn=isinstance(shape, Polygon))
    for hole in _holes(shape):
        whole = whole.difference(outline(hole, step_deg))
    return whole


def centre_of(shape: Shape) -> LatLon:
    """Return a place in the middle of the shape, from which its radius is measured."""
    if isinstance(shape, Circle | Ellipse):
        return shape.centre
    if isinstance(shape, Sector):
        return _middle_of_sector(shape)
    return _mean(boundary(shape)[:-1] if isinstance(shape, Polygon) else boundary(shape))


def radius_m_of(shape: Shape) -> float:
    """Return the radius of the circle round the centre that holds the shape."""
    if isinstance(shape, Circle):
        return shape.radius_m
    if isinstance(shape, Ellipse):
        return shape.semi_major_m
    return float(lengths_m(boundary(shape), centre_of(shape)).max())


def gap_m(a: Shape, b: Shape) -> float:
    """Return the least distance between two shapes; 0 where they touch or overlap."""
    if isinstance(a, Circle) and isinstance(b, Circle):
        return max(0.0, distance_m(a.centre, b.centre) - a.radius_m - b.radius_m)
    if outline(a).intersects(outline(b)):
        return 0.0
    rings_a, rings_b = _rings(a), _rings(b)
    return min(_least_m(ring_a, ring_b) for ring_a in rings_a for ring_b in rings_b)


def _rings(shape: Shape) -> list[Numbers]:
    return [boundary(shape), *(boundary(hole) for hole in _holes(shape))]


def _least_m(ring_a: Numbers, ring_b: Numbers) -> float:
    """Return the least geodesic distance of two paths, measured where their corners are nearest."""
    near, far = _unit_vectors(ring_a), _unit_vectors(ring_b)
    i, _ = np.unravel_index(np.argmax(near @ far.T), (len(near), len(far)))
    plane = Proj(proj="aeqd", lon_0=ring_a[i, 0], lat_0=ring_a[i, 1], ellps="WGS84")
    paths = (LineString(np.column_stack(plane(*ring.T))) for ring in (ring_a, ring_b))
    ends = (plane(end.x, end.y, inverse=True) for end in nearest_points(*paths))
    return distance_m(*(LatLon(lat, wrapped_lon(lon)) for lon, lat in ends))


def _reach_m(shape: Shape) -> float:
    if isinstance(shape, Circle):
        return shape.radius_m
    whole = isinstance(shape, Sector) and span_deg(shape) == 360
    return shape.outer_radius_m if whole and isinstance(shape, Sector) else 0.0


def _holes(shape: Shape) -> list[Shape]:
    if isinstance(shape, Polygon):
        return [Polygon(ring=hole) for hole in shape.holes]
    if isinstance(shape, Sector) and span_deg(shape) == 360 and shape.inner_radius_m > 0:
        return [Circle(centre=shape.anchor, radius_m=shape.inner_radius_m)]
    return []


def _unwrapped(points: Numbers) -> Numbers:
    """Return the points with longitudes that run on beyond 180 instead of jumping.

    They are kept to a trillionth of a degree, so that adding and taking away 360 changes nothing
    and the two ends of a ring round a pole meet.
    """
    lons = np.unwrap(points[:, 0], period=360)
    return np.column_stack([np.round(lons * _GRAIN) / _GRAIN, points[:, 1]])


def _enclosed(ring: Numbers, *, drawn: bool) -> Any:
    """Return what a ring encloses: to its right, or where drawn by hand, its smaller side."""
    path = _unwrapped(ring)
    turn = 360 * round((path[-1, 0] - path[0, 0]) / 360)
    path[-1, 0] = path[0, 0] + turn
    if turn:
        pole = (np.sign(path[:, 1].mean()) or 1.0) if drawn else -np.sign(turn)
        ends = [[path[-1, 0], 90 * pole], [path[0, 0], 90 * pole]]
        return _cut(_areas_of(Area(np.vstack([path, ends]))))
    areas = _areas_of(Area(path))
    if areas.is_empty:
        # A sector between two bearings that are one but for rounding: all that is left is a line.
        return _cut(LineString(path))
    inside = _cut(areas)
    return _WORLD.difference(inside) if _is_anticlockwise(path) and not drawn else inside


def _is_anticlockwise(path: Numbers) -> bool:
    x, y = path[:, 0] - path[0, 0], path[:, 1] - path[0, 1]
    return bool((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() > 0)


def _areas_of(geometry: Any) -> Any:
    """Return what of a geometry is an area; mending a ring may leave slivers without any."""
    mended = make_valid(geometry)
    parts = getattr(mended, "geoms", [mended])
    areas = [part for part in parts if part.geom_type in {"Polygon", "MultiPolygon"}]
    return union_all([area for area in areas if area.area > _SLIVER_DEG2] or areas)


def _cut(geometry: Any) -> Any:
    """Return the geometry within 180 W and 180 E, cut where it crosses."""
    west, _, east, _ = geometry.bounds
    if west >= -180 and east <= 180:
        return geometry
    turns = range(int(np.floor((west + 180) / 360)), int(np.ceil((east - 180) / 360)) + 1)
    parts = [translate(geometry, -360 * n).intersection(_WORLD) for n in turns]
    # Where a ring round a pole overhangs its own start, two layers are a hole: hence no union.
    line = geometry.geom_type == "LineString"
    return union_all(parts) if line else _areas_of(reduce(_either, parts))


def _either(a: Any, b: Any) -> Any:
    return a.symmetric_difference(b)


def _middle_of_sector(sector: Sector) -> LatLon:
    if span_deg(sector) > 180:
        return sector.anchor
    bearing = sector.from_bearing_deg + span_deg(sector) / 2
    return destination(
        sector.anchor, bearing % 360, (sector.inner_radius_m + sector.outer_radius_m) / 2
    )


def _unit_vectors(points: Numbers) -> Numbers:
    lon, lat = np.radians(points).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _mean(points: Numbers) -> LatLon:
    """Return the mean of places spread evenly; the first where they cancel out."""
    x, y, z = _unit_vectors(points).mean(axis=0)
    if np.hypot(np.hypot(x, y), z) < 1e-9:
        return LatLon(float(points[0, 1]), wrapped_lon(float(points[0, 0])))
    lat, lon = np.degrees(np.arctan2(z, np.hypot(x, y))), np.degrees(np.arctan2(y, x))
    return LatLon(float(lat), wrapped_lon(float(lon)))

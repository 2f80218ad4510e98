"""Hotspots by clusters: incidents that hang together by distance, and by time where asked."""

from itertools import pairwise

import numpy as np
import shapely
from shapely import MultiPoint

from maps.hotspots.area import Area
from maps.hotspots.clusters import clusters_of
from maps.hotspots.found import CLUSTER_STEPS, NOBODYS, Found, Middle, strongest_first
from maps.hotspots.points import Points
from maps.hotspots.request import HotspotRequest
from maps.hotspots.result import Progress, no_cells
from maps.hotspots.slabs import Near
from maps.hotspots.sphere import EARTH_RADIUS_M, NM_M, angle_of, place_of, unit_vectors
from models.filter.columns import Floats, Ints, Rows
from models.position.shape import Circle, LatLon, Polygon, Shape

_DAY_S = 86_400.0
# What reaches farther than this from its middle is drawn as a circle.
_WIDEST = 1.0


def find_by_clusters(request: HotspotRequest, points: Points, progress: Progress) -> Found:
    """Return the clusters among places; those outside the area named are not looked at."""
    area = Area.named(request.within)
    inside = np.ones(len(points), dtype=np.bool_)
    if area is not None:
        shapely.prepare(area.shape)
        inside = shapely.contains_xy(area.shape, points.lon, points.lat)
    used = np.flatnonzero(inside)
    held = points.taking(used)
    progress(0.1, "Finding clusters")
    lapse_s = None if request.lapse_days is None else request.lapse_days * _DAY_S
    near = Near(angle_of(request.bandwidth_nm * NM_M), lapse_s)
    label = clusters_of(
        held.lat,
        held.lon,
        held.weight,
        near,
        request.least,
        (held.start_s + held.end_s) / 2,
        lambda: progress(0.3, "Finding clusters"),
    )
    strength = np.bincount(label + 1, held.weight)[1:].astype(np.float64)
    label = strongest_first(label, strength)
    progress(0.9, "Drawing them")
    whole = np.full(len(points), NOBODYS, dtype=np.int64)
    whole[used] = label
    return Found(middles=_middles(held, label, request), label=whole, used=used, cells=no_cells())


def _middles(held: Points, label: Ints, request: HotspotRequest) -> tuple[Middle, ...]:
    return tuple(_middle(held, rows, request) for rows in rows_of(label))


def rows_of(label: Ints) -> list[Rows]:
    """Return the rows of each label from nought on."""
    order = np.argsort(label, kind="stable")
    ends = np.searchsorted(label[order], np.arange(int(label.max(initial=-1)) + 2))
    return [order[begin:end] for begin, end in pairwise(ends)]


def _middle(held: Points, rows: Rows, request: HotspotRequest) -> Middle:
    weight = float(held.weight[rows].sum())
    vectors = unit_vectors(held.lat[rows], held.lon[rows])
    lat, lon = place_of(vectors.sum(axis=0) + 1e-12)
    return Middle(
        lat=lat,
        lon=lon,
        score=weight,
        level=sum(weight >= step * request.least for step in CLUSTER_STEPS),
        outline=_outline(vectors, LatLon(lat, lon), request.bandwidth_nm * NM_M / 2),
    )


def _outline(vectors: Floats, middle: LatLon, margin_m: float) -> Shape:
    """Return the convex hull of places with half the reach of a cluster round it.

    Drawn on the plane of the azimuths from the middle, where distances from it are true.
    """
    up = unit_vectors(np.array([middle.lat]), np.array([middle.lon]))[0]
    east = np.array([-np.sin(np.radians(middle.lon)), np.cos(np.radians(middle.lon)), 0.0])
    north = np.cross(up, east)
    far = np.arccos(np.clip(vectors @ up, -1.0, 1.0))
    reach_m = float(far.max()) * EARTH_RADIUS_M + margin_m
    if reach_m / EARTH_RADIUS_M > _WIDEST:
        return Circle(centre=middle, radius_m=min(reach_m, np.pi * EARTH_RADIUS_M * 0.98))
    bearing = np.arctan2(vectors @ east, vectors @ north)
    flat = np.stack((far * np.sin(bearing), far * np.cos(bearing)), axis=1)
    hull = MultiPoint(flat).convex_hull.buffer(margin_m / EARTH_RADIUS_M, quad_segs=4)
    x, y = shapely.get_coordinates(hull.exterior)[:-1].T
    angle, turn = np.hypot(x, y)[:, None], np.arctan2(x, y)[:, None]
    along = np.sin(turn) * east + np.cos(turn) * north
    return Polygon(
        ring=tuple(LatLon(*place_of(one)) for one in np.cos(angle) * up + np.sin(angle) * along)
    )

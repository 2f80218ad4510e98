"""The area that is searched: the one named, or else the box round the places."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from shapely import box
from shapely.ops import unary_union

from maps.hotspots.points import Points
from models.filter.columns import Floats
from models.filter.incident_filter import Within
from models.filter.region import Region

_WHOLE, _HALF = 360.0, 180.0
_NM_PER_DEG = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A shape in longitude and latitude, split at 180 degrees, and the box that holds it.

    `east` is beyond 180 where the box crosses that.
    """

    shape: Any
    south: float
    west: float
    north: float
    east: float

    @classmethod
    def named(cls, within: tuple[Within, ...]) -> "Area | None":
        """Return the area of these shapes together, None without any."""
        region = Region.of(within)
        if region is None:
            return None
        parts = [part.bounds for part in getattr(region.area, "geoms", (region.area,))]
        west, east = _arc(np.array([(part[0], part[2]) for part in parts]))
        south, north = min(part[1] for part in parts), max(part[3] for part in parts)
        return cls(region.area, south, west, north, east)

    @classmethod
    def round(cls, points: Points, margin_nm: float) -> "Area":
        """Return the box round places, wider by a margin; the whole earth without any."""
        if not len(points):
            return cls(box(-_HALF, -90, _HALF, 90), -90, -_HALF, 90, _HALF)
        degree = np.unique(np.floor(points.lon))
        west, east = _arc(np.stack((degree, degree + 1), axis=1))
        tall = margin_nm / _NM_PER_DEG
        south = max(float(points.lat.min()) - tall, -90.0)
        north = min(float(points.lat.max()) + tall, 90.0)
        wide = tall / max(float(np.cos(np.radians(max(-south, north)))), 1e-9)
        west, east = west - wide, east + wide
        if east - west >= _WHOLE or wide >= _HALF:
            west, east = -_HALF, _HALF
        west, east = west - _turns(west), east - _turns(west)
        parts = [box(west, south, min(east, _HALF), north)]
        if east > _HALF:
            parts.append(box(-_HALF, south, east - _WHOLE, north))
        return cls(unary_union(parts), south, west, north, east)


def _turns(lon: float) -> float:
    return float(_WHOLE * np.floor((lon + _HALF) / _WHOLE))


def _arc(spans: Floats) -> tuple[float, float]:
    """Return the shortest arc of longitude that holds these from west to east, in degrees."""
    order = np.argsort(spans[:, 0])
    west, east = spans[order, 0], np.maximum.accumulate(spans[order, 1])
    gaps = np.append(west[1:], west[0] + _WHOLE) - east
    widest = int(np.argmax(gaps))
    if gaps[widest] <= 0:
        return -_HALF, _HALF
    first = (widest + 1) % len(west)
    turn = 0.0 if first == 0 else _WHOLE
    return float(west[first]), float(east[widest] + turn)

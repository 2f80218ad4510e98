"""The areas of a filter, made ready to be asked many times."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians
from typing import Any

from shapely import box, prepare
from shapely.ops import unary_union

from models.filter.incident_filter import Box, Within
from models.position.geometry import outline
from models.position.shape import Circle, Shape

_EAST = 180.0
# A little less than any degree of a great circle measures: a circle seems larger, never smaller.
_LEAST_M_PER_DEG = 105_000.0
_POLEWARD = 85.0


@dataclass(frozen=True, slots=True)
class Region:
    """A union of areas in longitude and latitude, split at the antimeridian."""

    area: Any

    @classmethod
    def of(cls, within: tuple[Within, ...]) -> "Region | None":
        """Return the region of these areas, None when there are none."""
        if not within:
            return None
        area = unary_union([_area(shape) for shape in within])
        prepare(area)
        return cls(area)

    def may_hold(self, shape: Shape) -> bool:
        """Return whether a place known to be within `shape` may lie in the region."""
        if isinstance(shape, Circle) and self._is_far_from(shape):
            return False
        return bool(self.area.intersects(_outline(shape)))

    def _is_far_from(self, circle: Circle) -> bool:
        """Say at a glance that a circle cannot touch; only one that might is worth an outline."""
        west, south, east, north = self.area.bounds
        lat, reach = circle.centre.lat, circle.radius_m / _LEAST_M_PER_DEG
        if lat + reach < south or lat - reach > north:
            return True
        if abs(lat) + reach > _POLEWARD:
            return False
        wide = reach / cos(radians(abs(lat) + reach))
        return bool((circle.centre.lon - west + wide) % 360.0 > east - west + 2.0 * wide)


def _area(shape: Within) -> Any:
    if not isinstance(shape, Box):
        return outline(shape)
    if shape.west <= shape.east:
        return box(shape.west, shape.south, shape.east, shape.north)
    return unary_union(
        [
            box(shape.west, shape.south, _EAST, shape.north),
            box(-_EAST, shape.south, shape.east, shape.north),
        ]
    )


@lru_cache(maxsize=65536)
def _outline(shape: Shape) -> Any:
    return outline(shape)

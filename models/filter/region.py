"""The areas of a filter, made ready to be asked many times."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from shapely import box, prepare
from shapely.ops import unary_union

from models.filter.incident_filter import Box, Within
from models.position.geometry import outline
from models.position.shape import Shape

_EAST = 180.0


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
        return bool(self.area.intersects(_outline(shape)))


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

"""The areas of a filter, made ready to be asked many times."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import box, contains_xy, intersects, prepare
from shapely.ops import unary_union

from models.filter.circles import Circles, Touch, touching
from models.filter.columns import Bools, Bytes, Columns, Floats, Rows
from models.filter.figures import CIRCLE, KINDS, shape_from
from models.filter.incident_filter import Box, Within
from models.position.geometry import outline
from models.position.shape import Ellipse, Shape

_EAST = 180.0
# Up to so many parts are held against a place one by one, more by the box round them all.
_FEW_PARTS = 8


@dataclass(frozen=True, slots=True)
class Region:
    """A union of areas in longitude and latitude, split at the antimeridian.

    `boxes` are west, south, east, north of boxes that together are the region, where it is made
    of boxes alone; `bounds` those of boxes that hold it.
    """

    area: Any
    boxes: tuple[tuple[float, ...], ...]
    bounds: tuple[tuple[float, ...], ...]

    @classmethod
    def of(cls, within: tuple[Within, ...]) -> "Region | None":
        """Return the region of these areas, None when there are none."""
        return _region(within) if within else None

    @classmethod
    def made(cls, within: tuple[Within, ...]) -> "Region":
        """Return the region of one area or more, made for this call."""
        areas = [_area(shape) for shape in within]
        area = unary_union(areas)
        prepare(area)
        only_boxes = all(isinstance(shape, Box) for shape in within)
        parts = tuple(part.bounds for one in areas for part in getattr(one, "geoms", (one,)))
        bounds = parts if len(parts) <= _FEW_PARTS else (area.bounds,)
        return cls(area, parts if only_boxes else (), bounds)

    def may_hold(self, shape: Shape) -> bool:
        """Return whether a place known to be within `shape` may lie in the region."""
        return bool(self.area.intersects(outline(shape)))

    def near(self, lat: Floats, lon: Floats, reach: NDArray[np.float32]) -> Bools:
        """Return which circles come near: all that touch the region, and few that do not."""
        found = np.zeros(len(lat), dtype=np.bool_)
        for west, south, east, north in self.bounds:
            off = np.abs(lon - (west + east) / 2)
            beside = np.minimum(off, 360.0 - off) <= (east - west) / 2 + reach
            found |= beside & (np.abs(lat - (south + north) / 2) <= (north - south) / 2 + reach)
        return found

    def touched(self, columns: Columns, rows: Rows) -> Bools:
        """Return which of these spots may lie in the region; exactly as `may_hold` says."""
        spots = columns.spots
        circles = Circles(spots.lat[rows], spots.lon[rows], spots.radius_m[rows])
        kind = spots.kind[rows]
        # Circles and ellipses hold their centre; a sector, say, does not.
        found: Bools = self._holds(circles.lat, circles.lon) & _HOLDS_CENTRE[kind]
        rest = np.flatnonzero(~found)
        rest = rest[self._beside(circles.taking(rest))]
        found[rest] = self._rest(circles.taking(rest), kind[rest], columns, rows[rest])
        return found

    def _rest(self, circles: Circles, kind: Bytes, columns: Columns, rows: Rows) -> Bools:
        """Return which of those touch whose centre says nothing."""
        found, is_circle = self._inside(circles), kind == CIRCLE
        for lat, lon in circles.held_points():
            found |= is_circle & self._holds(lat, lon)
        left = np.flatnonzero(~found & is_circle)
        answers = touching(self.area, circles.taking(left))
        found[left] = answers == Touch.YES
        unsure = (left[answers == Touch.UNSURE], np.flatnonzero(~found & ~is_circle))
        exact = np.concatenate(unsure)
        outlines = [_outline_of(*columns.figures_of(row)) for row in rows[exact].tolist()]
        found[exact] = intersects(self.area, outlines)
        return found

    def _inside(self, circles: Circles) -> Bools:
        """Return which circles lie in one of the boxes, with all that they hold."""
        found = np.zeros(len(circles.lat), dtype=np.bool_)
        tall, wide = circles.tall_deg, circles.wide_deg
        for west, south, east, north in self.boxes:
            within = (circles.lat - tall >= south) & (circles.lat + tall <= north)
            found |= within & (circles.lon - wide >= west) & (circles.lon + wide <= east)
        return found

    def _beside(self, circles: Circles) -> Bools:
        """Return which circles reach into the bounds: none other touches."""
        found = np.zeros(len(circles.lat), dtype=np.bool_)
        for west, south, east, north in self.bounds:
            off = np.abs(circles.lon - (west + east) / 2)
            beside = np.minimum(off, 360.0 - off) <= (east - west) / 2 + circles.wide_deg
            tall = (north - south) / 2 + circles.tall_deg
            found |= beside & (np.abs(circles.lat - (south + north) / 2) <= tall)
        return found

    def _holds(self, lat: Floats, lon: Floats) -> Bools:
        if not self.boxes:
            inside: Bools = contains_xy(self.area, lon, lat)
            return inside
        found = np.zeros(len(lat), dtype=np.bool_)
        for west, south, east, north in self.boxes:
            found |= (lat >= south) & (lat <= north) & (lon >= west) & (lon <= east)
        return found


@lru_cache(maxsize=32)
def _region(within: tuple[Within, ...]) -> Region:
    return Region.made(within)


_HOLDS_CENTRE = np.array([kind == CIRCLE or KINDS[kind] is Ellipse for kind in range(len(KINDS))])


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
def _outline_of(kind: int, figures: bytes) -> Any:
    return outline(shape_from(kind, np.frombuffer(figures, dtype=np.float64)))

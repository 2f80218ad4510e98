"""Which declared boundaries a place touches, as far as its uncertainty lets one tell."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from shapely import prepare, union_all

from models.position.geometry import outline
from models.position.shape import Line, Shape


class Touch(StrEnum):
    """How a place stands to a zone."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


class Bounded(Protocol):
    """What of a zone is asked here; the catalogue's Zone has it."""

    @property
    def shape(self) -> Shape:
        """The geometry as declared."""

    @property
    def open(self) -> bool:
        """Whether the geometry encloses nothing or is known only in part."""


_Z = TypeVar("_Z", bound=Bounded)


def zones_touched(shape: Shape, zones: Iterable[_Z]) -> tuple[tuple[_Z, Touch], ...]:
    """Return every zone with how the shape stands to it, in the order given.

    Certain: the whole of the shape lies within. Possible: some of it does. A zone that is an open
    line, or known only in part, encloses nothing that could be told.
    """
    place = prepared_outline(shape)
    return tuple((zone, _touch(place, zone)) for zone in zones)


def is_near(shape: Shape, zone: Bounded) -> bool:
    """Tell whether a shape meets a zone, or the hull of a boundary that is not closed.

    What lies within that hull cannot be told to be in or out; what lies off it is not spoken of.
    """
    area = _hull(zone.shape) if is_open(zone) else prepared_outline(zone.shape)
    return bool(area.intersects(prepared_outline(shape)))


def is_open(zone: Bounded) -> bool:
    """Tell whether a zone encloses nothing that could be told."""
    return zone.open or isinstance(zone.shape, Line)


def _touch(place: Any, zone: Bounded) -> Touch:
    if is_open(zone):
        return Touch.CANNOT_TELL
    area = prepared_outline(zone.shape)
    if area.covers(place):
        return Touch.CERTAIN
    return Touch.POSSIBLE if area.intersects(place) else Touch.NO


@lru_cache(maxsize=1024)
def prepared_outline(shape: Shape) -> Any:
    """Return the outline of a shape, made once and made ready for many questions."""
    area = outline(shape)
    prepare(area)
    return area


@lru_cache(maxsize=1024)
def _hull(shape: Shape) -> Any:
    """Return the hull of a boundary; one that is cut at 180 degrees has a hull for each part."""
    whole = prepared_outline(shape)
    hull = union_all([part.convex_hull for part in getattr(whole, "geoms", [whole])])
    prepare(hull)
    return hull

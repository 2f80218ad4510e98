"""Which declared boundaries a place touches, as far as its uncertainty lets one tell."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Protocol, TypeVar

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
    place = outline(shape)
    return tuple((zone, _touch(place, zone)) for zone in zones)


def _touch(place: Any, zone: Bounded) -> Touch:
    if zone.open or isinstance(zone.shape, Line):
        return Touch.CANNOT_TELL
    area = outline(zone.shape)
    if area.covers(place):
        return Touch.CERTAIN
    return Touch.POSSIBLE if area.intersects(place) else Touch.NO

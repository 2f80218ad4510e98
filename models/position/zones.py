"""Which declared boundaries a place touches, as far as its uncertainty lets one tell."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from models.catalogue.zone import Zone
from models.position.geometry import outline
from models.position.shape import Line, Shape


class Touch(StrEnum):
    """How a place stands to a zone."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


def zones_touched(shape: Shape, zones: Iterable[Zone]) -> tuple[tuple[Zone, Touch], ...]:
    """Return every zone with how the shape stands to it, in the order given.

    Certain: the whole of the shape lies within. Possible: some of it does. A zone that is an open
    line, or known only in part, encloses nothing that could be told.
    """
    place = outline(shape)
    return tuple((zone, _touch(place, zone)) for zone in zones)


def _touch(place: Any, zone: Zone) -> Touch:
    if zone.open or isinstance(zone.shape, Line):
        return Touch.CANNOT_TELL
    area = outline(zone.shape)
    if area.covers(place):
        return Touch.CERTAIN
    return Touch.POSSIBLE if area.intersects(place) else Touch.NO

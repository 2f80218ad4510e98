"""What is constructed on the map and belongs to no record: rings, bearing lines, measured ways."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.position.boundary import boundary
from models.position.geodesy import Numbers, destination
from models.position.geometry import centre_of
from models.position.measure import (
    Leg,
    area_words,
    bearing_words,
    enclosed_m2,
    legs,
    length_words,
)
from models.position.shape import Circle, LatLon, Line, Polygon, Shape
from models.value import Value

# A ring is drawn with a corner at every degree of bearing.
_STEP_DEG, _TURN = 1.0, 360.0
_FEWEST_CORNERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Radius(Value):
    """How far a ring lies from its middle, and the figure as it was given."""

    metres: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Value):
    """Words that stand at a place."""

    place: LatLon
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing(Value):
    """Lines with words on them. `kind` says what it is, `words` what it shows, in a row of a list.

    `dots` are the places that it was made from.
    """

    kind: str
    words: str
    shapes: tuple[Shape, ...]
    notes: tuple[Note, ...]
    dots: tuple[LatLon, ...]


def range_rings(name: str, middle: LatLon, radii: Sequence[Radius]) -> Drawing:
    """Return rings round a place, each labelled in the north and in the south."""
    notes = (
        Note(place=destination(middle, bearing, radius.metres), text=radius.words)
        for radius in radii
        for bearing in (0.0, 180.0)
    )
    return Drawing(
        kind="Range rings",
        words=f"{', '.join(radius.words for radius in radii)} from {name}",
        shapes=tuple(Circle(centre=middle, radius_m=radius.metres) for radius in radii),
        notes=tuple(notes),
        dots=(middle,),
    )


def bearing_line(name: str, start: LatLon, bearing: float, length_m: float) -> Drawing:
    """Return the geodesic that sets out from a place on a true bearing."""
    end, half = (destination(start, bearing, part) for part in (length_m, length_m / 2))
    said = f"{bearing_words(bearing)} · {length_words(length_m)}"
    return Drawing(
        kind="Bearing line",
        words=f"{said} from {name}",
        shapes=(Line(points=(start, end)),),
        notes=(Note(place=half, text=said),),
        dots=(start, end),
    )


def measured(points: Sequence[LatLon], *, closed: bool = False) -> Drawing:
    """Return the way through places with the length and bearing of each leg.

    Closed, it goes back to its first place and says what it encloses. At least one place is
    needed; three to enclose anything.
    """
    closed = closed and len(points) >= _FEWEST_CORNERS
    way = legs((*points, points[0]) if closed else points)
    total = length_words(sum(leg.length_m for leg in way))
    if closed:
        area = area_words(enclosed_m2(points))
        ring = Polygon(ring=tuple(points))
        sum_, words = Note(place=centre_of(ring), text=area), f"{area}, {total} round"
        shapes: tuple[Shape, ...] = (ring,)
    else:
        sum_ = Note(place=points[-1], text=f"In all {total}")
        words = f"{total} in {len(way)} legs" if len(way) > 1 else total
        shapes = (Line(points=tuple(points)),) if way else ()
    return Drawing(
        kind="Measured area" if closed else "Measured way",
        words=words,
        shapes=shapes,
        notes=(*map(_leg_note, way), *((sum_,) if len(way) > 1 else ())),
        dots=tuple(points),
    )


def _leg_note(leg: Leg) -> Note:
    said = f"{bearing_words(leg.bearing_deg)} · {length_words(leg.length_m)}"
    return Note(place=leg.middle, text=said)


def paths_of(drawing: Drawing) -> tuple[Numbers, ...]:
    """Return each line as rows of longitude and latitude along geodesics.

    Longitudes run on beyond 180 to the east instead of jumping, and begin no farther west.
    """
    return tuple(unrolled(boundary(shape, _STEP_DEG)) for shape in drawing.shapes)


def unrolled(points: Numbers) -> Numbers:
    """Return rows of longitude and latitude without a jump, moved by a turn to lie from -180 on."""
    lons = np.unwrap(points[:, 0], period=_TURN)
    turns = np.floor((lons.min() + _TURN / 2) / _TURN)
    return np.column_stack([lons - turns * _TURN, points[:, 1]])

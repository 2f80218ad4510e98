"""Worked cases of places against declared zones: who declared, how sure, and what can be told.

The zone is the box from 20 N 124 E to 30 N 126 E, declared by CN/MND; places lie on 125 E.
"""

from dataclasses import dataclass

from models.catalogue.zone import ZoneKind
from models.position.shape import LatLon, Line, Polygon, Shape

BOX = Polygon(ring=(LatLon(20, 124), LatLon(20, 126), LatLon(30, 126), LatLon(30, 124)))
# The same box without its west side.
OPEN_BOX = Line(points=(LatLon(30, 124), LatLon(30, 126), LatLon(20, 126), LatLon(20, 124)))
# It runs from west to east at 25 N.
DIVIDER = Line(points=(LatLon(25, 124), LatLon(25, 126)))
DECLARED = "as declared by CN/MND (confidence: medium)"


@dataclass(frozen=True)
class ZoneCase:
    """A place by its latitude and radius, a zone, and what is said; "" where nothing is."""

    reason: str
    lat: float
    radius_km: float
    answer: str
    shape: Shape = BOX
    kind: ZoneKind = ZoneKind.ADIZ
    asked: bool = False
    since: str = ""


ZONES = (
    ZoneCase(
        "The whole uncertainty, 50 km round 25 N, lies within 100 km of the middle of the box.",
        25,
        50,
        f"in Z, {DECLARED}",
    ),
    ZoneCase(
        "The box ends at 30 N; 50 km round 30 N lies half outside.",
        30,
        50,
        f"possibly in Z, {DECLARED}",
    ),
    ZoneCase(
        "Half a degree of latitude is 55 km; with 60 km of doubt the place may lie within.",
        30.5,
        60,
        f"possibly in Z, {DECLARED}",
    ),
    ZoneCase(
        "With 50 km of doubt the same place lies outside, and an ADIZ that is not touched is not "
        "spoken of.",
        30.5,
        50,
        "",
    ),
    ZoneCase(
        "Of a territorial sea that a proposition asks about, that it is not touched is an answer.",
        30.5,
        50,
        f"not in Z, {DECLARED}",
        kind=ZoneKind.TERRITORIAL_SEA,
        asked=True,
    ),
    ZoneCase(
        "An ADIZ is no answer to a question of territorial sea.",
        30.5,
        50,
        "",
        asked=True,
    ),
    ZoneCase(
        "One side of the line is missing: what lies within its hull cannot be told.",
        25,
        50,
        f"cannot tell whether in Z (its line is not closed), {DECLARED}",
        shape=OPEN_BOX,
    ),
    ZoneCase(
        "Far from an open line nothing is said of it, not even that it is not touched.",
        40,
        50,
        "",
        shape=OPEN_BOX,
    ),
    ZoneCase(
        "A median line divides and encloses nothing; the uncertainty lies on both sides of it.",
        25,
        50,
        f"cannot tell on which side of Z, {DECLARED}",
        shape=DIVIDER,
        kind=ZoneKind.MEDIAN_LINE,
    ),
    ZoneCase(
        "Clear of the median line there is no doubt to speak of.",
        26,
        50,
        "",
        shape=DIVIDER,
        kind=ZoneKind.MEDIAN_LINE,
    ),
    ZoneCase(
        "Declared in 2026: on 6 December 2025 it was not in force.",
        25,
        50,
        "",
        since="2026",
    ),
    ZoneCase(
        "Declared in December 2025: the encounter of 6 December may have come after it.",
        25,
        50,
        f"in Z, {DECLARED}",
        since="2025-12",
    ),
)

"""The line of the index that a summary makes: packed bytes, stored beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import cos, radians
from struct import Struct
from uuid import UUID

from models.filter.combinations import Numbering
from models.filter.figures import KINDS, figures_of
from models.filter.layout import (
    ACT,
    ESTIMATED,
    FIRST_US,
    INCIDENT,
    LAST_US,
    OF_ALL,
    OF_NONE,
    PLACE_OF,
    SPOT,
    UNDATED,
    UNSAID,
    packer,
    us_of,
)
from models.filter.summary import Act, IncidentSummary, Spot, shown_spots
from models.position.geometry import centre_of, radius_m_of
from models.position.shape import Shape
from models.when.when import When


@dataclass(frozen=True, slots=True)
class Line:
    """An incident as the index holds it: its own fields, its acts, its spots, their figures.

    In `acts` and `spots` the owner is nought, rows of acts and figures are counted from nought.
    """

    incident: bytes
    acts: bytes
    spots: bytes
    figures: bytes


def line_of(summary: IncidentSummary, number: int, numbering: Numbering) -> Line:
    """Return the line of a summary; `number` is that of its record."""
    # An incident without any act still answers what is asked of acts: by none.
    acts = summary.acts or (Act(),)
    figures: list[float] = []
    spots = b"".join(_spots(summary, acts, numbering, figures))
    return Line(
        incident=_INCIDENT.pack(number, *_fields(summary, numbering)),
        acts=b"".join(_ACT.pack(0, *_act(act, numbering)) for act in acts),
        spots=spots,
        figures=Struct(f"<{len(figures)}d").pack(*figures),
    )


_INCIDENT, _ACT, _SPOT = packer(INCIDENT), packer(ACT), packer(SPOT)
_LOW = (1 << 64) - 1
# A little less than any degree of a great circle measures: a circle seems larger, never smaller.
_LEAST_M_PER_DEG = 105_000.0
_POLEWARD, _GIRTH_DEG = 85.0, 360.0


def _fields(summary: IncidentSummary, numbering: Numbering) -> tuple[float, ...]:
    times = _times(summary.when)
    return (
        *halves(summary.id),
        times[0],
        times[3],
        numbering.of(summary.types),
        numbering.of(summary.sides),
        numbering.of(summary.tags),
        numbering.of(tuple(map(str, summary.platform_ids))),
        bits(relation for relation, _ in summary.badge.counts),
        bits(spot.precision for spot in summary.spots),
        bits(summary.reliabilities),
        *(_place(member) for member in (summary.severity, summary.status)),
        *(_place(member) for member in (summary.theatre, summary.sensitivity)),
        _place(summary.counting_unit),
        UNSAID if summary.count is None else summary.count,
        any(act.when is not None for act in summary.acts),
    )


def halves(id_: UUID) -> tuple[int, int]:
    """Return the upper and the lower 64 bits of an identity."""
    return id_.int >> 64, id_.int & _LOW


def bits(members: Iterable[StrEnum]) -> int:
    """Return a number with the bit of each member set."""
    found = 0
    for member in members:
        found |= 1 << _place(member)
    return found


def _place(member: StrEnum) -> int:
    return PLACE_OF[type(member)][member]


def _act(act: Act, numbering: Numbering) -> tuple[int, ...]:
    return *_times(act.when), numbering.of(act.sides), numbering.of(act.platforms)


def bounds_us(when: When) -> tuple[int, int]:
    """Return the earliest start and the latest end of a time, open ones as far as time reaches."""
    low = FIRST_US if when.earliest_start is None else us_of(when.earliest_start)
    return low, LAST_US if when.latest_end is None else us_of(when.latest_end)


def _times(when: When | None) -> tuple[int, int, int, int]:
    if when is None:
        return UNDATED
    low, high = bounds_us(when)
    latest_start = high if when.latest_start is None else us_of(when.latest_start)
    earliest_end = low if when.earliest_end is None else us_of(when.earliest_end)
    return low, latest_start, earliest_end, high


def _spots(
    summary: IncidentSummary, acts: tuple[Act, ...], numbering: Numbering, figures: list[float]
) -> Iterator[bytes]:
    row_of = {act.episode_id: row for row, act in enumerate(acts) if act.episode_id is not None}
    shown = set(map(id, shown_spots(summary)))
    for spot in summary.spots:
        act = OF_ALL if spot.episode_id is None else row_of.get(spot.episode_id, OF_NONE)
        by = ESTIMATED if spot.claimed_by_id is None else numbering.of((spot.claimed_by,))
        begins = len(figures)
        figures += figures_of(spot.shape)
        yield _SPOT.pack(
            0, act, *_circle(spot.shape), by, begins, *_nature(spot), id(spot) in shown
        )


def _circle(shape: Shape) -> tuple[float, float, float, float]:
    """Return centre, radius and reach of a circle that holds the shape."""
    centre, radius_m = centre_of(shape), radius_m_of(shape)
    return centre.lat, centre.lon, radius_m, _reach_deg(centre.lat, radius_m)


def _reach_deg(lat: float, radius_m: float) -> float:
    tall = radius_m / _LEAST_M_PER_DEG
    if abs(lat) + tall > _POLEWARD:
        return _GIRTH_DEG
    return tall / cos(radians(abs(lat) + tall)) + _ROUNDING_DEG


# The reach is kept in single precision, and what has no extent is drawn as something of a metre.
_ROUNDING_DEG = 2e-5


def _nature(spot: Spot) -> tuple[int, int]:
    return _place(spot.precision), _KIND[type(spot.shape)]


_KIND = {type_: kind for kind, type_ in enumerate(KINDS)}

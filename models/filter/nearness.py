"""How near two incidents are in time, place and platforms, and why they may be one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import product
from uuid import UUID

from models.filter.summary import IncidentSummary
from models.position.geodesy import distance_m
from models.position.geometry import centre_of, gap_m, radius_m_of
from models.position.shape import LatLon, Shape
from models.value import Value
from models.when.period import gap_s
from models.when.when import When
from models.when.write import as_local

# A time wider than this, or a place, is only possibly the same as another.
WIDEST_TIME = timedelta(hours=36)
WIDEST_PLACE_M = 150_000.0
# Farther apart than this two incidents are not near.
MOST_APART_S, MOST_APART_M = 86_400.0, 100_000.0
# What agrees, in points; `ENOUGH` of them make two incidents near.
SAME, ALIKE, POSSIBLE, AS_GIVEN, OTHERS = 6, 4, 2, 5, -4
PLATFORMS, SIDES = 3, 1
ENOUGH = 5
APART = -99

Name = Callable[[UUID], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near(Value):
    """An incident that is near another, its points, and why, in words: "same day", ..."""

    summary: IncidentSummary
    points: int
    reasons: tuple[str, ...]


def near(one: IncidentSummary, other: IncidentSummary, name: Name) -> Near | None:
    """Return `other` as near to `one`, or None. What is not known speaks neither for nor against.

    `name` returns what a class of ship or aircraft is called.
    """
    points = points_of(one, other)
    if points < ENOUGH:
        return None
    whats = (time_words(one.when, other.when), place_words(one, other), who_words(one, other, name))
    return Near(summary=other, points=points, reasons=tuple(filter(None, whats)))


def points_of(one: IncidentSummary, other: IncidentSummary) -> int:
    """Return how much speaks for the two being one; the same whichever comes first."""
    return time_points(one.when, other.when) + place_points(one, other) + who_points(one, other)


def time_points(one: When | None, other: When | None) -> int:
    """Return what two times speak for; `APART` when they are more than a day apart."""
    if one is None or other is None:
        return 0
    if gap_s(one, other) > MOST_APART_S:
        return APART
    if is_fine(one) and is_fine(other):
        return ALIKE if gap_s(one, other) else SAME
    return AS_GIVEN if _bounds(one) == _bounds(other) else POSSIBLE


def _bounds(when: When) -> tuple[object, object]:
    return when.earliest_start, when.latest_end


def is_fine(when: When) -> bool:
    """Tell whether a time is known to within a day and a half."""
    start, end = when.earliest_start, when.latest_end
    return start is not None and end is not None and end - start <= WIDEST_TIME


def place_points(one: IncidentSummary, other: IncidentSummary) -> int:
    """Return what the nearest two of their places speak for; `APART` where all are far apart.

    Each place counts as the circle that holds it.
    """
    pairs = [(a.shape, b.shape) for a, b in product(one.spots, other.spots)]
    return max((_pair_points(a, b) for a, b in pairs), default=0)


def _pair_points(a: Shape, b: Shape) -> int:
    (here, radius), (there, other_radius) = circle_round(a), circle_round(b)
    apart = distance_m(here, there) - radius - other_radius
    if apart > MOST_APART_M:
        return APART
    if max(radius, other_radius) <= WIDEST_PLACE_M:
        return SAME if apart <= 0 else ALIKE
    return AS_GIVEN if a == b else POSSIBLE


@lru_cache(maxsize=4096)
def circle_round(shape: Shape) -> tuple[LatLon, float]:
    """Return the middle of a shape and the radius in metres of the circle that holds it."""
    return centre_of(shape), radius_m_of(shape)


def who_points(one: IncidentSummary, other: IncidentSummary) -> int:
    """Return what platforms and sides speak for; `OTHERS` where no side is in both."""
    if set(one.platform_ids) & set(other.platform_ids):
        return PLATFORMS
    if not one.sides or not other.sides:
        return 0
    return SIDES if set(one.sides) & set(other.sides) else OTHERS


def time_words(one: When | None, other: When | None) -> str:
    """Return how two times stand to one another: "same day", "5 h apart", "possibly ..."."""
    if one is None or other is None:
        return "no time given"
    if not (is_fine(one) and is_fine(other)):
        wider = other if is_fine(one) else one
        return f"possibly the same time ({as_local(wider)})"
    gap = gap_s(one, other)
    return f"{max(1, round(gap / 3600))} h apart" if gap else "same day"


def place_words(one: IncidentSummary, other: IncidentSummary) -> str:
    """Return how the nearest two places stand: "38 km apart, uncertainties overlap"."""
    pairs = [(a.shape, b.shape) for a, b in product(one.spots, other.spots)]
    if not pairs:
        return ""
    a, b = min(pairs, key=lambda pair: (-_pair_points(*pair), _between_m(*pair)))
    doubt_m = max(circle_round(a)[1], circle_round(b)[1])
    if doubt_m > WIDEST_PLACE_M:
        return f"possibly the same place (within {doubt_m / 1000:.0f} km)"
    gap = gap_m(a, b)
    how = f"uncertainties {gap / 1000:.0f} km apart" if gap else "uncertainties overlap"
    return f"{_between_m(a, b) / 1000:.0f} km apart, {how}"


def _between_m(a: Shape, b: Shape) -> float:
    return distance_m(circle_round(a)[0], circle_round(b)[0])


def who_words(one: IncidentSummary, other: IncidentSummary, name: Name) -> str:
    """Return what is in both: platforms, or else sides."""
    platforms = [id_ for id_ in one.platform_ids if id_ in other.platform_ids]
    both = [name(id_) for id_ in platforms] or [s for s in one.sides if s in other.sides]
    return f"{', '.join(sorted(both))} in both" if both else ""

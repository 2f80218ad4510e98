"""Compass words: where they point, and how wide a word may mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_NORTH_TO_SOUTH = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE")
_SOUTH_TO_NORTH = ("S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
_POINTS = (*_NORTH_TO_SOUTH, *_SOUTH_TO_NORTH)
_WORDS = {"N": "north", "E": "east", "S": "south", "W": "west"}


@dataclass(frozen=True, slots=True)
class Direction:
    """A bearing in degrees and the half-width of what its word covers: ±22.5 or ±11.25."""

    bearing_deg: float
    half_deg: float


def direction_named(words: str) -> Direction | None:
    """Return the direction of a compass word ("west", "south-east", "ENE", "northwestern")."""
    return _DIRECTIONS.get(re.sub(r"[\s-]|ern\b|ward\b|wards\b|erly\b", "", words.casefold()))


def compass_point(bearing_deg: float) -> str:
    """Return the nearest of the 16 points, "WSW"."""
    return _POINTS[round(bearing_deg / 22.5) % 16]


def _spelled(point: str) -> str:
    return "".join(_WORDS[letter] for letter in point)


def _directions() -> Mapping[str, Direction]:
    table = {}
    for n, point in enumerate(_POINTS):
        direction = Direction(n * 22.5, 11.25 if len(point) == 3 else 22.5)
        table[point.casefold()] = table[_spelled(point)] = direction
    return MappingProxyType(table)


_DIRECTIONS = _directions()
_COMPASS = r"(?:north|south|east|west)(?:[\s-]?(?:north|south|east|west)){0,2}(?:ern|wards?|erly)?"
COMPASS_WORD = rf"(?:{_COMPASS}|{'|'.join(sorted(_POINTS, key=len, reverse=True)).casefold()})"

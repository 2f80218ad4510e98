"""What the metadata of a tile file may say, taken with care: anybody may have written it."""

from collections.abc import Mapping, Sequence
from math import isfinite

from selectolax.lexbor import LexborHTMLParser

from models.tiles.tile_source import MOST_ZOOM, About

_WORLD = (-180.0, -85.06, 180.0, 85.06)
_MOST_WORDS = 300


def about_of(
    said: Mapping[str, object], zooms: tuple[object, object], bounds: Sequence[object], name: str
) -> About:
    """Return what is said; what makes no sense is as if it were not said.

    Attributions are often HTML: only their text is kept.
    """
    low, high = (_zoom(zoom) for zoom in zooms)
    return About(
        name=_words(said.get("name")) or name,
        attribution=_words(said.get("attribution")),
        min_zoom=low if low is not None else 0,
        max_zoom=high if high is not None and high >= (low or 0) else MOST_ZOOM,
        bounds=_bounds(bounds),
    )


def _words(value: object) -> str:
    text = LexborHTMLParser(str(value or "")[: _MOST_WORDS * 10]).text()
    return " ".join(text.split())[:_MOST_WORDS]


def _zoom(value: object) -> int | None:
    try:
        zoom = int(str(value))
    except ValueError:
        return None
    return zoom if 0 <= zoom <= MOST_ZOOM else None


def _bounds(values: Sequence[object]) -> tuple[float, float, float, float]:
    try:
        west, south, east, north = (float(str(value)) for value in values)
    except ValueError:
        return _WORLD
    sound = all(map(isfinite, (west, south, east, north))) and west < east and south < north
    within = west >= _WORLD[0] and east <= _WORLD[2] and south >= -90 and north <= 90
    return (west, south, east, north) if sound and within else _WORLD

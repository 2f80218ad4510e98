"""Shapes as the page draws them: parts of longitude and latitude, split at the antimeridian."""

from functools import lru_cache
from typing import Any

from models.position.geometry import outline
from models.position.shape import Shape

# A metre is enough for a drawing; the shape itself is never rounded.
_DIGITS = 5

Parts = tuple[tuple[tuple[float, float], ...], ...]


@lru_cache(maxsize=8192)
def parts_of(shape: Shape) -> Parts:
    """Return the rings of an area, holes among them, or the paths of a line; lon before lat."""
    return tuple(_rounded(path) for piece in _pieces(outline(shape)) for path in _paths(piece))


def _pieces(geometry: Any) -> list[Any]:
    return list(getattr(geometry, "geoms", [geometry]))


def _paths(piece: Any) -> list[Any]:
    if piece.geom_type == "Polygon":
        return [piece.exterior, *piece.interiors]
    return [piece]


def _rounded(path: Any) -> tuple[tuple[float, float], ...]:
    return tuple((round(x, _DIGITS), round(y, _DIGITS)) for x, y, *_ in path.coords)

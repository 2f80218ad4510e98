"""Map tiles beside the coast: which there are, and one square of one of them."""

import re
from typing import Any

from maps.map_data import MapData
from models.tiles.tile_source import is_on_map, picture

_SQUARE = re.compile(r"/tiles/(\d{1,3})/(\d{1,2})/(\d{1,8})/(\d{1,8})")


def tiles(data: MapData) -> dict[str, Any]:
    """Return {"tiles": [...]}, the lowest first, each with its number in the path of a square."""
    return {
        "tiles": [
            {
                "number": number,
                "attribution": source.about.attribution or source.about.name,
                "min_zoom": source.about.min_zoom,
                "max_zoom": source.about.max_zoom,
                "bounds": source.about.bounds,
            }
            for number, source in enumerate(data.tiles)
        ]
    }


def square(path: str, data: MapData) -> tuple[str, bytes] | None:
    """Return the picture that a path names; None for what is none, or is not there."""
    found = _SQUARE.fullmatch(path)
    if found is None:
        return None
    number, zoom, column, line = map(int, found.groups())
    if number >= len(data.tiles) or not is_on_map(zoom, column, line):
        return None
    return picture(data.tiles[number].tile(zoom, column, line))

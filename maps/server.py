"""The map's own scheme, without Qt: a path goes in, a type and bytes come out."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any

from maps.answers.drawn import drawn
from maps.answers.incidents import incidents_in
from maps.answers.places import places
from maps.answers.selected import selected
from maps.answers.zones import zones
from maps.assets import asset
from maps.extent import Box
from maps.map_data import MapData
from maps.outline import parts_of
from maps.page import live_page
from maps.symbol_words import frames
from models.position.shape import Line

Answer = tuple[str, bytes]
Query = Mapping[str, str]

_HTML, _JSON = "text/html", "application/json"
_MOST_ZOOM = 22


@dataclass(frozen=True, slots=True)
class Served:
    """What one load of the page stands on: its nonce, its look, and the state of the data."""

    nonce: str
    theme: str = "light"
    revision: int = 0


def answer(path: str, query: Query, data: MapData, served: Served) -> Answer | None:
    """Return the mime type and the bytes of a path of the scheme, or None for an unknown one.

    A query that makes no sense is answered like an unknown path.
    """
    if path == "/":
        return _HTML, live_page(served.nonce)
    if path.startswith("/assets/"):
        return asset(path.removeprefix("/assets/"))
    if path == "/data/state":
        return _JSON, _packed(_state(data, served))
    if path == "/data/incidents":
        return _incidents(query, data)
    maker = _MAKERS.get(path)
    return (_JSON, _packed(maker(data))) if maker else None


def _incidents(query: Query, data: MapData) -> Answer | None:
    box, zoom = _box(query), _number(query.get("zoom", ""))
    if box is None or zoom is None or not 0 <= zoom <= _MOST_ZOOM:
        return None
    return _JSON, _packed(incidents_in(data, box, int(zoom)))


def _box(query: Query) -> Box | None:
    given = [_number(query.get(side, "")) for side in ("west", "south", "east", "north")]
    sides = [number for number in given if number is not None]
    if len(sides) < len(given) or sides[0] > sides[2] or sides[1] > sides[3]:
        return None
    return Box(*sides)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None


def _state(data: MapData, served: Served) -> dict[str, Any]:
    extent = data.table.extent()
    return {
        "theme": served.theme,
        "revision": served.revision,
        "selected": data.marked_id,
        "extent": asdict(extent) if extent else None,
    }


def _viewpoint(data: MapData) -> dict[str, Any]:
    """Return what the legend says of the frames, and which identities it explains."""
    return {"words": data.viewpoint.words(), "frames": frames() if data.viewpoint.side else []}


def _preview(data: MapData) -> dict[str, Any]:
    shape = data.preview
    return {"parts": parts_of(shape) if shape else (), "open": isinstance(shape, Line)}


_MAKERS: Mapping[str, Callable[[MapData], dict[str, Any]]] = {
    "/data/zones": zones,
    "/data/places": places,
    "/data/selected": selected,
    "/data/preview": _preview,
    "/data/viewpoint": _viewpoint,
    "/data/drawn": drawn,
}


def _packed(value: dict[str, Any]) -> bytes:
    # Escaped to ASCII: a lone surrogate in somebody's text is no reason to fail.
    return json.dumps(value, allow_nan=False, separators=(",", ":")).encode("ascii")

"""The map's own scheme, without Qt: a path goes in, a type and bytes come out."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from math import isfinite
from typing import Any
from uuid import UUID

from maps.answers.drawn import drawn
from maps.answers.hotspots import hotspots
from maps.answers.incidents import density_in, incidents_in
from maps.answers.places import places
from maps.answers.selected import selected
from maps.answers.tiles import square, tiles
from maps.answers.words import words_of
from maps.answers.zones import zones
from maps.assets import asset
from maps.extent import Box
from maps.map_data import MapData
from maps.mercator import MOST_ZOOM
from maps.outline import parts_of
from maps.page import live_page
from maps.symbol_words import frames
from maps.window import is_screen
from models.position.shape import Line

Answer = tuple[str, bytes]
Query = Mapping[str, str]

_HTML, _JSON, _NUMBERS = "text/html", "application/json", "application/octet-stream"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# What is worked out from all incidents, on a worker; the rest needs the log itself, or is quick.
_LONG = frozenset({"/data/state", "/data/incidents", "/data/heat"})
_TILES = "/tiles/"
_FILES = ("/assets/", _TILES)


@dataclass(frozen=True, slots=True)
class Served:
    """What one load of the page stands on: its nonce, its look, and the state of the data.

    `parts` says which layers are shown and whether the legend is open, by their names; what is
    not named there is as the page has it.
    """

    nonce: str
    theme: str = "light"
    revision: int = 0
    parts: Mapping[str, bool] = field(default_factory=dict)


def answer(path: str, query: Query, data: MapData, served: Served) -> Answer | None:
    """Return the mime type and the bytes of a path of the scheme, or None for an unknown one.

    A query that makes no sense is answered like an unknown path.
    """
    if path == "/":
        return _HTML, live_page(served.nonce)
    if path.startswith(_FILES):
        return square(path, data) or asset(path.removeprefix("/assets/"))
    if path == "/data/state":
        return _JSON, _packed(_state(data, served))
    if path in _IN_BOX:
        return _in_box(path, query, data, served)
    if path == "/data/words":
        return _JSON, _packed(words_of(data, _ids(query)))
    maker = _MAKERS.get(path)
    return (_JSON, _packed(maker(data))) if maker else None


def is_long(path: str) -> bool:
    """Say whether a path is answered from all incidents, or from a file: on a worker."""
    return path in _LONG or path.startswith(_TILES)


def _in_box(path: str, query: Query, data: MapData, served: Served) -> Answer | None:
    box, zoom = _box(query), _number(query.get("zoom", ""))
    if box is None or zoom is None or not 0 <= zoom <= MOST_ZOOM:
        return None
    if not is_screen(box, int(zoom)):
        return None
    return _NUMBERS, _IN_BOX[path](data, box, int(zoom), served.revision)


def _ids(query: Query) -> list[UUID]:
    """Return the identities of a query, in its order; what is none is passed over."""
    given = query.get("ids", "").split(",")
    return [UUID(one) for one in given if _UUID.fullmatch(one)]


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
    extent = data.table().extent()
    return {
        "theme": served.theme,
        "revision": served.revision,
        "parts": dict(served.parts),
        "selected": data.marked_id,
        "extent": asdict(extent) if extent else None,
    }


def _viewpoint(data: MapData) -> dict[str, Any]:
    """Return what the legend says of the frames, and which identities it explains."""
    return {"words": data.viewpoint.words(), "frames": frames() if data.viewpoint.side else []}


def _preview(data: MapData) -> dict[str, Any]:
    shape = data.preview
    return {"parts": parts_of(shape) if shape else (), "open": isinstance(shape, Line)}


_IN_BOX: Mapping[str, Callable[[MapData, Box, int, int], bytes]] = {
    "/data/incidents": incidents_in,
    "/data/heat": density_in,
}
_MAKERS: Mapping[str, Callable[[MapData], dict[str, Any]]] = {
    "/data/zones": zones,
    "/data/places": places,
    "/data/selected": selected,
    "/data/preview": _preview,
    "/data/viewpoint": _viewpoint,
    "/data/drawn": drawn,
    "/data/tiles": tiles,
    "/data/hotspots": hotspots,
}


def _packed(value: dict[str, Any]) -> bytes:
    # Escaped to ASCII: a lone surrogate in somebody's text is no reason to fail.
    return json.dumps(value, allow_nan=False, separators=(",", ":")).encode("ascii")

"""What the page may load: a fixed table of our own files and of vendored ones."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import resources

_ROOT: Final = Path(resources.__file__).parent
_JS, _CSS, _JSON, _PNG, _TTF = (
    "text/javascript",
    "text/css",
    "application/json",
    "image/png",
    "font/ttf",
)

OWN_SCRIPTS: Final = (
    "core.js",
    "canvas_layer.js",
    "base_map.js",
    "base_map_worker.js",
    "graticule.js",
    "labels.js",
    "zones.js",
    "places.js",
    "answers.js",
    "cells.js",
    "incidents.js",
    "heat.js",
    "hotspots.js",
    "uncertainty.js",
    "keys.js",
    "rivals.js",
    "preview.js",
    "areas.js",
    "tiles.js",
    "drawings.js",
    "controls.js",
    "tools.js",
    "words.js",
    "live.js",
)
_VENDOR_SCRIPTS: Final = ("leaflet.js", "milsymbol.js", "topojson-client.js", "geojson-vt.js")
_COASTS: Final = ("land-110m.json", "land-10m.json")
_PICTURES: Final = ("layers.png", "layers-2x.png")
_FONTS: Final = (
    "NotoSans_400Regular.ttf",
    "NotoSans_700Bold.ttf",
    "NotoSans_400Regular_Italic.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansJP_400Regular.ttf",
    "NotoSansKR_400Regular.ttf",
    "NotoSansSC_400Regular.ttf",
)


def _table() -> dict[str, tuple[str, Path]]:
    web, fonts = _ROOT / "web", _ROOT / "fonts" / "vendor"
    vendor = web / "vendor"
    return {
        "map.css": (_CSS, web / "map.css"),
        "leaflet.css": (_CSS, vendor / "leaflet.css"),
        **{name: (_JS, web / name) for name in OWN_SCRIPTS},
        **{name: (_JS, vendor / name) for name in _VENDOR_SCRIPTS},
        **{name: (_JSON, vendor / name) for name in _COASTS},
        **{f"images/{name}": (_PNG, vendor / "images" / name) for name in _PICTURES},
        **{f"fonts/{name}": (_TTF, fonts / name) for name in _FONTS},
    }


ASSETS: Final[Mapping[str, tuple[str, Path]]] = MappingProxyType(_table())


@lru_cache(maxsize=len(ASSETS))
def asset(name: str) -> tuple[str, bytes] | None:
    """Return the mime type and the bytes of a file of the table, or None for any other name."""
    entry = ASSETS.get(name)
    return (entry[0], entry[1].read_bytes()) if entry else None

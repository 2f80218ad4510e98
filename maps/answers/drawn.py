"""Kept areas as named outlines; rings, bearing lines and measured ways as labelled paths."""

from typing import Any

from maps.drawing import Drawing, paths_of
from maps.map_data import MapData
from maps.outline import parts_of
from models.catalogue.kept import Area
from models.position.geodesy import Numbers
from models.position.geometry import centre_of

# A metre is enough for a drawing.
_DIGITS = 5


def drawn(data: MapData) -> dict[str, Any]:
    """Return {"areas": [...], "drawings": [...]} with longitude before latitude in paths."""
    return {
        "areas": [_area(area) for area in data.drawn.areas],
        "drawings": [_drawing(drawing) for drawing in data.drawn.drawings],
    }


def _area(area: Area) -> dict[str, Any]:
    centre = centre_of(area.shape)
    return {
        "id": str(area.id),
        "name": area.name,
        "lat": centre.lat,
        "lon": centre.lon,
        "parts": parts_of(area.shape),
    }


def _drawing(drawing: Drawing) -> dict[str, Any]:
    return {
        "paths": [_rounded(path) for path in paths_of(drawing)],
        "dots": [(at.lon, at.lat) for at in drawing.dots],
        "notes": [
            {"lat": note.place.lat, "lon": note.place.lon, "text": note.text}
            for note in drawing.notes
        ],
    }


def _rounded(path: Numbers) -> list[list[float]]:
    rounded: list[list[float]] = path.round(_DIGITS).tolist()
    return rounded

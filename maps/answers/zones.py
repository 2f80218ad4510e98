"""The declared zones, each with its issuer and how sure its line is."""

from typing import Any

from maps.map_data import MapData
from maps.outline import parts_of
from models.catalogue.zone import Zone
from models.position.shape import Line

_SURE = {"high", "medium-high"}


def zones(data: MapData) -> dict[str, Any]:
    """Return {"zones": [...]}; a line of low or unstated confidence is marked as dashed."""
    return {"zones": [_zone(zone, data) for zone in data.catalogue.all(Zone)]}


def _zone(zone: Zone, data: MapData) -> dict[str, Any]:
    return {
        "id": str(zone.id),
        "name": data.catalogue.name_of(zone.id) or zone.code,
        "declared": f"as declared by {zone.issuer}" if zone.issuer else "issuer not recorded",
        "confidence": f"confidence: {zone.confidence or 'not recorded'}",
        "open": "open line; encloses nothing" if zone.open else "",
        "kind": zone.kind.value,
        "dashed": zone.confidence not in _SURE,
        "closed": not isinstance(zone.shape, Line),
        "parts": parts_of(zone.shape),
    }

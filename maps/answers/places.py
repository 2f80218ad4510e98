"""Names on the map: seas, straits and the islets that the base map lacks, by every party's name."""

from typing import Any

from maps.map_data import MapData
from models.catalogue.name import Name
from models.catalogue.place import Place, PlaceKind
from models.position.geometry import centre_of, radius_m_of

# An island or reef up to this size gets a mark of its own: the base map may not have it.
_ISLET_M = 6_000.0
_DRY = {PlaceKind.ISLAND, PlaceKind.ISLAND_GROUP, PlaceKind.REEF}
_WATER = {PlaceKind.SEA, PlaceKind.STRAIT, PlaceKind.GULF}
_LANG = "en"


def places(data: MapData) -> dict[str, Any]:
    """Return {"places": [...]}, each with the names that all parties use."""
    return {"places": [_place(place) for place in data.catalogue.all(Place)]}


def every_name(names: tuple[Name, ...]) -> str:
    """Return the English names, each followed by who uses it where that is told, in their order.

    A name that nobody is said to use alone comes first; without any English name the first stands.
    """
    ours = [name for name in names if name.lang == _LANG] or list(names[:1])
    in_turn = sorted(ours, key=lambda name: name.used_by)
    return " / ".join(f"{n.text} ({n.used_by})" if n.used_by else n.text for n in in_turn)


def _place(place: Place) -> dict[str, Any]:
    centre, radius_m = centre_of(place.shape), radius_m_of(place.shape)
    return {
        "id": str(place.id),
        "text": every_name(place.names),
        "kind": "water" if place.kind in _WATER else "dry" if place.kind in _DRY else "other",
        "islet": place.kind in _DRY and radius_m <= _ISLET_M,
        "lat": centre.lat,
        "lon": centre.lon,
        "radius_m": radius_m,
    }

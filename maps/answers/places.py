"""Names on the map: seas, straits and the islets that the base map lacks, by every party's name."""

from typing import Any

from maps.map_data import MapData
from models.catalogue.name import Name
from models.catalogue.place import Place, PlaceKind
from models.position.geometry import centre_of, radius_m_of

# An island up to this size gets a mark of its own, as a reef does: the base map may lack it.
_ISLET_M = 6_000.0
_DRY = {PlaceKind.ISLAND, PlaceKind.ISLAND_GROUP, PlaceKind.REEF}
_WATER = {PlaceKind.SEA, PlaceKind.STRAIT, PlaceKind.GULF}
_LANG, _BETWEEN = "en", " / "


def places(data: MapData) -> dict[str, Any]:
    """Return {"places": [...]}, each with the names that all parties use."""
    return {"places": [_place(place) for place in data.catalogue.all(Place)]}


def every_name(names: tuple[Name, ...]) -> str:
    """Return one English name for each party, followed by the party's code, in order of codes.

    A name that is nobody's own comes first, unless it only strings the parties' names together.
    Without any English name the first one stands.
    """
    ours = [name for name in names if name.lang == _LANG] or list(names[:1])
    first = {name.used_by: name.text for name in reversed(ours)}
    if len(first) > 1 and _BETWEEN in first.get("", ""):
        del first[""]
    return _BETWEEN.join(f"{first[by]} ({by})" if by else first[by] for by in sorted(first))


def _place(place: Place) -> dict[str, Any]:
    centre, radius_m = centre_of(place.shape), radius_m_of(place.shape)
    return {
        "id": str(place.id),
        "text": every_name(place.names),
        "kind": "water" if place.kind in _WATER else "dry" if place.kind in _DRY else "other",
        "islet": place.kind is PlaceKind.REEF or (place.kind in _DRY and radius_m <= _ISLET_M),
        "lat": centre.lat,
        "lon": centre.lon,
        "radius_m": radius_m,
    }

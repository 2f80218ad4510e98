"""Named places of the seas concerned, with each party's name for them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.catalogue.name import Name
from models.position.shape import Shape
from models.value import Value


class PlaceKind(StrEnum):
    """What sort of place it is."""

    ISLAND = "island"
    ISLAND_GROUP = "island_group"
    REEF = "reef"
    CAPE = "cape"
    COAST = "coast"
    STRAIT = "strait"
    SEA = "sea"
    GULF = "gulf"
    PORT = "port"
    AIRFIELD = "airfield"
    CITY = "city"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Value):
    """A named place. `shape` bounds it: a circle round its centre, or its outline.

    `confidence` is how sure the position is ("high", "medium", "low"), `source` where it is from.
    """

    id: UUID
    names: tuple[Name, ...]
    kind: PlaceKind
    shape: Shape
    confidence: str = ""
    source: str = ""
    note: str = ""

"""Who acts or speaks, and the side it belongs to."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.catalogue.name import Name
from models.value import Value


class PartyKind(StrEnum):
    """What sort of body a party is."""

    STATE = "state"
    BLOC = "bloc"
    MINISTRY = "ministry"
    SERVICE = "service"
    STATE_MEDIA = "state_media"
    INDEPENDENT_MEDIA = "independent_media"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    NGO = "ngo"
    EXPERT = "expert"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Value):
    """A body that acts or speaks.

    `code` is short and unique ("JP", "JP/MOD"). `side_id` names the state or bloc that it belongs
    to; a side has none, and neither has a body that belongs to no side (an independent paper).
    `aligned_with` only labels corroboration ("allied") and never discards it.
    `colour` (#rrggbb) is the side's on map and matrix; empty lets the program choose one.
    """

    id: UUID
    code: str
    names: tuple[Name, ...]
    kind: PartyKind
    parent_id: UUID | None = None
    side_id: UUID | None = None
    aligned_with: tuple[UUID, ...] = ()
    colour: str = ""
    note: str = ""

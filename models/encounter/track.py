"""The path of a participant: evidence with a source, not truth."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.position.shape import LatLon
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix(Value):
    """Where and when, with the altitude and the radius of doubt where they are known."""

    at: datetime | None
    place: LatLon
    altitude_m: float | None = None
    radius_m: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Value):
    """Fixes in order, of one participant, as one source gives them."""

    id: UUID
    participant_id: UUID | None = None
    source_id: UUID | None = None
    method: str = ""
    fixes: tuple[Fix, ...] = ()
    note: str = ""

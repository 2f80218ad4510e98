"""A position: a shape on the earth with its uncertainty and the words it was given in."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.position.shape import Shape, check_range
from models.value import Value


class PositionNotation(StrEnum):
    """The notation a position was given in."""

    DECIMAL = "decimal"
    DMS = "dms"
    DDM = "ddm"
    UTM = "utm"
    MGRS = "mgrs"
    GEOREF = "georef"
    RELATIVE = "relative"
    NAMED = "named"
    PICKED = "picked"
    DRAWN = "drawn"
    UNSTATED = "unstated"


class PositionPrecision(StrEnum):
    """How finely a place was given; the default radius of each stands in domain.md 2.5."""

    SURVEYED = "surveyed"
    COORDINATE = "coordinate"
    MAPPED = "mapped"
    RELATIVE = "relative"
    NAMED_PLACE = "named_place"
    SEA_AREA = "sea_area"
    THEATRE = "theatre"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Value):
    """A place as somebody gave it. `shape` is None when only the words are known.

    The shape holds the true place with `confidence_pct` percent. `words` are kept as given.
    `anchor_id` names the Place that a relative or named position was computed from;
    `bearing_deg` and `distance_m` are that computation's inputs.
    """

    shape: Shape | None = None
    words: str = ""
    notation: PositionNotation = PositionNotation.UNSTATED
    precision: PositionPrecision = PositionPrecision.UNKNOWN
    confidence_pct: int = 95
    datum: str = "WGS84"
    anchor_id: UUID | None = None
    bearing_deg: float | None = None
    distance_m: float | None = None

    def __post_init__(self) -> None:
        """Refuse confidences that are none."""
        check_range("confidence_pct", self.confidence_pct, 1, 100)

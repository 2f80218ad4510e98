"""One neutral sentence about an incident that can be so or not so."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.value import Value


class PropositionKind(StrEnum):
    """What sort of sentence it is; characterisations are shown and never scored."""

    FACT = "fact"
    FIGURE = "figure"
    CATEGORY = "category"
    TIME = "time"
    PLACE = "place"
    LEGAL = "legal"
    CHARACTERISATION = "characterisation"


class QuantityKind(StrEnum):
    """What a figure measures; only like kinds are compared."""

    CPA_SLANT = "cpa_slant"
    LATERAL_SEPARATION = "lateral_separation"
    VERTICAL_SEPARATION = "vertical_separation"
    RANGE_AT_ILLUMINATION = "range_at_illumination"
    DISTANCE_TO_POINT = "distance_to_point"
    ALTITUDE = "altitude"
    SPEED = "speed"
    DURATION = "duration"
    COUNT_PLATFORMS = "count_platforms"
    COUNT_SORTIES = "count_sorties"
    COUNT_ACTS = "count_acts"
    COUNT_PERSONS = "count_persons"
    DEPTH_OF_ENTRY = "depth_of_entry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition(Value):
    """One predicate in neutral voice, its actor named.

    `predicate` is a code of the vocabulary or empty for free words; `actor_id` is the side whose
    act it is, by which a counter-accusation is recognised. `episode_id` is None where it is about
    the whole incident.
    """

    id: UUID
    text: str
    kind: PropositionKind = PropositionKind.FACT
    predicate: str = ""
    quantity_kind: QuantityKind | None = None
    episode_id: UUID | None = None
    actor_id: UUID | None = None
    object_id: UUID | None = None
    note: str = ""

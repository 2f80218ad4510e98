"""One act within an incident, in the analyst's frame."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.participant import Participant
from models.position.position import Position
from models.value import Value
from models.when.when import When


class RadarMode(StrEnum):
    """The mode a radar is said to have been in."""

    UNSPECIFIED = "unspecified"
    SEARCH = "search"
    TRACK_WHILE_SCAN = "track_while_scan"
    SINGLE_TARGET_TRACK = "single_target_track"
    ILLUMINATION = "illumination"


class EmissionPattern(StrEnum):
    """How an emission went on."""

    UNSPECIFIED = "unspecified"
    CONTINUOUS = "continuous"
    INTERMITTENT = "intermittent"


class EvidenceReleased(StrEnum):
    """What was made public of an emission."""

    NONE = "none"
    AUDIO = "audio"
    VIDEO = "video"
    WARNING_RECEIVER = "warning_receiver"
    TRACK_MAP = "track_map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Emission(Value):
    """A radar emission as alleged; its duration and range are claims."""

    radar_mode_alleged: RadarMode = RadarMode.UNSPECIFIED
    pattern: EmissionPattern = EmissionPattern.UNSPECIFIED
    evidence_released: tuple[EvidenceReleased, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(Value):
    """One act with its own time, place and participants.

    `when` and `position` are the analyst's estimate, each with its method and each absent when
    there is none. What the sides say of time and place stands only in their claims.
    """

    id: UUID
    label: str = ""
    when: When | None = None
    when_method: str = ""
    position: Position | None = None
    position_method: str = ""
    estimated_by: str = ""
    participants: tuple[Participant, ...] = ()
    emission: Emission | None = None
    note: str = ""

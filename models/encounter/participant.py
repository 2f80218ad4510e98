"""A platform in an episode: whose, of which service, in what role, how many, how identified."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.problem import Problem
from models.value import Value


class Service(StrEnum):
    """The service that a participant belongs to: the variable that analysts ask for first."""

    NAVY = "navy"
    NAVAL_AVIATION = "naval_aviation"
    AIR_FORCE = "air_force"
    ARMY = "army"
    MARINES = "marines"
    COAST_GUARD = "coast_guard"
    MARITIME_MILITIA = "maritime_militia"
    CIVIL_STATE = "civil_state"
    CIVIL = "civil"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a participant did in an episode, without saying who was right."""

    INITIATOR_AS_ALLEGED = "initiator_as_alleged"
    RESPONDER = "responder"
    BYSTANDER = "bystander"
    UNKNOWN = "unknown"


class IdentificationBasis(StrEnum):
    """How it is known what the participant was."""

    VISUAL = "visual"
    NUMBER = "number"
    ELECTRONIC = "electronic"
    AIS_ADSB = "ais_adsb"
    OFFICIAL_CLAIM = "official_claim"
    PRESUMED = "presumed"
    UNKNOWN = "unknown"


class Answer(StrEnum):
    """Answer to a question of fact about one aircraft or ship."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Value):
    """One platform, or several alike, in one episode.

    Counts are as few, as best known, as many; each may be unknown (None).
    `flight_plan`, `transponder` and `radio_contact` are the three questions of Baltic releases.
    """

    id: UUID
    side_id: UUID | None = None
    service: Service = Service.UNKNOWN
    role: Role = Role.UNKNOWN
    platform_id: UUID | None = None
    unit_id: UUID | None = None
    count_low: int | None = None
    count_best: int | None = None
    count_high: int | None = None
    identification_basis: IdentificationBasis = IdentificationBasis.UNKNOWN
    flight_plan: Answer = Answer.NOT_APPLICABLE
    transponder: Answer = Answer.NOT_APPLICABLE
    radio_contact: Answer = Answer.NOT_APPLICABLE
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse counts that are negative or out of order."""
        counts = [n for n in (self.count_low, self.count_best, self.count_high) if n is not None]
        if any(n < 0 for n in counts):
            raise Problem("a count below zero", where="count_low")
        if counts != sorted(counts):
            mend = "Give the lowest count first, then the best, then the highest."
            raise Problem("counts out of order", where="count_low", mend=mend)

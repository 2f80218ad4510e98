"""One encounter as logged: a neutral container in which everything factual belongs to somebody."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.assessment import Assessment
from models.encounter.claim import Claim
from models.encounter.episode import Episode
from models.encounter.link import ContextLink, IncidentLink
from models.encounter.marking import Marking
from models.encounter.note import Note
from models.encounter.proposition import Proposition
from models.encounter.publication import Publication
from models.encounter.reporting import Reporting
from models.encounter.statement import Statement
from models.encounter.track import Track
from models.value import Value


class Status(StrEnum):
    """How far the analysts' work on an incident has come."""

    DRAFT = "draft"
    UNDER_REVIEW = "under_review"
    REVIEWED = "reviewed"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    DUPLICATE = "duplicate"


class Severity(StrEnum):
    """The three classes of the European Leadership Network, and "not determined"."""

    NOT_DETERMINED = "not_determined"
    NEAR_ROUTINE = "near_routine"
    SERIOUS = "serious"
    HIGH_RISK = "high_risk"


class ForceLevel(StrEnum):
    """Force as reported, reduced from the MID scale."""

    NOT_DETERMINED = "not_determined"
    NONE = "none"
    THREAT = "threat"
    DISPLAY = "display"
    USE_SHORT_OF_INJURY = "use_short_of_injury"
    USE_WITH_HARM = "use_with_harm"


class CollisionRisk(StrEnum):
    """The UK Airprox Board's categories; D is "not determined"."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Theatre(StrEnum):
    """The sea or region, for sorting; no geometry follows from it."""

    EAST_CHINA_SEA = "east_china_sea"
    TAIWAN_STRAIT = "taiwan_strait"
    SOUTH_CHINA_SEA = "south_china_sea"
    SEA_OF_JAPAN_EAST_SEA = "sea_of_japan_east_sea"
    WEST_PACIFIC = "west_pacific"
    YELLOW_SEA = "yellow_sea"
    OKHOTSK_KURILS = "okhotsk_kurils"
    BALTIC = "baltic"
    BARENTS_NORTH_SEA = "barents_north_sea"
    BLACK_SEA = "black_sea"
    MEDITERRANEAN = "mediterranean"
    GULF = "gulf"
    ARCTIC_ALASKA = "arctic_alaska"
    OTHER = "other"


class Response(StrEnum):
    """What the other side did about it."""

    SCRAMBLE = "scramble"
    SHADOW = "shadow"
    RADIO_WARNING = "radio_warning"
    INTERCEPT = "intercept"
    PROTEST = "protest"
    HOTLINE = "hotline"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerLabel(Value):
    """A label that an issuer gave ("unsafe and unprofessional"), verbatim."""

    text: str
    lang: str = "en"
    issuer_id: UUID | None = None


class LegalArea(StrEnum):
    """The legal kind of place, always by somebody's claim."""

    LAND = "land"
    INTERNAL_WATERS = "internal_waters"
    TERRITORIAL_SEA = "territorial_sea"
    CONTIGUOUS_ZONE = "contiguous_zone"
    EEZ = "eez"
    HIGH_SEAS = "high_seas"
    NATIONAL_AIRSPACE = "national_airspace"
    INTERNATIONAL_AIRSPACE = "international_airspace"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalAreaClaim(Value):
    """A legal kind of place and the party by whose claim it is that; `whose` it is said to be."""

    area: LegalArea
    by_id: UUID | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Value):
    """Harm of one kind on one side. "None reported" (`none_reported`) is not nought."""

    what: str
    side_id: UUID | None = None
    count_low: int | None = None
    count_best: int | None = None
    count_high: int | None = None
    none_reported: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInvoked(Value):
    """A body of rules that a party invoked (CUES, COLREG, UNCLOS ...)."""

    code: str
    by_id: UUID | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Value):
    """One encounter. `ref` never changes and is never reused; `types[0]` is the primary type.

    `principals` are the sides between which relations are computed; empty means the sides of the
    participants. Relation, corroboration and badge are computed by `models.rules`, never stored.
    `first_claim` keeps the words of a claim to be the first of its kind.
    `publications` are in order; while `status` is published nothing of the incident changes but
    that it is reopened (`models.review`).
    """

    id: UUID
    ref: str = ""
    title: str
    summary: str = ""
    status: Status = Status.DRAFT
    duplicate_of_id: UUID | None = None
    severity: Severity = Severity.NOT_DETERMINED
    severity_rationale: str = ""
    issuer_labels: tuple[IssuerLabel, ...] = ()
    force_level: ForceLevel = ForceLevel.NOT_DETERMINED
    risk_of_collision: CollisionRisk | None = None
    risk_reasoning: str = ""
    types: tuple[str, ...] = ()
    theatre: Theatre = Theatre.OTHER
    legal_areas: tuple[LegalAreaClaim, ...] = ()
    principals: tuple[UUID, ...] = ()
    episodes: tuple[Episode, ...] = ()
    statements: tuple[Statement, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    claims: tuple[Claim, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    responses: tuple[Response, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    reporting: Reporting | None = None
    rules_invoked: tuple[RuleInvoked, ...] = ()
    first_claim: str = ""
    weather: str = ""
    links: tuple[IncidentLink, ...] = ()
    contexts: tuple[ContextLink, ...] = ()
    tracks: tuple[Track, ...] = ()
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()
    marking: Marking = Marking()
    publications: tuple[Publication, ...] = ()

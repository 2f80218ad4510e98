"""What the rules say of an incident: values computed from claims, never stored as truth."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.encounter.claim import Claim
from models.encounter.proposition import Proposition
from models.figure.interval import Interval
from models.value import Value
from models.when.when import When

# Raised whenever a rule, the hedge table or a tolerance changes; printed on every sheet.
RULES_VERSION = 2


class Relation(StrEnum):
    """How the sides stand to one another on a proposition, worst first (settled.md)."""

    CONTESTED = "contested"
    SIDESTEPPED = "sidestepped"
    UNANSWERED = "unanswered"
    MINOR_DIFFERENCE = "minor_difference"
    PARTLY_AGREED = "partly_agreed"
    AGREED = "agreed"
    AGREED_NOT_SO = "agreed_not_so"
    THIRD_PARTY_ONLY = "third_party_only"
    UNADDRESSED = "unaddressed"


class Corroboration(StrEnum):
    """What independent third parties add."""

    UNCORROBORATED = "uncorroborated"
    CORROBORATED = "corroborated"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"


class CellState(StrEnum):
    """How one column stands to one proposition; the last three are derived."""

    ASSERTS = "asserts"
    PARTLY = "partly"
    DENIES = "denies"
    NO_COMMENT = "no_comment"
    UNABLE = "unable"
    SILENT = "silent"
    NO_STATEMENT = "no_statement"
    COUNTER_ACCUSES = "counter_accuses"


class GapKind(StrEnum):
    """What is apart: figures, instants or places."""

    FIGURE = "figure"
    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Value):
    """How far apart the values of two sides are.

    `size` is the part between the two that neither allows, nought where they meet: in the SI unit
    of the figure, seconds for times, metres for places. `apart` is the distance of the centres.
    `tolerance` is what still counts as a minor difference. `text` is a sentence to show; where
    the values cannot be compared, it says why and `size` is None.
    """

    kind: GapKind
    between: tuple[UUID, UUID]
    size: float | None
    apart: float | None = None
    tolerance: float | None = None
    unit: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Value):
    """Everything one column says of one proposition.

    `claims` are in order of time, withdrawn ones included; `effective` is the latest substantive
    one that stands. `revised` says that the stance changed on the way. `interval` is the
    effective figure's.
    """

    party_id: UUID
    state: CellState
    claims: tuple[Claim, ...] = ()
    effective: Claim | None = None
    said: When | None = None
    revised: bool = False
    interval: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Value):
    """A principal side, or a third party."""

    party_id: UUID
    code: str
    principal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Value):
    """One proposition with a cell for each column, and what the rules make of them.

    `relation` and `corroboration` are None for characterisations, which are shown and not scored.
    `sidestepped_by` are the sides that spoke on the incident and not on this. `days_unanswered`
    count from the accusation. `supporters` and `opponents` are independent third parties, of which
    `allied` are aligned with a principal.
    """

    proposition: Proposition
    cells: tuple[Cell, ...]
    relation: Relation | None
    corroboration: Corroboration | None
    sidestepped_by: tuple[UUID, ...] = ()
    unanswered_since: datetime | None = None
    days_unanswered: int | None = None
    gaps: tuple[Gap, ...] = ()
    supporters: tuple[UUID, ...] = ()
    opponents: tuple[UUID, ...] = ()
    allied: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge(Value):
    """The worst relation over the scored propositions, and how many there are of each."""

    worst: Relation
    counts: tuple[tuple[Relation, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(Value):
    """The claim matrix of one incident: propositions by sides, and then third parties."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    badge: Badge
    rules_version: int = RULES_VERSION

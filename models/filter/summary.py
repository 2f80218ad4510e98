"""What list, map and filter need to know of an incident, without reading it whole."""

from dataclasses import dataclass
from uuid import UUID

from models.encounter.incident import Severity, Status, Theatre
from models.position.position import PositionPrecision
from models.position.shape import Shape
from models.rules.judgement import Badge
from models.value import Value
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot(Value):
    """One place on the map: an episode's estimate (`claimed_by_id` None) or one claim's position.

    `id` is the episode's or the claim's; `claimed_by` is the code of the side or third party.
    `episode_id` is the episode it is about, None for the incident as a whole.
    """

    id: UUID
    shape: Shape
    precision: PositionPrecision
    words: str = ""
    claimed_by_id: UUID | None = None
    claimed_by: str = ""
    episode_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Value):
    """One episode as filters see it: its time, and the codes of its sides and platforms.

    An incident without episodes has one act with `episode_id` None. `when` is the episode's
    estimate, or else what claims about it say, or else what statements report of the incident.
    """

    episode_id: UUID | None = None
    when: When | None = None
    sides: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentSummary(Value):
    """An incident in one line. `when` spans its episodes, or else what statements report.

    `sides` are codes, principals first; `platform_ids` those of all participants. `acts` are what
    conditions on time, place and participants must meet together.
    """

    id: UUID
    ref: str
    title: str
    status: Status
    severity: Severity
    theatre: Theatre
    types: tuple[str, ...]
    when: When | None
    sides: tuple[str, ...]
    platform_ids: tuple[UUID, ...]
    spots: tuple[Spot, ...]
    badge: Badge
    tags: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()

"""How incidents stand to one another, and to events beside them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.value import Value


class LinkKind(StrEnum):
    """How another incident stands to this one."""

    PRECEDES = "precedes"
    FOLLOWS = "follows"
    SAME_OPERATION = "same_operation"
    RETALIATION_CLAIMED = "retaliation_claimed"
    DUPLICATE = "duplicate"
    PRECEDENT_CITED = "precedent_cited"
    RELATED = "related"


class ContextRelation(StrEnum):
    """How an event beside the encounter is said to stand to it."""

    TRIGGER = "trigger"
    RETALIATION = "retaliation"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLink(Value):
    """A link to another incident, and who draws it (a party, or nobody for the analyst)."""

    incident_id: UUID
    kind: LinkKind
    drawn_by_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextLink(Value):
    """A link to a context event, and which party claims it (nobody for the analyst)."""

    context_id: UUID
    relation: ContextRelation
    claimed_by_id: UUID | None = None
    note: str = ""

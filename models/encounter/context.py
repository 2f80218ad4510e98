"""Something beside the encounters: an export ban, a protest, a remark."""

from dataclasses import dataclass
from uuid import UUID

from models.encounter.statement import Citation
from models.position.position import Position
from models.value import Value
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextEvent(Value):
    """An event of type `ctx.*` with its party and time; a place is rare and may be absent.

    `silent_ids` are parties that had not commented when the report was made.
    """

    id: UUID
    type: str
    title: str
    party_id: UUID | None = None
    when: When | None = None
    position: Position | None = None
    text: str = ""
    silent_ids: tuple[UUID, ...] = ()
    citations: tuple[Citation, ...] = ()
    note: str = ""

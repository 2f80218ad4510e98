"""An analyst's remark on an incident."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.encounter.marking import Marking
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Value):
    """A signed and dated remark, with its own handling."""

    id: UUID
    text: str
    author: str
    at: datetime
    marking: Marking = Marking()

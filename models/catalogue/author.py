"""Who writes in a logbook."""

from dataclasses import dataclass
from uuid import UUID

from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Author(Value):
    """An analyst as named by themselves, never taken from the system login."""

    id: UUID
    name: str
    organisation: str = ""

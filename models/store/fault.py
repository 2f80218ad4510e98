"""What a check finds."""

from dataclasses import dataclass
from uuid import UUID

from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(Value):
    """Something that is not as it should be: what, and in which record or line of history."""

    what: str
    where: str = ""
    record_id: UUID | None = None

    def __str__(self) -> str:
        """Return one line: `where: what`."""
        return f"{self.where}: {self.what}" if self.where else self.what

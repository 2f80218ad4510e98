"""What an analyst keeps to use again: drawn areas and filters; and the batches of imports."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.position.shape import Shape
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Value):
    """An area that was drawn, named and kept."""

    id: UUID
    name: str
    shape: Shape
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter(Value):
    """A filter kept by name, in its shareable text form."""

    id: UUID
    name: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Value):
    """What one import brought in: the file it came from and how it was mapped."""

    id: UUID
    name: str
    file_name: str = ""
    sha256: str = ""
    mapping: str = ""
    imported_at: datetime | None = None
    rows_added: int = 0
    rows_refused: int = 0
    note: str = ""

"""Symbol codes as a viewpoint sees them: of a record, and of who took part."""

from typing import Any
from uuid import UUID

from maps.symbol import symbol_code
from maps.viewpoint import Viewpoint, eyes_of, identity_of_all
from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Platform, Unit
from models.catalogue.traits import sides_of
from models.encounter.participant import Participant


def code_in_sight(record: Any, catalogue: Catalogue, viewpoint: Viewpoint) -> str:
    """Return the symbol code of a class, hull or tail; empty for whatever has no symbol."""
    platform = _platform_of(record, catalogue)
    if platform is None:
        return ""
    seen = identity_of_all(eyes_of(viewpoint, catalogue), sides_of(record, catalogue))
    return symbol_code(platform, seen)


def participant_in_sight(
    participant: Participant, catalogue: Catalogue, viewpoint: Viewpoint
) -> tuple[str, str]:
    """Return symbol code and category of who took part; empty where the class is not known."""
    platform = _entry(participant.platform_id, catalogue)
    platform = _platform_of(platform or _entry(participant.unit_id, catalogue), catalogue)
    if platform is None:
        return "", ""
    side = catalogue.code_of(catalogue.side_of(participant.side_id) or participant.side_id)
    return symbol_code(platform, eyes_of(viewpoint, catalogue)(side)), platform.category


def _platform_of(record: Any, catalogue: Catalogue) -> Platform | None:
    held = _entry(record.platform_id, catalogue) if isinstance(record, Unit) else record
    return held if isinstance(held, Platform) else None


def _entry(id_: UUID | None, catalogue: Catalogue) -> Any:
    return catalogue.entries.get(id_) if id_ else None

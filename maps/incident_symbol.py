"""The symbol of an incident: the first platform in it, or else its type, as a viewpoint sees it."""

from collections.abc import Sequence
from uuid import UUID

from maps.symbol import symbol_code
from maps.viewpoint import Eyes, identity_of_all
from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Platform
from models.catalogue.traits import sides_of


def incident_code(
    types: Sequence[str],
    sides: Sequence[str],
    platform_ids: Sequence[UUID],
    catalogue: Catalogue,
    eyes: Eyes,
) -> str:
    """Return the 20 digits.

    The identity is that of the platform's operators, as far as they took part; else that of all
    sides.
    """
    entry = catalogue.entries.get(platform_ids[0]) if platform_ids else None
    platform = entry if isinstance(entry, Platform) else None
    owners = [side for side in sides_of(entry, catalogue) if side in sides]
    identity = identity_of_all(eyes, owners or sides)
    return symbol_code(platform, identity, types[0] if types else "")

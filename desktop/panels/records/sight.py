"""A record's symbol as the chosen viewpoint sees it."""

from typing import Any

from desktop.open_log import OpenLog
from maps.symbol import symbol_code
from maps.viewpoint import eyes_of, identity_of_all
from models.catalogue.platform import Platform, Unit
from models.catalogue.traits import sides_of


def code_in_sight(record: Any, log: OpenLog) -> str:
    """Return the symbol code of a class, hull or tail; empty for whatever has no symbol."""
    catalogue = log.catalogue
    platform = record
    if isinstance(record, Unit):
        platform = catalogue.entries.get(record.platform_id) if record.platform_id else None
    if not isinstance(platform, Platform):
        return ""
    seen = identity_of_all(eyes_of(log.viewpoint, catalogue), sides_of(record, catalogue))
    return symbol_code(platform, seen)

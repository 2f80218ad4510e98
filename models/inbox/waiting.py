"""The inbox: raw material that waits until it belongs somewhere. Computed, never stored."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from uuid import UUID

from models.catalogue.source import Capture

_EARLIEST = datetime.min.replace(tzinfo=UTC)


def waiting(captures: Iterable[Capture], cited: Collection[UUID]) -> tuple[Capture, ...]:
    """Return the captures that nothing cites and nobody set aside, newest first."""
    held = [one for one in captures if one.id not in cited and not one.set_aside]
    return newest_first(held)


def newest_first(captures: Iterable[Capture]) -> tuple[Capture, ...]:
    """Return captures by the time they were made, those without one last."""
    return tuple(sorted(captures, key=lambda one: one.captured_at or _EARLIEST, reverse=True))


def same_bytes(captures: Iterable[Capture], sha256: str) -> Capture | None:
    """Return the capture that holds these very bytes already, or None."""
    return next((one for one in captures if one.sha256 == sha256), None)

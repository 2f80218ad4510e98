"""What records are known by where they are only mentioned."""

from collections.abc import Iterable
from uuid import UUID

from desktop.open_log import OpenLog


def labels_of(log: OpenLog, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return what records are known by: an incident by reference and title, else its name."""
    labels = {id_: log.catalogue.name_of(id_) for id_ in ids}
    found = log.summaries(labels)
    return labels | {summary.id: f"{summary.ref}  {summary.title}" for summary in found}

"""What it takes for two records of a logbook to become one, as changes of one step."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from models.catalogue.merge import merged, repointing
from models.record import Change, Record
from models.store.reader import LogbookReader


def repointed_ids(logbook: LogbookReader, kept: Any, gone: Any) -> tuple[UUID, ...]:
    """Return the ids of the records that name `gone` and would name `kept`, the newest first."""
    others = {kept.id, gone.id}
    by_id = logbook.naming_ids(gone.id)
    by_code = (entry.id for entry in _entries(logbook, kept, gone))
    return tuple(id_ for id_ in dict.fromkeys((*by_id, *by_code)) if id_ not in others)


def merge_changes(
    logbook: LogbookReader, kept: Any, gone: Any, taken: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return the changes: the united record, all that named the other one, its withdrawal.

    `taken` as in `models.catalogue.merge.merged`. Problem where the two cannot be one.
    """
    repoint = repointing(kept, gone)
    held = {
        record.id: record for record in (*logbook.naming(gone.id), *_entries(logbook, kept, gone))
    }
    others = [record for record in held.values() if record.id not in {kept.id, gone.id}]
    return (
        Change(before=kept, after=merged(kept, gone, taken)),
        *(Change(before=record, after=repoint(record)) for record in others),
        Change(before=gone),
    )


def _entries(logbook: LogbookReader, kept: Any, gone: Any) -> Iterator[Record]:
    """Yield the entries of the catalogue that name `gone`: the shelf's, and those by its code."""
    repoint = repointing(kept, gone)
    for entry in logbook.catalogue().entries.values():
        if repoint(entry) is not entry:
            yield entry

"""History as values: what was done, by whom, when and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.record import Change, Kind, Record
from models.value import Value


class Action(StrEnum):
    """What a revision did."""

    RECORD = "record"
    AMEND = "amend"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    WITHDRAW_IMPORT = "withdraw_import"
    EXPORT = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision(Value):
    """One line of history. `after` is the record as it then was, None when it was withdrawn.

    Revisions of one `step` were written together. `detail` is JSON of what an import, its
    withdrawal or an export did.
    """

    seq: int
    step: UUID
    step_name: str
    action: Action
    at: datetime
    author_id: UUID
    author: str
    reason: str = ""
    record_id: UUID | None = None
    kind: Kind | None = None
    label: str = ""
    version: int | None = None
    after: Record | None = None
    detail: str = ""
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied(Value):
    """What a write did: the changes as written, references filled in; no changes, no revisions."""

    step: UUID
    revisions: tuple[int, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWithdrawn(Value):
    """What the withdrawal of a batch took out, and which of its records stay.

    A record stays when it was amended since, or when one that stays names it.
    """

    revision: int
    withdrawn: tuple[UUID, ...]
    amended: tuple[UUID, ...] = ()
    still_named: tuple[UUID, ...] = ()

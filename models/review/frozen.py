"""What is published stays as it was published until it is reopened."""

from dataclasses import replace

from models.encounter.incident import Incident, Status
from models.encounter.publication import Publication
from models.problem import Problem
from models.record import Change, Record


def refuse_published(record: Record | None) -> None:
    """Raise Problem when a record is an incident that stands published."""
    if isinstance(record, Incident) and record.status is Status.PUBLISHED:
        when = f" on {record.publications[-1].at:%d %b %Y}" if record.publications else ""
        mend = "Reopen it first, and say why."
        raise Problem(f"it was published{when}", where=_place(record), mend=mend)


def refuse_change(change: Change) -> None:
    """Raise Problem when a change amends or withdraws what is published, or publishes in passing.

    A published incident may only be reopened, as it stands. It becomes published by a step that
    adds one publication and nothing else; publications are never forgotten. What comes in anew
    is kept as it came.
    """
    before, after = change.before, change.after
    if not isinstance(before, Incident) or before == after:
        return
    if before.status is Status.PUBLISHED:
        if not isinstance(after, Incident) or after != replace(before, status=Status.DRAFT):
            refuse_published(before)
    elif isinstance(after, Incident):
        _refuse_in_passing(before, after)


def _refuse_in_passing(before: Incident, after: Incident) -> None:
    if after.status is Status.PUBLISHED and not _is_publication(before, after):
        mend = "Keep the amendment, have it reviewed, and publish it then."
        raise Problem("publishing is a step of its own", where=_place(after), mend=mend)
    if after.status is not Status.PUBLISHED and after.publications != before.publications:
        mend = "Leave them as they are."
        raise Problem("what was published is not forgotten", where=_place(after), mend=mend)


def _is_publication(before: Incident, after: Incident) -> bool:
    number = len(before.publications) + 1
    added = after.publications[number - 1 :]
    return (
        before.status is Status.REVIEWED
        and [one.number for one in added] == [number]
        and replace(after, status=before.status, publications=before.publications) == before
    )


def restored(change: Change) -> Change:
    """Return a change back to an earlier state without forgetting what was published since.

    The state of the work is not brought back with the words: it stays where it is.
    """
    now, then = change.before, change.after
    if not isinstance(now, Incident) or not isinstance(then, Incident):
        return change
    kept = replace(then, status=now.status, publications=now.publications)
    return Change(before=now, after=replace(kept, duplicate_of_id=now.duplicate_of_id))


def is_copy_of(record: Record | None, publication: Publication) -> bool:
    """Tell whether a state from history is the one that this publication published."""
    return (
        isinstance(record, Incident)
        and record.status is Status.PUBLISHED
        and record.publications[-1:] == (publication,)
    )


def _place(incident: Incident) -> str:
    return f"{incident.ref} {incident.title}".strip()

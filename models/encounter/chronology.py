"""Statements in the order in which they were made, as far as their times tell."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from models.encounter.statement import Statement
from models.when.when import When

_NOBODY = UUID(int=0)
_LAST = datetime.max.replace(tzinfo=UTC)


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements by the middle of the time they can have been made, undated ones last.

    An answer never stands before what it answers.
    """
    held = tuple(statements)
    by_id = {statement.id: statement for statement in held}
    return tuple(sorted(held, key=lambda statement: _place(statement, by_id)))


def placed_at(ordered: Iterable[Statement]) -> tuple[datetime | None, ...]:
    """Return when each statement is taken to have been made, by its place in that order.

    None for those of which nothing is known. The times never go back.
    """
    held = tuple(ordered)
    by_id = {statement.id: statement for statement in held}
    times = (_place(statement, by_id)[0] for statement in held)
    return tuple(None if at == _LAST else at for at in times)


def _place(statement: Statement, by_id: dict[UUID, Statement]) -> tuple[datetime, int]:
    """Return the latest middle along the chain of what it answers, and how long that chain is."""
    chain = [statement]
    while (answered := by_id.get(chain[-1].answers_id or _NOBODY)) and answered not in chain:
        chain.append(answered)
    dated = (_middle(one.said) for one in chain if one.said is not None)
    return max(dated, default=_LAST), len(chain)


def _middle(when: When) -> datetime:
    first = when.earliest_start or when.latest_start
    last = when.latest_end or when.earliest_end
    if first is None or last is None:
        return first or last or _LAST
    return first + (last - first) / 2

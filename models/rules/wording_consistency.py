"""What the earlier wordings of a statement must agree with: they have words, and an order."""

from collections.abc import Iterator
from itertools import pairwise

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.encounter.statement import Statement, Wording
from models.problem import Problem


def wording_problems(incident: Incident, _: Catalogue) -> Iterator[Problem]:
    """Yield the faults of earlier wordings, each placed by its number in its statement."""
    for number, statement in enumerate(incident.statements):
        yield from _of_one(statement, f"statements[{number}].earlier")


def _of_one(statement: Statement, where: str) -> Iterator[Problem]:
    for number, wording in enumerate(statement.earlier):
        if not wording.quote.strip():
            mend = "Enter the words as they stood then, or take this wording out."
            what = "an earlier wording without words"
            yield Problem(what, where=f"{where}[{number}].quote", mend=mend)
    for number, (first, second) in enumerate(pairwise(statement.earlier), 1):
        if _is_after(first, second):
            what = "this wording ended before the one that it replaced"
            mend = "Put the oldest wording first, or correct when each was replaced."
            yield Problem(what, where=f"{where}[{number}].until", mend=mend)


def _is_after(first: Wording, second: Wording) -> bool:
    begin = first.until.earliest_start if first.until else None
    end = second.until.latest_end if second.until else None
    return begin is not None and end is not None and begin > end

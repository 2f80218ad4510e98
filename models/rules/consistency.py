"""What an incident must agree with itself about before it is kept (domain.md 7)."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident, Severity
from models.problem import Problem
from models.rules.claim_consistency import claim_problems
from models.rules.wording_consistency import wording_problems

_NOBODY = Catalogue.of(())
Check = Callable[[Incident, Catalogue], Iterator[Problem]]


def problems_in(incident: Incident, catalogue: Catalogue = _NOBODY) -> tuple[Problem, ...]:
    """Return every fault of an incident in itself, each with its place and what to do.

    With a catalogue, two bodies of one side are not taken for independent of each other.
    """
    return tuple(chain.from_iterable(check(incident, catalogue) for check in _CHECKS))


def _repeated(incident: Incident, _: Catalogue) -> Iterator[Problem]:
    seen: set[UUID] = set()
    for where, id_ in _ids(incident):
        if id_ in seen:
            mend = "Give each part an id of its own."
            yield Problem("an id that another part has", where=f"{where}.id", mend=mend)
        seen.add(id_)


def _ids(incident: Incident) -> Iterator[tuple[str, UUID]]:
    for name in _PARTS:
        for number, part in enumerate(getattr(incident, name)):
            yield f"{name}[{number}]", part.id
            for place, participant in enumerate(getattr(part, "participants", ())):
                yield f"{name}[{number}].participants[{place}]", participant.id


_PARTS = ("episodes", "statements", "propositions", "claims", "assessments", "tracks", "notes")
# Where a part names another part of the incident: list, field, what it names, the lists to look in.
_INNER = (
    ("statements", "answers_id", "statement", "statements"),
    ("propositions", "episode_id", "episode", "episodes"),
    ("claims", "statement_id", "statement", "statements"),
    ("claims", "proposition_id", "proposition", "propositions"),
    ("assessments", "proposition_id", "proposition", "propositions"),
    ("assessments", "supersedes_id", "assessment", "assessments"),
    ("tracks", "participant_id", "participant", ""),
)


def _strays(incident: Incident, _: Catalogue) -> Iterator[Problem]:
    for name, field, what, pool in _INNER:
        known = _known(incident, pool)
        for number, part in enumerate(getattr(incident, name)):
            id_ = getattr(part, field)
            if id_ is not None and id_ not in known:
                yield Problem(
                    f"names a {what} that is not in this incident",
                    where=f"{name}[{number}].{field}",
                    mend=f"Choose a {what} of this incident.",
                )


def _known(incident: Incident, pool: str) -> set[UUID]:
    parts: Iterable[Any] = (
        getattr(incident, pool) if pool else (p for e in incident.episodes for p in e.participants)
    )
    return {part.id for part in parts}


def _circles(incident: Incident, _: Catalogue) -> Iterator[Problem]:
    yield from _rings(incident.statements, "statements", "answers_id", "answers")
    yield from _rings(incident.assessments, "assessments", "supersedes_id", "supersedes")


def _rings(parts: tuple[Any, ...], name: str, field: str, does: str) -> Iterator[Problem]:
    next_of = {part.id: getattr(part, field) for part in parts}
    for number, part in enumerate(parts):
        seen: set[UUID] = set()
        at = next_of[part.id]
        while at is not None and at not in seen and at != part.id:
            seen.add(at)
            at = next_of.get(at)
        if at == part.id:
            what = f"{does} itself" if not seen else f"{does} itself by way of others"
            mend = "Choose one that was made before it, or none."
            yield Problem(what, where=f"{name}[{number}].{field}", mend=mend)


def _severity(incident: Incident, _: Catalogue) -> Iterator[Problem]:
    severe = incident.severity in {Severity.SERIOUS, Severity.HIGH_RISK}
    if severe and not incident.severity_rationale.strip():
        what = "this severity stands without its reason"
        mend = "Say in a sentence why, or choose another severity."
        yield Problem(what, where="severity_rationale", mend=mend)


_CHECKS: tuple[Check, ...] = (
    _repeated,
    _strays,
    _circles,
    _severity,
    claim_problems,
    wording_problems,
)

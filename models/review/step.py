"""The steps by which work on an incident goes on, from draft to published and back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident, Status
from models.encounter.link import IncidentLink, LinkKind
from models.encounter.publication import Publication
from models.problem import Problem
from models.rules.consistency import problems_in


class Step(StrEnum):
    """What can be done with the status of an incident."""

    SEND_TO_REVIEW = "send_to_review"
    MARK_REVIEWED = "mark_reviewed"
    PUBLISH = "publish"
    REOPEN = "reopen"
    MARK_WITHDRAWN = "mark_withdrawn"
    MARK_DUPLICATE = "mark_duplicate"


@dataclass(frozen=True, slots=True)
class Way:
    """From which states a step leads, where to, and what it asks for."""

    name: str
    leads_from: frozenset[Status]
    leads_to: Status
    needs_reason: bool = False
    must_hold: bool = False


_OPEN = frozenset({Status.DRAFT, Status.UNDER_REVIEW, Status.REVIEWED})
WAYS: dict[Step, Way] = {
    Step.SEND_TO_REVIEW: Way("Send to review", frozenset({Status.DRAFT}), Status.UNDER_REVIEW),
    Step.MARK_REVIEWED: Way(
        "Mark reviewed", frozenset({Status.UNDER_REVIEW}), Status.REVIEWED, must_hold=True
    ),
    Step.PUBLISH: Way("Publish", frozenset({Status.REVIEWED}), Status.PUBLISHED, must_hold=True),
    Step.REOPEN: Way("Reopen", frozenset(Status) - {Status.DRAFT}, Status.DRAFT, needs_reason=True),
    Step.MARK_WITHDRAWN: Way("Mark as withdrawn", _OPEN, Status.WITHDRAWN, needs_reason=True),
    Step.MARK_DUPLICATE: Way("Mark as duplicate", _OPEN, Status.DUPLICATE),
}


def may_take(step: Step, incident: Incident) -> bool:
    """Tell whether a step leads on from where an incident stands."""
    return incident.status in WAYS[step].leads_from


def taken(
    step: Step,
    incident: Incident,
    *,
    catalogue: Catalogue | None = None,
    publication: Publication | None = None,
    duplicate_of_id: UUID | None = None,
) -> Incident:
    """Return the incident after a step.

    Publishing needs its `publication` (see `next_publication`), a duplicate needs the incident
    that it is one of. Problem when the step does not lead on from here, or something does not
    hold that must.
    """
    way = WAYS[step]
    _refuse_out_of_turn(way, incident)
    if way.must_hold:
        _refuse_unsound(way, incident, catalogue or Catalogue.of(()))
    if step is Step.MARK_DUPLICATE:
        return _as_duplicate(incident, duplicate_of_id)
    if step is Step.PUBLISH and publication is not None:
        held = (*incident.publications, publication)
        return replace(incident, status=way.leads_to, publications=held)
    return _moved(incident, way.leads_to)


def next_publication(incident: Incident, of: Publication) -> Publication:
    """Return a publication with the number that is the incident's next."""
    return replace(of, number=len(incident.publications) + 1)


def _moved(incident: Incident, status: Status) -> Incident:
    was = incident.duplicate_of_id
    kept = tuple(x for x in incident.links if (x.kind, x.incident_id) != (LinkKind.DUPLICATE, was))
    return replace(
        incident, status=status, duplicate_of_id=None, links=kept if was else incident.links
    )


def _as_duplicate(incident: Incident, of_id: UUID | None) -> Incident:
    if of_id is None or of_id == incident.id:
        mend = "Choose the other incident that is to stand."
        raise Problem("it is said of no other incident that this is its duplicate", mend=mend)
    link = IncidentLink(incident_id=of_id, kind=LinkKind.DUPLICATE)
    links = (*(x for x in incident.links if x != link), link)
    return replace(incident, status=Status.DUPLICATE, duplicate_of_id=of_id, links=links)


def _refuse_out_of_turn(way: Way, incident: Incident) -> None:
    if incident.status not in way.leads_from:
        states = " or ".join(_words(s) for s in Status if s in way.leads_from)
        what = f"{way.name.lower()} does not follow on {_words(incident.status)}"
        raise Problem(what, where=incident.ref or incident.title, mend=f"It follows on {states}.")


def _refuse_unsound(way: Way, incident: Incident, catalogue: Catalogue) -> None:
    for problem in problems_in(incident, catalogue):
        raise problem.at(f"{way.name.lower()} {incident.ref}".rstrip())


def warnings(
    step: Step, incident: Incident, catalogue: Catalogue, authors: frozenset[str], by: str
) -> tuple[str, ...]:
    """Return what a careful reviewer would say to a step; it forbids nothing.

    `authors` are the names of those who wrote in the incident so far, `by` who takes the step.
    """
    if not WAYS[step].must_hold:
        return ()
    return tuple(_doubts(incident, catalogue, authors, by))


def _doubts(
    incident: Incident, catalogue: Catalogue, authors: frozenset[str], by: str
) -> Iterator[str]:
    if authors <= {by}:
        yield "Nobody but you has written in it: a second pair of eyes is missing."
    if not any(episode.when for episode in incident.episodes):
        yield "No time is estimated."
    if not incident.statements:
        yield "No statement is recorded: nobody is heard."
    unheard = {one.id for one in incident.statements} - {c.statement_id for c in incident.claims}
    if unheard:
        yield f"{len(unheard)} of {len(incident.statements)} statements bear no claim."
    missing = [party for party in incident.principals if catalogue.party(party) is None]
    if missing:
        yield "A principal side is not in the catalogue."


def _words(status: Status) -> str:
    return status.replace("_", " ")

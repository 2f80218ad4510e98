"""A denial of the other side's whole account, and dealing it out to single propositions."""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID, uuid4

from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.problem import Problem

GENERAL_DENIAL = "general_denial"


def deniable(incident: Incident, claim: Claim) -> tuple[Proposition, ...]:
    """Return the propositions that a general denial can be dealt out to.

    Those on which its statement takes no stance yet.
    """
    taken = {c.proposition_id for c in incident.claims if c.statement_id == claim.statement_id}
    return tuple(
        one
        for one in incident.propositions
        if one.id not in taken and one.predicate != GENERAL_DENIAL
    )


def dealt_out(incident: Incident, claim_id: UUID, to: Collection[UUID]) -> Incident:
    """Return the incident in which a general denial denies each of the chosen propositions.

    Each denial has the words, statement and worth of the general one, which goes; so does its
    proposition when nobody else claims or assesses anything there.
    """
    claim = next(one for one in incident.claims if one.id == claim_id)
    chosen = [one.id for one in deniable(incident, claim) if one.id in set(to)]
    if not chosen:
        raise Problem("nothing is chosen", mend="Choose what the denial is to deny.")
    denials = tuple(
        replace(
            claim,
            id=claim.id if number == 0 else uuid4(),
            proposition_id=id_,
            stance=Stance.DENIES,
        )
        for number, id_ in enumerate(chosen)
    )
    claims = tuple(
        new for one in incident.claims for new in (denials if one.id == claim_id else (one,))
    )
    return _without_empty(replace(incident, claims=claims), claim.proposition_id)


def _without_empty(incident: Incident, id_: UUID) -> Incident:
    spoken_of = {claim.proposition_id for claim in incident.claims}
    if id_ in spoken_of | {one.proposition_id for one in incident.assessments}:
        return incident
    kept = tuple(one for one in incident.propositions if one.id != id_)
    return replace(incident, propositions=kept)

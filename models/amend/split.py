"""Splitting a proposition into several, and dealing its claims out to them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from models.amend.sentence import sentence_of
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.problem import Problem
from models.rules.claim_consistency import fits
from models.value import Value
from models.vocabulary.predicate import predicates

# That it happened, apart from of what mode it was; that notice was given, apart from whether it
# was adequate (domain.md 3.2, rule 2). The second half of each pair.
APART_FROM = {"illumination": "radar_mode", "notice_given": "notice_adequate"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Value):
    """What one of the new propositions, by its number, takes of a claim: with which stance."""

    claim_id: UUID
    part: int
    stance: Stance


def offered_parts(
    proposition: Proposition, catalogue: Catalogue, participants: Collection[Participant] = ()
) -> tuple[Proposition, ...]:
    """Return the propositions a split is begun with; the second is empty where none is known."""
    second = Proposition(
        id=uuid4(),
        text="",
        episode_id=proposition.episode_id,
        actor_id=proposition.actor_id,
        object_id=proposition.object_id,
    )
    predicate = predicates().get(APART_FROM.get(proposition.predicate, ""))
    if predicate is None:
        return proposition, second
    text = sentence_of(predicate, second.actor_id, second.object_id, catalogue, participants)
    kind, quantity = predicate.kind, predicate.quantity_kind
    taken = replace(second, text=text, predicate=predicate.code, kind=kind, quantity_kind=quantity)
    return proposition, taken


def split(
    incident: Incident, id_: UUID, parts: Sequence[Proposition], shares: Iterable[Share]
) -> Incident:
    """Return the incident with `parts` in place of a proposition, its claims dealt out.

    The first part keeps the identity of the old one, so that assessments still speak of it. A
    claim goes to each part that has a share of it; one without a share is gone (`left_out` says
    which). A figure goes only where it is asked for: Problem where no share of its claim does.
    """
    if len(parts) < 2:
        raise Problem("one proposition is no split", mend="Write a second one.")
    first = replace(parts[0], id=id_)
    new = (first, *parts[1:])
    dealt = tuple(shares)
    props = tuple(
        part for one in incident.propositions for part in (new if one.id == id_ else (one,))
    )
    claims = tuple(
        piece
        for claim in incident.claims
        for piece in (_pieces(claim, new, dealt) if claim.proposition_id == id_ else (claim,))
    )
    return replace(incident, propositions=props, claims=claims)


def left_out(incident: Incident, id_: UUID, shares: Iterable[Share]) -> tuple[Claim, ...]:
    """Return the claims on a proposition of which nobody has a share."""
    dealt = {share.claim_id for share in shares}
    return tuple(c for c in incident.claims if c.proposition_id == id_ and c.id not in dealt)


def _pieces(claim: Claim, parts: Sequence[Proposition], shares: Sequence[Share]) -> list[Claim]:
    own = [share for share in shares if share.claim_id == claim.id]
    if own and claim.figure and not any(_takes(claim, parts[share.part]) for share in own):
        mend = "Say on one of them what is measured, as in [range at illumination]."
        raise Problem(
            "a figure is claimed, and no new proposition asks for it", where="figure", mend=mend
        )
    return [
        replace(
            claim,
            id=claim.id if number == 0 else uuid4(),
            proposition_id=parts[share.part].id,
            stance=share.stance,
            figure=claim.figure if _takes(claim, parts[share.part]) else None,
        )
        for number, share in enumerate(own)
    ]


def _takes(claim: Claim, part: Proposition) -> bool:
    asked = part.quantity_kind
    return claim.figure is not None and asked is not None and fits(claim.figure.unit, asked)

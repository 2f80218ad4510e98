"""Propositions added, amended, moved and withdrawn, and the participants they are about."""

from dataclasses import replace
from uuid import UUID

from models.encounter.incident import Incident
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.problem import Problem


def with_proposition(incident: Incident, proposition: Proposition) -> Incident:
    """Return the incident with a proposition: in place of the one of its id, or as the last."""
    held = incident.propositions
    if any(one.id == proposition.id for one in held):
        new = tuple(proposition if one.id == proposition.id else one for one in held)
    else:
        new = (*held, proposition)
    return replace(incident, propositions=new)


def without_proposition(incident: Incident, id_: UUID) -> Incident:
    """Return the incident without a proposition and the claims on it.

    Problem while an assessment speaks of it.
    """
    if any(assessment.proposition_id == id_ for assessment in incident.assessments):
        mend = "Amend or withdraw the assessment first (F2 on the incident)."
        raise Problem("an assessment speaks of this proposition", mend=mend)
    return replace(
        incident,
        propositions=tuple(one for one in incident.propositions if one.id != id_),
        claims=tuple(claim for claim in incident.claims if claim.proposition_id != id_),
    )


def moved(incident: Incident, id_: UUID, beside: UUID) -> Incident:
    """Return the incident with one proposition moved to the place of another."""
    ids = [one.id for one in incident.propositions]
    order = [one for one in incident.propositions if one.id != id_]
    order.insert(ids.index(beside), incident.propositions[ids.index(id_)])
    return replace(incident, propositions=tuple(order))


def participants_of(incident: Incident, proposition: Proposition) -> tuple[Participant, ...]:
    """Return those of the episode that a proposition is about; of the only one if it names none."""
    episodes = incident.episodes
    if proposition.episode_id is not None:
        episodes = tuple(one for one in episodes if one.id == proposition.episode_id)
    return episodes[0].participants if len(episodes) == 1 else ()

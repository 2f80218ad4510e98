"""What one column says of one proposition: its effective position, or how it kept from one."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.figure.interval import interval_of
from models.rules.hearing import PRO, SUBSTANTIVE, Hearing
from models.rules.judgement import Cell, CellState


def cell_of(
    proposition: Proposition,
    voice: UUID,
    hearing: Hearing,
    counters: AbstractSet[tuple[UUID, UUID]],
) -> Cell:
    """Return the cell of a proposition and a column.

    The effective position is the latest substantive stance that stands: "no comment" and "unable"
    never erase an earlier one, and what was withdrawn never counts. `counters` are the pairs of
    proposition and column where a counter-accusation stands in place of an answer.
    """
    claims = hearing.said.get((proposition.id, voice), ())
    standing = [claim for claim in claims if claim.id in hearing.standing]
    taken = [claim for claim in standing if claim.stance in SUBSTANTIVE]
    effective = taken[-1] if taken else None
    shown = effective or (standing[-1] if standing else None)
    return Cell(
        party_id=voice,
        state=_state(
            shown,
            counter_accuses=(proposition.id, voice) in counters,
            spoke=voice in hearing.spoken,
        ),
        claims=claims,
        effective=effective,
        said=hearing.statements[shown.statement_id].said if shown else None,
        revised=len({claim.stance for claim in taken}) > 1,
        interval=interval_of(effective.figure) if effective and effective.figure else None,
    )


def _state(shown: Claim | None, *, counter_accuses: bool, spoke: bool) -> CellState:
    if shown is not None:
        return CellState(shown.stance.value)
    if counter_accuses:
        return CellState.COUNTER_ACCUSES
    return CellState.SILENT if spoke else CellState.NO_STATEMENT


def counter_accusations(incident: Incident, hearing: Hearing) -> frozenset[tuple[UUID, UUID]]:
    """Return the pairs (proposition, column) that are met by a counter-accusation.

    A column counter-accuses on a proposition when, in a statement that answers the one which
    claims it, the column asserts another proposition whose actor is the side it answers.
    """
    actors = {p.id: _side(p.actor_id, hearing) for p in incident.propositions}
    pleas: dict[UUID, list[UUID]] = {}
    for claim in incident.claims:
        if claim.id in hearing.standing and claim.stance in PRO:
            pleas.setdefault(claim.statement_id, []).append(claim.proposition_id)
    return frozenset(
        (met, hearing.voices[claim.statement_id])
        for claim in incident.claims
        if claim.id in hearing.standing and claim.stance is Stance.ASSERTS
        for answered in _answered(claim, actors.get(claim.proposition_id), hearing)
        for met in pleas.get(answered, ())
        if met != claim.proposition_id
    )


def _answered(claim: Claim, actor: UUID | None, hearing: Hearing) -> tuple[UUID, ...]:
    """Return the statement that a claim's answers, if the claim accuses the side that made it."""
    answered = hearing.statements[claim.statement_id].answers_id
    if answered is None or actor is None or hearing.voices.get(answered) != actor:
        return ()
    return () if actor == hearing.voices[claim.statement_id] else (answered,)


def _side(party_id: UUID | None, hearing: Hearing) -> UUID | None:
    if party_id is None or party_id in hearing.principals:
        return party_id
    return hearing.catalogue.side_of(party_id) or party_id

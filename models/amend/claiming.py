"""Adding and amending claims from the matrix, as pure steps from incident to incident."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from models.amend.entry import WORST_CREDIBILITY, Entry
from models.amend.notation import Reading, as_shown
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.encounter.claim import Basis, Claim
from models.encounter.incident import Incident
from models.encounter.statement import Statement
from models.problem import Problem
from models.rules.consistency import problems_in
from models.rules.hearing import principals_of, said_at, voice_of
from models.value import Value
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Value):
    """Where a claim stands: the proposition of its row, the party of its column, its statement.

    Without a `statement_id` a new statement is made: by `speaker_id`, a body of the party, or by
    the party itself; said when `said` says.
    """

    proposition_id: UUID
    party_id: UUID
    statement_id: UUID | None = None
    speaker_id: UUID | None = None
    said: When | None = None


def statements_of(
    incident: Incident, party_id: UUID, catalogue: Catalogue
) -> tuple[Statement, ...]:
    """Return the standing statements that count for a column, latest first, undated ones last."""
    principals = principals_of(incident, catalogue)
    own = [
        statement
        for statement in incident.statements
        if statement.withdrawn is None and voice_of(statement, principals, catalogue) == party_id
    ]
    dated = [(said_at(statement), statement) for statement in own]
    # Of two said at one time the one entered last is the later.
    latest = sorted(((at, n, s) for n, (at, s) in enumerate(dated) if at is not None), reverse=True)
    return (*(s for _, _, s in latest), *(s for at, s in reversed(dated) if at is None))


def speakers_of(incident: Incident, party_id: UUID, catalogue: Catalogue) -> tuple[UUID, ...]:
    """Return who can speak for a column: the party itself, then its bodies in order of code."""
    principals = principals_of(incident, catalogue)
    bodies = sorted(catalogue.all(Party), key=lambda party: party.code)
    heard = ((b.id, Statement(id=b.id, party_id=b.id)) for b in bodies if b.id != party_id)
    return (party_id, *(id_ for id_, s in heard if voice_of(s, principals, catalogue) == party_id))


def claim_at(incident: Incident, place: Place) -> Claim | None:
    """Return the claim of a statement on a proposition: the last entered that is not taken back."""
    found = [
        claim
        for claim in incident.claims
        if (claim.proposition_id, claim.statement_id) == (place.proposition_id, place.statement_id)
        and claim.withdrawn is None
    ]
    return found[-1] if found else None


def with_entry(incident: Incident, place: Place, entry: Entry, reading: Reading) -> Incident:
    """Return the incident with what was typed into a cell.

    The claim of the chosen statement is amended where it has one, else a claim is added: to that
    statement, or to a new one of the party. Of an amended claim stays as it was what was typed
    just as the notation shows it, down to its own words, and what the notation does not show.
    """
    old = claim_at(incident, place) if place.statement_id else None
    if old is not None:
        return with_claim(incident, entry.amended(old, as_shown(old, reading)))
    if place.statement_id is None:
        speaker = place.speaker_id or place.party_id
        new = Statement(id=uuid4(), party_id=speaker, said=place.said)
        incident = replace(incident, statements=(*incident.statements, new))
        place = replace(place, statement_id=new.id)
    return replace(incident, claims=(*incident.claims, _new_claim(place, entry)))


def _new_claim(place: Place, entry: Entry) -> Claim:
    if place.statement_id is None:
        raise ValueError("a claim without a statement")
    return Claim(
        id=uuid4(),
        statement_id=place.statement_id,
        proposition_id=place.proposition_id,
        stance=entry.stance,
        figure=entry.figure,
        when=entry.when,
        position=entry.position,
        category=entry.category,
        words=entry.words,
        basis=entry.basis or Basis.UNSPECIFIED,
        credibility=entry.credibility or WORST_CREDIBILITY,
    )


def with_claim(incident: Incident, claim: Claim) -> Incident:
    """Return the incident with a claim in place of the one of its id."""
    claims = tuple(claim if one.id == claim.id else one for one in incident.claims)
    return replace(incident, claims=claims)


def without_claims(incident: Incident, ids: Iterable[UUID]) -> Incident:
    """Return the incident without some claims."""
    gone = frozenset(ids)
    return replace(incident, claims=tuple(c for c in incident.claims if c.id not in gone))


def refuse_new_faults(before: Incident, after: Incident, catalogue: Catalogue) -> None:
    """Raise the first Problem that `after` has and `before` had not."""
    known = {(p.what, p.where) for p in problems_in(before, catalogue)}
    for problem in problems_in(after, catalogue):
        if (problem.what, problem.where) not in known:
            raise Problem(problem.what, where=problem.where.rpartition("].")[2], mend=problem.mend)

"""Who said what of which proposition, in order of time: an incident read once for all rules."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.statement import Statement
from models.rules.judgement import Column
from models.when.when import When

PRO = frozenset({Stance.ASSERTS, Stance.PARTLY})
SUBSTANTIVE = PRO | {Stance.DENIES}
# Of two stances taken at one time the more qualified counts, and then the higher id: any order
# would do, so long as it is not the order of entry.
_RANK = {
    stance: rank
    for rank, stance in enumerate(
        (Stance.UNABLE, Stance.NO_COMMENT, Stance.ASSERTS, Stance.DENIES, Stance.PARTLY)
    )
}
_BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Hearing:
    """The columns of an incident, and what each said.

    `principals` are the sides between which relations are computed, in their order. `voices` is
    the column of each statement, `spoken` are the columns with a statement that stands, `said`
    are the claims of a column on a proposition in order of time. `standing` are the ids of claims
    that are not withdrawn, neither themselves nor with their statement.
    """

    catalogue: Catalogue
    principals: tuple[UUID, ...]
    columns: tuple[Column, ...]
    statements: Mapping[UUID, Statement]
    voices: Mapping[UUID, UUID]
    spoken: frozenset[UUID]
    said: Mapping[tuple[UUID, UUID], tuple[Claim, ...]]
    standing: frozenset[UUID]


def hear(incident: Incident, catalogue: Catalogue) -> Hearing:
    """Read an incident; claims on statements or propositions that it does not hold are left out."""
    principals = principals_of(incident, catalogue)
    statements = {statement.id: statement for statement in incident.statements}
    voices = {id_: voice_of(s, principals, catalogue) for id_, s in statements.items()}
    lasting = {id_ for id_, statement in statements.items() if statement.withdrawn is None}
    return Hearing(
        catalogue=catalogue,
        principals=principals,
        columns=_columns(principals, voices, catalogue),
        statements=statements,
        voices=voices,
        spoken=frozenset(voices[id_] for id_ in lasting),
        said=_said(incident, statements, voices),
        standing=frozenset(
            c.id for c in incident.claims if c.withdrawn is None and c.statement_id in lasting
        ),
    )


def principals_of(incident: Incident, catalogue: Catalogue) -> tuple[UUID, ...]:
    """Return the principals as given, or else the sides of the participants in their order."""
    if incident.principals:
        return tuple(dict.fromkeys(incident.principals))
    members = (p.side_id for episode in incident.episodes for p in episode.participants)
    return tuple(dict.fromkeys(catalogue.side_of(id_) or id_ for id_ in members if id_))


def voice_of(statement: Statement, principals: tuple[UUID, ...], catalogue: Catalogue) -> UUID:
    """Return the column that a statement counts for.

    That is the side it is recorded as the words of, the principal that its party is or belongs
    to, or else the party itself.
    """
    party = statement.side_id or statement.party_id
    if party in principals:
        return party
    side = catalogue.side_of(party)
    return side if side is not None and (side in principals or statement.side_id) else party


def said_at(statement: Statement) -> datetime | None:
    """Return the earliest moment a statement may have been made, None when nothing is known."""
    return _first_known(statement.said)


def _first_known(when: When | None) -> datetime | None:
    if when is None:
        return None
    four = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    return next((at for at in four if at is not None), None)


def _columns(
    principals: tuple[UUID, ...], voices: Mapping[UUID, UUID], catalogue: Catalogue
) -> tuple[Column, ...]:
    third = sorted(
        set(voices.values()) - set(principals), key=lambda id_: (catalogue.code_of(id_), id_.int)
    )
    return tuple(
        Column(party_id=id_, code=catalogue.code_of(id_), principal=id_ in principals)
        for id_ in (*principals, *third)
    )


def _said(
    incident: Incident, statements: Mapping[UUID, Statement], voices: Mapping[UUID, UUID]
) -> dict[tuple[UUID, UUID], tuple[Claim, ...]]:
    found: defaultdict[tuple[UUID, UUID], list[Claim]] = defaultdict(list)
    for claim in incident.claims:
        if claim.statement_id in statements:
            found[claim.proposition_id, voices[claim.statement_id]].append(claim)

    def order(claim: Claim) -> tuple[datetime, int, int]:
        at = said_at(statements[claim.statement_id]) or _BEFORE_ALL
        return at, _RANK[claim.stance], claim.id.int

    return {place: tuple(sorted(claims, key=order)) for place, claims in found.items()}

"""The parties of the worked cases, and an incident made of one case."""

from dataclasses import replace
from datetime import UTC, datetime

from models.catalogue.party import Party, PartyKind
from models.encounter.claim import Claim
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind
from models.encounter.statement import Statement
from models.figure.parse import parse_figure
from models.position.position import Position
from models.rules.judgement import Matrix
from models.rules.matrix import claim_matrix
from models.when.when import When
from tests.builders import (
    a_catalogue,
    a_claim,
    a_party,
    a_proposition,
    a_side,
    a_statement,
    an_incident,
    an_instant,
)
from tests.models.rules.case import Case, Said

JP, CN = a_side("JP"), a_side("CN")
US = a_side("US", aligned_with=(JP.id,))
AU = a_side("AU", aligned_with=(US.id,))
PARTIES: dict[str, Party] = {
    party.code: party
    for party in (
        JP,
        CN,
        US,
        AU,
        a_party("JP/MOD", side=JP),
        a_party("CN/TV", side=CN, kind=PartyKind.STATE_MEDIA),
        a_party("US/DOD", side=US),
        a_party("NHK", kind=PartyKind.INDEPENDENT_MEDIA),
        a_party("NGO", kind=PartyKind.NGO),
    )
}
CATALOGUE = a_catalogue(*PARTIES.values())
NOW = datetime(2025, 12, 17, 18, tzinfo=UTC)


def staged(case: Case) -> Incident:
    """Return an incident in which a case is the one proposition."""
    proposition = a_proposition(kind=case.kind, quantity_kind=case.quantity)
    pairs = [_pair(said, proposition) for said in case.said]
    silent = [a_statement(PARTIES[who]) for who in case.spoke]
    return an_incident(
        proposition,
        *(statement for statement, _ in pairs),
        *(claim for _, claim in pairs),
        *silent,
        principals=tuple(PARTIES[code] for code in case.principals),
    )


def _pair(said: Said, proposition: Proposition) -> tuple[Statement, Claim]:
    moment = None if said.day is None else an_instant(said.day)
    gone = an_instant(16) if said.retracted else None
    statement = a_statement(PARTIES[said.who], said=moment, withdrawn=gone)
    claim = a_claim(
        statement,
        proposition,
        said.stance,
        basis=said.basis,
        withdrawn=an_instant(16) if said.withdrawn else None,
    )
    return statement, _with_value(claim, said, proposition.kind)


def _with_value(claim: Claim, said: Said, kind: PropositionKind) -> Claim:
    if isinstance(said.value, When):
        return replace(claim, when=said.value)
    if isinstance(said.value, Position):
        return replace(claim, position=said.value)
    if said.value and kind in {PropositionKind.CATEGORY, PropositionKind.LEGAL}:
        return replace(claim, category=said.value)
    return replace(claim, figure=parse_figure(said.value)) if said.value else claim


def judged(incident: Incident) -> Matrix:
    """Return the matrix of an incident by the catalogue and on the day of the cases."""
    return claim_matrix(incident, CATALOGUE, NOW)

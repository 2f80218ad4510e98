"""The claim matrix: propositions in rows, sides and then third parties in columns."""

from collections.abc import Sequence
from datetime import datetime
from itertools import combinations
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind
from models.rules.badge import badge_of
from models.rules.cell import cell_of, counter_accusations
from models.rules.corroboration import support_of
from models.rules.gap import gaps_between
from models.rules.hearing import PRO, SUBSTANTIVE, Hearing, hear
from models.rules.judgement import Cell, Gap, Matrix, Relation, Row
from models.rules.relation import relation_of, silent_sides


def claim_matrix(incident: Incident, catalogue: Catalogue, now: datetime) -> Matrix:
    """Return the matrix of an incident; `now` (aware) is what days unanswered are counted to.

    Nothing depends on the order in which statements and claims were entered.
    """
    return matrix_of(incident, hear(incident, catalogue), now)


def matrix_of(incident: Incident, hearing: Hearing, now: datetime) -> Matrix:
    """Return the matrix of an incident that was read already."""
    counters = counter_accusations(incident, hearing)
    rows = tuple(
        _row(proposition, _cells(proposition, hearing, counters), hearing, now)
        for proposition in incident.propositions
    )
    return Matrix(columns=hearing.columns, rows=rows, badge=badge_of(rows))


def _cells(
    proposition: Proposition, hearing: Hearing, counters: frozenset[tuple[UUID, UUID]]
) -> tuple[Cell, ...]:
    return tuple(cell_of(proposition, c.party_id, hearing, counters) for c in hearing.columns)


def _row(proposition: Proposition, cells: tuple[Cell, ...], hearing: Hearing, now: datetime) -> Row:
    if proposition.kind is PropositionKind.CHARACTERISATION:
        return Row(proposition=proposition, cells=cells, relation=None, corroboration=None)
    sides = [cell for cell in cells if cell.party_id in hearing.principals]
    third = [cell for cell in cells if cell.party_id not in hearing.principals]
    gaps = _gaps(proposition, sides)
    relation = relation_of(proposition.kind, sides, third, gaps)
    support = support_of(sides, third, hearing)
    since = _accused_at(sides, hearing) if relation is Relation.UNANSWERED else None
    sidestepped = relation is Relation.SIDESTEPPED
    return Row(
        proposition=proposition,
        cells=cells,
        relation=relation,
        corroboration=support.corroboration,
        sidestepped_by=tuple(c.party_id for c in silent_sides(sides)) if sidestepped else (),
        unanswered_since=since,
        days_unanswered=max(0, (now - since).days) if since else None,
        gaps=gaps,
        supporters=support.supporters,
        opponents=support.opponents,
        allied=support.allied,
    )


def _gaps(proposition: Proposition, sides: Sequence[Cell]) -> tuple[Gap, ...]:
    taken = [(cell.party_id, cell.effective) for cell in sides if cell.effective]
    return tuple(
        gap
        for one, other in combinations(taken, 2)
        for gap in gaps_between(proposition.quantity_kind, one, other)
    )


def _accused_at(sides: Sequence[Cell], hearing: Hearing) -> datetime | None:
    """Return when the one side that has a position first took it, at the latest.

    Saying it again does not start the count anew.
    """
    cell, effective = next((cell, cell.effective) for cell in sides if cell.effective)
    pro = effective.stance in PRO
    for claim in cell.claims:
        substantive = claim.stance in SUBSTANTIVE and claim.id in hearing.standing
        said = hearing.statements[claim.statement_id].said
        if substantive and (claim.stance in PRO) == pro and said is not None:
            return said.latest_end or said.earliest_end or said.latest_start or said.earliest_start
    return None

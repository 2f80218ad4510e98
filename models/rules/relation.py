"""How the sides stand to one another on one proposition (domain.md 3.3; order by settled.md)."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from models.encounter.claim import Stance
from models.encounter.proposition import PropositionKind
from models.rules.hearing import PRO
from models.rules.judgement import Cell, CellState, Gap, GapKind, Relation

ORDER = tuple(Relation)
# What a proposition of each kind is decided by, beside the stances. A time or place that is
# claimed along with a fact is shown as a gap and does not decide: the fact may be agreed although
# the hour is not.
_DECIDES = {
    PropositionKind.FACT: {GapKind.FIGURE},
    PropositionKind.FIGURE: {GapKind.FIGURE},
    PropositionKind.TIME: {GapKind.FIGURE, GapKind.TIME},
    PropositionKind.PLACE: {GapKind.FIGURE, GapKind.PLACE},
    PropositionKind.LEGAL: {GapKind.FIGURE},
    PropositionKind.CATEGORY: {GapKind.FIGURE},
}
_CATEGORISED = {PropositionKind.CATEGORY, PropositionKind.LEGAL}


def relation_of(
    kind: PropositionKind, sides: Sequence[Cell], third: Iterable[Cell], gaps: Iterable[Gap]
) -> Relation:
    """Return the relation of the principals' cells; the first condition that holds decides.

    `third` are the cells of third parties, `gaps` those between the principals. Values that cannot
    be compared leave two sides that both say it is so "partly agreed".
    """
    pro = [cell for cell in sides if cell.effective and cell.effective.stance in PRO]
    con = [cell for cell in sides if cell.effective and cell.effective.stance is Stance.DENIES]
    if pro and con:
        return Relation.CONTESTED
    if len(pro) > 1:
        return _agreement(kind, pro, gaps)
    if len(con) > 1:
        return Relation.AGREED_NOT_SO
    if pro or con:
        return Relation.SIDESTEPPED if silent_sides(sides) else Relation.UNANSWERED
    if any(cell.effective for cell in third):
        return Relation.THIRD_PARTY_ONLY
    return Relation.UNADDRESSED


def silent_sides(sides: Iterable[Cell]) -> tuple[Cell, ...]:
    """Return the cells of sides that have spoken on the incident and took no position on this."""
    return tuple(
        cell for cell in sides if not cell.effective and cell.state is not CellState.NO_STATEMENT
    )


def _agreement(kind: PropositionKind, pro: Sequence[Cell], gaps: Iterable[Gap]) -> Relation:
    said_so = {cell.party_id for cell in pro}
    verdicts = [_verdict(g) for g in gaps if g.kind in _DECIDES[kind] and said_so >= {*g.between}]
    if any(cell.effective and cell.effective.stance is Stance.PARTLY for cell in pro):
        verdicts.append(Relation.PARTLY_AGREED)
    if kind in _CATEGORISED and not _one_branch(pro):
        verdicts.append(Relation.CONTESTED)
    return min(verdicts, key=ORDER.index, default=Relation.AGREED)


def _verdict(gap: Gap) -> Relation:
    if gap.size is None:
        return Relation.PARTLY_AGREED
    if gap.size == 0:
        return Relation.AGREED
    minor = gap.tolerance is not None and gap.size <= gap.tolerance
    return Relation.MINOR_DIFFERENCE if minor else Relation.CONTESTED


def _one_branch(pro: Iterable[Cell]) -> bool:
    codes = [cell.effective.category for cell in pro if cell.effective and cell.effective.category]
    return all(same_branch(one, other) for one, other in combinations(codes, 2))


def same_branch(one: str, other: str) -> bool:
    """Return whether two codes are equal or one is the other's ancestor: "air" and "air.recon"."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")

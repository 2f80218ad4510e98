"""A remark on one party's own words, and those words as the checks read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from models.encounter.claim import Claim
from models.encounter.proposition import Proposition, QuantityKind
from models.figure.figure import Figure
from models.rules.hearing import PRO
from models.rules.judgement import Matrix
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Value):
    """Something worth checking. `claim_ids` are what it rests on.

    `party_id` is whose words they are, None for those of the analysts' own estimate.
    """

    text: str
    party_id: UUID | None
    claim_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """An effective claim with the proposition that it is about."""

    proposition: Proposition
    claim: Claim

    @property
    def says_so(self) -> bool:
        """Whether it asserts or partly confirms."""
        return self.claim.stance in PRO


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that stands of what one party says, in the order of the propositions."""

    party_id: UUID
    taken: tuple[Taken, ...]

    def figures(self, kind: QuantityKind) -> Iterator[tuple[Taken, Figure]]:
        """Yield the figures of one kind that the party gives."""
        for taken in self.taken:
            if taken.claim.figure and taken.proposition.quantity_kind is kind and taken.says_so:
                yield taken, taken.claim.figure

    def remark(self, text: str, *taken: Taken) -> Remark:
        """Return a remark that rests on these claims."""
        return Remark(
            text=text, party_id=self.party_id, claim_ids=tuple(one.claim.id for one in taken)
        )


def accounts_of(matrix: Matrix) -> tuple[Account, ...]:
    """Return the account of every column."""
    return tuple(_account(matrix, column.party_id) for column in matrix.columns)


def _account(matrix: Matrix, party_id: UUID) -> Account:
    taken = (
        Taken(row.proposition, cell.effective)
        for row in matrix.rows
        for cell in row.cells
        if cell.party_id == party_id and cell.effective
    )
    return Account(party_id, tuple(taken))


def same_act(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions are about one act: the same episode, actor and predicate."""
    return (one.episode_id, one.actor_id, one.predicate) == (
        other.episode_id,
        other.actor_id,
        other.predicate,
    )

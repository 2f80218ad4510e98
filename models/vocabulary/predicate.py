"""The predicates that propositions are made of."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from models.encounter.proposition import PropositionKind, QuantityKind
from models.value import Value
from models.vocabulary.table import rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Value):
    """A neutral sentence with gaps for actor and object, and what its figure measures if any."""

    code: str
    label: str
    kind: PropositionKind
    quantity_kind: QuantityKind | None
    pattern: str

    def sentence(self, actor: str, object_: str) -> str:
        """Return the sentence with names in its gaps; the names are only put in, never read."""
        parts = self.pattern.replace("{actor}", "\0").split("{object}")
        return object_.join(part.replace("\0", actor) for part in parts)


@cache
def predicates() -> MappingProxyType[str, Predicate]:
    """Return every predicate by its code, in the order in which they are offered."""
    return MappingProxyType({row["code"]: _predicate(row) for row in rows_of("predicates")})


def _predicate(row: dict[str, str]) -> Predicate:
    quantity = row["quantity_kind"]
    return Predicate(
        code=row["code"],
        label=row["label"],
        kind=PropositionKind(row["kind"]),
        quantity_kind=QuantityKind(quantity) if quantity else None,
        pattern=row["pattern"],
    )

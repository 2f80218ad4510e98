"""What is typed into a cell of the matrix: a claim in the making, not yet anybody's."""

from dataclasses import dataclass, replace

from models.encounter.claim import Basis, Claim, Stance
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.figure.figure import Figure
from models.position.position import Position
from models.problem import Problem
from models.value import Value
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Value):
    """A stance, the value that the proposition asks for, the exact words, and their worth.

    `basis` and `credibility` are None where nothing was typed of them: an amended claim keeps its
    own, a new one gets the defaults.
    """

    stance: Stance
    figure: Figure | None = None
    when: When | None = None
    position: Position | None = None
    category: str = ""
    words: str = ""
    basis: Basis | None = None
    credibility: int | None = None

    def amended(self, claim: Claim, shown: "Entry") -> Claim:
        """Return a claim as amended by this entry; `shown` is the claim as an entry.

        What the notation does not show stays, and a value that was not typed anew keeps the words
        in which it was first given.
        """
        typed = {name: getattr(self, name) for name in _PARTS}
        kept = {n: getattr(claim, n) for n in _PARTS if typed[n] == getattr(shown, n)}
        worth = {n: getattr(self, n) for n in _WORTH if getattr(self, n) is not None}
        return replace(claim, **typed | kept | worth)


_PARTS = ("stance", "figure", "when", "position", "category", "words")
_WORTH = ("basis", "credibility")


def asked_of(proposition: Proposition) -> tuple[str, ...]:
    """Return what values a claim on this proposition may state, most fitting first."""
    own = _BY_KIND.get(proposition.kind, ())
    return own if proposition.quantity_kind is None else tuple(dict.fromkeys((*own, "figure")))


def refuse_value(text: str) -> Problem:
    """Return the Problem of a value on a proposition that asks for none."""
    what = f"“{text}” is a value, and this proposition asks for none"
    mend = "Put exact words in quotes, or say on the proposition what is measured (F2 on it)."
    return Problem(what, where="figure", mend=mend)


# Admiralty: cannot be judged, which is what a claim has of which nothing is said.
WORST_CREDIBILITY = 6
# What a figure of each kind is taken to be in where no unit is spoken: only what is counted.
COUNTED = frozenset(kind for kind in QuantityKind if kind.value.startswith("count_"))
_BY_KIND: dict[PropositionKind, tuple[str, ...]] = {
    PropositionKind.FIGURE: ("figure",),
    PropositionKind.TIME: ("when",),
    PropositionKind.PLACE: ("position",),
    PropositionKind.CATEGORY: ("category",),
    PropositionKind.LEGAL: ("category",),
    PropositionKind.CHARACTERISATION: ("words",),
}

"""Whose eyes the symbols see with: a setting of the view, never of the log."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from maps.symbol import Identity
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.value import Value

Eyes = Callable[[str], Identity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint(Value):
    """The code of a side, empty for nobody, and what it takes other sides for, by their codes."""

    side: str = ""
    taken_for: tuple[tuple[str, Identity], ...] = ()

    def words(self) -> str:
        """Return what a reader must know to read the frames."""
        return f"Frames as seen from {self.side}" if self.side else "Frames: nobody’s viewpoint"


def eyes_of(view: Viewpoint, catalogue: Catalogue) -> Eyes:
    """Return how a viewpoint sees the code of a side; an empty code is an unknown side.

    Nobody is suspect or hostile by table: a side is its own friend, its treaty allies are assumed
    friends, all others are neutral, and all are neutral to nobody's eyes. Only the user says more.
    """
    allies = _allies_of(view.side, catalogue)
    usual = dict.fromkeys(allies, Identity.ASSUMED_FRIEND) | {view.side: Identity.FRIEND}
    seen = usual | dict(view.taken_for) if view.side else {}
    return lambda code: seen.get(code, Identity.NEUTRAL) if code else Identity.UNKNOWN


def taking(view: Viewpoint, side: str, identity: Identity, catalogue: Catalogue) -> Viewpoint:
    """Return the viewpoint with a side taken for something else, or as usual again."""
    others = {code: held for code, held in view.taken_for if code != side}
    if eyes_of(Viewpoint(side=view.side), catalogue)(side) is not identity:
        others[side] = identity
    return replace(view, taken_for=tuple(sorted(others.items())))


def identity_of_all(eyes: Eyes, sides: Iterable[str]) -> Identity:
    """Return how several sides are seen together: all alike, or else neutral; none is unknown."""
    seen = {eyes(side) for side in sides} or {Identity.UNKNOWN}
    return seen.pop() if len(seen) == 1 else Identity.NEUTRAL


def _allies_of(code: str, catalogue: Catalogue) -> list[str]:
    own = next((one for one in catalogue.all(Party) if code and one.code == code), None)
    return [catalogue.code_of(ally) for ally in own.aligned_with] if own else []

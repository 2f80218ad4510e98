"""How each side is drawn: a colour, a line style and its code, never colour alone."""

from dataclasses import dataclass
from typing import Final

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party


@dataclass(frozen=True, slots=True)
class SideStyle:
    """A side's colour on a light and on a dark ground (#rrggbb) and its dashes in pixels.

    Empty dashes are a whole line.
    """

    light: str
    dark: str
    dashes: tuple[int, ...]


# Kept apart by people who see no red or no green (Okabe and Ito), each dark or light enough for
# text on its ground.
_STYLES: Final = (
    SideStyle("#0b5fa5", "#6cb6f5", ()),
    SideStyle("#a34700", "#f0a35e", (9, 4)),
    SideStyle("#8a2f6b", "#e59ac8", (2, 4)),
    SideStyle("#00694f", "#4fc7a4", (12, 4, 2, 4)),
    SideStyle("#5b4bb0", "#b5a9f2", (5, 5)),
    SideStyle("#6b5600", "#d9c04f", (14, 3, 2, 3, 2, 3)),
)
NO_SIDE: Final = SideStyle("#48525a", "#b9c3ca", (3, 3))


def side_styles(catalogue: Catalogue) -> dict[str, SideStyle]:
    """Return a style for the code of every party: that of its side, or one of its own.

    Sides take turns in the order of their codes, so that a style stays while the log grows at
    its end. A colour that the analyst chose replaces both.
    """
    parties = sorted(catalogue.all(Party), key=lambda party: party.code)
    sides = [party for party in parties if catalogue.side_of(party.id) == party.id]
    styles = {side.id: _chosen(side, _STYLES[n % len(_STYLES)]) for n, side in enumerate(sides)}
    of_none = NO_SIDE
    result = {}
    for party in parties:
        side_id = catalogue.side_of(party.id)
        result[party.code] = styles.get(side_id, of_none) if side_id else _chosen(party, of_none)
    return result


def _chosen(party: Party, style: SideStyle) -> SideStyle:
    colour = party.colour
    return SideStyle(colour, colour, style.dashes) if colour else style

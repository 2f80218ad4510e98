"""What one method makes of the places: the same for all three."""

from dataclasses import dataclass

import numpy as np

from maps.hotspots.result import Cells
from models.filter.columns import Floats, Ints, Rows
from models.position.shape import Shape

NOBODYS = -1
MOST_HOTSPOTS = 200

# Where each level begins: parts of the highest density; multiples of the least weight of a cluster;
# divisors of the false discovery rate.
DENSITY_STEPS = (0.1, 0.2, 0.4, 0.6, 0.8)
CLUSTER_STEPS = (1, 5, 20)
GI_STEPS = (1, 10, 50)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Middle:
    """Where a hotspot is strongest, and how strong; the strongest have the lowest numbers."""

    lat: float
    lon: float
    score: float
    level: int
    turn: int = 0
    outline: Shape | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """`label` is the number of the hotspot of each place, or NOBODYS.

    `used` are the places that were looked at: those within the area, at sea, in either period.
    """

    middles: tuple[Middle, ...]
    label: Ints
    used: Rows
    cells: Cells
    notes: tuple[str, ...] = ()


def strongest_first(label: Ints, strength: Floats) -> Ints:
    """Return labels renumbered, the strongest first, those past MOST_HOTSPOTS as NOBODYS.

    What has no strength at all, -inf, is nobody's either.
    """
    order = np.argsort(-strength, kind="stable")
    order = order[np.isfinite(strength[order])]
    number = np.full(len(strength) + 1, NOBODYS, dtype=np.int64)
    kept = order[:MOST_HOTSPOTS]
    number[kept] = np.arange(len(kept))
    return number[label]

"""What a search for hotspots found."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from maps.hotspots.request import HotspotRequest
from models.filter.columns import Bytes, Floats, Ints, Rows
from models.position.shape import Shape
from models.value import Value

# Told how far a search is (0 to 1) and what it does; it may raise to end it.
Progress = Callable[[float, str], None]


class Turn(StrEnum):
    """What became of a hotspot from one period to the next."""

    NONE = ""
    EMERGING = "emerging"
    PERSISTENT = "persistent"
    FADING = "fading"


TURNS = tuple(Turn)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cells:
    """The cells worth showing, as columns; degrees, `east` may be beyond 180.

    `score` is z of Gi*, or incidents per 1,000 square nautical miles. `held` is what the cell has
    (Gi*: and what has the cells round it, `around`). `q` is the false discovery rate, NaN where
    none is known. `level` says how strong it is, 1 the weakest; `turn` is the place of a Turn.
    `hotspot` is the number of the hotspot that it belongs to, -1 for none.
    """

    south: Floats
    west: Floats
    north: Floats
    east: Floats
    score: Floats
    held: Floats
    q: Floats
    level: Bytes
    turn: Bytes
    hotspot: Ints

    def __len__(self) -> int:
        return len(self.south)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Hotspot:
    """One hotspot: its middle, how strong, what weight and which incidents it holds.

    `members` are rows of the index. `level` is that of its strongest cell. `outline` is drawn where
    it has no cells. `stands` says whether it is there among precise records alone.
    """

    lat: float
    lon: float
    score: float
    level: int
    weight: float
    members: Rows
    turn: Turn = Turn.NONE
    outline: Shape | None = None
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts(Value):
    """How many incidents a search used, and how many it left out, each for its first reason."""

    asked: int
    used: int
    unplaced: int = 0
    coarse: int = 0
    undated: int = 0
    elsewhere: int = 0
    precise: int = 0
    rivals: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HotspotResult:
    """The hotspots, the strongest first, the cells they are made of, and what to know of them."""

    request: HotspotRequest
    hotspots: tuple[Hotspot, ...]
    cells: Cells
    counts: Counts
    notes: tuple[str, ...]


def no_cells() -> Cells:
    """Return no cells."""
    none = np.empty(0)
    flat = np.empty(0, dtype=np.uint8)
    return Cells(
        south=none,
        west=none,
        north=none,
        east=none,
        score=none,
        held=none,
        q=none,
        level=flat,
        turn=flat,
        hotspot=np.empty(0, dtype=np.int64),
    )

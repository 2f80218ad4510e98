"""How wide the columns of the matrix are: narrow ones beside the map, wide ones on the whole."""

from dataclasses import dataclass

SIDE_PX, RELATION_PX, PROPOSITION_PX = (94, 320), (122, 240), (150, 420)
# From here on a cell has room for a side's exact words.
_WORDS_PX = 148


@dataclass(frozen=True, slots=True)
class Widths:
    """Widths in pixels; `fits` says that all columns are in sight, `wide` that words have room."""

    proposition_px: int
    side_px: int
    relation_px: int
    fits: bool
    wide: bool


def widths_of(sides: int, room_px: int, least_shown: int = 0) -> Widths:
    """Return the widths of the columns for so many sides and third parties in this room.

    Each gets its least; what is left goes to the proposition, then evenly to the rest, and what
    nobody needs to the proposition again. Where not all fit none is shown in part, as long as
    `least_shown` of them are in sight.
    """
    least = PROPOSITION_PX[0] + sides * SIDE_PX[0] + RELATION_PX[0]
    spare = max(0, room_px - least)
    first = min(spare // 2, PROPOSITION_PX[1] - PROPOSITION_PX[0])
    each = (spare - first) // (sides + 1)
    side = min(SIDE_PX[1], SIDE_PX[0] + each)
    relation = min(RELATION_PX[1], RELATION_PX[0] + each)
    shown = min(sides, max(0, room_px - PROPOSITION_PX[0] - relation) // side)
    rest = room_px - shown * side - relation if shown >= least_shown else 0
    return Widths(
        proposition_px=max(PROPOSITION_PX[0], rest),
        side_px=side,
        relation_px=relation,
        fits=room_px >= least,
        wide=side >= _WORDS_PX,
    )

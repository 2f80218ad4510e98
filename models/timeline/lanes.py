"""Where the marks of a lane lie on an axis, in as few rows as their labels allow."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from models.timeline.axis import Axis
from models.timeline.extent import Extent
from models.timeline.packing import packed
from models.timeline.scene import Mark

# A mark is not smaller than this, and so far stands its label from it, and the next mark.
MARK_PX, GAP_PX = 10.0, 8.0
# More marks than this in sight have no labels, and those of nearly one place stand for each other.
CROWD, _COVERED_PX = 150, 3.0
_SHORT_PX, _LEAST_PX, _WORD_PX = 96.0, 40.0, 24.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark between `first_px` and `last_px` in a row.

    Its label begins at `label_at_px` and has `label_px` of room, 0 where there is none for it.
    """

    mark: Mark
    row: int
    first_px: float
    last_px: float
    label_at_px: float
    label_px: float

    @property
    def whole_px(self) -> tuple[float, float]:
        """From where to where mark and label reach."""
        if not self.label_px:
            return self.first_px, self.last_px
        label_end = self.label_at_px + self.label_px
        return min(self.first_px, self.label_at_px), max(self.last_px, label_end)


def placed(
    marks: Sequence[Mark], axis: Axis, label_px: Callable[[Mark], float], most_rows: int
) -> tuple[Placed, ...]:
    """Return the dated marks that the axis shows, each in its row.

    Labels are shortened, and then left out, until there are no more than `most_rows` rows; marks
    that crowd even so share rows.
    """
    crowd = _without_hidden(marks, axis, most_rows)
    if crowd is not None:
        return crowd
    seen = [(mark, mark.extent) for mark in marks if mark.extent and shows(axis, mark.extent)]
    bare = [(mark, *stretch_px(axis, extent), label_px(mark)) for mark, extent in seen]
    made: list[Placed] = []
    for most in (math.inf, _SHORT_PX, 0.0):
        made = [_labelled(*one, most, axis.width_px) for one in bare]
        rows = packed([one.whole_px for one in made], GAP_PX)
        made = [replace(one, row=row % most_rows) for one, row in zip(made, rows, strict=True)]
        if most and max(rows, default=0) < most_rows:
            return tuple(made)
    return tuple(_with_labels_where_free(made, [wanted for *_, wanted in bare], axis.width_px))


def is_crowd(marks: Sequence[Mark], axis: Axis) -> bool:
    """Return whether more marks are in sight than can be told apart."""
    if len(marks) <= CROWD:
        return False
    return sum(1 for mark in marks if mark.extent and shows(axis, mark.extent)) > CROWD


def _without_hidden(marks: Sequence[Mark], axis: Axis, most_rows: int) -> tuple[Placed, ...] | None:
    """Return a crowd of marks without labels and without those that others cover; None if few."""
    seen = [mark for mark in marks if mark.extent and shows(axis, mark.extent)]
    if len(seen) <= CROWD:
        return None
    made: dict[tuple[int, int], Placed] = {}
    for number, mark in enumerate(seen):
        if mark.extent is not None:
            first, last = stretch_px(axis, mark.extent)
            row = number % most_rows
            place = (row, round(first / _COVERED_PX))
            made.setdefault(place, Placed(mark, row, first, last, last, 0.0))
    return tuple(made.values())


def _with_labels_where_free(
    bare: Sequence[Placed], wanted: Sequence[float], width_px: float
) -> Iterator[Placed]:
    """Yield crowded marks, those with a label that have room for one before the next mark."""
    for one, label in zip(bare, wanted, strict=True):
        later = [x.first_px for x in bare if x.row == one.row and x.first_px > one.first_px]
        free = min(later, default=width_px + GAP_PX) - one.last_px - 1.5 * GAP_PX
        room = min(label, free)
        yield replace(one, label_px=room) if room >= min(label, _LEAST_PX) else one


def _labelled(
    mark: Mark, first_px: float, last_px: float, wanted_px: float, most_px: float, width_px: float
) -> Placed:
    label = min(wanted_px, most_px)
    at = label_at(first_px, last_px, label, width_px)
    # What reaches over the edge is cut there, and left out where hardly a word would be left.
    label = min(label, width_px - at)
    return Placed(mark, 0, first_px, last_px, at, label if label >= min(wanted_px, _WORD_PX) else 0)


def shows(axis: Axis, extent: Extent) -> bool:
    """Return whether any part of an extent lies on an axis."""
    before = extent.last_s < axis.start_s and not extent.open_after
    after = extent.first_s > axis.end_s and not extent.open_before
    return not before and not after


def stretch_px(axis: Axis, extent: Extent) -> tuple[float, float]:
    """Return where an extent begins and ends on an axis; an open one reaches to its edge."""
    first = 0.0 if extent.open_before else axis.px(extent.first_s)
    last = axis.width_px if extent.open_after else axis.px(extent.last_s)
    short = max(0.0, MARK_PX - (last - first)) / 2
    return first - short, last + short


def label_at(first_px: float, last_px: float, label_px: float, width_px: float) -> float:
    """Return where a label begins: in a bar that has room for it, else behind the mark.

    Where it would reach over the edge it stands before the mark, if there is room.
    """
    inside = max(first_px, 0.0) + GAP_PX
    if inside + label_px + GAP_PX <= min(last_px, width_px):
        return inside
    behind, before = last_px + GAP_PX / 2, first_px - GAP_PX / 2 - label_px
    return before if behind + label_px > width_px and before >= 0 else behind

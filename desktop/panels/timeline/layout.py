"""Where lanes and marks lie in the strip, for one scene and one stretch of time. No Qt in here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from models.timeline.axis import Axis
from models.timeline.lanes import MARK_PX, Placed, is_crowd, placed, stretch_px
from models.timeline.scene import Lane, Mark, Scene

ROW_PX, AIR_PX = 20, 8
_INCIDENT_ROWS, _EVENT_ROWS, _UNDATED_ROWS = 4, 3, 3
_GAP_PX, _LABEL_PX, _EDGE_PX = 20.0, 4.0, 4.0


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane with its top and its height, and the marks that are seen in it."""

    name: str
    top_px: int
    height_px: int
    placed: tuple[Placed, ...]
    undated: bool = False


@dataclass(frozen=True)
class Layout:
    """All lanes from the top. `hidden` undated marks found no room."""

    scene: Scene
    axis: Axis
    boxes: tuple[LaneBox, ...]
    hidden: int

    @property
    def height_px(self) -> int:
        """The height of all lanes."""
        return self.boxes[-1].top_px + self.boxes[-1].height_px if self.boxes else 0

    @cached_property
    def seen(self) -> dict[UUID, tuple[Placed, float]]:
        """Every mark that is seen, with the height of its middle."""
        return {
            one.mark.id: (one, box.top_px + AIR_PX / 2 + (one.row + 0.5) * ROW_PX)
            for box in self.boxes
            for one in box.placed
        }

    def at(self, x: float, y: float) -> Mark | None:
        """Return the mark at a place, also under its label."""
        for one, middle in self.seen.values():
            first, last = one.whole_px
            if abs(y - middle) <= ROW_PX / 2 and first - 2 <= x <= last + 2:
                return one.mark
        return None

    def point(self, id_: UUID) -> tuple[float, float] | None:
        """Return where a mark stands, also beyond the edges; None where it is not drawn at all."""
        if id_ in self.seen:
            one, middle = self.seen[id_]
            return (one.first_px + one.last_px) / 2, middle
        mark = self.scene.marks.get(id_)
        if mark is None or mark.extent is None:
            return None
        lane = next(lane.name for lane in self.scene.lanes if mark in lane.marks)
        box = next((box for box in self.boxes if box.name == lane), None)
        if box is None:
            return None
        first, last = stretch_px(self.axis, mark.extent)
        return (first + last) / 2, box.top_px + box.height_px / 2


def layout_of(scene: Scene, axis: Axis, label_px: Callable[[Mark], float]) -> Layout:
    """Return the layout of a scene on an axis; `label_px` measures the label of a mark.

    Lanes of which nothing is in sight are left out, and that of the incidents where it would be a
    crowd: then there is only their histogram.
    """
    boxes: list[LaneBox] = []
    top = 0
    for lane, most in _lanes(scene):
        if lane is scene.incidents and is_crowd(lane.marks, axis):
            continue
        marks = placed(lane.marks, axis, label_px, most)
        if not marks:
            continue
        height = (max((one.row for one in marks), default=0) + 1) * ROW_PX + AIR_PX
        boxes.append(LaneBox(lane.name, top, height, marks))
        top += height
    undated = [mark for mark in scene.marks.values() if mark.extent is None]
    # What is linked to the selected incident first.
    undated.sort(key=lambda mark: scene.tied(mark.id) is None)
    if not undated:
        return Layout(scene, axis, tuple(boxes), 0)
    chips = tuple(_chips(undated, axis.width_px, label_px))
    hidden = len(undated) - len(chips)
    # How many found no room is said in a row of its own.
    rows = max((one.row for one in chips), default=0) + (2 if hidden else 1)
    boxes.append(LaneBox("Undated", top, rows * ROW_PX + AIR_PX, chips, undated=True))
    return Layout(scene, axis, tuple(boxes), hidden)


def _lanes(scene: Scene) -> Iterator[tuple[Lane, int]]:
    yield scene.incidents, _INCIDENT_ROWS
    for lane in scene.events:
        yield lane, _EVENT_ROWS


def _chips(
    marks: Sequence[Mark], width_px: float, label_px: Callable[[Mark], float]
) -> Iterator[Placed]:
    """Yield undated marks side by side, row after row, as far as there is room."""
    x, row = _EDGE_PX, 0
    for mark in marks:
        label = min(label_px(mark), max(width_px - MARK_PX - _GAP_PX, 0.0))
        if x > _EDGE_PX and x + MARK_PX + label + _GAP_PX > width_px:
            x, row = _EDGE_PX, row + 1
        if row == _UNDATED_ROWS:
            return
        yield Placed(mark, row, x, x + MARK_PX, x + MARK_PX + _LABEL_PX, label)
        x += MARK_PX + _LABEL_PX + label + _GAP_PX

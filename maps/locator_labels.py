"""Where letters go on a small map so that none hides another."""

from dataclasses import dataclass, field

Box = tuple[float, float, float, float]

# Noto Sans: letters are about so wide for each unit of their height.
_WIDTH = 0.6
_AWAY_MM = 1.6


@dataclass(slots=True)
class Labels:
    """The places already taken on a paper of these millimetres."""

    width_mm: float
    height_mm: float
    taken: list[Box] = field(default_factory=list)

    def reserve(self, box: Box) -> None:
        """Keep a place (left, top, right, bottom) free of labels."""
        self.taken.append(box)

    def put(self, x: float, y: float, text: str, size_mm: float) -> tuple[float, float]:
        """Return where the middle of the text goes so that it is near x, y and hides least."""
        half, tall = len(text) * size_mm * _WIDTH / 2, size_mm / 2
        boxes = [
            (x + dx - half, y + dy - tall, x + dx + half, y + dy + tall)
            for ring in (1.0, 2.2, 3.6)
            for dx, dy in _round_about(half + _AWAY_MM * ring, tall + _AWAY_MM * ring)
        ]
        best = min(boxes, key=self._hidden)
        self.taken.append(best)
        return (best[0] + best[2]) / 2, (best[1] + best[3]) / 2

    def take(self, x: float, y: float, text: str, size_mm: float) -> bool:
        """Take the place of a text whose middle is at x, y; False where it is not free."""
        half, tall = len(text) * size_mm * _WIDTH / 2, size_mm / 2
        box = (x - half, y - tall, x + half, y + tall)
        if self._hidden(box) > 0:
            return False
        self.taken.append(box)
        return True

    def _hidden(self, box: Box) -> float:
        out = max(0.0, -box[0], -box[1], box[2] - self.width_mm, box[3] - self.height_mm)
        return out * 100 + sum(_common(box, other) for other in self.taken)


def _round_about(dx: float, dy: float) -> tuple[tuple[float, float], ...]:
    beside = ((dx, 0.0), (-dx, 0.0), (0.0, -dy), (0.0, dy))
    return (*beside, (dx, -dy), (dx, dy), (-dx, -dy), (-dx, dy))


def _common(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(tall, 0.0)

"""Where a key leads from a statement: in time, or along what answers what."""

from PySide6.QtCore import Qt

from models.threads.threads import Threads

STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: 0,
    Qt.Key.Key_Right: 0,
    Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: 0,
}


def stepped(threads: Threads, row: int | None, key: int) -> int:
    """Return the row that one of the keys in STEPS leads to; the same where there is none.

    Left leads to what a statement answers, right to its first answer.
    """
    last = len(threads.rows) - 1
    if row is None:
        return 0
    if key == Qt.Key.Key_Left:
        answered = threads.answered(row)
        return row if answered is None else answered
    if key == Qt.Key.Key_Right:
        return next(iter(threads.answers_to(row)), row)
    ends: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
    return ends.get(key, min(max(row + STEPS[key], 0), last))

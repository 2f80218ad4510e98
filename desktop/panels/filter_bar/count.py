"""The live count: how many incidents of how many, and what is left out for want of what."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.latest import Latest
from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel, plain_tip
from models.filter.answer import LeftOut
from models.problem import Problem

_LITTLE = 50_000


class Count(PlainLabel):
    """Counts at once; what is left out is found on a worker in a large log, and follows."""

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__("", "quiet", parent)
        self._log = log
        self._late = Latest(self)
        self._late.done.connect(self._take)
        self._left_out = LeftOut()
        self.setWordWrap(False)

    def refresh(self, *_told: object) -> None:
        """Count what is shown now."""
        self._late.drop()
        self._left_out = LeftOut()
        work = self._log.left_out()
        if len(self._log.index) <= _LITTLE:
            self._left_out = work()
        else:
            self._late.ask(work)
        self.say()

    def _take(self, left_out: LeftOut) -> None:
        self._left_out = left_out
        self.say()

    def say(self) -> None:
        """Say the count, after a Problem was said in its place."""
        index, ids = self._log.index, self._log.ids
        placeless = int(np.count_nonzero(index.columns.incidents.precisions[ids.rows] == 0))
        parts = (
            f"{len(ids):,} of {len(index):,}",
            f"{placeless:,} without place" if placeless else "",
            _wanting(self._left_out),
        )
        self._show(" · ".join(filter(None, parts)), "quiet")

    def say_problem(self, problem: Problem) -> None:
        """Say what was not understood, where the count stood."""
        self._show(" ".join(filter(None, (f"{problem.what}.", problem.mend))), "problem")

    def _show(self, text: str, role: str) -> None:
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show_text(text)
        self.setToolTip(plain_tip(text))


def _wanting(left_out: LeftOut) -> str:
    """Return how many may fit, but have no date or no place that would tell."""
    parts = (
        f"{left_out.undated:,} for want of a date" if left_out.undated else "",
        f"{left_out.unplaced:,} for want of a place" if left_out.unplaced else "",
    )
    words = " and ".join(filter(None, parts))
    return f"left out {words}" if words else ""

"""The foot of the time line: what the bars do not show, in words, and a way to it."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.open_log import OpenLog
from desktop.panels.timeline.counting import Counted
from desktop.panels.timeline.histogram_strip import HistogramStrip
from desktop.plain_label import PlainLabel
from models.filter.tree import head_of, with_head
from models.problem import Problem

_NOTHING = (
    "No encounter and no event beside one is logged yet. Ctrl+N logs an encounter; "
    "Edit > Log context event enters a protest, a ban, a remark."
)


class Foot(QWidget):
    """Says how many are undated, how many dated too coarsely for the bars, and what went wrong."""

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self.words = PlainLabel("", "quiet", self)
        self.undated = QToolButton(self)
        self.undated.setProperty("role", "quiet")
        self.undated.setToolTip("List the incidents without a date")
        self.undated.clicked.connect(self._list_undated)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 12, 2)
        row.setSpacing(4)
        row.addWidget(self.undated)
        row.addWidget(self.words, 1)
        row.addStretch()

    def text(self) -> str:
        """Return what is said."""
        return self.words.text()

    def say(self, counted: Counted, bars: HistogramStrip | None, *, empty: bool) -> None:
        """Say it, of the bars where these are shown; while nothing is logged, what belongs here."""
        undated = counted.all.undated
        self.undated.setText(f"{undated:,} undated")
        self.undated.setVisible(undated > 0)
        words = _NOTHING if empty else " · ".join(_parts(counted, bars))
        self.words.show_text(words)
        self.words.setContentsMargins(4 if undated else 8, 2, 0, 2)
        self.words.setVisible(bool(words))
        self.setVisible(bool(words or undated))

    def say_problem(self, problem: Problem) -> None:
        """Say what is to be mended in what was typed."""
        self.words.show_text(f"{problem.what}. {problem.mend}".strip())
        self.words.show()
        self.show()

    def _list_undated(self) -> None:
        wanted = self._log.filter
        head = replace(head_of(wanted), period=None, has_date=False)
        self._log.show_only(with_head(wanted, head))


def _parts(counted: Counted, bars: HistogramStrip | None) -> Iterator[str]:
    if bars is not None and bars.shown.coarser:
        yield f"{bars.shown.coarser:,} dated more coarsely than {bars.bins.unit}: spread, lighter"
    if counted.all.open:
        yield f"{counted.all.open:,} dated on one side only: not drawn"
    if counted.all.counting:
        noun = "record stands" if counted.all.counting == 1 else "records stand"
        yield f"{counted.all.counting:,} {noun} for a count: never added to incidents"

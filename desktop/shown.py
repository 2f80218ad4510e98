"""What of the log is shown: the filter in force and its answer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.latest import Latest
from models.filter.answer import Answer, LeftOut
from models.filter.index import NOTHING_FOUND, Found, IncidentIndex
from models.filter.tree import EVERYTHING, Filter, leaves, texts_in
from models.store.logbook import Logbook

# In a log of so many incidents any filter is answered before one would see that it was not.
_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class _Answered:
    """A filter, the columns it was asked of, what the search found for it, what it lets through."""

    filter: Filter
    index: IncidentIndex
    found: Found
    ids: Answer


class Shown(QObject):
    """Answers at once what the columns tell, and on a worker what asks for words or outlines.

    Until such an answer is there, the one before stands. Signal: `answered()` when it came late.
    """

    answered = Signal()

    def __init__(self, logbook: Logbook, parent: QObject) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._late = Latest(self)
        self._late.done.connect(self._take)
        self.filter: Filter = EVERYTHING
        self.index = logbook.index()
        self._last = _answered(logbook, self.index, EVERYTHING, NOTHING_FOUND)

    @property
    def ids(self) -> Answer:
        """The incidents let through, newest first, undated ones last."""
        return self._last.ids

    def ask(self, wanted: Filter) -> bool:
        """Let another filter hold. Returns whether it is answered already."""
        self.filter = wanted
        return self._answer()

    def follow(self) -> bool:
        """Take over what was written. Returns whether the filter is answered already."""
        self.index = self._logbook.index()
        return self._answer()

    def left_out(self) -> Callable[[], LeftOut]:
        """Return what finds out how many the filter leaves out for want of a date or a place."""
        last = self._last
        return lambda: last.index.left_out(last.filter, last.found)

    def _answer(self) -> bool:
        if self._is_quick():
            self._late.drop()
            self._last = self._work()()
            return True
        self._late.ask(self._work())
        return False

    def _is_quick(self) -> bool:
        if len(self.index) <= _AT_ONCE:
            return True
        known = self._known()
        words = any(text not in known for text in texts_in(self.filter))
        return not words and not any(leaf.within for leaf in leaves(self.filter))

    def _known(self) -> Found:
        return self._last.found if self._last.index is self.index else NOTHING_FOUND

    def _work(self) -> Callable[[], _Answered]:
        logbook, index, wanted, known = self._logbook, self.index, self.filter, self._known()
        return lambda: _answered(logbook, index, wanted, known)

    def _take(self, answered: _Answered) -> None:
        self._last = answered
        self.answered.emit()


def _answered(logbook: Logbook, index: IncidentIndex, wanted: Filter, known: Found) -> _Answered:
    texts = texts_in(wanted)
    found = known if texts <= known.keys() else logbook.found(wanted)
    return _Answered(wanted, index, found, index.matching(wanted, found).newest_first())

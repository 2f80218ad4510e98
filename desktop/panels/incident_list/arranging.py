"""Puts the list in order: at once where that is quick, else on a worker."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.latest import Latest
from desktop.open_log import OpenLog
from models.filter.answer import Answer
from models.filter.arrangement import TEXTS, Arranged, Arrangement, Band, Sort, arranged
from models.filter.columns import Ints

_AT_ONCE, _READ_AT_ONCE = 50_000, 5_000


@dataclass(frozen=True, slots=True)
class Order:
    """A list in order, how that was asked for, and the order of a text that was read for it."""

    arranged: Arranged
    arrangement: Arrangement
    numbers: Ints | None


class Arranging(QObject):
    """Signals: `done(order)`; `busy(words)` while it takes longer, with no words at its end."""

    done = Signal(object)
    busy = Signal(str)

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._numbers: dict[Sort, Ints] = {}
        self._late = Latest(self)
        self._late.done.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Whether an order is on its way."""
        return self._late.is_busy

    def forget(self) -> None:
        """Read the order of texts again: some were written."""
        self._numbers.clear()

    def arrange(self, wanted: Arrangement) -> None:
        """Put what the log shows in order."""
        log, ids, numbers = self._log, self._log.ids, self._numbers.get(wanted.sort)
        if self._is_quick(wanted):
            self._late.drop()
            self._tell(_order(log, ids, wanted, numbers))
        else:
            self.busy.emit(f"sorting by {wanted.sort} …")
            self._late.ask(lambda: _order(log, ids, wanted, numbers))

    def _is_quick(self, wanted: Arrangement) -> bool:
        plain = wanted.sort is Sort.TIME and wanted.band is Band.NONE
        unread = wanted.sort in TEXTS and wanted.sort not in self._numbers
        return plain or len(self._log.index) <= (_READ_AT_ONCE if unread else _AT_ONCE)

    def _tell(self, order: Order) -> None:
        if order.numbers is not None:
            self._numbers[order.arrangement.sort] = order.numbers
        self.busy.emit("")
        self.done.emit(order)


def _order(log: OpenLog, ids: Answer, wanted: Arrangement, numbers: Ints | None) -> Order:
    if wanted.sort in TEXTS and numbers is None:
        numbers = log.logbook.in_order(wanted.sort)
    return Order(arranged(ids, wanted, numbers), wanted, numbers)

"""Summaries of the incidents in sight, read page by page; those looked at last are kept."""

from collections import OrderedDict
from collections.abc import Collection
from itertools import chain
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.job import Job
from desktop.open_log import OpenLog
from models.filter.answer import Answer
from models.filter.summary import IncidentSummary

# Little more than is in sight: a jump shows them as soon as they are read.
_PAGE_ROWS = 48
_MOST_KEPT = 128 * _PAGE_ROWS
# A smaller log is read at once: nobody scrolls past more of it than is read in a moment.
_AT_ONCE = 5_000
# Of pages that were scrolled past before they were read, only so many are read after all.
_MOST_WANTED = 3

_Read = dict[UUID, IncidentSummary | None]


class Kept(QObject):
    """Reads what is asked for; in a large log on a worker, and then what comes next.

    Signal: `arrived()` when what was not there yet is.
    """

    arrived = Signal()

    def __init__(self, log: OpenLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._ids: Answer = log.ids
        self._kept: OrderedDict[UUID, IncidentSummary | None] = OrderedDict()
        self._wanted: dict[int, None] = {}
        self._seen = 0
        self._job: Job | None = None
        # Only when all that is in sight has asked.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start)

    def follow(self, ids: Answer) -> None:
        """Take over another answer; what was read stays."""
        self._ids = ids
        self._wanted.clear()

    def forget(self, ids: Collection[UUID]) -> None:
        """Read incidents that were written again; all of them, if other records were written."""
        if all(id_ in self._kept or self._log.holds(id_) for id_ in ids):
            for id_ in ids:
                self._kept.pop(id_, None)
        else:
            self._kept.clear()
        if self._job is not None:
            # What it reads may be older than what was written.
            self._job.drop()
            self._job = None

    def at(self, place: int) -> IncidentSummary | None:
        """Return the summary at a place: None when it is still to come, or was withdrawn."""
        id_ = self._ids[place]
        if id_ in self._kept:
            self._kept.move_to_end(id_)
            return self._kept[id_]
        page = place // _PAGE_ROWS
        if len(self._log.index) <= _AT_ONCE:
            self._keep(_read(self._log, self._page(page)))
            return self._kept.get(id_)
        self._want(page)
        return None

    def _want(self, page: int) -> None:
        self._wanted.pop(page, None)
        self._wanted[page] = None
        while len(self._wanted) > _MOST_WANTED:
            self._wanted.pop(next(iter(self._wanted)))
        self._soon.start()

    def _start(self) -> None:
        if self._job is not None or not self._wanted:
            return
        log, pages = self._log, tuple(self._wanted)
        self._wanted.clear()
        parts = tuple(map(self._page, pages))
        self._job = Job(lambda: _read(log, *parts), self)
        self._job.done.connect(lambda found: self._take(found, pages))
        self._job.start()

    def _take(self, found: _Read, pages: tuple[int, ...]) -> None:
        self._job = None
        self._keep(found)
        self.arrived.emit()
        self._read_on(pages[-1])

    def _read_on(self, page: int) -> None:
        """Read the page that comes next in the direction in which one moves."""
        ahead = page + (1 if page >= self._seen else -1)
        if page != self._seen and 0 <= ahead * _PAGE_ROWS < len(self._ids):
            self._seen = page
            if self._ids[ahead * _PAGE_ROWS] not in self._kept:
                self._wanted.setdefault(ahead)
        self._start()

    def _page(self, number: int) -> Answer:
        return self._ids[number * _PAGE_ROWS : (number + 1) * _PAGE_ROWS]

    def _keep(self, found: _Read) -> None:
        self._kept.update(found)
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def _read(log: OpenLog, *parts: Answer) -> _Read:
    missing: _Read = dict.fromkeys(chain(*parts))
    return missing | {one.id: one for part in parts for one in log.summaries(part)}

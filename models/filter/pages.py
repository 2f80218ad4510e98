"""Summaries of an answer, read page by page as they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from models.filter.answer import Answer
from models.filter.summary import IncidentSummary

Read = Callable[[Iterable[UUID]], Iterable[IncidentSummary]]
PAGE_ROWS = 128
_MOST_PAGES = 64


def held_in(summaries: Mapping[UUID, IncidentSummary]) -> Read:
    """Return what reads from these."""
    return lambda ids: [summaries[id_] for id_ in ids if id_ in summaries]


class Pages:
    """Looks up summaries by their place in an answer; the pages looked at last are kept."""

    def __init__(self, answer: Answer, read: Read) -> None:
        """Read what is asked for by `read`."""
        self.answer = answer
        self._read = read
        self._kept: OrderedDict[int, Mapping[UUID, IncidentSummary]] = OrderedDict()

    def at(self, place: int) -> IncidentSummary | None:
        """Return the summary at a place, None when the incident was withdrawn meanwhile."""
        return self._page(place // PAGE_ROWS).get(self.answer[place])

    def _page(self, number: int) -> Mapping[UUID, IncidentSummary]:
        if number not in self._kept:
            begin = number * PAGE_ROWS
            found = self._read(self.answer[begin : begin + PAGE_ROWS])
            self._kept[number] = {summary.id: summary for summary in found}
            while len(self._kept) > _MOST_PAGES:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return self._kept[number]

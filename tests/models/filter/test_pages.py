"""Summaries of an answer are read page by page, and no more of them than are looked at."""

from collections.abc import Iterable
from uuid import UUID

from models.filter.index import IncidentIndex
from models.filter.pages import PAGE_ROWS, Pages, held_in
from models.filter.summary import IncidentSummary
from tests.maps.build import a_summary

HELD = {one.id: one for one in (a_summary(f"no {n}") for n in range(3 * PAGE_ROWS))}


class Reader:
    """Reads from what is held and notes how many were asked for."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def __call__(self, ids: Iterable[UUID]) -> Iterable[IncidentSummary]:
        wanted = list(ids)
        self.read.append(len(wanted))
        return held_in(HELD)(wanted)


def test_a_place_is_read_with_its_page_and_a_page_is_read_once() -> None:
    reader = Reader()
    answer = IncidentIndex.of(HELD.values()).ids
    pages = Pages(answer, reader)
    for place in (PAGE_ROWS, PAGE_ROWS + 1, 2 * PAGE_ROWS - 1, PAGE_ROWS):
        found = pages.at(place)
        assert found is not None
        assert found.id == answer[place]
    assert reader.read == [PAGE_ROWS]


def test_one_that_was_withdrawn_meanwhile_is_nothing() -> None:
    answer = IncidentIndex.of(HELD.values()).ids
    assert Pages(answer, lambda _ids: ()).at(5) is None

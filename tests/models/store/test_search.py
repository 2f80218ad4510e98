"""Search by words, also where a script writes no spaces."""

from dataclasses import replace

import pytest

from models.record import Change
from models.store.logbook import Logbook
from tests.builders import a_side, a_statement, an_incident
from tests.models.store.conftest import ANNA, recorded

QUOTE = "中国军机在公海上空飞行 — 宫古海峡; the crew spoke of a lock-on near Yonaguni, “déjà vu”."


@pytest.fixture
def incident_id(logbook: Logbook) -> object:
    side = a_side("AA")
    statement = replace(a_statement(side), quote=QUOTE)
    incident = replace(an_incident(statement, principals=(side,)), tags=("radar",))
    logbook.apply([Change(after=side), Change(after=incident)], ANNA, step="Record")
    recorded(logbook)
    return incident.id


@pytest.mark.parametrize(
    "query",
    [
        "公海",
        "海",
        "宫古海峡",
        "lock-on",
        "LOCK",
        "yonaguni",
        "deja vu",
        '"lock-on near"',
        "radar 公海",
    ],
)
def test_words_are_found(logbook: Logbook, incident_id: object, query: str) -> None:
    assert logbook.search(query) == {incident_id}


@pytest.mark.parametrize(
    "query",
    [
        "海公",
        '"near lock-on"',
        "radar submarine",
        "",
        "  ",
        '"',
        "-",
        "\ud800",
        "a\0b",
        "XOR(",
        "*",
    ],
)
def test_other_words_are_not_found_and_nothing_is_an_error(
    logbook: Logbook, incident_id: object, query: str
) -> None:
    assert incident_id not in logbook.search(query)


def test_words_that_were_amended_away_or_withdrawn_are_no_longer_found(
    logbook: Logbook, incident_id: object
) -> None:
    held = next(logbook.summaries(logbook.index().ids))
    incident = logbook.incident(held.id)
    amended = replace(incident, tags=())
    logbook.apply([Change(before=incident, after=amended)], ANNA, step="Amend")
    assert logbook.search("radar") == frozenset()
    assert logbook.search("公海") == {incident_id}
    logbook.apply([Change(before=amended)], ANNA, step="Withdraw")
    assert logbook.search("公海") == frozenset()

"""Rows and lanes of statements, and their walk."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings

from models.encounter.incident import Incident
from models.encounter.statement import Statement
from models.threads.threads import Threads, threads_of
from models.when.parse import parse_when
from tests.builders import a_catalogue, a_party, a_side, a_statement
from tests.strategies import incidents

JP, CN, US = a_side("JP"), a_side("CN"), a_side("US")
MOD = a_party("JP/MOD", side=JP)
CATALOGUE = a_catalogue(JP, CN, US, MOD)


def said(party: object, when: str, answers: Statement | None = None) -> Statement:
    made = a_statement(party, answers=answers)  # type: ignore[arg-type]
    return replace(made, said=parse_when(when) if when else None)


def threads(*statements: Statement) -> Threads:
    return threads_of(statements, (CN.id, JP.id), CATALOGUE)


def test_a_body_speaks_in_the_lane_of_its_side_and_principals_come_first() -> None:
    made = threads(said(US, "2025-12-01"), said(MOD, "2025-12-02"), said(CN, "2025-12-03"))
    assert made.lanes == (CN.id, JP.id, US.id)
    assert [row.lane for row in made.rows] == [2, 1, 0]


def test_what_is_known_to_the_moment_has_no_bar() -> None:
    (row,) = threads(said(JP, "2025-12-07 02:00 JST")).rows
    assert row.first == row.last == 0


def test_a_month_reaches_over_all_that_was_said_within_it() -> None:
    days = [said(CN, f"2025-12-0{day} 12:00Z") for day in (1, 2, 8)]
    made = threads(*days, said(JP, "December 2025"), said(CN, "2026-02-01 12:00Z"))
    (vague,) = [row for row in made.rows if row.lane == 1]
    assert vague.first is not None
    assert vague.last is not None
    assert vague.first < 0
    assert 3 < vague.last < 4


def test_undated_statements_stand_last_even_where_they_answer_a_dated_one() -> None:
    first = said(JP, "2025-12-07")
    answer, later = said(CN, "", first), said(CN, "2025-12-09")
    made = threads(answer, first, later)
    assert [row.statement for row in made.rows] == [first, later, answer]
    assert [row.dated for row in made.rows] == [True, True, False]
    assert made.rows[2].day == "undated"
    assert made.answers == ((2, 0),)
    assert (made.answered(2), made.answers_to(0)) == (0, (2,))


def test_a_long_silence_is_noted_and_a_day_is_written_once() -> None:
    made = threads(said(JP, "2025-12-07"), said(CN, "2025-12-07"), said(JP, "2025-12-27"))
    assert [row.day for row in made.rows] == ["7 Dec 2025", "", "27 Dec 2025"]
    assert [row.pause for row in made.rows] == [None, None, timedelta(days=20)]


def test_bars_of_one_lane_that_lie_beside_each_other_have_columns_of_their_own() -> None:
    made = threads(said(JP, "2025-12-07"), said(JP, "2025-12-07"), said(CN, "2025-12-07"))
    assert sorted(row.column for row in made.rows if row.lane == 1) == [0, 1]
    assert [row.column for row in made.rows if row.lane == 0] == [0]


@given(incidents())
@settings(max_examples=40)
def test_every_statement_has_a_row_and_a_bar_that_holds_its_node(incident: Incident) -> None:
    made = threads_of(incident.statements, incident.principals, CATALOGUE)
    assert {row.statement.id for row in made.rows} == {s.id for s in incident.statements}
    for number, row in enumerate(made.rows):
        assert 0 <= row.lane < len(made.lanes)
        assert row.dated is (row.first is not None) is (row.last is not None)
        if row.first is not None and row.last is not None:
            assert -0.5 <= row.first <= number <= row.last <= len(made.rows) - 0.5

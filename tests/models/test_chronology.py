"""Statements in order."""

from dataclasses import replace

from models.encounter.chronology import in_order
from models.encounter.statement import Statement
from models.when.parse import parse_when
from tests.builders import a_side, a_statement

_SIDE = a_side("AA")


def _said(text: str) -> Statement:
    return replace(a_statement(_SIDE), said=parse_when(text))


def test_a_vague_answer_stands_behind_what_it_answers() -> None:
    first = _said("2025-12-07 20:00 JST")
    answer = replace(_said("2025-12-07"), answers_id=first.id)
    assert in_order((answer, first)) == (first, answer)


def test_undated_statements_come_last_in_the_order_they_were_entered() -> None:
    one, two = (replace(a_statement(_SIDE), said=None) for _ in range(2))
    dated = _said("December 2025")
    assert in_order((two, one, dated)) == (dated, two, one)


def test_statements_that_answer_each_other_in_a_circle_are_all_there() -> None:
    one, two = _said("2025-12-07"), _said("2025-12-08")
    circle = (replace(one, answers_id=two.id), replace(two, answers_id=one.id))
    assert set(in_order(circle)) == set(circle)

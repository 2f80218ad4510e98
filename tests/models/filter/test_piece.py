"""A filter in pieces: what chips show is the filter, whole and in every step of changing it."""

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from models.encounter.incident import Severity, Status
from models.filter.incident_filter import IncidentFilter
from models.filter.piece import (
    Piece,
    filter_of,
    parted,
    pieces_in,
    pieces_of,
    turned,
    with_new,
    with_words,
    words_apart,
)
from models.filter.summary import IncidentSummary
from models.filter.text_form import parse_filter
from models.filter.tree import EVERYTHING, AnyOf, Filter, Not
from models.filter.write_text import write_filter
from tests.models.filter.plain import found_plainly
from tests.models.filter.test_text_form import filters
from tests.models.filter.worst import filters as askable
from tests.models.filter.worst import logs

FOUND = {"radar": frozenset({UUID(int=1)}), "more": frozenset({UUID(int=1), UUID(int=2)})}


def texts_of(text: str) -> list[list[str]]:
    """Return the texts of the pieces of a filter."""
    return [[piece.text for piece in group] for group in pieces_of(parse_filter(text))]


def test_conditions_brackets_and_alternatives_are_pieces() -> None:
    text = "type:air from:2026-01-01T00:00:00Z not side:CN (status:draft or tag:a) or radar side:JP"
    assert texts_of(text) == [
        ["from:2026-01-01T00:00:00Z", "type:air", "not side:CN", "(status:draft or tag:a)"],
        ["side:JP", "radar"],
    ]


@given(wanted=filters)
@settings(max_examples=300, deadline=None)
def test_pieces_put_together_are_the_filter(wanted: Filter) -> None:
    assert filter_of(pieces_of(wanted)) == wanted


@given(wanted=filters)
@settings(max_examples=300, deadline=None)
def test_the_text_of_a_piece_is_read_as_that_piece(wanted: Filter) -> None:
    for group in pieces_of(wanted):
        for piece in group:
            if piece.part != EVERYTHING:
                assert pieces_in(piece.text) == (piece,)


@given(wanted=filters)
@settings(max_examples=100, deadline=None)
def test_the_texts_of_pieces_side_by_side_are_the_text_of_the_filter(wanted: Filter) -> None:
    for group in pieces_of(wanted):
        if all(piece.part != EVERYTHING for piece in group):
            text = " ".join(piece.text for piece in group)
            assert parse_filter(text) == filter_of((group,))


@given(wanted=askable, log=logs())
@settings(max_examples=60, deadline=None)
def test_a_piece_turned_round_twice_asks_the_same(
    wanted: Filter, log: list[IncidentSummary]
) -> None:
    for group in pieces_of(wanted):
        for piece in group:
            again = turned(turned(piece))
            assert found_plainly(filter_of(((again,),)), log, FOUND) == found_plainly(
                filter_of(((piece,),)), log, FOUND
            )


@given(wanted=askable, log=logs(), words=st.sampled_from(["", "more"]))
@settings(max_examples=60, deadline=None)
def test_words_taken_apart_and_put_back_ask_the_same(
    wanted: Filter, log: list[IncidentSummary], words: str
) -> None:
    held, rest = words_apart(wanted)
    again = with_words(rest, held)
    assert found_plainly(again, log, FOUND) == found_plainly(wanted, log, FOUND)
    asked = set(found_plainly(with_words(rest, words), log, FOUND))
    allowed = FOUND["more"] if words else {summary.id for summary in log}
    assert asked == set(found_plainly(rest, log, FOUND)) & allowed


def test_values_of_one_condition_are_one_piece_and_others_stand_beside_it() -> None:
    (group,) = pieces_of(parse_filter("side:CN type:air not status:draft"))
    wider = with_new(group, pieces_in("side:JP severity:serious"))
    assert write_filter(filter_of((wider,))) == (
        "type:air side:CN,JP severity:serious not status:draft"
    )
    dated = with_new(with_new((), pieces_in("from:2025-12")), pieces_in("to:2025-12"))
    assert [piece.text for piece in dated] == ["from:2025-12-01T00:00:00Z to:2026-01-01T00:00:00Z"]


def test_turning_round_is_not_and_back() -> None:
    (piece,) = pieces_in("severity:serious")
    assert turned(piece).text == "not severity:serious"
    assert turned(piece).negated
    assert turned(turned(piece)) == piece


def test_an_or_is_put_before_a_piece_and_taken_away_again() -> None:
    pieces = pieces_of(parse_filter("type:air side:CN"))
    alternatives = parted(pieces, 0, 1)
    assert filter_of(alternatives) == AnyOf(
        any_of=(IncidentFilter(types=("air",)), IncidentFilter(sides=("CN",)))
    )
    assert filter_of(parted(alternatives, 1, 0)) == parse_filter("type:air side:CN")
    assert parted(pieces, 0, 0) == pieces


def test_a_bracket_of_its_own_stays_one() -> None:
    (piece,) = pieces_in("(status:draft severity:serious)")
    both = IncidentFilter(statuses=(Status.DRAFT,), severities=(Severity.SERIOUS,))
    assert piece == Piece(both)
    assert pieces_in("not (status:draft severity:serious)") == (Piece(Not(but=both)),)

"""Statements revised, answered and put into their incident."""

from dataclasses import replace

import pytest
from hypothesis import given

from models.encounter.parts import cited_in, statement_in, with_statement
from models.encounter.rewording import Rewording, present_words, reworded
from models.encounter.statement import Citation, Statement, Translation
from models.problem import Problem
from models.threads.voice import who_answers
from models.when.parse import parse_when
from tests.builders import a_catalogue, a_party, a_side, a_statement, an_id, an_incident, an_instant
from tests.value_strategies import values

JP, CN, US = a_side("JP"), a_side("CN"), a_side("US")
MOD, MND = a_party("JP/MOD", side=JP), a_party("CN/MND", side=CN)
CATALOGUE = a_catalogue(JP, CN, US, MOD, MND)
SIDES = (JP.id, CN.id)


def worded(text: str) -> Statement:
    return replace(a_statement(MOD), quote=text, quote_lang="en")


@given(values(Statement).filter(lambda s: s.quote.strip()), values(Rewording))
def test_what_a_statement_said_before_is_kept_whole(old: Statement, new: Rewording) -> None:
    new = replace(new, quote=f"{old.quote} and more")
    made = reworded(old, new)
    before = made.earlier[-1]
    assert made.earlier[:-1] == old.earlier
    assert (before.quote, before.quote_lang) == (old.quote, old.quote_lang)
    assert (before.translations, before.citations) == (old.translations, old.citations)
    assert (made.quote, made.translations) == (new.quote, new.translations)
    assert (made.id, made.party_id, made.said) == (old.id, old.party_id, old.said)


def test_a_citation_stays_where_the_words_were_read() -> None:
    first, second = Citation(source_id=an_id()), Citation(source_id=an_id())
    old = replace(worded("once"), citations=(first,))
    made = reworded(old, Rewording(quote="twice", citations=(second,)))
    assert (made.citations, made.earlier[0].citations) == ((second,), (first,))
    assert cited_in(made) == (second, first)


def test_new_words_begin_with_those_that_stood_there_without_their_translations() -> None:
    old = replace(worded("once"), translations=(Translation(text="x"),))
    assert present_words(old) == Rewording(quote="once", quote_lang="en")


@pytest.mark.parametrize(("old", "new"), [("", "now"), ("same", "same")])
def test_nothing_is_revised_without_words_or_without_a_change(old: str, new: str) -> None:
    with pytest.raises(Problem):
        reworded(worded(old), Rewording(quote=new, since=parse_when("2025-12-09")))


def test_the_latest_speaker_of_the_other_side_answers() -> None:
    said = a_statement(MOD, said=an_instant(7))
    early, late = a_statement(CN, said=an_instant(8)), a_statement(MND, said=an_instant(9))
    assert who_answers(an_incident(said, late, early), said, SIDES, CATALOGUE) == MND.id
    assert who_answers(an_incident(said), said, SIDES, CATALOGUE) == CN.id
    assert who_answers(an_incident(said), said, (JP.id,), CATALOGUE) is None


def test_a_statement_takes_its_own_place_again_or_the_end() -> None:
    one, two = worded("one"), worded("two")
    incident = an_incident(one, two)
    amended = replace(one, quote="first")
    assert with_statement(incident, amended).statements == (amended, two)
    new = worded("three")
    assert with_statement(incident, new).statements == (one, two, new)
    assert statement_in(incident, two.id) == two
    with pytest.raises(Problem):
        statement_in(incident, new.id)

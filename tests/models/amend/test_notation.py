"""What is typed into a cell, and what it is taken for."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.amend.entry import Entry
from models.amend.notation import BASES, STANCES, Reading, as_shown, parse_entry, written
from models.encounter.claim import Basis, Stance
from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.figure import Figure, FigureUnit, Hedge
from models.position.gazetteer import Gazetteer
from models.problem import Problem
from tests.builders import a_claim, a_proposition, a_side, a_statement
from tests.leaf_strategies import texts

JAPAN = a_side("JP")
NOWHERE: Gazetteer = Gazetteer.of(())


def reading(
    kind: PropositionKind = PropositionKind.FACT, measured: QuantityKind | None = None
) -> Reading:
    return Reading(a_proposition(kind=kind, quantity_kind=measured), NOWHERE, date(2018, 12, 20))


ALTITUDE = reading(measured=QuantityKind.ALTITUDE)
ABOUT_150_M = Figure(
    number=Decimal(150), unit=FigureUnit.METRE, hedge=Hedge.ABOUT, words="about 150 m"
)


@pytest.mark.parametrize(
    ("text", "stance"),
    [(spelling, stance) for stance, spellings in STANCES.items() for spelling in spellings],
)
def test_a_stance_alone_is_a_whole_entry_in_any_case(text: str, stance: Stance) -> None:
    assert parse_entry(text, reading()) == Entry(stance=stance)
    assert parse_entry(f"  {text.upper()} ", reading()) == Entry(stance=stance)


def test_a_value_alone_asserts_it() -> None:
    assert parse_entry("about 150 m", ALTITUDE) == Entry(stance=Stance.ASSERTS, figure=ABOUT_150_M)


def test_stance_value_words_credibility_and_basis_stand_in_this_order() -> None:
    wanted = Entry(
        stance=Stance.PARTLY,
        figure=ABOUT_150_M,
        words="it was low",
        credibility=3,
        basis=Basis.OWN_SENSOR,
    )
    for text in (
        'p about 150 m "it was low" #3 @sensor',
        "~ about 150 m “it was low”@own sensor #3",
    ):
        assert parse_entry(text, ALTITUDE) == wanted


def test_a_sign_counts_as_a_stance_only_where_it_stands_alone() -> None:
    hedged = parse_entry("~150 m", ALTITUDE)
    partly = parse_entry("~ 150 m", ALTITUDE)
    assert (hedged.stance, partly.stance) == (Stance.ASSERTS, Stance.PARTLY)
    assert hedged.figure is not None
    assert partly.figure is not None
    assert (hedged.figure.hedge, partly.figure.hedge) == (Hedge.ABOUT, Hedge.NONE)


def test_words_may_hold_quotes_of_another_kind() -> None:
    assert parse_entry('d "「照射」した"', reading()).words == "「照射」した"
    assert parse_entry('d 「a "radar" lock」', reading()).words == 'a "radar" lock'


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        (PropositionKind.TIME, "a 15:00 JST", "when"),
        (PropositionKind.PLACE, "a 37.5 N 137.0 E", "position"),
        (PropositionKind.CATEGORY, "a em.fc_radar", "category"),
        (PropositionKind.LEGAL, "d high seas", "category"),
        (PropositionKind.CHARACTERISATION, "professional", "words"),
    ],
)
def test_a_proposition_takes_the_value_of_its_kind(
    kind: PropositionKind, text: str, name: str
) -> None:
    assert getattr(parse_entry(text, reading(kind)), name)


def test_a_clock_time_is_read_on_the_day_of_the_act() -> None:
    when = parse_entry("a 15:00 JST", reading(PropositionKind.TIME)).when
    assert when is not None
    assert when.earliest_start == datetime(2018, 12, 20, 6, 0, tzinfo=UTC)


def test_a_number_is_enough_where_things_are_counted() -> None:
    figure = parse_entry("a 3", reading(measured=QuantityKind.COUNT_ACTS)).figure
    assert figure is not None
    assert (figure.number, figure.unit) == (Decimal(3), FigureUnit.COUNT)


@pytest.mark.parametrize(
    ("text", "against", "where"),
    [
        ("", reading(), "stance"),
        ('"only words"', reading(), "stance"),
        ("a 150 m", reading(), "figure"),
        ("a 200 to 100 m", ALTITUDE, "figure"),
        ("a 150", ALTITUDE, "figure"),
        ("a 150 parsec", ALTITUDE, "figure"),
        ('a "not closed', reading(), "words"),
        ('a "words" 150 m', ALTITUDE, "words"),
        ('dangerous "dangerous"', reading(PropositionKind.CHARACTERISATION), "words"),
        ("a #7", reading(), "credibility"),
        ("a #", reading(), "credibility"),
        ("a @hearsay", reading(), "basis"),
        ("a nowhere at all", reading(PropositionKind.PLACE), "position"),
        ("a some time", reading(PropositionKind.TIME), "when"),
    ],
)
def test_what_is_not_understood_says_which_part_and_what_to_do(
    text: str, against: Reading, where: str
) -> None:
    with pytest.raises(Problem) as told:
        parse_entry(text, against)
    assert told.value.where.startswith(where)
    assert told.value.mend


@given(
    st.text(max_size=40),
    st.sampled_from(PropositionKind),
    st.none() | st.sampled_from(QuantityKind),
)
def test_whatever_is_typed_is_an_entry_or_a_problem(
    text: str, kind: PropositionKind, measured: QuantityKind | None
) -> None:
    with suppress(Problem):
        assert isinstance(parse_entry(text, reading(kind, measured)), Entry)


# Words in which every kind of quote stands cannot be quoted; nobody types such.
quotable = texts.map(str.strip).filter(lambda text: not set(text) & set('“”"„«»「」『』'))


@given(
    st.sampled_from(Stance),
    st.none() | st.just(ABOUT_150_M),
    quotable,
    st.integers(1, 6),
    st.sampled_from(Basis),
)
def test_a_claim_written_in_the_notation_reads_back_as_it_is(
    stance: Stance, figure: Figure | None, words: str, credibility: int, basis: Basis
) -> None:
    claim = a_claim(
        a_statement(JAPAN),
        ALTITUDE.proposition,
        stance,
        figure=figure,
        words=words,
        credibility=credibility,
        basis=basis,
    )
    entry = parse_entry(written(claim, ALTITUDE.proposition), ALTITUDE)
    assert entry.amended(claim, as_shown(claim, ALTITUDE)) == claim


def test_every_basis_has_a_spelling() -> None:
    assert set(BASES) == set(Basis)

"""The notation of propositions."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.amend.sentence import offered, parse_proposition, party_of, written
from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform, Unit
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.problem import Problem
from models.vocabulary.predicate import predicates
from tests.builders import a_catalogue, a_participant, a_proposition, a_side, an_id

JAPAN, KOREA = a_side("JP"), a_side("KR")
CATALOGUE = a_catalogue(JAPAN, KOREA)
BASE = a_proposition("")


def read(text: str, base: Proposition = BASE) -> Proposition:
    return parse_proposition(text, CATALOGUE, base)


def test_a_predicate_takes_actor_and_object_by_their_codes() -> None:
    made = read("illumination kr JP")
    assert (made.predicate, made.actor_id, made.object_id) == ("illumination", KOREA.id, JAPAN.id)
    assert made.text == "A radar emission of KR reached JP."
    assert made.quantity_kind is QuantityKind.RANGE_AT_ILLUMINATION
    assert read("Radar illumination: KR > JP").text == made.text


def test_a_side_with_one_ship_or_aircraft_there_goes_by_its_name() -> None:
    names = (Name(text="Kawasaki P-1"),)
    plane = Platform(id=an_id(), code="p1", domain=Domain.AIR, names=names)
    ship = Unit(id=an_id(), side_id=KOREA.id, names=(Name(text="ROKS One"),))
    there = (a_participant(JAPAN, plane.id), replace(a_participant(KOREA), unit_id=ship.id))
    catalogue = a_catalogue(JAPAN, KOREA, plane, ship)
    made = parse_proposition("illumination KR JP", catalogue, BASE, there)
    assert made.text == "A radar emission of ROKS One (KR) reached the P-1 (JP)."
    assert (made.actor_id, made.object_id) == (KOREA.id, JAPAN.id)
    two = (replace(there[0], count_best=2), there[1], a_participant(KOREA))
    many = parse_proposition("illumination KR JP", catalogue, BASE, two)
    assert many.text == "A radar emission of KR reached JP."


def test_free_words_may_name_the_actor_before_and_the_kind_behind() -> None:
    made = read("JP: The P-1 flew over the ship [altitude]")
    assert (made.text, made.actor_id) == ("The P-1 flew over the ship", JAPAN.id)
    assert (made.kind, made.quantity_kind) == (PropositionKind.FIGURE, QuantityKind.ALTITUDE)
    assert read("The flight was dangerous. [evaluation]").kind is PropositionKind.CHARACTERISATION
    both = read("It went on. [fact, duration]")
    assert (both.kind, both.quantity_kind) == (PropositionKind.FACT, QuantityKind.DURATION)


def test_a_sentence_that_begins_like_a_predicate_ends_with_a_full_stop() -> None:
    assert read("Damage was done by nobody.").predicate == ""
    with pytest.raises(Problem, match="full stop"):
        read("Damage was done by nobody")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("  ", "text"),
        ("illumination KR", "predicate"),
        ("illumination KR XX", "party"),
        ("XX: It flew.", "party"),
        ("It flew. [depth charge]", "kind"),
        ("[altitude]", "text"),
    ],
)
def test_what_is_not_understood_says_where(text: str, where: str) -> None:
    with pytest.raises(Problem) as told:
        read(text)
    assert told.value.where == where
    assert told.value.mend


@pytest.mark.parametrize("code", list(predicates()))
def test_every_predicate_can_be_written(code: str) -> None:
    gaps = [gap for gap in ("{actor}", "{object}") if gap in predicates()[code].pattern]
    made = read(" ".join((code, *("JP", "KR")[: len(gaps)])))
    assert made.predicate == code
    assert made.text.endswith(".")
    assert "{" not in made.text


@given(
    st.sampled_from(PropositionKind),
    st.none() | st.sampled_from(QuantityKind),
    st.booleans(),
)
def test_a_proposition_written_in_the_notation_reads_back_as_it_is(
    kind: PropositionKind,
    measured: QuantityKind | None,
    acted: bool,  # noqa: FBT001
) -> None:
    if kind is PropositionKind.FIGURE and measured is None:
        measured = QuantityKind.SPEED
    made = Proposition(
        id=BASE.id,
        text="The aircraft flew over the ship.",
        kind=kind,
        quantity_kind=measured,
        actor_id=JAPAN.id if acted else None,
    )
    assert read(written(made, CATALOGUE), made) == made


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_proposition_or_a_problem(text: str) -> None:
    with suppress(Problem):
        assert read(text).text


def test_predicates_are_offered_by_the_beginning_of_code_or_label() -> None:
    assert "illumination" in {p.code for p in offered("radar ill")}
    assert offered("") == ()
    assert {p.code for p in offered("notice")} == {"notice_given", "notice_adequate"}


def test_a_party_is_found_by_code_or_name_and_only_if_there_is_one() -> None:
    assert party_of(" jp ", CATALOGUE) == JAPAN.id
    with pytest.raises(Problem, match="no party"):
        party_of("Atlantis", CATALOGUE)

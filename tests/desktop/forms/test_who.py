"""One line that says who took part."""

import pytest

from desktop.forms.who import Names
from models.encounter.participant import Service
from tests.desktop.forms.conftest import CATALOGUE, an_id


def _read(text: str) -> list[tuple[str, object, object, int | None]]:
    guesses = Names(CATALOGUE).guesses(text)
    codes = {an_id(code): code for code in ("JP", "CN", "KR", "j15", "f15j", "f15k", "cv16")}
    return [
        (g.text, codes.get(g.side_id), codes.get(g.platform_id), g.low)  # type: ignore[arg-type]
        for g in guesses
    ]


def test_two_sides_are_read_with_their_classes_and_counts() -> None:
    assert _read("2 J-15 (CN) vs F-15J (JP)") == [
        ("2 J-15 (CN)", "CN", "j15", 2),
        ("F-15J (JP)", "JP", "f15j", None),
    ]


def test_the_side_of_a_class_with_one_operator_is_guessed() -> None:
    assert _read("J-15") == [("J-15", "CN", "j15", None)]


def test_a_side_settles_what_a_short_name_means() -> None:
    assert _read("F-15 (KR), JP F-15") == [
        ("F-15 (KR)", "KR", "f15k", None),
        ("JP F-15", "JP", "f15j", None),
    ]


def test_a_short_name_without_a_side_stays_open() -> None:
    assert _read("F-15") == [("F-15", None, None, None)]


def test_a_hull_brings_its_class_and_its_side() -> None:
    (guess,) = Names(CATALOGUE).guesses("Liaoning 16")
    assert guess.unit_id == an_id("liaoning")
    assert guess.platform_id == an_id("cv16")
    assert guess.side_id == an_id("CN")


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("PLAN J-15", Service.NAVAL_AVIATION),
        ("PLAN Liaoning", Service.NAVY),
        ("F-15J (JASDF)", Service.AIR_FORCE),
        ("a trawler", Service.UNKNOWN),
    ],
)
def test_the_service_follows_from_who_operates_it(text: str, service: Service) -> None:
    (guess,) = Names(CATALOGUE).guesses(text)
    assert guess.service is service


def test_what_is_not_known_is_kept_in_words() -> None:
    (guess,) = Names(CATALOGUE).guesses("a grey trawler")
    assert guess.participant().note == "a grey trawler"


def test_a_range_of_counts_keeps_both_ends() -> None:
    (guess,) = Names(CATALOGUE).guesses("2-4 x J-15")
    one = guess.participant()
    assert (one.count_low, one.count_best, one.count_high) == (2, None, 4)

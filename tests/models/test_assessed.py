"""Likelihood and confidence are said apart, and an older assessment is kept."""

from datetime import UTC, datetime

import pytest

from models.assessed import phrasing_problems, sentences, standing
from models.encounter.assessment import Assessment, Confidence, Likelihood
from tests.builders import an_id


def a_judgement(**given: object) -> Assessment:
    """Return a judgement."""
    given = {
        "id": an_id(),
        "text": "It took place.",
        "author": "A",
        "at": datetime.now(UTC),
    } | given
    return Assessment(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "basis",
    ["It is likely so.", "highly improbable", "Almost certain", "an even chance", "Probably two"],
)
def test_a_likelihood_word_in_the_basis_is_refused(basis: str) -> None:
    (problem,) = phrasing_problems(a_judgement(basis=basis))
    assert (problem.where, bool(problem.mend)) == ("basis", True)


@pytest.mark.parametrize("text", ["We say with high confidence", "CONFIDENTLY so"])
def test_confidence_in_the_judgement_is_refused(text: str) -> None:
    (problem,) = phrasing_problems(a_judgement(text=text))
    assert problem.where == "text"


@pytest.mark.parametrize("basis", ["Two releases of one ministry; no radar data.", "Unlikeable"])
def test_a_basis_of_sources_and_gaps_is_taken(basis: str) -> None:
    assert list(phrasing_problems(a_judgement(basis=basis))) == []


def test_the_sentences_say_one_thing_each() -> None:
    made = a_judgement(
        likelihood=Likelihood.VERY_LIKELY, confidence=Confidence.LOW, basis="One source."
    )
    first, second = sentences(made)
    assert "very likely" in first
    assert "onfidence" not in first
    assert "low" in second
    assert "likel" not in second


def test_what_a_newer_one_supersedes_does_not_stand() -> None:
    old = a_judgement()
    new = a_judgement(supersedes_id=old.id)
    assert standing((old, new)) == (new,)

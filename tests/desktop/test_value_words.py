"""Values of a record in words, and what differs between two states of it."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given

from desktop.compare.difference_words import difference_words, names_in
from desktop.value_words import in_words
from models.encounter.incident import Incident, LegalArea, LegalAreaClaim
from models.encounter.link import ContextLink, ContextRelation, IncidentLink, LinkKind
from models.review.difference import differences
from tests.builders import (
    a_catalogue,
    a_claim,
    a_proposition,
    a_side,
    a_statement,
    an_id,
    an_incident,
    an_instant,
)
from tests.strategies import incidents

JAPAN, OTHER = a_side("JP"), an_id()


def names(id_: UUID) -> str:
    """Return what a record is called."""
    return {JAPAN.id: "Japan", OTHER: "OKI-2025-0001"}[id_]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ((), ""),
        (True, "yes"),
        (False, "no"),
        (an_instant(6), "6 Dec 2025, 12:00Z"),
        (("radar", "carrier"), "radar; carrier"),
        (JAPAN.id, "Japan"),
        (
            LegalAreaClaim(area=LegalArea.HIGH_SEAS, by_id=JAPAN.id),
            "High seas, as stated by Japan",
        ),
        (IncidentLink(incident_id=OTHER, kind=LinkKind.RELATED), "OKI-2025-0001 (related)"),
        (
            ContextLink(context_id=OTHER, relation=ContextRelation.TRIGGER, claimed_by_id=JAPAN.id),
            "OKI-2025-0001 (trigger, as claimed by Japan)",
        ),
    ],
)
def test_a_value_is_said_in_words(value: object, words: str) -> None:
    assert in_words(value, names) == words


def test_a_difference_says_where_it_is_and_what_it_was() -> None:
    said, sentence = a_statement(JAPAN), a_proposition("A radar was on.")
    before = an_incident(said, sentence, a_claim(said, sentence))
    quoted = replace(said, quote="It was on.")
    after = replace(before, title="A better title", statements=(quoted,), claims=())
    told = [
        difference_words(one, names_in(a_catalogue(JAPAN), {}, before, after))
        for one in differences(before, after)
    ]
    assert told[0] == ("Title", "An encounter  →  A better title")
    assert told[1] == ("Statement “It was on.”, Words", "nothing  →  It was on.")
    assert told[2][0] == "Claims"
    assert told[2][1].startswith("taken out: ")
    assert "A radar was on." in told[2][1]


@given(before=incidents(), after=incidents())
def test_any_difference_can_be_said(before: Incident, after: Incident) -> None:
    tell = names_in(a_catalogue(), {}, before, after)
    for one in differences(before, replace(after, id=before.id)):
        where, how = difference_words(one, tell)
        assert where
        assert how

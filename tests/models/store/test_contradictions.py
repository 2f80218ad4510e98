"""What an incident cannot be: refused in place and in words, and nothing is changed."""

import json
from dataclasses import replace
from typing import Any

import pytest

from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.write import write_bundle
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident, Severity
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from models.problem import Problem
from models.record import Change
from models.store.logbook import Logbook
from models.store.transfer import take_in
from tests.builders import a_claim, a_proposition, a_side, a_statement, an_incident
from tests.models.store.conftest import ANNA, recorded

SIDE = a_side("JP")
ASKED = a_proposition(quantity_kind=QuantityKind.LATERAL_SEPARATION)
FACT = a_proposition()
SAID = a_statement(SIDE)
SOUND = an_incident(ASKED, FACT, SAID, a_claim(SAID, FACT))
FIGURE = parse_figure("45 yards")


def with_claim(claim: Claim) -> Incident:
    return replace(SOUND, claims=(*SOUND.claims, claim))


CONTRADICTIONS = {
    "a claim on another incident's proposition": (
        with_claim(a_claim(SAID, a_proposition("Of another incident."))),
        "claims[1].proposition_id",
        "names a proposition that is not in this incident",
    ),
    "a claim of another incident's statement": (
        with_claim(a_claim(a_statement(SIDE), FACT)),
        "claims[1].statement_id",
        "names a statement that is not in this incident",
    ),
    "a figure on a bare denial": (
        with_claim(a_claim(SAID, ASKED, Stance.DENIES, figure=FIGURE)),
        "claims[1].figure",
        "a denial carries a value, but no words that state it",
    ),
    "a figure where none is asked": (
        with_claim(a_claim(SAID, FACT, figure=FIGURE)),
        "claims[1].figure",
        "a figure on a proposition that asks for none",
    ),
    "minutes for a distance": (
        with_claim(a_claim(SAID, ASKED, figure=parse_figure("3 minutes"))),
        "claims[1].figure.unit",
        "the unit min does not measure lateral separation",
    ),
    "credibility 1 without support": (
        with_claim(a_claim(SAID, FACT, credibility=1)),
        "claims[1].credibility",
        "credibility 1 without support",
    ),
    "a grave severity without its reason": (
        replace(SOUND, severity=Severity.HIGH_RISK),
        "severity_rationale",
        "this severity stands without its reason",
    ),
}


@pytest.fixture
def kept(logbook: Logbook) -> Incident:
    logbook.apply([Change(after=SIDE)], ANNA, step="Record party")
    return recorded(logbook, SOUND)


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_amending_into_a_contradiction_is_refused_and_changes_nothing(
    logbook: Logbook, kept: Incident, name: str
) -> None:
    bad, where, what = CONTRADICTIONS[name]
    head = logbook.head
    change = Change(before=kept, after=replace(bad, ref=kept.ref))
    with pytest.raises(Problem) as refused:
        logbook.apply([change], ANNA, step="Amend incident")
    assert refused.value.where == where
    assert refused.value.what.startswith(what)
    assert refused.value.mend
    assert (logbook.head, logbook.record(kept.id)) == (head, kept)
    assert logbook.check() == ()


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_bundle_with_a_contradiction_is_refused_whole(logbook: Logbook, name: str) -> None:
    bad, where, what = CONTRADICTIONS[name]
    head = logbook.head
    bundle = read_bundle(
        write_bundle(Bundle(format="encounter-log", version=1, parties=(SIDE,), incidents=(bad,)))
    )
    with pytest.raises(Problem) as refused:
        take_in(logbook, bundle, ANNA, name="Bad")
    assert refused.value.where.startswith(f"incidents[0].{where}")
    assert refused.value.what.startswith(what)
    assert (logbook.head, logbook.record(bad.id)) == (head, None)


def test_a_low_figure_above_the_high_one_is_refused_by_its_path_in_the_file() -> None:
    said = a_claim(SAID, ASKED, figure=parse_figure("20 to 30 feet"))
    data = json.loads(
        write_bundle(
            Bundle(
                format="encounter-log", version=1, parties=(SIDE,), incidents=(with_claim(said),)
            )
        )
    )
    figure: dict[str, Any] = data["incidents"][0]["claims"][1]["figure"]
    figure["number"], figure["upper"] = figure["upper"], figure["number"]
    with pytest.raises(Problem) as refused:
        read_bundle(json.dumps(data).encode())
    assert "incidents[0].claims[1].figure" in refused.value.where
    assert "low figure 30 is above the high figure 20" in str(refused.value)

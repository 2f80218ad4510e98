"""A dispute in the window, the keyboard in its matrix."""

from dataclasses import replace

import pytest

from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.proposition import PropositionKind, QuantityKind
from tests.builders import a_claim, a_proposition, a_statement, an_incident, an_instant
from tests.desktop.cases import a_side_of
from tests.desktop.program import Program


@pytest.fixture
def dispute(program: Program) -> Incident:
    """Log a dispute with three rows and an evaluation, and put the keyboard into its matrix."""
    japan, china, nhk = (a_side_of(program.log.catalogue, code) for code in ("JP", "CN", "NHK"))
    said = replace(a_statement(japan, said=an_instant(7)), quote="It came very near, we say.")
    answer = a_statement(china, said=an_instant(8))
    later = a_statement(china, said=an_instant(9))
    press_said = a_statement(nhk, said=an_instant(8))
    near = a_proposition("It came near.", quantity_kind=QuantityKind.CPA_SLANT, actor=china)
    lit = replace(a_proposition("A radar reached it.", actor=china), predicate="illumination")
    alone = a_proposition("It was warned.")
    bad = a_proposition("It was dangerous.", kind=PropositionKind.CHARACTERISATION)
    claims = (
        a_claim(said, near, words="very near"),
        a_claim(answer, near, Stance.DENIES),
        a_claim(said, lit, words="lit"),
        a_claim(answer, lit, Stance.DENIES, words="only a search radar"),
        a_claim(said, alone),
        a_claim(said, bad, words="dangerous"),
        a_claim(answer, bad, Stance.DENIES, words="professional"),
    )
    parts = (said, answer, later, press_said, near, lit, alone, bad, *claims)
    (record,) = program.write(an_incident(*parts, principals=(japan, china)))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    program.activate()
    program.do("to_matrix")
    return record

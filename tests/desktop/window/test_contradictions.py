"""What a claim cannot be, through the form: said beside the field, and nothing is kept."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.forms.record_form import RecordForm
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from tests.builders import a_claim, a_proposition
from tests.desktop.cases import a_case
from tests.desktop.program import Program, labels_in

ASKED = a_proposition(quantity_kind=QuantityKind.LATERAL_SEPARATION)


def opened(program: Program) -> tuple[Incident, RecordForm]:
    """Log an incident with a proposition that asks for a distance, and open its form."""
    case = a_case(program.log.catalogue, "An approach")
    said = a_claim(case.statements[0], ASKED, figure=parse_figure("45 yards"))
    whole = replace(case, propositions=(*case.propositions, ASKED), claims=(said, *case.claims))
    (record,) = program.write(whole)
    assert isinstance(record, Incident)
    program.log.select(record.id)
    program.do("amend")
    return record, program.form(RecordForm)


def first_claim(form: RecordForm) -> Any:
    """Return the form of the first claim, opened."""
    claims: Any = form.root.rows["claims"].field
    return claims.items[0].open()


def refused(program: Program, record: Incident, form: RecordForm) -> str:
    """Try to keep what was entered; return every problem that the form then shows."""
    head = program.log.logbook.head
    form.accept()
    assert program.window.deck.form is form
    assert program.log.logbook.head == head
    assert program.on_disk(record.id) == record
    return "\n".join(label.text() for label in labels_in(form) if label.isVisible())


def test_a_range_that_runs_backwards_is_told_beside_the_figure(program: Program) -> None:
    record, form = opened(program)
    claim = first_claim(form)
    claim.rows["figure"].field.edit.setText("30 to 20 feet")
    claim.reveal()
    assert "low figure 30 is above the high figure 20" in claim.rows["figure"].problem.text()
    assert "One field is not complete yet." in refused(program, record, form)


CLAIMS: dict[str, tuple[dict[str, Any], str]] = {
    "a figure on a bare denial": (
        {"stance": Stance.DENIES},
        "a denial carries a value, but no words that state it",
    ),
    "credibility 1 without support": (
        {"credibility": 1},
        "credibility 1 without support by another party",
    ),
    "a figure in minutes for a distance": (
        {"figure": parse_figure("3 minutes")},
        "the unit min does not measure lateral separation",
    ),
}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_that_cannot_be_is_told_where_it_stands(program: Program, name: str) -> None:
    entered, what = CLAIMS[name]
    record, form = opened(program)
    claim = first_claim(form)
    for field, value in entered.items():
        claim.rows[field].field.show_value(value)
    told = refused(program, record, form)
    assert what.casefold() in told.casefold()
    assert "Claims 1" in told

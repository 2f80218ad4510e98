"""What is computed beside the matrix stands in the reading pane, where there is any."""

from desktop.panels.reading.claim_card import worth_text
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from tests.builders import a_claim, a_proposition, a_side, a_statement
from tests.desktop.program import Program


def read_out(program: Program, ref: str) -> str:
    """Return what the pane says of an incident of the sample."""
    (id_,) = (s.id for s in program.log.summaries(program.log.index.ids) if s.ref == ref)
    program.log.select(id_)
    return program.pane_text()


def test_zones_and_what_is_worth_checking_are_read_out_where_there_are_any(
    program: Program,
) -> None:
    program.do("open_sample")
    noto = read_out(program, "SAMPLE-2018-0002")
    assert "Zones touched" in noto
    assert "Possibly in Korea ADIZ, as declared by KR/MND (confidence: medium)." in noto
    assert "(its line is not closed), as declared by JP/MOD" in noto
    assert "Worth checking" not in noto
    vaindloo = read_out(program, "SAMPLE-2025-0002")
    assert "Worth checking" in vaindloo
    assert "does not by itself settle" in vaindloo
    assert "Zones touched" not in vaindloo
    decatur = read_out(program, "SAMPLE-2018-0001")
    assert "Worth checking" not in decatur
    assert "Zones touched" not in decatur


def test_a_claim_says_what_its_figure_is_taken_as_and_by_which_rule() -> None:
    asked = a_proposition(quantity_kind=QuantityKind.LATERAL_SEPARATION)
    claim = a_claim(a_statement(a_side("JP")), asked, figure=parse_figure("100 km"))
    assert worth_text(claim).startswith(
        "Taken as 50–150 km (half of the last significant digit, 50 km, either way) · Basis"
    )

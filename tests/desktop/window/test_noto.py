"""The proof: the Noto dispute of 2018, from an empty logbook to its matrix, by keyboard alone."""

from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.write import as_said
from models.rules.judgement import CellState, Matrix, Relation
from models.when.short import short_date
from tests.desktop.noto import enter_noto
from tests.desktop.program import Program


def entered(program: Program) -> Matrix:
    """Enter the dispute and return its matrix as it is on the disk."""
    program.activate()
    for _stage in enter_noto():
        pass
    (id_,) = program.log.ids
    incident = program.on_disk(id_)
    assert incident is not None
    return program.log.matrix(incident)


def test_the_noto_dispute_is_entered_by_keyboard_and_the_matrix_says_what_the_case_says(
    program: Program,
) -> None:
    matrix = entered(program)
    japan, korea = ("JP", "KR")
    assert [(column.code, column.principal) for column in matrix.columns] == [
        (japan, True),
        (korea, True),
    ]
    radar, radio, altitude, distance, threat = matrix.rows
    stances = [[cell.state for cell in row.cells] for row in matrix.rows]
    yes, no, partly = CellState.ASSERTS, CellState.DENIES, CellState.PARTLY
    assert stances == [[yes, no], [no, partly], [no, yes], [no, yes], [no, yes]]
    assert radar.proposition.text == (
        "A radar emission of Gwanggaeto the Great 971 (KR) reached the P-1 (JP)."
    )
    catalogue = program.log.catalogue
    assert catalogue.code_of(radar.proposition.actor_id) == "KR"
    assert radar.relation is Relation.CONTESTED
    assert radio.relation is Relation.CONTESTED
    for row, asked, said in (
        (altitude, QuantityKind.ALTITUDE, "about 150 m"),
        (distance, QuantityKind.CPA_SLANT, "about 500 m"),
    ):
        claim = row.cells[1].effective
        assert row.proposition.quantity_kind is asked
        assert claim is not None
        assert claim.figure is not None
        assert (as_said(claim.figure), row.relation) == (said, Relation.CONTESTED)
    assert threat.proposition.kind is PropositionKind.CHARACTERISATION
    assert threat.relation is None
    assert matrix.badge.worst is Relation.CONTESTED
    dates = [short_date(cell.said) for cell in altitude.cells]
    assert dates == ["21 Jan 2019", "4 Jan 2019"]


def test_each_entry_of_the_noto_dispute_is_a_step_of_its_own_that_can_be_undone(
    program: Program,
) -> None:
    entered(program)
    (id_,) = program.log.ids
    steps = [revision.step_name for revision in program.log.logbook.history(id_)]
    assert len(steps) == 1 + 5 + 5 + 5
    assert steps[0].startswith("Add claim of KR on “The flight of the P-1")
    program.do("undo")
    incident = program.log.incident(id_)
    assert incident is not None
    assert (len(incident.claims), len(incident.statements)) == (9, 3)
    for _ in range(14):
        program.do("undo")
    incident = program.log.incident(id_)
    assert incident is not None
    assert (incident.propositions, incident.claims, incident.statements) == ((), (), ())

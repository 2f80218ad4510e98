"""Two incidents side by side, from the list or by typing, and linked from there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.compare.compare_page import DIFFERS, SAME, ComparePage
from desktop.forms.choose_incident import ChooseIncident
from models.encounter.incident import Incident, Status
from models.encounter.link import LinkKind
from tests.desktop.cases import a_case, at
from tests.desktop.program import Program, labels_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


def logged(program: Program) -> tuple[Incident, Incident]:
    """Log two incidents of one day, a little apart, and select the upper one in the list."""
    catalogue = program.log.catalogue
    cases = [
        a_case(catalogue, "Lower", where=at(25.0, 128.0)),
        a_case(catalogue, "Upper", where=at(25.0, 128.2)),
    ]
    lower, upper = (r for r in program.write(*cases) if isinstance(r, Incident))
    program.activate()
    program.window.incidents.table.setFocus()
    program.log.select(upper.id)
    return upper, lower


def compared(program: Program) -> tuple[Incident, Incident, ComparePage]:
    """Mark both in the list by the keyboard and compare them."""
    upper, lower = logged(program)
    program.key(Qt.Key.Key_Down, SHIFT)
    program.log.selection = upper.id
    program.do("compare")
    return upper, lower, program.form(ComparePage)


def words_of(page: ComparePage) -> str:
    """Return all that the page says."""
    return "\n".join(label.text() for label in labels_in(page))


def link_by(page: ComparePage, text: str) -> None:
    """Press one of the buttons at the head of the page."""
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == text)
    button.click()


def test_two_that_are_marked_are_compared_on_the_whole_width(program: Program) -> None:
    _upper, _lower, page = compared(program)
    assert program.window.middle.isHidden()
    said = words_of(page)
    assert "Near: same day; 20 km apart, uncertainties 20 km apart; CN, JP in both." in said
    by_label = {row.label: row for row in page.rows}
    assert by_label["When"].same
    assert not by_label["Where"].same
    assert {SAME, DIFFERS} <= {label.text() for label in labels_in(page)}
    assert said.count("Claim matrix of") == 2
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None
    assert not program.window.middle.isHidden()


def test_the_other_is_found_by_typing(program: Program) -> None:
    _upper, lower = logged(program)
    program.do("compare")
    program.form(ChooseIncident)
    program.type(lower.ref)
    program.key(Qt.Key.Key_Return)
    assert "Lower" in words_of(program.form(ComparePage))


def test_the_left_one_is_linked_as_a_step_that_is_undone(program: Program) -> None:
    upper, lower, page = compared(program)
    link_by(page, "Same operation")
    kept = program.on_disk(upper.id)
    assert kept is not None
    assert [(x.incident_id, x.kind) for x in kept.links] == [(lower.id, LinkKind.SAME_OPERATION)]
    assert program.log.undo_name == f"Link {upper.ref} to {lower.ref} as same operation"
    program.do("undo")
    assert program.on_disk(upper.id) == upper


def test_a_duplicate_takes_its_state_and_the_page_says_so(program: Program) -> None:
    upper, lower, page = compared(program)
    link_by(page, "Duplicate")
    kept = program.on_disk(upper.id)
    assert kept is not None
    assert (kept.status, kept.duplicate_of_id) == (Status.DUPLICATE, lower.id)
    assert {row.label: row.left for row in page.rows}["Work"] == "duplicate"


def test_a_withdrawn_one_leaves_nothing_to_compare(program: Program) -> None:
    _upper, _lower, page = compared(program)
    program.commands.records.withdraw_chosen()
    assert "One of the two was withdrawn" in words_of(page)


def test_one_scroll_moves_both_by_the_keyboard(program: Program) -> None:
    _upper, _lower, page = compared(program)
    program.window.resize(1280, 500)
    page.setFocus()
    program.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    program.key(Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0

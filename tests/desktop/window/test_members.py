"""What a click on a square of the map offers: few in a menu, many on a page."""

from PySide6.QtCore import Qt

from desktop.window.members_menu import MOST_IN_MENU
from desktop.window.members_page import MembersPage
from models.encounter.incident import Incident
from tests.builders import an_id
from tests.desktop.program import Program


def logged(program: Program, number: int) -> None:
    program.write(*(Incident(id=an_id(), title=f"Encounter <b>{n}</b>") for n in range(number)))


def test_many_members_of_a_square_are_listed_and_opened(program: Program) -> None:
    logged(program, MOST_IN_MENU + 1)
    program.window.map.cell_opened.emit(program.log.ids)
    page = program.form(MembersPage)
    model = page.list.model()
    assert model.rowCount() == MOST_IN_MENU + 1
    assert "Encounter <b>" in model.index(3, 0).data()
    page.list.setCurrentIndex(model.index(3, 0))
    assert program.log.selection == program.log.ids[3]
    page.list.activated.emit(model.index(4, 0))
    assert program.log.selection == program.log.ids[4]
    assert program.window.deck.form is None


def test_another_square_takes_the_place_of_the_first(program: Program) -> None:
    logged(program, MOST_IN_MENU + 2)
    program.window.map.cell_opened.emit(program.log.ids)
    program.window.map.cell_opened.emit(program.log.ids[1:])
    assert program.form(MembersPage).list.model().rowCount() == MOST_IN_MENU + 1
    program.activate()
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None

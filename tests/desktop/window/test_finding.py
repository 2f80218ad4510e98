"""Search box, finder, back and forward, and the walk by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.panels.reading.claims_behind import ClaimsBehind
from desktop.window.finder import Finder
from desktop.window.help_page import HelpPage
from tests.desktop.cases import a_case, at
from tests.desktop.program import PATIENCE_MS, Program, labels_in


def three(program: Program) -> None:
    """Log three encounters, the newest Charlie."""
    catalogue = program.log.catalogue
    for number, title in enumerate(("Alfa", "Bravo", "Charlie")):
        quote = f"It was {title} who came near."
        where = at(20.0 + number, 120.0)
        program.write(a_case(catalogue, title, day=number + 1, quote=quote, where=where))


def finder(program: Program) -> Finder:
    """Open the finder."""
    program.do("find")
    return next(f for f in program.window.findChildren(Finder) if f.isVisible())


def test_typing_narrows_list_map_and_count_and_escape_clears(program: Program) -> None:
    three(program)
    program.activate()
    program.look_at(21.0, 120.0, 6)
    program.qtbot.waitUntil(lambda: len(program.on_map()) == 3, timeout=PATIENCE_MS)
    program.window.incidents.table.setFocus()
    program.key(Qt.Key.Key_Slash)
    head = program.window.filter
    assert head.box.hasFocus()
    with program.qtbot.waitSignal(program.log.shown):
        program.type("bravo")
    assert program.titles() == ["Bravo"]
    assert head.count.text() == "1 of 3"
    program.qtbot.waitUntil(lambda: len(program.on_map()) == 1, timeout=PATIENCE_MS)
    with program.qtbot.waitSignal(program.log.shown):
        program.type(" nothing of the sort")
    assert program.titles() == []
    texts = [label.text() for label in labels_in(program.window.incidents) if label.isVisible()]
    assert any("Esc" in text for text in texts)
    with program.qtbot.waitSignal(program.log.shown):
        program.key(Qt.Key.Key_Escape)
    assert program.titles() == ["Charlie", "Bravo", "Alfa"]
    assert program.window.incidents.table.hasFocus()


def test_words_of_a_quotation_are_found(program: Program) -> None:
    three(program)
    with program.qtbot.waitSignal(program.log.shown):
        program.window.filter.box.setText("alfa who came")
    assert program.titles() == ["Alfa"]


def test_the_finder_finds_an_incident_and_runs_a_command(program: Program) -> None:
    three(program)
    found = finder(program)
    QTest.keyClicks(found.box, "bra")
    QTest.keyClick(found.box, Qt.Key.Key_Return)
    assert program.chosen_title() == "Bravo"
    found = finder(program)
    QTest.keyClicks(found.box, "help")
    QTest.keyClick(found.box, Qt.Key.Key_Return)
    program.form(HelpPage)


def test_the_finder_says_the_keys_of_a_command_apart_from_its_name(program: Program) -> None:
    found = finder(program)
    QTest.keyClicks(found.box, "quit")
    item = found.list.item(0)
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (item.text(), spoken) == ("Quit", "Quit, Ctrl+Q")


def test_the_finder_is_walked_by_arrows_and_does_nothing_where_nothing_fits(
    program: Program,
) -> None:
    three(program)
    program.log.select(None)
    found = finder(program)
    QTest.keyClicks(found.box, "tst-")
    QTest.keyClick(found.box, Qt.Key.Key_Down)
    assert found.list.currentRow() == 1
    found.box.setText("zzz")
    QTest.keyClick(found.box, Qt.Key.Key_Return)
    assert found.isVisible()
    QTest.keyClick(found.box, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert program.window.deck.form is None


def test_a_record_of_the_catalogue_is_found_and_shown(program: Program) -> None:
    found = finder(program)
    QTest.keyClicks(found.box, "oki-daito")
    QTest.keyClick(found.box, Qt.Key.Key_Return)
    chosen = program.window.records.chosen()
    assert chosen is not None
    assert "Oki-Daito" in str(chosen)


def test_back_and_forward_walk_what_was_read_and_pass_what_is_withdrawn(program: Program) -> None:
    three(program)
    charlie, bravo, alfa = program.log.ids
    for id_ in (alfa, bravo, charlie):
        program.log.select(id_)
    program.do("back")
    assert program.chosen_title() == "Bravo"
    program.do("withdraw")
    program.log.select(charlie)
    program.do("back")
    assert program.chosen_title() == "Alfa"
    program.do("back")
    assert program.chosen_title() == "Alfa"
    program.do("forward")
    assert program.chosen_title() == "Charlie"


def test_the_keyboard_alone_walks_from_the_list_to_the_claims_behind_a_cell(
    program: Program,
) -> None:
    three(program)
    program.activate()
    program.window.filter.box.setFocus()
    program.log.select(None)
    program.key(Qt.Key.Key_Down)
    program.key(Qt.Key.Key_Down)
    assert program.chosen_title() == "Bravo"
    program.key(Qt.Key.Key_Return)
    reading = program.window.reading
    assert reading.hasFocus()
    matrix = reading.matrix
    assert matrix is not None
    for _ in range(30):
        if matrix.hasFocus():
            break
        program.key(Qt.Key.Key_Tab)
    assert matrix.hasFocus()
    behind = reading.findChild(ClaimsBehind)
    assert isinstance(behind, ClaimsBehind)
    assert behind.isVisible()
    texts = [label.text() for label in labels_in(behind)]
    assert any("asserts" in text and "It was Bravo who came near." in text for text in texts)
    program.key(Qt.Key.Key_Right)

    def shown_now() -> str:
        return "\n".join(label.text() for label in labels_in(behind) if label.isVisible())

    program.qtbot.waitUntil(lambda: "denies" in shown_now())
    assert "It was Bravo" not in shown_now()
    assert QApplication.focusWidget() is matrix

"""The filter: typed, completed, shown as chips, walked and changed by keys, written as text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.panels.filter_bar.chip import Chip
from models.catalogue.kept import Area
from models.filter.text_form import parse_filter
from models.filter.write_text import write_filter
from models.position.shape import Circle, LatLon
from tests.builders import an_id
from tests.desktop.cases import a_case, at
from tests.desktop.program import Program, labels_in


def three(program: Program) -> None:
    """Log three encounters, the newest Charlie, and put the focus into the filter."""
    for number, title in enumerate(("Alfa", "Bravo", "Charlie")):
        where = at(20.0 + number, 120.0)
        program.write(a_case(program.log.catalogue, title, day=number + 1, where=where))
    program.activate()
    program.do("find_in_list")


def asked(program: Program) -> str:
    """Return the filter in force as text."""
    return write_filter(program.log.filter)


def chips(program: Program) -> list[str]:
    """Return what the chips say."""
    return [
        " ".join(label.text() for label in labels_in(chip))
        for chip in program.window.filter.chips.chips
    ]


def focused_chip(program: Program) -> str:
    """Wait until a chip has the focus, and return what it says."""
    program.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Chip))
    return " ".join(label.text() for label in labels_in(QApplication.focusWidget()))


def test_a_condition_typed_and_taken_is_a_chip_and_narrows_the_list(program: Program) -> None:
    three(program)
    program.type("from:2025-12-02")
    assert chips(program) == []
    program.key(Qt.Key.Key_Return)
    assert chips(program) == ["from 2 Dec 2025"]
    assert program.titles() == ["Charlie", "Bravo"]
    assert program.window.filter.box.text() == ""
    assert program.window.filter.box.hasFocus()


def test_a_side_is_completed_by_its_name_in_any_script(program: Program) -> None:
    three(program)
    program.type("side:")
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "日")
    QApplication.sendEvent(program.window.filter.box, pressed)
    offers = program.window.filter.box.offers
    assert offers.isVisible()
    assert "Japan" in offers.item(0).text()
    program.key(Qt.Key.Key_Tab)
    assert asked(program) == "side:JP"
    assert not offers.isVisible()


def test_a_kind_is_found_by_a_word_without_its_condition(program: Program) -> None:
    three(program)
    program.type("fire-c")
    program.key(Qt.Key.Key_Down)
    program.key(Qt.Key.Key_Return)
    assert asked(program) == "type:em.fc_radar"
    assert chips(program) == ["type Fire-control radar illumination (lock-on)"]


def test_a_condition_is_offered_by_its_first_letters_and_then_its_values(program: Program) -> None:
    three(program)
    program.type("sev")
    program.key(Qt.Key.Key_Tab)
    assert program.window.filter.box.text() == "severity:"
    program.type("high")
    program.key(Qt.Key.Key_Tab)
    assert asked(program) == "severity:high-risk"


def test_words_beside_a_condition_stay_in_the_box(program: Program) -> None:
    three(program)
    program.type("side:JP bravo")
    program.key(Qt.Key.Key_Return)
    assert asked(program) == "side:JP bravo"
    assert chips(program) == ["side JP"]
    assert program.window.filter.box.text() == "bravo"


def test_chips_are_walked_turned_round_parted_and_removed_by_keys(program: Program) -> None:
    three(program)
    program.log.show_only(parse_filter("type:air side:CN status:draft"))
    program.key(Qt.Key.Key_Backspace)
    assert focused_chip(program) == "status draft"
    program.key(Qt.Key.Key_N)
    program.qtbot.waitUntil(lambda: asked(program) == "type:air side:CN not status:draft")
    assert focused_chip(program) == "not status draft"
    program.key(Qt.Key.Key_Left)
    program.qtbot.waitUntil(lambda: focused_chip(program) == "side CN")
    program.key(Qt.Key.Key_O)
    program.qtbot.waitUntil(lambda: asked(program) == "type:air or (side:CN not status:draft)")
    assert "or" in [label.text() for label in labels_in(program.window.filter.chips)]
    program.key(Qt.Key.Key_O)
    program.qtbot.waitUntil(lambda: asked(program) == "type:air side:CN not status:draft")
    program.key(Qt.Key.Key_Delete)
    program.qtbot.waitUntil(lambda: asked(program) == "type:air not status:draft")
    program.key(Qt.Key.Key_Escape)
    # The list is empty, so that the focus stays in the filter.
    program.qtbot.waitUntil(program.window.filter.box.hasFocus)


def test_a_chip_is_edited_in_the_box_and_escape_leaves_it_as_it_was(program: Program) -> None:
    three(program)
    program.log.show_only(parse_filter("side:CN type:air"))
    for new, then in (("side:JP", "type:air side:JP"), (None, "type:air side:JP")):
        program.do("find_in_list")
        program.key(Qt.Key.Key_Backspace)
        assert focused_chip(program).startswith("side")
        program.key(Qt.Key.Key_F2)
        box = program.window.filter.box
        program.qtbot.waitUntil(box.hasFocus)
        assert box.selectedText() == box.text() == write_filter(parse_filter(box.text()))
        assert chips(program) == ["type In the air: all kinds"]
        if new is not None:
            program.type(new)
            program.key(Qt.Key.Key_Escape)  # the completions
            program.key(Qt.Key.Key_Return)
        else:
            program.key(Qt.Key.Key_Escape)
        assert asked(program) == then
        assert len(chips(program)) == 2
        assert box.text() == ""


def test_what_is_not_understood_is_said_beside_it_and_nothing_is_lost(program: Program) -> None:
    three(program)
    program.type("severity:dreadful")
    program.key(Qt.Key.Key_Return)
    count = program.window.filter.count
    assert "dreadful" in count.text()
    assert "high-risk" in count.text()
    assert program.window.filter.box.text() == "severity:dreadful"
    assert asked(program) == ""
    program.window.filter.box.setText("severity:serious")
    program.key(Qt.Key.Key_Return)
    assert count.text() == "0 of 3"


def test_the_whole_filter_is_text_to_copy_and_to_paste(program: Program) -> None:
    three(program)
    text = "bravo (side:CN,JP or not status:draft)"
    program.log.show_only(parse_filter(text))
    program.do("filter_text")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == text
    program.type("from:2025-12-03 or severity:dreadful")
    program.key(Qt.Key.Key_Return)
    assert line.selectedText() == "severity:dreadful"
    assert "dreadful" in program.window.filter.count.text()
    assert asked(program) == text
    program.type("bravo")
    program.key(Qt.Key.Key_Return)
    assert asked(program) == "from:2025-12-03T00:00:00Z or bravo"
    assert program.titles() == ["Charlie", "Bravo"]
    assert chips(program) == ["from 3 Dec 2025", "text bravo"]
    assert not line.isVisible()


def test_escape_leaves_the_text_and_the_filter_as_they_were(program: Program) -> None:
    three(program)
    program.log.show_only(parse_filter("bravo"))
    program.do("filter_text")
    program.type("side:JP")
    program.key(Qt.Key.Key_Escape)
    assert asked(program) == "bravo"
    assert program.window.incidents.table.hasFocus()


def test_everything_is_shown_again_by_one_command(program: Program) -> None:
    three(program)
    assert program.window.filter.all.isHidden()
    program.log.show_only(parse_filter("bravo side:JP"))
    program.do("filter_clear")
    assert asked(program) == ""
    assert program.window.filter.box.text() == ""
    assert len(program.titles()) == 3


def test_a_kept_area_is_offered_by_name_and_named_on_the_chip(program: Program) -> None:
    three(program)
    shape = Circle(centre=LatLon(21.0, 120.0), radius_m=40_000.0)
    program.write(Area(id=an_id(), name="Bashi box", shape=shape))
    program.type("area:bashi")
    program.key(Qt.Key.Key_Tab)
    assert chips(program) == ["within Bashi box"]
    assert program.titles() == ["Bravo"]
    program.do("filter_text")
    assert program.window.filter.text.text() == 'area:"Bashi box"'
    program.type('bravo area:"Bashi box"')
    program.key(Qt.Key.Key_Return)
    assert chips(program) == ["within Bashi box"]


def test_the_count_says_what_is_left_out_for_want_of_a_date_or_a_place(program: Program) -> None:
    three(program)
    program.write(a_case(program.log.catalogue, "Nowhere", day=2, where=None))
    program.log.show_only(parse_filter('within:"20,119,24,121"'))
    text = program.window.filter.count.text()
    assert text == "3 of 4 · left out 1 for want of a place"
    program.log.show_only(parse_filter("from:2025-12-02"))
    assert program.window.filter.count.text() == "3 of 4 · 1 without place"

"""Hostile text is shown as it was typed, everywhere in the window."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from desktop.window.finder import Finder
from tests.desktop.cases import a_case
from tests.desktop.program import Program

HOSTILE = "<b>bold</b><img src=x onerror=alert(1)> {{7*7}} ${7*7} & \u202eexe.gpj"
SHOWN = HOSTILE.replace("\u202e", "[RLO]")


def hostile(program: Program) -> None:
    """Log an incident all of whose texts are hostile, and select it."""
    made = a_case(program.log.catalogue, HOSTILE, quote=HOSTILE, sentences=(HOSTILE,))
    (record,) = program.write(made, step=HOSTILE)
    program.log.select(record.id)


def test_hostile_text_is_shown_as_typed_in_pane_list_history_and_finder(program: Program) -> None:
    hostile(program)
    assert SHOWN in program.pane_text().splitlines()
    threads = program.window.reading.threads
    assert threads is not None
    threads.open_all(wanted=True)
    assert program.pane_text().splitlines().count(SHOWN) == 2
    matrix = program.window.reading.matrix
    assert matrix is not None
    assert matrix.model().index(0, 0).data() == SHOWN
    assert SHOWN in str(program.window.history.model.index(0, 0).data())
    program.do("find")
    finder = next(f for f in program.window.findChildren(Finder) if f.isVisible())
    finder.box.setText("bold")
    assert any(SHOWN in finder.list.item(row).text() for row in range(finder.list.count()))
    finder.reject()


def test_no_label_can_render_and_no_tip_holds_a_tag_of_the_user(program: Program) -> None:
    hostile(program)
    for name in ("new_incident", "amend", "help", "find", "name_author"):
        program.do(name)
    window = program.window
    labels = window.findChildren(QLabel)
    assert labels
    rich = [x.text() for x in labels if x.textFormat() is not Qt.TextFormat.PlainText and x.text()]
    assert rich == []
    tips = [widget.toolTip() for widget in window.findChildren(QWidget)]
    tips += [action.toolTip() for action in window.findChildren(QAction)]
    assert any("&lt;b&gt;bold" in tip for tip in tips)
    for tip in tips:
        assert "<b>" not in tip
        assert "<img" not in tip
        assert "\u202e" not in tip


def test_no_row_of_a_view_has_a_tip_of_its_own(program: Program) -> None:
    hostile(program)
    for view in program.window.findChildren(QAbstractItemView):
        model = view.model()
        if not model.rowCount(QModelIndex()):
            continue
        assert not model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole), view.accessibleName()

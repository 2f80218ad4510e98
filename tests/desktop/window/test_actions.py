"""Every entry of the action table runs."""

import sys
from types import TracebackType

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.window.action_table import ENTRIES
from tests.desktop.cases import a_case
from tests.desktop.program import Program

_NOT_TOGETHER = {"quit", "open_sample", "fresh_sample"}
# Nothing is copied, captured, cited, assessed, merged or denied as a whole: these say so, and
# what to do first.
_NOTHING_THERE = {
    "amend_several",
    "deal_denial",
    "capture_clipboard",
    "capture_to_source",
    "merge_records",
    "read_capture",
    "save_search",
    "set_capture_aside",
    "show_in_capture",
    "supersede",
}


def test_every_command_runs(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong: list[str] = []

    def note(_type: type[BaseException], error: BaseException, _at: TracebackType | None) -> None:
        wrong.append(repr(error))

    monkeypatch.setattr(sys, "excepthook", note)
    QApplication.clipboard().clear()
    (incident,) = program.write(a_case(program.log.catalogue, "An approach"))
    for entry in ENTRIES:
        if entry.name in _NOT_TOGETHER:
            continue
        if program.log.incident(incident.id) is not None:
            program.log.select(incident.id)
        action = program.window.actions_by_name[entry.name]
        assert action.isEnabled() or entry.of_selection or entry.name == "redo"
        ran = action.isEnabled()
        action.trigger()
        for dialog in program.window.findChildren(QDialog):
            dialog.reject()
        assert QApplication.activeModalWidget() is None, entry.name
        speaks = entry.name == "check" or entry.name in _NOTHING_THERE
        assert not ran or bool(program.said) == speaks, (entry.name, program.said)
    assert wrong == []


def test_the_sample_opens_and_a_fresh_one_lies_beside_the_one_worked_on(program: Program) -> None:
    program.do("open_sample")
    first = program.log.logbook.path
    assert len(program.log.ids) >= 12
    assert not program.log.logbook.read_only
    program.log.select(program.log.ids[0])
    program.do("withdraw")
    left = len(program.log.ids)
    program.do("open_sample")
    assert (program.log.logbook.path, program.log.logbook.read_only) == (first, False)
    program.do("fresh_sample")
    assert program.log.logbook.path != first
    assert len(program.log.ids) == left + 1
    program.session.open(first)
    assert len(program.log.ids) == left


def test_quit_closes_the_window(program: Program) -> None:
    window = program.window
    program.do("quit")
    assert not window.isVisible()
